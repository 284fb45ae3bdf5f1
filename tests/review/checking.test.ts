import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../src/lib/core/check/check';
import { Checking } from '../../src/lib/review/checking';
import { runChecks } from '../../src/lib/core/check/run';
import { indexTerms } from '../../src/lib/core/glossary/match';
import { atOnce } from '$lib/core/steps';

const row = (id: string, source: string, target: string): CheckedRow => ({
	...{ id, source, target, kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en' }
});
const ROWS = [
	row('a', 'The model reads 3.3 trillion tokens.', '이 모델은 토큰 3조 개를 읽습니다.'),
	row('b', 'It runs on a phone.', '휴대전화에서 실행됩니다.')
];

describe('checking while people edit', () => {
	it('finds for every row what the whole run finds', () => {
		const checking = new Checking();
		checking.open(ROWS);
		const found = atOnce(checking.document()).rows.flatMap((r) => r.findings);
		expect(found.length).toBeGreaterThan(0);
		expect(found).toEqual(runChecks(ROWS, { terms: indexTerms([]) }));
	});

	it('answers for one row with the text it looked at', () => {
		const checking = new Checking();
		checking.open(ROWS);
		atOnce(checking.document());
		const mended = row('a', ROWS[0]!.source!, '이 모델은 토큰 3조 3천억 개를 읽습니다.');
		const [answer] = checking.row(mended).rows;
		expect(answer?.text).toBe(mended.target);
		expect(answer?.findings.filter((f) => f.check.startsWith('accuracy.number'))).toEqual([]);
	});

	it('knows the rows it was last given', () => {
		const checking = new Checking();
		checking.open(ROWS);
		checking.open(ROWS.slice(1));
		expect(atOnce(checking.document()).rows.map((r) => r.id)).toEqual(['b']);
	});
});
