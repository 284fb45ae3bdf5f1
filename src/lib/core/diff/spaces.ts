/** White space that readers do not see, or take for another. */
export const SPACES = ['space', 'wide', 'fixed', 'none', 'line', 'tab'] as const;
export type Space = (typeof SPACES)[number];

/** A stretch of a text: words, or white space of one kind. */
export interface Bit {
	text: string;
	space: Space | null;
}

const KINDS: readonly [kind: Space, signs: RegExp][] = [
	['wide', /^\u3000$/],
	['fixed', /^[\u00a0\u2007\u202f]$/],
	['none', /^[\u200b\u2060\ufeff]$/],
	['line', /^(?:\r\n|[\n\r\u2028\u2029])$/],
	['tab', /^\t$/]
];
const kindOf = (sign: string): Space => KINDS.find(([, signs]) => signs.test(sign))?.[0] ?? 'space';

/** Common spaces between and behind words are seen well enough; all others are cut out one by one. */
const UNUSUAL = /(\r\n|[^\S ]|[\u200b\u2060\ufeff])/u;
const EVERY = /(\r\n|[\s\u200b\u2060\ufeff])/u;

/** White space one by one, and the words in between.
 * @param text what was added or taken away
 * @param every does the change lie in the spaces alone? Then, and where there are no words, common ones are cut out too
 * @returns stretches that together are the text */
export const cutSpaces = (text: string, every: boolean): Bit[] =>
	text
		.split(every || text.trim() === '' ? EVERY : UNUSUAL)
		.map((part, n) => ({ text: part, space: n % 2 === 1 ? kindOf(part) : null }))
		.filter((bit) => bit.text !== '');
