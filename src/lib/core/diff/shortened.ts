import type { Part } from './diff';

/** Unchanged text that is left out is longer than this, in characters: less would save nothing. */
const LEAST = 8;
/** Characters that a stretch may grow by, so that it ends with a word. */
const MOST_OF_WORD = 16;

/** Letters of words with spaces between them. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Hangul}\p{N}\p{M}._-]/u;

/** Length of a beginning that cuts no word in two; the wanted one where the word is too long. */
function toWordEnd(letters: readonly string[], wanted: number): number {
	const most = Math.min(letters.length, wanted + MOST_OF_WORD);
	for (let at = wanted; at <= most; at++)
		if (at === 0 || at === letters.length || !IN_WORD.test(letters[at - 1]!) || !IN_WORD.test(letters[at]!)) return at;
	return wanted;
}

/** A difference of long texts for people: of what both have, only what stands beside a change, in whole words.
 * @param context characters that stay on each side of a change */
export function shortened(parts: readonly Part[], context = 60): Part[] {
	const last = parts.length - 1;
	return parts.map((part, n) => {
		if (part.op !== 'equal') return part;
		const letters = [...part.text];
		const head = n === 0 ? 0 : toWordEnd(letters, Math.min(context, letters.length));
		const back = [...letters].reverse();
		const tail = n === last ? 0 : toWordEnd(back, Math.min(context, letters.length));
		if (letters.length <= head + tail + LEAST) return part;
		const [before, after] = [letters.slice(0, head), tail === 0 ? [] : letters.slice(-tail)].map((some) =>
			some.join('')
		);
		return { op: 'equal', text: [before!.trimEnd(), '…', after!.trimStart()].filter(Boolean).join(' ') };
	});
}
