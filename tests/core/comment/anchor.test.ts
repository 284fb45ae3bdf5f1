import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOn, findSpan, quoteOf, type Anchor } from '$lib/core/comment/anchor';

/** An anchor on the words between brackets. */
function on(marked: string): Anchor {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	return { text: marked.replace('[', '').replace(']', ''), start, end };
}

const words = (anchor: Anchor, now: string): string | null => {
	const span = findSpan(anchor, now);
	return span && now.slice(span.start, span.end);
};

describe('the words that a thread stands on', () => {
	it.each([
		['the text is as it was', '[중도 포기] 문제', '중도 포기 문제', '중도 포기'],
		['something was put in before them', '그 [중도 포기] 문제', '아, 그 큰 중도 포기 문제', '중도 포기'],
		['something was put in right before them', 'a[bc]d', 'aXbcd', 'bc'],
		['something was put in right behind them', 'a[bc]d', 'abcXd', 'bc'],
		['the same words were put in before them', 'the model and [the model]', 'see the model and the model', 'the model'],
		['something was put in within them', '그 [중도 포기] 문제', '그 중도에 포기 문제', '중도에 포기'],
		['what was deleted in them may as well lie over their end', 'x[yabca]bcd', 'xyabcd', 'ya'],
		['a part of them was deleted', '그 [중도 포기] 문제', '그 포기 문제', '포기'],
		['others were written in their place', '그 [중도 포기] 문제다', '그 중간 정보 소실 문제다', '중간 정보 소실'],
		['all of them were deleted', '그 [중도 포기] 문제', '그  문제', null],
		['the sentence they stood in was deleted', '첫째. 그 [중도 포기] 문제. 셋째.', '첫째. 셋째.', null],
		[
			'the rest on both sides was written anew',
			'오래된 앞부분은 길다 [모델] 그리고 뒷부분도 길다',
			'처음부터 새로 쓴 글 모델 또 다른 끝맺음이다',
			'모델'
		],
		[
			'they were cut and put in at the end',
			'We [train models] on data. It works.',
			'We on data. It works train models.',
			'train models'
		],
		[
			'another place says the same and they were deleted',
			'모델과 [모델을] 비교. 모델을 쓴다',
			'모델과 비교. 모델을 쓴다',
			null
		],
		[
			'a short word that looks like them was written elsewhere',
			'그 [문제] 하나를 둘러싼 이야기',
			'그 하나를 둘러싼 이야기 속의 문제',
			null
		],
		['edits before and behind', '하나 둘 [셋] 넷 다섯', '영 하나 둘 셋 넷과 다섯', '셋'],
		['the edit reaches over their beginning', '하나 둘 [셋 넷] 다섯', '하나 넷 다섯', '넷']
	])('%s', (_, marked, now, found) => expect(words(on(marked), now)).toBe(found));

	it('are the whole row, whatever is written there, where the whole row was meant', () => {
		const anchor = { text: '중도 포기', start: 0, end: 5 };
		expect(findSpan(anchor, '아주 다른 글')).toEqual({ start: 0, end: 7 });
		expect(findSpan(anchor, '')).toEqual({ start: 0, end: 0 });
	});

	it('begin and end with whole characters, however they were given', () => {
		expect(anchorOn('a😀b', { start: 2, end: 3 })).toEqual({ text: 'a😀b', start: 1, end: 3 });
		expect(anchorOn('ab', { start: 9, end: -1 })).toEqual({ text: 'ab', start: 0, end: 2 });
	});
});

const unit = fc.constantFrom(
	'모',
	'델',
	'은',
	' ',
	'.',
	'a',
	'b',
	'12',
	'😀',
	'👩‍💻',
	'🇰🇷',
	'각',
	'が',
	'\n',
	'𠮟',
	'語'
);
const piece = (min: number, max = 12) =>
	fc.array(unit, { minLength: min, maxLength: max }).map((list) => list.join(''));
/** Pieces around a quotation, and what is written between them. */
const parts = fc.tuple(piece(1), piece(0), piece(1, 8), piece(0), piece(1));
const CUT = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

describe('laws of the span', () => {
	const numRuns = 1000;
	const anchorOf = (before: string, quote: string, after: string): Anchor => ({
		text: before + quote + after,
		start: before.length,
		end: before.length + quote.length
	});

	it('an edit outside never changes the words', () =>
		fc.assert(
			fc.property(parts, piece(0), fc.boolean(), ([a, b, quote, c, d], put, first) => {
				const now = first ? a + put + quote + c + d : a + b + quote + put + d;
				expect(words(anchorOf(a + b, quote, c + d), now)).toBe(quote);
			}),
			{ numRuns }
		));

	it('an edit within keeps the span around what is left', () =>
		fc.assert(
			fc.property(parts, piece(1, 4), piece(1, 4), piece(0), ([a, , gone, , d], head, tail, put) => {
				const quote = head + gone + tail;
				// Where the text repeats, the edit may be taken for one beside the words: then they stand there unchanged.
				const around = head + put + tail;
				expect([quote, around]).toContain(words(anchorOf(a, quote, d), a + around + d));
			}),
			{ numRuns }
		));

	it('deleted words are gone, alone or with what stood around them', () =>
		fc.assert(
			fc.property(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10), fc.integer({ min: 1, max: 10 }), (a, b, c, d, n) => {
				// Characters of which none comes twice, so that nothing that is left looks like what went.
				let code = 0x4e00;
				const some = (count: number): string =>
					Array.from({ length: count }, () => String.fromCharCode(code++)).join('');
				const [first, before, quote, after, last] = [some(a + 1), some(b), some(n), some(c), some(d + 1)];
				expect(findSpan(anchorOf(first + before, quote, after + last), first + last)).toBeNull();
			}),
			{ numRuns }
		));

	it('whatever was written, it lies in the text and splits no character', () =>
		fc.assert(
			fc.property(piece(1, 20), piece(0, 20), fc.nat(40), fc.nat(40), (text, now, start, end) => {
				const anchor = anchorOn(text, { start, end });
				expect(CUT.test(quoteOf(anchor))).toBe(false);
				const found = findSpan(anchor, now);
				if (!found) return;
				expect(found.start).toBeGreaterThanOrEqual(0);
				expect(found.end).toBeGreaterThanOrEqual(found.start);
				expect(found.end).toBeLessThanOrEqual(now.length);
				expect(CUT.test(now.slice(found.start, found.end))).toBe(false);
			}),
			{ numRuns }
		));
});
