import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, folded, isWithinWord, SMALL } from '../../../src/lib/core/glossary/fold';
import { starterTerms } from '../../../src/lib/core/glossary/starter/starter';
import { trie } from '../../../src/lib/core/glossary/trie';
import { ko } from '../../../src/lib/core/language/ko';
import { growth, LINEAR } from '../../time';

/** Texts of the letters that folding treats in some special way. */
const odd = fc.string({
	unit: fc.constantFrom(
		'a',
		'B',
		'É',
		'Ⱥ',
		'β',
		'7',
		'Ａ',
		' ',
		'-',
		'ー',
		'・',
		'ア',
		'ﾊ',
		'ﾟ',
		'가',
		'\u1100',
		'\u1161',
		'\u11a8',
		'한',
		'学',
		'㎏',
		'ﬁ',
		'\u0301',
		'\u200b',
		'İ',
		'😀'
	),
	maxLength: 30
});

describe('folding maps back to the original', () => {
	it('covers ordered stretches that fold to what they are', () => {
		fc.assert(
			fc.property(odd, (text) => {
				const units = fold(text);
				for (let i = 0; i < units.length; i++) {
					expect(units.from[i]).toBeLessThan(units.to[i]);
					expect(units.to[i]).toBeLessThanOrEqual(text.length);
					const letter = String.fromCharCode(units.codes[i]);
					expect(folded(text.slice(units.from[i], units.to[i]))).toContain(letter);
					if (i > 0) expect(units.from[i] === units.from[i - 1] || units.from[i] >= units.to[i - 1]).toBe(true);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('knows the units at which a Latin word may begin', () => {
		fc.assert(
			fc.property(odd, (text) => {
				const { codes, from, length, heads, headCount } = fold(text);
				const may = Array.from({ length }, (_, n) => n).filter((n) => codes[n] < SMALL && !isWithinWord(text, from[n]));
				expect([...heads.subarray(0, headCount)]).toEqual(may);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is the same whatever the normal form of the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('가', '각', 'パ', 'が', 'a', 'é', ' ') }), (text) => {
				expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')));
			})
		);
	});
});

describe('the trie finds what a plain search finds', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
	it('for any words and text', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(word, { maxLength: 8 }),
				fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') }),
				(words, text) => {
					const found: string[] = [];
					const codes = Uint16Array.from(`${text}abca`, (c) => c.charCodeAt(0));
					const { next, longest, shorter } = trie(words);
					for (let at = next(codes, text.length, 0); at < text.length; at = next(codes, text.length, at + 1))
						for (let word = longest(codes, text.length, at); word >= 0; word = shorter[word])
							found.push(`${words[word]}@${at + words[word].length}`);
					const wanted = words.flatMap((w) =>
						[...text].flatMap((_, at) => (text.startsWith(w, at) ? [`${w}@${at + w.length}`] : []))
					);
					expect(found.sort()).toEqual(wanted.sort());
				}
			),
			{ numRuns: 500 }
		);
	});
});

describe('matching is total and linear', () => {
	const piece = fc.constantFrom(
		'학습',
		'미세 조정',
		'된',
		' ',
		'LLM',
		'パラメータ',
		'ー',
		'・',
		'fine',
		'-',
		'tuning',
		'😀',
		'\ud800',
		'\u0301'
	);
	it('never throws, and gives spans within the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: piece }), (text) => {
				const found = [...starterTerms().inSource(text), ...starterTerms().mentions(text, ko)];
				expect(found.filter(({ start, end }) => start < 0 || start >= end || end > text.length)).toEqual([]);
			})
		);
	});

	it.each(['학습', '미세 조정하고', 'few-shot ', 'パラメータ・', '가', 'ー', '\u0301', 'ﾊﾟ', 'aa', '- ', '최신 '])(
		'eight times the text of %j takes about eight times as long',
		(piece) => {
			const index = starterTerms();
			let run = 0;
			const work = (count: number): void => {
				const text = `${piece.repeat(count)}${++run}`;
				index.inSource(text);
				index.mentions(text, ko);
			};
			expect(growth(2000, work)).toBeLessThan(LINEAR);
		}
	);
});
