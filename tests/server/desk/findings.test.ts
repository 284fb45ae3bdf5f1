import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '$lib/core/check/check';
import { runChecks } from '$lib/core/check/run';
import { indexTerms } from '$lib/core/glossary/match';
import { Findings } from '$server/desk/findings';
import { largeRows } from '../large-document';

const rowsOf = (count: number): CheckedRow[] =>
	largeRows(count).map(({ kind, paper, source, target }, n) => {
		return { id: `r${n}`, kind, paper, lang: 'ko', sourceLang: 'en', source, target: target! };
	});
const WHOLE = rowsOf(400);
const NONE = indexTerms([]);
const expected = (rows: readonly CheckedRow[]) => runChecks(rows, { terms: NONE });

describe('the findings of the server', () => {
	it('are those of a whole run, and others have their turn meanwhile', async () => {
		const findings = new Findings();
		let turns = 0;
		let done = false;
		const asking = findings.of('room', WHOLE, { terms: NONE }).finally(() => (done = true));
		while (!done) {
			turns++;
			await turn();
		}
		const found = await asking;
		expect(found.length).toBeGreaterThan(10);
		expect(found).toEqual(expected(WHOLE));
		expect(turns).toBeGreaterThan(10);
	});

	it('of some rows are those that the whole document has there', async () => {
		const findings = new Findings();
		const some = [WHOLE[99]!, WHOLE[3]!, { ...WHOLE[7]!, target: '예제가 3개를 넘으면 좋다.' }];
		const alone = await findings.ofSome('room', some, { terms: NONE });
		await findings.of('room', WHOLE, { terms: NONE });
		const known = await findings.ofSome('room', some, { terms: NONE });
		const whole = expected(WHOLE.map((row) => some.find(({ id }) => id === row.id) ?? row));
		expect(known).toEqual(some.flatMap(({ id }) => whole.filter(({ segment }) => segment === id)));
		expect(known.length).toBeGreaterThan(1);
		expect(alone).toEqual(known);
	});

	it('asked for at once come each for what was asked', async () => {
		const findings = new Findings();
		const changed = WHOLE.map((row) => (row.id === 'r99' ? { ...row, target: row.source! } : row));
		const both = [
			findings.of('room', WHOLE, { terms: NONE }),
			findings.of('room', changed, { terms: NONE }),
			findings.of('other', changed, { terms: NONE })
		];
		const [before, after, other] = await Promise.all(both);
		expect(before).toEqual(expected(WHOLE));
		expect(after).toEqual(expected(changed));
		expect(other).toEqual(after);
		expect(after).not.toEqual(before);
	});
});
