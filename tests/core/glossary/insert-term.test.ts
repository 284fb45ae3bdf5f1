import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '$lib/core/check/input';
import type { Concept, Rendering } from '$lib/core/glossary/concept';
import { insertTerm, type TermInsertion } from '$lib/core/glossary/insert-term';
import { indexTerms } from '$lib/core/glossary/match';
import { readMarkup } from '$lib/core/latex/markup';
import type { TargetLang } from '$lib/core/segment/segment';

const RUNS = process.env.LONG_TESTS === '1' ? 5000 : 400;

const rendering = (lang: TargetLang, status: Rendering['status'], text: string): Rendering => ({
	...{ lang, status, text, condition: 'source', note: '' }
});
const concept = (english: string, ...renderings: Rendering[]): Concept => ({
	...{ id: english, english: [english], caseSensitive: false, doNotTranslate: false },
	...{ definition: '', note: '', renderings }
});

const CONCEPTS = [
	concept(
		'dropout',
		rendering('ko', 'preferred', '드롭아웃'),
		rendering('ko', 'forbidden', '중도 포기'),
		rendering('ko', 'deprecated', '중도포기 기법'),
		rendering('ja', 'preferred', 'ドロップアウト'),
		rendering('ja', 'forbidden', 'Drop-out')
	),
	concept('agent', rendering('ko', 'preferred', '에이전트'), rendering('ko', 'forbidden', '요원')),
	concept('signal', rendering('ko', 'preferred', '신호'), rendering('ja', 'preferred', '信号'))
];
const terms = indexTerms(CONCEPTS);
const SOURCE = 'An agent with dropout sends a signal, and dropout helps.';

/** Where `|` stands is the caret; what stands between two of them is selected. */
function insert(lang: TargetLang, marked: string, english: string, words: string): TermInsertion & { text: string } {
	const [before = '', selected = '', after] = marked.split('|');
	const [target, end] = after === undefined ? [before + selected, before.length] : [before + selected + after, -1];
	const selection = { start: before.length, end: end < 0 ? before.length + selected.length : end };
	const row = { id: 'r', kind: 'paragraph' as const, paper: null, lang, sourceLang: 'en' as const };
	const input = checkInput({ ...row, source: SOURCE, target }, { terms });
	const made = insertTerm(
		input,
		CONCEPTS.find((each) => each.english[0] === english)!,
		words,
		selection
	);
	return { ...made, text: target.slice(0, made.start) + made.replacement + target.slice(made.end) };
}

describe('a term put into a Korean row', () => {
	it.each([
		['at the caret', '우리는 |을 씁니다.', 'dropout', '드롭아웃', '우리는 드롭아웃을 씁니다.'],
		['을 becomes 를', '우리는 |을 씁니다.', 'agent', '에이전트', '우리는 에이전트를 씁니다.'],
		['은 becomes 는', '|은 작습니다.', 'agent', '에이전트', '에이전트는 작습니다.'],
		['이 becomes 가', '여기서 |이 일합니다.', 'agent', '에이전트', '여기서 에이전트가 일합니다.'],
		['와 becomes 과', '모델|와 함께', 'dropout', '드롭아웃', '모델드롭아웃과 함께'],
		['으로 becomes 로', '|으로 보냅니다.', 'signal', '신호', '신호로 보냅니다.'],
		['after Latin letters', '|를 씁니다.', 'dropout', 'RNN', 'RNN을 씁니다.'],
		['after digits', '|을 씁니다.', 'agent', 'GPT-4', 'GPT-4를 씁니다.'],
		['ㄹ takes 로', '|으로 바꿉니다.', 'agent', 'URL', 'URL로 바꿉니다.'],
		['over a selection with a particle behind it', '이 |모델|을 씁니다.', 'agent', '에이전트', '이 에이전트를 씁니다.'],
		['beside other words', '우리는 | 씁니다.', 'agent', '에이전트', '우리는 에이전트 씁니다.'],
		['between Latin words', 'use GPT|', 'agent', 'agent', 'use GPT agent'],
		['in an empty row', '|', 'agent', '에이전트', '에이전트'],
		['a formula stays whole', '값 $x + |y$를 씁니다.', 'agent', '에이전트', '값 $x + y$에이전트를 씁니다.'],
		[
			'an address stays whole',
			'|값 https://exa|mple.org/a 참고',
			'agent',
			'에이전트',
			'에이전트 https://example.org/a 참고'
		]
	])('%s', (_, marked, english, words, text) => {
		expect(insert('ko', marked, english, words).text).toBe(text);
	});

	it.each([
		[
			'the wrong rendering of the concept goes, wherever the caret is',
			'중도 포기를 쓰면 좋습니다.|',
			'드롭아웃을 쓰면 좋습니다.'
		],
		[
			'of two wrong ones the nearest goes',
			'중도 포기는 길고 여기서 중도 포기를| 씁니다.',
			'중도 포기는 길고 여기서 드롭아웃을 씁니다.'
		],
		['a deprecated one goes as well', '|이것은 중도포기 기법입니다.', '이것은 드롭아웃입니다.'],
		['a selection within it means all of it', '중도 |포기|를 씁니다.', '드롭아웃을 씁니다.'],
		['another selection is what goes', '중도 포기를 |모델|로 씁니다.', '중도 포기를 드롭아웃으로 씁니다.']
	])('%s', (_, marked, text) => {
		expect(insert('ko', marked, 'dropout', '드롭아웃').text).toBe(text);
	});

	it('leaves the wrong rendering of another concept alone', () => {
		expect(insert('ko', '중도 포기와 |', 'agent', '에이전트').text).toBe('중도 포기와 에이전트');
	});

	it('says what went, and where the caret belongs', () => {
		expect(insert('ko', '우리는 |을 씁니다.', 'agent', '에이전트')).toMatchObject({ caret: 8, replaced: null });
		expect(insert('ko', '중도 포기를| 씁니다.', 'dropout', '드롭아웃')).toMatchObject({
			caret: null,
			replaced: '중도 포기'
		});
	});
});

describe('a term put into a Japanese row', () => {
	it.each([
		['no space where the text has none', 'これはLLMの|です。', 'signal', 'Signal', 'これはLLMのSignalです。'],
		['a space where the text has them', 'これは LLM の|です。', 'signal', 'Signal', 'これは LLM の Signal です。'],
		['none within Japanese', 'これは LLM の|です。', 'signal', '信号', 'これは LLM の信号です。'],
		['Latin words are parted', 'LLM|', 'signal', 'Signal', 'LLM Signal'],
		[
			'spaces of a Latin word go with it',
			'これは Drop-out です。|',
			'dropout',
			'ドロップアウト',
			'これはドロップアウトです。'
		]
	])('%s', (_, marked, english, words, text) => {
		expect(insert('ja', marked, english, words).text).toBe(text);
	});
});

describe('whatever the text and wherever the caret', () => {
	const PIECES = [
		'중도 포기',
		'드롭아웃',
		'을',
		'으로 ',
		'요원이 ',
		' ',
		'$a+b$',
		'`x y`',
		'https://a.org/b',
		'😀',
		'한',
		'GPT-4',
		'(x)',
		'\n',
		'은',
		'の',
		'Drop-out '
	];
	const CASE = fc.record({
		lang: fc.constantFrom('ja' as const, 'ko' as const),
		target: fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join('')),
		places: fc.tuple(fc.nat(60), fc.nat(60)),
		words: fc.constantFrom('드롭아웃', '에이전트', 'Signal', '信号', 'LLM', '😀'),
		which: fc.nat(2)
	});

	it('no character and no protected span is cut, the words stand there, and what went can be put back', () => {
		let wrong = 0;
		fc.assert(
			fc.property(CASE, ({ lang, target, places, words, which }) => {
				const [start, end] = places.map((place) => Math.min(place, target.length)).sort((a, b) => a - b) as [
					number,
					number
				];
				const row = { id: 'r', kind: 'paragraph' as const, paper: null, lang, sourceLang: 'en' as const };
				const input = checkInput({ ...row, source: SOURCE, target }, { terms });
				const made = insertTerm(input, CONCEPTS[which]!, words, { start, end });
				const after = target.slice(0, made.start) + made.replacement + target.slice(made.end);
				const gone = target.slice(made.start, made.end);
				expect(after.slice(0, made.start) + gone + after.slice(made.start + made.replacement.length)).toBe(target);
				expect(after.isWellFormed()).toBe(true);
				expect(made.replacement).toContain(words);
				if (made.caret !== null) expect(after.slice(0, made.caret).endsWith(words)).toBe(true);
				for (const span of readMarkup(target)) {
					const whole = span.end <= made.start || made.end <= span.start;
					const gone = made.start <= span.start && span.end <= made.end;
					expect(whole || gone, `${span.start}-${span.end}`).toBe(true);
				}
				if (made.replaced !== null) wrong++;
			}),
			{ numRuns: RUNS }
		);
		expect(wrong).toBeGreaterThan(RUNS / 100);
	});
});
