import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '$lib/core/report/clean';
import { quotedWords, rowsOfComment, stretchOfComment } from '$lib/core/report/comment-row';
import { isDuplicate, type Said } from '$lib/core/report/duplicate';
import { fixedByRelease } from '$lib/core/report/fixed';
import { afterStep, REPORT_STEPS, stepNeeds } from '$lib/core/report/life';
import { contained, likeness } from '$lib/core/report/likeness';
import { isPublic, isShownToReporter, REPORT_STATES, stretchIn } from '$lib/core/report/report';
import { takenOver } from '$lib/core/report/suggestion';

describe('the life of a report', () => {
	/** Step and what it makes of new, seen, accepted, declined and fixed; a dash is impossible. */
	it.each([
		['see', 'seen - - - -'],
		['accept', 'accepted accepted - accepted -'],
		['decline', 'declined declined declined - -'],
		['answer', 'seen seen accepted declined fixed'],
		['join', 'seen seen accepted - -'],
		['fix', 'fixed fixed fixed - -'],
		['settle', '- - fixed - -'],
		['reopen', '- - seen seen accepted']
	] as const)('%s', (step, states) => {
		expect(REPORT_STATES.map((state) => afterStep(state, step) ?? '-').join(' ')).toBe(states);
	});

	it('never comes back to new, and asks for the right to decline where it declines', () => {
		for (const state of REPORT_STATES) for (const step of REPORT_STEPS) expect(afterStep(state, step)).not.toBe('new');
		expect([stepNeeds('decline'), stepNeeds('answer')]).toEqual(['report.decline', 'report.answer']);
	});

	it.each([
		['new', '', false, true],
		['seen', '', false, true],
		['seen', 'we look into it', true, true],
		['accepted', '', true, true],
		['declined', 'it is right as it is', true, true],
		['declined', '', false, false],
		['fixed', '', true, true],
		['new', 'an answer that nobody gave', false, true]
	] as const)('%s with the answer "%s": public %s, shown to its reporter %s', (state, answer, all, one) => {
		expect([isPublic({ state, answer }), isShownToReporter({ state, answer })]).toEqual([all, one]);
	});
});

describe('the words that a reader means', () => {
	const quote = '이 모델은  32억 개의\n토큰으로 학습했다.';
	it.each([
		['32억 개의 토큰', '32억 개의\n토큰'],
		['  32억\t개의 ', '32억 개의'],
		['이 모델은 32억', '이 모델은  32억'],
		['33억', null],
		['   ', null]
	])('%j', (stretch, found) => {
		const span = stretchIn(quote, stretch);
		expect(span && quote.slice(span.start, span.end)).toBe(found);
	});
});

describe('two reports', () => {
	const said = (more: Partial<Said> = {}): Said => ({
		...{ segment: 's1', quote: '토큰은 32억 개이며 모델은 하나다.', stretch: '', kind: 'number', suggestion: '' },
		...{ words: 'It should be 3.2 billion', ...more }
	});
	it.each([
		['the same words', {}, {}, 'certain'],
		['the same words but for case, width and marks', {}, { words: 'it should be ３.２ billion!!' }, 'certain'],
		['the same words on another row', {}, { segment: 's2' }, null],
		['the same words on another text', {}, { quote: '토큰은 33억 개다.' }, 'likely'],
		['the same words pointed at', { stretch: '32억' }, { stretch: ' 32억 ', words: 'digit' }, 'certain'],
		['words that overlap', { stretch: '32억 개' }, { stretch: '토큰은 32억', words: 'digit' }, 'likely'],
		['words side by side', { stretch: '32억' }, { stretch: '개이며', words: 'digit' }, null],
		['another kind on the same words', { stretch: '32억' }, { stretch: '32억', words: 'x', kind: 'typo' }, null],
		['the whole paragraph and a part', {}, { stretch: '32억', words: 'digit' }, 'likely'],
		['one wish in other words', { suggestion: '33억' }, { suggestion: '33억 ', words: 'digit' }, 'certain'],
		['nothing in common', { kind: 'term' }, { words: 'the link is dead', kind: 'markup' }, null]
	] as const)('%s', (_, a, b, expected) => {
		expect(isDuplicate(said(a), said(b))).toBe(expected);
		expect(isDuplicate(said(b), said(a))).toBe(expected);
	});

	it('are as alike as they are: from 0 to 1, whichever comes first, 1 for the same letters', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 40 });
		fc.assert(
			fc.property(words, words, (a, b) => {
				expect(likeness(a, b)).toBe(likeness(b, a));
				expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
				expect(likeness(a, b)).toBeLessThanOrEqual(1);
				if (/[\p{L}\p{N}]/u.test(a.normalize('NFKC'))) expect(likeness(a, ` ${a}`)).toBe(1);
				expect(contained(a, a + b)).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('what a stranger wrote', () => {
	it.each([
		['a\u202eb\u2066c\u200fd', 'abcd'],
		['\u0000a\u0007\u009bb\u007f', 'ab'],
		['a\r\n\r\n\r\n\nb\rc ', 'a\n\nb\nc'],
		['zero\u200bwidth\ufeff\u2060', 'zerowidth'],
		['half \ud83d of a sign, and 👩‍🔬 whole', 'half  of a sign, and 👩‍🔬 whole'],
		['\u{e0041}tag\u2028line', 'tagline'],
		['<b>한국어</b> 日本語　https://a.example', '<b>한국어</b> 日本語　https://a.example']
	])('%j is kept as %j', (text, kept) => {
		expect(cleanText(text)).toBe(kept);
	});

	it('is one line where it is a name', () => {
		expect(cleanLine(' a\n\n b\tc ')).toBe('a b c');
	});
});

describe('a suggestion', () => {
	const quote = '이 모델은 32억 개의 토큰으로 학습했다. 결과는 좋다.';
	it.each([
		[
			'takes the place of the words meant',
			{ stretch: '32억', suggestion: '33억' },
			quote,
			quote.replace('32억', '33억')
		],
		[
			'is the whole paragraph',
			{ stretch: '', suggestion: quote.replace('32억', '33억') },
			quote,
			quote.replace('32억', '33억')
		],
		[
			'is the whole paragraph, though words are meant',
			{ stretch: '32억', suggestion: quote.replace('32억', '33억') },
			quote,
			quote.replace('32억', '33억')
		],
		[
			'finds its words in an edited text',
			{ stretch: '32억', suggestion: '33억' },
			`새로: ${quote}`,
			`새로: ${quote.replace('32억', '33억')}`
		],
		['does not guess where the words are gone', { stretch: '32억', suggestion: '33억' }, '모델은 하나다.', null],
		['does not guess which of two is meant', { stretch: '32억', suggestion: '33억' }, '32억 그리고 32억', null],
		['is a remark', { stretch: '', suggestion: 'please check this' }, quote, null],
		['says what stands there', { stretch: '', suggestion: ` ${quote}` }, quote, null],
		['is empty', { stretch: '32억', suggestion: ' ' }, quote, null]
	])('%s', (_, { stretch, suggestion }, now, expected) => {
		expect(takenOver({ quote, stretch, suggestion }, now)).toBe(expected);
	});
});

describe('a release', () => {
	const report = { id: 'r', segment: 's', state: 'accepted', quote: 'old' } as const;
	const row = (target: string) => [{ id: 's', target }];
	it.each([
		['fixes what it changes', report, row('old'), row('new'), ['r']],
		['fixes nothing that stays', report, row('old'), row('old'), []],
		['fixes nothing that is only seen', { ...report, state: 'seen' as const }, row('old'), row('new'), []],
		['does not fix what one before changed', report, row('new'), row('new'), []],
		['does not fix by bringing the quoted text back', report, row('new'), row('old'), []],
		['says nothing of a row that it holds back', report, row('old'), [], []],
		['is the first and differs from a copy elsewhere', report, [], row('new'), ['r']],
		['is the first and says the same', report, [], row('old'), []]
	])('%s', (_, report, before, after, fixed) => {
		expect(fixedByRelease([report], before, after)).toEqual(fixed);
	});
});

describe('a comment', () => {
	const rows = [
		{
			id: 'a',
			text: '느린 길의 지도를 그리는 방법을 설명한다.',
			source: 'It explains how to draw a map of slow roads.'
		},
		{ id: 'b', text: '이 모델은 32억 개의 토큰으로 학습했다.', source: 'The model was trained on 3.2 billion tokens.' },
		{ id: 'c', text: '결과는 표에 있다.', source: null }
	];
	it.each([
		['by quoted words', '두 번째 문단의 "32억 개" 는 틀린 것 같아요', 'b'],
		['by a quoted line', '> 결과는 표에 있다.\n표가 안 보입니다', 'c'],
		['by shared words', '느린 길의 지도라는 말이 어색합니다', 'a'],
		['by its English', 'draw a map of slow roads is not what it says', 'a'],
		['by quoted words in Japanese brackets', '「토큰으로 학습」は変です', 'b']
	])('is laid to its row %s', (_, comment, id) => {
		expect(rowsOfComment(comment, rows)[0]).toBe(id);
	});

	it('is laid to no row where it says nothing of any', () => {
		expect(rowsOfComment('고맙습니다!', rows)).toEqual([]);
		expect(rowsOfComment('', rows)).toEqual([]);
	});

	it('points at what it quotes', () => {
		const comment = '"토큰" 보다 "32억 개" 가 이상합니다';
		expect(quotedWords(comment)).toEqual(['32억 개', '토큰']);
		expect(stretchOfComment(comment, rows[1]!.text)).toBe('32억 개');
		expect(stretchOfComment(comment, rows[2]!.text)).toBe('');
	});
});
