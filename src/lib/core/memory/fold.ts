import { asText, fold, FoldRoom } from '../glossary/fold';
import { isHan, isHangul, isKatakana, isLatin } from '../glossary/script';

/** A text as the memory reads it: folded like terms (NFKC, lower case, no hyphens), and of its white space one space is left
 * between two Latin words or numbers. Unit `i` came from the original code units [from[i], to[i]). */
export interface MemoryText {
	text: string;
	from: number[];
	to: number[];
}

const SPACE = 32;
const PASSING = new FoldRoom();
const LINES = new FoldRoom();

/** Folds into room that the next call takes again. */
function foldSpaced(text: string): FoldRoom {
	const { codes, from, to, length } = fold(text, PASSING);
	LINES.clear(length * 2);
	for (let at = 0; at < length; at++) {
		const gap = at > 0 && from[at] > to[at - 1] && isLatin(codes[at]) && isLatin(codes[at - 1]);
		if (gap) LINES.push(SPACE, text, to[at - 1], from[at]);
		LINES.push(codes[at], text, from[at], to[at]);
	}
	return LINES;
}

/** Equal for texts that differ in case, width, hyphens and white space alone. */
export const memoryFold = (text: string): string => asText(foldSpaced(text));

/** The folded text with the way back to the original. */
export function memoryText(text: string): MemoryText {
	const folded = foldSpaced(text);
	const { from, to, length } = folded;
	return {
		text: asText(folded),
		from: Array.from(from.subarray(0, length)),
		to: Array.from(to.subarray(0, length))
	};
}

const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x309f;
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters of scripts whose words are not told apart by spaces alone: each counts by itself. */
export const isNative = (code: number): boolean =>
	isHan(code) || isHangul(code) || isKatakana(code) || isHiragana(code);
