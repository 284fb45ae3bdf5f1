import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '$lib/core/check/check';
import { runChecks } from '$lib/core/check/run';
import { readFacts } from '$lib/core/facts/read';
import type { Concept, Rendering } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { Relevance } from '$lib/core/glossary/relevant';

const RUNS = process.env.LONG_TESTS === '1' ? 3000 : 250;

/** Few letters, so that words lie within words and the same ones come on both sides. */
const ENGLISH = [
	'language model',
	'model',
	'large language model',
	'LLM',
	'RAG',
	'Lampcoder',
	'retrieval',
	'agents',
	'drop-out',
	'RivetGPT'
];
const KOREAN = [
	'모델',
	'언어 모델',
	'대규모 언어 모델',
	'교육',
	'교육 과정',
	'중도 포기',
	'포기',
	'검색',
	'드롭아웃',
	'요원',
	'과정 모델'
];
const BESIDE = [
	'을 씁니다. ',
	'은 ',
	'(Large Language Model, LLM)',
	'(RAG)',
	'Lampcodr ',
	' language model ',
	'LampCoder를 ',
	', ',
	'의 ',
	'GPT-4와 '
];
const AROUND = [' helps. ', ' and ', ' (LLM)', ' (RAG)', 'We train LampCoder on ', 'Rivet GPT ', 'the '];

const RENDERING: fc.Arbitrary<Rendering> = fc.record({
	lang: fc.constant('ko' as const),
	text: fc.constantFrom(...KOREAN),
	status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden' as const),
	condition: fc.constantFrom('source', 'source', 'source', 'always' as const),
	compound: fc.boolean(),
	note: fc.constant('')
});
const CONCEPT: fc.Arbitrary<Omit<Concept, 'id'>> = fc.record({
	english: fc.uniqueArray(fc.constantFrom(...ENGLISH), { minLength: 1, maxLength: 2 }),
	caseSensitive: fc.boolean(),
	doNotTranslate: fc.boolean(),
	renderedFreely: fc.boolean(),
	definition: fc.constant(''),
	note: fc.constant(''),
	renderings: fc.array(RENDERING, { maxLength: 4 })
});
const TERMBASE = fc
	.array(CONCEPT, { maxLength: 9 })
	.map((concepts) => concepts.map((concept, n): Concept => ({ ...concept, id: `c${n}` })));

const text = (...pieces: readonly string[][]) =>
	fc.array(fc.constantFrom(...pieces.flat()), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const ROW = fc.record({
	source: text(ENGLISH, AROUND),
	target: text(KOREAN, BESIDE),
	later: text(KOREAN, ['을 ', '은 ', '. '])
});
const ROWS = fc.array(ROW, { minLength: 1, maxLength: 4 });

const rowsOf = (rows: readonly { source: string; target: string }[]): CheckedRow[] =>
	rows.map(({ source, target }, n) => ({
		...{ id: `r${n}`, kind: 'paragraph' as const, paper: null, lang: 'ko' as const, sourceLang: 'en' as const },
		...{ source, target }
	}));

function reduced(concepts: readonly Concept[], rows: readonly CheckedRow[]): Concept[] {
	const relevance = new Relevance(indexTerms(concepts));
	return relevance.around(
		rows.flatMap((row) => relevance.named(row)),
		'ko'
	);
}

/** Everything that the screen tells of rows. */
function told(rows: readonly CheckedRow[], concepts: readonly Concept[]): unknown {
	const terms = indexTerms(concepts);
	const findings = runChecks([...rows], { terms });
	return [findings, rows.map((row) => readFacts(row, terms, []))];
}

describe('the part of a termbase that matters for some rows', () => {
	it('tells of them what the whole tells, also after their translations became others', () => {
		const seen = { smaller: 0, terms: 0, covered: 0 };
		fc.assert(
			fc.property(TERMBASE, ROWS, (concepts, given) => {
				const rows = rowsOf(given);
				const part = reduced(concepts, rows);
				expect(told(rows, part)).toEqual(told(rows, concepts));
				const edited = rowsOf(given.map(({ source, later }) => ({ source, target: later })));
				expect(told(edited, part)).toEqual(told(edited, concepts));
				if (part.length < concepts.length) seen.smaller++;
				const found = runChecks(rows, { terms: indexTerms(part) });
				if (found.some(({ check }) => check.startsWith('terminology.'))) seen.terms++;
				const named = new Set(rows.flatMap((row) => new Relevance(indexTerms(concepts)).named(row)));
				if (part.some((concept) => !named.has(concept))) seen.covered++;
			}),
			{ numRuns: RUNS }
		);
		expect(seen.smaller).toBeGreaterThan(RUNS / 2);
		expect(seen.terms).toBeGreaterThan(RUNS / 10);
		expect(seen.covered).toBeGreaterThan(RUNS / 10);
	});

	it('keeps the order of the termbase, and nothing else', () => {
		const concept = (id: string, english: string, ...renderings: [Rendering['status'], string][]): Concept => ({
			...{ id, english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
			renderings: renderings.map(([status, text]) => ({ lang: 'ko', text, status, condition: 'source', note: '' }))
		});
		const concepts = [
			concept('covers', 'curriculum', ['preferred', '교육 과정']),
			concept('other', 'retrieval', ['preferred', '검색'], ['forbidden', '교육 과정 검색']),
			concept('named', 'training', ['preferred', '학습'], ['forbidden', '교육'])
		];
		const rows = rowsOf([{ source: 'Training helps.', target: '교육 과정이 돕습니다.' }]);
		expect(reduced(concepts, rows).map(({ id }) => id)).toEqual(['covers', 'named']);
	});
});
