import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtFlags } from '$lib/document/flagged';

describe('cutting a text at flagged words', () => {
	it.each([
		['marks one word', '중도 포기 문제', ['중도 포기'], ['[중도 포기]', ' 문제'], []],
		['marks the same word twice, in order', 'a b a', ['a', 'a'], ['[a]', ' b ', '[a]'], []],
		['gives back what does not stand there', '本文', ['別'], ['本文'], ['別']],
		['marks nothing for an empty flag', '本文', [''], ['本文'], ['']],
		['marks the whole', '本文', ['本文'], ['[本文]'], []]
	])('%s', (_, text, flags, pieces, rest) => {
		const cut = cutAtFlags(text, flags);
		expect(cut.pieces.map((piece) => (piece.flagged ? `[${piece.text}]` : piece.text))).toEqual(pieces);
		expect(cut.rest).toEqual(rest);
	});

	it('loses nothing of the text, whatever is flagged', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string()), (text, flags) => {
				expect(
					cutAtFlags(text, flags)
						.pieces.map((piece) => piece.text)
						.join('')
				).toBe(text);
			})
		);
	});
});
