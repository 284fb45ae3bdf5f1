import { TARGET_LANGS } from '../language/registry';
import type { Concept } from './concept';
import { LONGEST_ENDING } from './english';
import { englishEntries, renderingEntries } from './entry';
import { fold, folded, FoldRoom } from './fold';
import { isLatin } from './script';

/* Which documents may a change of a concept concern? Those whose texts hold one of its terms, folded as the matcher folds
 * them. Of each document a few kilobytes are kept: bits for every two and every three letters that follow one another in its
 * texts. A term of which any such group is missing stands nowhere in it (Bloom 1970, Communications of the ACM 13(7),
 * 422-426, with one hash). */

const MIX = 0x9e3779b1;
const two = (a: number, b: number): number => Math.imul(Math.imul(a, MIX) ^ b, MIX) >>> 0;
const three = (a: number, b: number, c: number): number => Math.imul(two(a, b) ^ c, MIX) >>> 0;

/** Bits for each group: one of eight is set at most, one of sixteen at least. */
const ROOM = 8;
/** The fewest bits, as a power of two. */
const LEAST = 10;

/** Stands before a term that begins where no Latin word goes on, as English terms do; no text has this unit. */
const BEGINNING = 0xffff;

const isWithinWord = (text: string, at: number): boolean =>
	at > 0 && isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1));

/** The groups of letters that texts hold, as bits. */
export function gramsOf(texts: Iterable<string>): Uint8Array {
	const room = new FoldRoom();
	const groups = new Set<number>();
	for (const text of texts) {
		const { codes, from, length } = fold(text, room);
		for (let at = 0; at < length; at++) {
			if (!isWithinWord(text, from[at])) {
				groups.add(two(BEGINNING, codes[at]));
				if (at + 1 < length) groups.add(three(BEGINNING, codes[at], codes[at + 1]));
			}
			if (at === 0) continue;
			groups.add(two(codes[at - 1], codes[at]));
			if (at > 1) groups.add(three(codes[at - 2], codes[at - 1], codes[at]));
		}
	}
	const power = Math.max(LEAST, Math.ceil(Math.log2(groups.size * ROOM + 1)));
	const bits = new Uint8Array(2 ** (power - 3));
	for (const group of groups) bits[group >>> (35 - power)] |= 1 << ((group >>> (32 - power)) & 7);
	return bits;
}

/** May texts hold a folded term? Never false where they do.
 * @param grams what `gramsOf` made of the texts */
export function mayHold(grams: Uint8Array, term: string): boolean {
	const power = 3 + Math.log2(grams.length);
	const has = (group: number): boolean =>
		((grams[group >>> (35 - power)] >>> ((group >>> (32 - power)) & 7)) & 1) === 1;
	const code = (at: number): number => term.charCodeAt(at);
	if (term.length === 2) return has(two(code(0), code(1)));
	for (let at = 2; at < term.length; at++) if (!has(three(code(at - 2), code(at - 1), code(at)))) return false;
	return true;
}

/** What texts hold, as `mayHold` asks for it, where they hold a term of one of the concepts in any language. */
export function foldedTerms(concepts: readonly Concept[]): Set<string> {
	const renderings = TARGET_LANGS.flatMap((lang) => [...renderingEntries(concepts, lang).keys()]);
	const english = [...englishEntries(concepts).keys()].map((stem) => String.fromCharCode(BEGINNING) + stem);
	return new Set([...english, ...renderings]);
}

/** Tells which concepts may share an English term with some others, whatever its ending: who of them speaks for it may have
 * changed with the others. */
export function sharesEnglish(others: readonly Concept[]): (concept: Concept) => boolean {
	const stems = new Set(englishEntries(others).keys());
	return ({ english }) =>
		english.map(folded).some((term) => {
			for (let end = Math.max(1, term.length - LONGEST_ENDING); end <= term.length; end++)
				if (stems.has(term.slice(0, end))) return true;
			return false;
		});
}
