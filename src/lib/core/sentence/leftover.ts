import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { around, readSetOff } from './quoted';

/** Words that no Japanese or Korean sentence has of its own between its words. */
const LEFTOVER = new Set(
	`the which however therefore moreover furthermore these those their whose although because whereas are was were our have
	has been such between through without within based using and of we they that this also while`.split(/\s+/)
);
const SMALL = /(?<![A-Za-z0-9_'’.\-\\/&])[a-z]{2,11}(?![A-Za-z0-9_'’\-/(=])/g;
const MARKS = /^[ ,，、]*/;
/** Nouns before or behind a word that is spoken about, not used: the `while` loop, the word "the". */
const ABOUT = /(?:語|単語|冠詞|接続詞|句|トークン|단어|관사|접속사|토큰|문구)\s?$/u;
const NAMED =
	/^ ?(?:文|ループ|句|節|演算|構文|キーワード|ブロック|条件|トークン|문|루프|구문|절|연산|키워드|블록|반복|조건|토큰|라는|이라는|という|[はがをにのともやで](?![ぁ-ん]))/u;

/** Single English function words left between words of the translation.
 * @returns in reading order */
export function leftoverWords(text: string, markup: readonly Span[], language: Language): Span[] {
	const found: Span[] = [];
	if (!/[a-z]{2}/.test(text)) return found;
	for (const { 0: word, index: start } of text.matchAll(SMALL)) {
		if (!LEFTOVER.has(word)) continue;
		const span = { start, end: start + word.length };
		if (isBetween(text, span, language)) found.push(span);
		if (found.length > 40) break;
	}
	if (found.length === 0) return found;
	const setOff = readSetOff(text);
	return found.filter((span) => around(span, setOff).length === 0 && around(span, markup as never).length === 0);
}

function isBetween(text: string, { start, end }: Span, { letter, spaced }: Language): boolean {
	const before = text.slice(Math.max(0, start - 8), start);
	const after = text.slice(end, end + 12);
	if (ABOUT.test(before) || NAMED.test(after)) return false;
	if (spaced && letter.test(after[0] ?? '')) return false;
	const left = before.replace(/[ ,，、]+$/u, '');
	const right = after.replace(MARKS, '');
	return (
		(left === '' ? start === 0 : letter.test(left.at(-1) ?? '') || /[.。]$/.test(left)) && letter.test(right[0] ?? '')
	);
}
