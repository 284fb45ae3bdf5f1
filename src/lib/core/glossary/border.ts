import type { Language } from '../language/language';
import { isHan, isHangul, isKatakana, isLatin } from './script';

/** A run of particles longer than this is no word ending; the limit keeps matching linear. */
const LONGEST_TAIL = 16;

/** Do two neighbouring letters belong to one word? Only letters of one script do. */
const joined = (a: number, b: number): boolean =>
	(isHangul(a) && isHangul(b)) ||
	(isKatakana(a) && isKatakana(b)) ||
	(isHan(a) && isHan(b)) ||
	(isLatin(a) && isLatin(b));

/** Does the stretch begin a word of its own? */
export const startsWord = (text: string, start: number): boolean =>
	start === 0 || !joined(text.charCodeAt(start - 1), text.charCodeAt(start));

/** Does the stretch end a word of its own, with nothing written onto it? */
export const endsWord = (text: string, end: number): boolean =>
	end >= text.length || !joined(text.charCodeAt(end - 1), text.charCodeAt(end));

/** The letters of one word that follow a Hangul stretch. */
export function tailAfter(text: string, end: number): string {
	let at = end;
	while (at < text.length && at - end <= LONGEST_TAIL && isHangul(text.charCodeAt(at))) at++;
	return text.slice(end, at);
}

/** What may follow a noun in a language, ready for being looked up. */
interface Endings {
	particles: ReadonlySet<string>;
	predicates: ReadonlySet<string>;
	longest: number;
	/** Verdicts on tails seen before: texts use few of them, again and again. */
	known: Map<string, boolean>;
}

const MOST_KNOWN = 5000;
const endingsOf = new WeakMap<Language, Endings>();

function endings(language: Language): Endings {
	const known = endingsOf.get(language);
	if (known) return known;
	const { particles, predicates } = language;
	const longest = Math.max(0, ...[...particles, ...predicates].map(({ length }) => length));
	const made = { particles: new Set(particles), predicates: new Set(predicates), longest, known: new Map() };
	endingsOf.set(language, made);
	return made;
}

function readTail(tail: string, { particles, predicates, longest }: Endings): boolean {
	const reached = [true];
	for (let at = 0; at < tail.length; at++) {
		if (!reached[at]) continue;
		for (let end = Math.min(at + longest, tail.length); end > at; end--) {
			const piece = tail.slice(at, end);
			if (predicates.has(piece)) return true;
			if (particles.has(piece)) reached[end] = true;
		}
	}
	return reached[tail.length] === true;
}

/** Is the tail a run of particles, with or without a verb form of 하다, 되다 or 시키다 before its end? */
export function isTail(tail: string, language: Language): boolean {
	if (tail.length > LONGEST_TAIL) return false;
	const { known } = endings(language);
	const verdict = known.get(tail);
	if (verdict !== undefined) return verdict;
	if (known.size >= MOST_KNOWN) known.clear();
	const fresh = readTail(tail, endings(language));
	known.set(tail, fresh);
	return fresh;
}

/** Kanji that leave the noun before or after them what it is: 各変圧器, 変圧器型, 最新的. */
const BEFORE_HAN = /[各本全両同当該新]/u;
const AFTER_HAN = /[等時後前中間内上下用的型式系法済毎群類]/u;

/** The same for Han: one such character may stand on either side, with no other beyond it. */
function isHanWord(text: string, start: number, end: number): boolean {
	const before = startsWord(text, start) ? start : start - 1;
	const after = endsWord(text, end) ? end : end + 1;
	return (
		(before === start || (BEFORE_HAN.test(text[before]) && isHan(text.charCodeAt(start)))) &&
		(after === end || (AFTER_HAN.test(text[end]) && isHan(text.charCodeAt(end - 1)))) &&
		startsWord(text, before) &&
		endsWord(text, after)
	);
}

/** A word of so many Han characters is known in any compound: 監督学習 in 自己監督学習法. */
const LONG_HAN = 4;

function isLongHan(text: string, start: number, end: number): boolean {
	if (end - start < LONG_HAN) return false;
	for (let at = start; at < end; at++) if (!isHan(text.charCodeAt(at))) return false;
	return true;
}

/** Is a stretch of a target text a word of its own, particles aside?
 * @param compound also as a part of a longer word, to the right of which anything may follow */
export function isWord(text: string, start: number, end: number, language: Language, compound: boolean): boolean {
	const starts = startsWord(text, start);
	if (isHangul(text.charCodeAt(start)) && !starts) return false;
	if (compound || (starts && endsWord(text, end))) return true;
	if (isHangul(text.charCodeAt(end - 1))) return starts && isTail(tailAfter(text, end), language);
	return isHanWord(text, start, end) || isLongHan(text, start, end);
}
