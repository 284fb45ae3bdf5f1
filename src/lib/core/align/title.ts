import type { Span, TargetLang } from '../segment/segment';
import { tongueOf } from './tongue';

/** The two sides of a title line, as spans of it. */
export interface TitleSides {
	target: Span;
	source: Span;
}

const SLASH = /\s+[/／]\s+/gu;
const RANGE =
	/\d{4}\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d{1,2}[^\d\n]{0,4}\s*[~〜～–—-]\s*(?:\d{4}\s*[-/.年년]\s*)?\d{1,2}\s*[-/.月월]\s*\d{1,2}/u;
const FULL_STOP = /[.。．]["'”’」』)\]]*$/u;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_TITLE = 300;
const MAX_WORDS = 30;
const MAX_TARGET = 120;

/** Does a line name a week or another range of days? Then it is the title of a post, never of a paper. */
export const hasDateRange = (text: string): boolean => RANGE.test(text.slice(0, MAX_TITLE));

/** Is this a sentence or more, rather than a title, a name or a label? */
export function isProse(text: string, lang: TargetLang): boolean {
	if (text.includes('。') || text.length > MAX_TITLE) return true;
	const words = text.match(WORD)?.length ?? 0;
	if (tongueOf(text, lang) === lang) return text.length > MAX_TARGET || FULL_STOP.test(text);
	return words > MAX_WORDS || (words > 3 && FULL_STOP.test(text)) || text.includes('; ');
}

/** Parts `translated / English` (or `English / translated`), also where the title itself holds ` / `.
 * Both sides have as many slashes, when that gives two sides of the right languages; else the first slash
 * that leaves pure English behind it parts them. Two Latin sides must share a name.
 * @returns null for a line that has no two such sides */
export function splitTitle(text: string, lang: TargetLang): TitleSides | null {
	if (text.length > 2 * MAX_TITLE) return null;
	const cuts = [...text.matchAll(SLASH)].map((cut) => ({ end: cut.index, start: cut.index + cut[0].length }));
	const middle = cuts.length % 2 ? cuts[(cuts.length - 1) / 2] : undefined;
	for (const fits of [translatedFirst, englishFirst, bothLatin]) {
		const order = fits === bothLatin ? [] : fits === englishFirst ? [...cuts].reverse() : cuts;
		for (const cut of [middle, ...order]) {
			if (!cut) continue;
			const left = { start: 0, end: cut.end };
			const right = { start: cut.start, end: text.length };
			const source = fits(text.slice(0, cut.end), text.slice(cut.start), lang);
			if (source) return source === 'right' ? { target: left, source: right } : { target: right, source: left };
		}
	}
	return null;
}

type Side = 'left' | 'right' | null;

const translatedFirst = (left: string, right: string, lang: TargetLang): Side =>
	tongueOf(left, lang) === lang && tongueOf(right, lang) === 'en' && !hasScript(right, lang) ? 'right' : null;

const englishFirst = (left: string, right: string, lang: TargetLang): Side =>
	tongueOf(right, lang) === lang && tongueOf(left, lang) === 'en' && !hasScript(left, lang) ? 'left' : null;

function bothLatin(left: string, right: string, lang: TargetLang): Side {
	if (hasScript(left + right, lang)) return null;
	const names = new Set(left.toLowerCase().match(WORD) ?? []);
	return (right.toLowerCase().match(WORD) ?? []).some((word) => word.length > 2 && names.has(word)) ? 'right' : null;
}

/** Any letter of a target language; Latin letters alone are no translation. */
const hasScript = (text: string, lang: TargetLang): boolean =>
	/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u.test(text) ||
	tongueOf(text, lang) === lang;
