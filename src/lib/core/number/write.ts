import type { Language } from '../language/language';
import { exact } from './value';

interface Style {
	/** Scale characters by power of ten, largest first. */
	scales: readonly (readonly [scale: number, name: string])[];
	/** How thousands within a section are written where they come round: 3천억; empty for 3000億. */
	thousand: string;
	between: string;
}

const STYLES: Partial<Record<Language['code'], Style>> = {
	ja: {
		scales: [
			[1e12, '兆'],
			[1e8, '億'],
			[1e4, '万']
		],
		thousand: '',
		between: ''
	},
	ko: {
		scales: [
			[1e12, '조'],
			[1e8, '억'],
			[1e4, '만']
		],
		thousand: '천',
		between: ' '
	}
};

const LETTERS = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 } as const;
const SUFFIX = /\d\s?([KMBTk])$/;
const WIDE = /[０-９]/;

const grouped = (value: number, comma: boolean): string => {
	const [whole = '', part] = String(exact(value)).split('.');
	const sections = comma ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
	return part === undefined ? sections : `${sections}.${part}`;
};

/** Three thousand as 3천, 3500 as 3,500. */
const section = (value: number, style: Style, comma: boolean): string =>
	style.thousand && value % 1000 === 0 && value >= 1000 ? value / 1000 + style.thousand : grouped(value, comma);

/** The value in myriads: 3.3e12 as 3.3兆 or 3조 3천억, 123450000 as 1億2345万 or 1억 2345만. */
function inMyriads(value: number, style: Style, decimal: boolean, comma: boolean): string {
	const [largest] = style.scales.filter(([scale]) => value >= scale);
	if (!largest) return grouped(value, comma);
	if (decimal && String(exact(value / largest[0])).length <= 5)
		return grouped(exact(value / largest[0]), comma) + largest[1];
	const parts: string[] = [];
	let rest = value;
	for (const [scale, name] of style.scales) {
		const count = Math.floor(exact(rest / scale));
		if (count > 0) parts.push(section(count, style, comma) + name);
		rest = exact(rest - count * scale);
	}
	if (rest > 0) parts.push(grouped(rest, comma));
	return parts.join(style.between);
}

/** Writes a value the way the target writes numbers.
 * @param like the number as the target has it now: its suffix (3.8B), its separators and its width are kept
 * @returns null where the value cannot be written in that style without guessing */
export function writeNumber(value: number, language: Language, like: string): string | null {
	if (!(value >= 0 && value < 1e16)) return null;
	const letter = SUFFIX.exec(like)?.[1]?.toUpperCase() as keyof typeof LETTERS | undefined;
	const comma = like.includes(',') || (!/\d{4}/.test(like) && value < 1e4 && value >= 2100);
	const style = STYLES[language.code];
	const scaled = /[^\d.,\s０-９．，]/.test(like);
	const text = letter
		? withLetter(value, letter)
		: style && value >= 1e4 && (scaled || !like.includes(','))
			? inMyriads(value, style, !style.thousand || like.includes('.'), comma && !scaled)
			: grouped(value, comma);
	return text && WIDE.test(like) ? text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : text;
}

/** 3.8e9 beside 3.8M becomes 3.8B: the letter that leaves one to three digits before the point. */
function withLetter(value: number, letter: keyof typeof LETTERS): string | null {
	const own = exact(value / LETTERS[letter]);
	if (own >= 1 && own < 1e3) return own + letter;
	const fit = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find(
		(l) => value / LETTERS[l] >= 1 && value / LETTERS[l] < 1e3
	);
	return fit ? exact(value / LETTERS[fit]) + fit : null;
}

/** A value for evidence: plain up to a million, then in powers of ten, as in 3.3e12. */
export const plainValue = (value: number): string =>
	value >= 1e6 ? exact(value).toExponential().replace('e+', 'e') : String(Number(value.toPrecision(6)));
