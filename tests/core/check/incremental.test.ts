import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '$lib/core/check/check';
import { DocumentFindings } from '$lib/core/check/incremental';
import { runChecks } from '$lib/core/check/run';
import { indexTerms } from '$lib/core/glossary/match';
import { atOnce } from '$lib/core/steps';

const RUNS = process.env.LONG_TESTS === '1' ? 500 : 60;
const terms = indexTerms([]);

/** Some are flawless, some have findings of their own, some only beside each other. */
const TEXTS: readonly [string | null, string][] = [
	['It runs on a phone.', '휴대전화에서 실행됩니다.'],
	['The model reads 3.3 trillion tokens.', '이 모델은 토큰 3조 개를 읽습니다.'],
	['The model reads 3.3 trillion tokens.', '이 모델은 토큰 3조 3천억 개를 읽습니다.'],
	['We call it \\model{}.', '우리는 이를 모델{}이라 부릅니다.'],
	['It runs on a phone.', '이 방법은 학습 데이터를 모으고 여러 번 걸러 냅니다.'],
	['It was run twice.', '이 방법은 학습 데이터를 모으고 여러 번 걸러 냅니다.'],
	['LLMs and RAG help.', 'LLM들과 RAG가 도움이 됩니다.'],
	['June 1 - June 7', '6월 1일 - 6월 7일'],
	['June 8 - June 14', '6월 1일 - 6월 9일'],
	[null, '출처가 없는 문장입니다.']
];

const ROW = fc.record({
	text: fc.nat(TEXTS.length - 1),
	kind: fc.constantFrom('paragraph', 'title', 'heading' as const),
	paper: fc.constantFrom(null, 'A', 'B')
});
const DOCUMENTS = fc.array(fc.uniqueArray(fc.tuple(fc.nat(7), ROW), { selector: ([id]) => id, maxLength: 8 }), {
	minLength: 2,
	maxLength: 5
});

const rowsOf = (
	rows: readonly [number, { text: number; kind: CheckedRow['kind']; paper: string | null }][]
): CheckedRow[] =>
	rows.map(([id, { text, kind, paper }]) => {
		const [source, target] = TEXTS[text]!;
		return { id: `r${id}`, kind, paper, lang: 'ko', sourceLang: source === null ? null : 'en', source, target };
	});

describe('the findings of a document that changes', () => {
	it('are at every moment those of a whole run, and the rows that differ are told', () => {
		let differing = 0;
		fc.assert(
			fc.property(DOCUMENTS, (documents) => {
				const findings = new DocumentFindings({ terms });
				let before = new Map<string, string>();
				for (const rows of documents.map((document) => rowsOf(document as never))) {
					const told = new Set(atOnce(findings.take(rows)));
					expect(findings.all()).toEqual(runChecks(rows, { terms }));
					const now = new Map(rows.map(({ id }) => [id, JSON.stringify(findings.of(id))]));
					const differ = [...now].filter(([id, found]) => before.get(id) !== found).map(([id]) => id);
					expect(differ.filter((id) => !told.has(id))).toEqual([]);
					differing += differ.length;
					before = now;
				}
			}),
			{ numRuns: RUNS }
		);
		expect(differing).toBeGreaterThan(RUNS);
	});

	it('check again only what changed', () => {
		const findings = new DocumentFindings({ terms });
		const rows = rowsOf(TEXTS.map((_, i) => [i, { text: i, kind: 'paragraph', paper: null }]));
		expect(atOnce(findings.take(rows))).toHaveLength(rows.length);
		expect(atOnce(findings.take(rows))).toEqual([]);
		const mended = rows.map((row) =>
			row.id === 'r3' ? { ...row, target: '우리는 이를 \\model{}이라 부릅니다.' } : row
		);
		expect(atOnce(findings.take(mended))).toEqual(['r3']);
		// A row below that has the same English says how it is rendered above.
		const otherwise = mended.map((row) =>
			row.id === 'r1' ? { ...row, target: '모델이 토큰 3.3조 개를 봅니다.' } : row
		);
		expect(atOnce(findings.take(otherwise))).toEqual(['r1', 'r2']);
	});

	it('stay those of before until the last step', () => {
		const findings = new DocumentFindings({ terms });
		const rows = rowsOf(Array.from({ length: 50 }, (_, i) => [i, { text: i % 4, kind: 'paragraph', paper: null }]));
		const steps = findings.take(rows);
		let pauses = 0;
		while (!steps.next().done) {
			pauses++;
			expect(findings.all()).toEqual([]);
		}
		expect(pauses).toBeGreaterThan(2);
		expect(findings.all().length).toBeGreaterThan(10);
	});
});
