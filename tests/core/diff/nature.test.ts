import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '$lib/core/diff/diff';
import { natureHas, natureOf, naturesOf, NATURES, type Nature } from '$lib/core/diff/nature';
import { cutSpaces, type Space } from '$lib/core/diff/spaces';
import { language } from '$lib/core/language/registry';

const CASES: [title: string, removed: string, added: string, nature: Nature | null][] = [
	['full-width digits become narrow', '２０２４年', '2024年', 'width'],
	['half-width kana become wide', 'ﾓﾃﾞﾙ', 'モデル', 'width'],
	['a wide space becomes a common one', '例\u3000文', '例 文', 'width'],
	['brackets change their width', '（例）', '(例)', 'width'],
	['a Korean noun is written apart', '정보검색', '정보 검색', 'spacing'],
	['a space that does not break', '3 GB', '3\u00a0GB', 'spacing'],
	['decomposed Hangul', '한'.normalize('NFD'), '한', 'normalisation'],
	['a half-width voicing mark goes into its kana', 'かﾞ', 'が', 'width'],
	['digits become narrow and a space goes', '２０２４ 年', '2024年', 'width+spacing'],
	['a wide bracket becomes a narrow one with a space', '例（', '例 (', 'width+spacing'],
	['decomposed Hangul is written apart', '정보검색'.normalize('NFD'), '정보 검색', 'normalisation+spacing'],
	['decomposed Hangul with wide digits', `한${'글'.normalize('NFD')}２`, '한글2', 'normalisation+width'],
	['all three at once', `${'한'.normalize('NFD')} ２`, '한2', 'normalisation+width+spacing'],
	['all three and another word', `${'한'.normalize('NFD')} ２`, '힌2', null],
	['other words', '猫', '犬', null],
	['another width and another word', '２匹', '3匹', null],
	['the sign of a unit is no width', '㎏', 'kg', null],
	['nothing was there', '', ' ', null]
];

describe('the nature of a change', () => {
	it.each(CASES)('%s', (_, removed, added, nature) => {
		expect(natureOf(removed, added)).toBe(nature);
	});

	/** Words, each as it may be stored, and with the wide forms of its letters. */
	const WORDS = fc.array(fc.constantFrom('정보', 'ガス', 'é', 'AB', '42', '(', '文'), { minLength: 1, maxLength: 6 });
	const WAYS: Record<string, (words: string[]) => string[]> = {
		normalisation: (words) => words.map((word) => word.normalize('NFD')),
		width: (words) => words.map((word) => word.replace(/[!-~]/g, (s) => String.fromCharCode(s.charCodeAt(0) + 0xfee0))),
		spacing: (words) => words.flatMap((word) => [word, ' '])
	};

	it('names each of the causes at work, whichever come together, and no other', () => {
		const seen = new Set<Nature | null>();
		fc.assert(
			fc.property(WORDS, fc.subarray(Object.keys(WAYS)), fc.boolean(), (words, causes, back) => {
				const changes = causes.filter((cause) => WAYS[cause]!(words).join('') !== words.join(''));
				const [old, now] = [
					words.join(''),
					changes.reduce<string[]>((list, cause) => WAYS[cause]!(list), words).join('')
				];
				const nature = back ? natureOf(now, old) : natureOf(old, now);
				seen.add(nature);
				for (const cause of ['normalisation', 'width', 'spacing'] as const)
					expect(natureHas(nature, cause), `${old} / ${now}`).toBe(changes.includes(cause));
				expect(natureOf(`${old}猫`, `${now}犬`)).toBeNull();
			}),
			{ numRuns: 500 }
		);
		expect([...seen].filter(Boolean).toSorted()).toEqual([...NATURES].toSorted());
	});

	it('is said of both sides of a change, and of no other part', () => {
		const parts = diffWords('모델은 정보검색에 쓰인다', '모델은 정보 검색에 쓰인다', language('ko'));
		const changed = naturesOf(parts).flatMap((nature, n) => (nature ? [[parts[n]!.op, nature]] : []));
		for (const [op] of changed) expect(op).not.toBe('equal');
		expect(naturesOf([{ op: 'equal', text: ' ' }])).toEqual([null]);
		expect(
			naturesOf([
				{ op: 'delete', text: 'ab' },
				{ op: 'insert', text: 'a b' },
				{ op: 'insert', text: 'ab' }
			])
		).toEqual(['spacing', 'spacing', null]);
	});
});

const spaces = (text: string, every = false): (Space | string)[] =>
	cutSpaces(text, every).map((bit) => bit.space ?? bit.text);

describe('white space in a change', () => {
	it('is cut out where nobody would see it', () => {
		expect(spaces('a\u3000b\u00a0c\u200bd\te\r\nf')).toEqual(
			['a', 'wide', 'b', 'fixed', 'c', 'none', 'd', 'tab', 'e', 'line', 'f'] //
		);
		expect(spaces('아주 느린 ')).toEqual(['아주 느린 ']);
		expect(spaces('  ')).toEqual(['space', 'space']);
		expect(spaces('정보 검색', true)).toEqual(['정보', 'space', '검색']);
	});

	it('never loses a character', () => {
		const text = fc.string({ unit: fc.constantFrom('a', '가', ' ', '\u3000', '\u00a0', '\u200b', '\r', '\n', '\t') });
		fc.assert(
			fc.property(text, fc.boolean(), (some, every) => {
				const bits = cutSpaces(some, every);
				expect(bits.map((bit) => bit.text).join('')).toBe(some);
				for (const bit of bits) expect(bit.text).not.toBe('');
				if (every) for (const bit of bits) expect(/\s/.test(bit.text)).toBe(bit.space !== null && bit.space !== 'none');
			})
		);
	});
});
