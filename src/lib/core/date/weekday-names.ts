import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

/** A day of the week named in a text, 0 for Sunday. */
export interface NamedDay extends Span {
	day: number;
}

const NAMES: Record<Language['code'], RegExp> = {
	en: /\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b/g,
	ja: /([日月火水木金土])曜/g,
	ko: /([일월화수목금토])요일/g
};
const ORDER: Record<Language['code'], readonly string[]> = {
	en: ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'],
	ja: [...'日月火水木金土'],
	ko: [...'일월화수목금토']
};
const ANY: Record<Language['code'], string> = { en: 'day', ja: '曜', ko: '요일' };

/** The days of the week that a text names in full, in order. */
export function namedDays(text: string, { code }: Language): NamedDay[] {
	if (!text.includes(ANY[code])) return [];
	return [...text.matchAll(NAMES[code])].map(({ 0: whole, 1: name = '', index }) => ({
		...{ start: index, end: index + whole.length, day: ORDER[code].indexOf(name) }
	}));
}
