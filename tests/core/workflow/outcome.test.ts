import { describe, expect, it } from 'vitest';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { findingKey } from '$lib/core/check/key';
import { runChecks } from '$lib/core/check/run';
import { indexTerms } from '$lib/core/glossary/match';
import type { Closure } from '$lib/core/workflow/closure';
import { outcomesOf, precision } from '$lib/core/workflow/outcome';
import { isoWeek, weeksUpto } from '$lib/core/workflow/week';

const MONDAY = Date.UTC(2026, 10, 16);
const WEEK = 7 * 86_400_000;
const terms = indexTerms([]);

const row = (id: string, target: string, source: string | null): CheckedRow => ({
	...{ id, kind: 'paragraph', paper: null, lang: 'ko', sourceLang: 'en', source, target }
});

/** What becomes of a row, in the words `check outcome week`. */
function told(
	[source, machine, approved]: readonly [string | null, string, string],
	said: (found: Finding[]) => Closure[] = () => [],
	others: readonly [string, string][] = []
): string[] {
	const find = (target: string, n: 0 | 1): Finding[] =>
		runChecks([...others.map((texts, i) => row(`o${i}`, texts[n], source)), row('a', target, source)], {
			terms
		}).filter(({ segment }) => segment === 'a');
	const now = { text: approved, findings: find(approved, 1) };
	const then = { text: machine, findings: find(machine, 0) };
	const closures = said([...then.findings, ...now.findings]);
	return outcomesOf({ machine: then, approved: now, at: MONDAY }, closures, 2).map(
		({ check, outcome, week }) => `${check} ${outcome} ${week}`
	);
}

const closing =
	(check: string, more: Partial<Closure> = {}) =>
	(found: Finding[]): Closure[] =>
		found
			.filter((one) => one.check === check)
			.slice(0, 1)
			.map((one) => ({
				...{ id: 'c', action: 'false-alarm', scope: 'row', segment: 'a', check, key: findingKey(one), reason: 'x' },
				...{ by: 'Rea', second: 'Ed', at: MONDAY - 1, rules: RULES_VERSION },
				...more
			}));

const TWICE = 'fluency.repeated-word';

describe('what became of a finding', () => {
	it.each([
		[
			'is confirmed where the words were changed',
			['A model.', '모델을 모델을 씁니다.', '모델을 씁니다.'],
			[`${TWICE} confirmed 2026-W47`]
		],
		[
			'is open where they still stand',
			['A model.', '모델을 모델을 씁니다.', '모델을 모델을 씁니다!'],
			[`${TWICE} open 2026-W47`]
		],
		[
			'is open where somebody added one',
			['A model.', '모델을 씁니다.', '모델을 모델을 씁니다.'],
			[`${TWICE} open 2026-W47`]
		],
		[
			'is counted one by one',
			['A model.', '모델을 모델을 씁니다. 글을 글을 씁니다.', '모델을 모델을 씁니다. 글을 씁니다.'],
			[`${TWICE} confirmed 2026-W47`, `${TWICE} open 2026-W47`]
		],
		['is nothing where there was none', ['A model.', '모델을 씁니다.', '그 모델을 씁니다.'], []],
		[
			'is not confirmed by another value that is as wrong',
			['It has 3 layers.', '층이 4개입니다.', '층이 5개입니다.'],
			['accuracy.number-value open 2026-W47']
		]
	] as const)('%s', (_, texts, outcomes) => {
		expect(told(texts).filter((line) => outcomes.length === 0 || /repeated-word|number/.test(line))).toEqual(outcomes);
	});

	const STANDS = ['A model.', '모델을 모델을 씁니다.', '모델을 모델을 씁니다.'] as const;
	const MENDED = ['A model.', '모델을 모델을 씁니다.', '모델을 씁니다.'] as const;
	it.each([
		['a false alarm, as somebody said', STANDS, {}, `${TWICE} false-alarm 2026-W47`],
		['waived, as somebody said', STANDS, { action: 'waiver' }, `${TWICE} waiver 2026-W47`],
		[
			'counted in the week of that word where it came later',
			STANDS,
			{ at: MONDAY + WEEK },
			`${TWICE} false-alarm 2026-W48`
		],
		[
			'a false alarm for the whole project',
			STANDS,
			{ scope: 'project', segment: 'z' },
			`${TWICE} false-alarm 2026-W47`
		],
		[
			'open where the word was on an earlier version of it',
			STANDS,
			{ rules: '', key: `["${TWICE}",null,"모델을 모델을",{}]` },
			`${TWICE} open 2026-W47`
		],
		['a false alarm, though somebody wrote the words anew later', MENDED, {}, `${TWICE} false-alarm 2026-W47`],
		[
			'confirmed, whatever was said after the approval',
			MENDED,
			{ scope: 'project', at: MONDAY + 1 },
			`${TWICE} confirmed 2026-W47`
		]
	] as const)('is %s', (_, texts, more, outcome) => {
		expect(told(texts, closing(TWICE, more))).toEqual([outcome]);
	});

	it('takes a second person where it blocks', () => {
		const texts = ['It has 3 layers.', '층이 4개입니다.', '층이 4개입니다.'] as const;
		const check = 'accuracy.number-value';
		expect(told(texts, closing(check, { second: null }))).toEqual([`${check} open 2026-W47`]);
		expect(told(texts, closing(check))).toEqual([`${check} false-alarm 2026-W47`]);
	});

	it('of a check across rows is not confirmed by a change of another row', () => {
		const check = 'terminology.same-source-different-target';
		const one = 'Lamps of the town';
		const [a, b] = ['마을의 등불', '동네 램프'];
		const of = (lines: string[]): string[] => lines.filter((line) => line.startsWith(check));
		expect(of(told([one, a, a], undefined, [[b, b]]))).toEqual([`${check} open 2026-W47`]);
		// Only the other row was mended.
		expect(of(told([one, a, a], undefined, [[b, a]]))).toEqual([]);
		expect(of(told([one, b, a], undefined, [[a, a]]))).toEqual([`${check} confirmed 2026-W47`]);
	});
});

describe('the precision of a check', () => {
	it.each([
		[3, 1, 0.75],
		[0, 2, 0],
		[5, 0, 1],
		[0, 0, null]
	])('of %i confirmed and %i false alarms is %s', (confirmed, falseAlarms, share) =>
		expect(precision({ confirmed, falseAlarms })).toBe(share)
	);
});

describe('the week of a moment', () => {
	it.each([
		['2026-11-16T00:00:00Z', '2026-W47'],
		['2026-11-15T23:59:59.999Z', '2026-W46'],
		['2026-01-01T00:00:00Z', '2026-W01'],
		['2027-01-01T12:00:00Z', '2026-W53'],
		['2024-12-30T00:00:00Z', '2025-W01'],
		['2023-01-01T00:00:00Z', '2022-W52'],
		['2021-01-03T00:00:00Z', '2020-W53'],
		['1970-01-01T00:00:00Z', '1970-W01'],
		['1969-12-28T00:00:00Z', '1969-W52']
	])('%s is %s', (at, week) => expect(isoWeek(Date.parse(at))).toBe(week));

	it('stands last in a row of weeks', () => {
		expect(weeksUpto(Date.UTC(2027, 0, 6), 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
	});
});
