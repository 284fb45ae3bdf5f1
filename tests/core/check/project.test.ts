import { describe, expect, it } from 'vitest';
import type { CheckedRow, Severity } from '$lib/core/check/check';
import { projectRules, type CheckLevel } from '$lib/core/check/project';
import { runChecks } from '$lib/core/check/run';
import { indexTerms } from '$lib/core/glossary/match';

const TERMS = indexTerms([]);
const ROW: Omit<CheckedRow, 'target'> = {
	...{ id: 'a', kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en' },
	source: 'The model has 70 layers and reads text at https://example.org/a.'
};
/** A number lost, and a word said twice. */
const ROWS: CheckedRow[] = [{ ...ROW, target: '이 모델은 층이 많고 많고 https://example.org/a 의 글을 읽습니다.' }];

const foundBy = (levels: Record<string, CheckLevel>): string[] =>
	runChecks(ROWS, projectRules(TERMS, { levels, style: {} })).map((f) => `${f.check} ${f.severity} ${f.blocks}`);

describe('what a project says of a check', () => {
	it('is what its findings are, and the others stay as they are', () => {
		expect(foundBy({})).toEqual(['fluency.repeated-word minor false', 'accuracy.number-missing major true']);
		const cases: [levels: Record<string, CheckLevel>, found: string[]][] = [
			[
				{ 'accuracy.number-missing': { blocks: false } },
				['fluency.repeated-word minor false', 'accuracy.number-missing major false']
			],
			[
				{ 'fluency.repeated-word': { severity: 'critical', blocks: true } },
				['fluency.repeated-word critical true', 'accuracy.number-missing major true']
			],
			[{ 'fluency.repeated-word': { enabled: false } }, ['accuracy.number-missing major true']],
			[{ 'no.such-check': { enabled: false } }, foundBy({})]
		];
		for (const [levels, found] of cases) expect(foundBy(levels)).toEqual(found);
	});

	it('makes no finding worse that is milder than its check by its own word', () => {
		const rows: CheckedRow[] = [{ ...ROW, kind: 'list-item', source: '-', target: '-' }];
		const of = (severity: Severity): string[] =>
			runChecks(rows, projectRules(TERMS, { levels: { 'structure.stray-list-marker': { severity } }, style: {} }))
				.filter(({ check }) => check === 'structure.stray-list-marker')
				.map((finding) => finding.severity);
		expect([of('minor'), of('critical'), of('info')]).toEqual([['info'], ['info'], ['info']]);
	});

	it('makes no list of its own where it says nothing', () => {
		expect(projectRules(TERMS)).toEqual({ terms: TERMS });
	});
});
