import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, inStep, isInStep, seriesOf, weekOf, type Week } from '$lib/core/check/series';
import { readDates } from '$lib/core/date/read';
import { language } from '$lib/core/language/registry';

const week = (title: string): Week | null => weekOf(readDates(title, language('ko')));
const series = (...titles: string[]) => seriesOf(titles.flatMap((title) => week(title) ?? []));

describe('a series of posts', () => {
	it.each([
		['[2024/04/22 ~ 04/28] 글', ['2024-04-22', '2024-04-28']],
		['[2025/12/29 ~ 2026/01/04] 글', ['2025-12-29', '2026-01-04']],
		['[2025/12/29 ~ 01/04] 글', ['2025-12-29', '2026-01-04']],
		['[04/22 ~ 04/28] 글', null],
		['2024/04/22 글', null]
	])('reads the days of %s', (title, days) => {
		const found = week(title);
		expect(found && [dayText(found.first), dayText(found.last)]).toEqual(days);
	});

	it('keeps the rhythm of most posts, and none of too few', () => {
		const titles = ['[2024/04/08 ~ 04/14] 가', '[2024/04/15 ~ 04/21] 나', '[2024/05/06 ~ 05/12] 다'];
		expect(series(...titles)).toEqual({ days: 7, begins: week(titles[0]!)!.first % 7 });
		expect(series(...titles, '[2024/04/23 ~ 04/29] 라')).toEqual(series(...titles));
		expect(series(...titles.slice(0, 2))).toBeNull();
		expect(series(...titles, '[2024/04/23 ~ 04/29] 라', '[2024/04/24 ~ 04/30] 마')).toBeNull();
	});

	it('names the range in step that is nearest', () => {
		const weekly = series('[2024/04/08 ~ 04/14] 가', '[2024/04/15 ~ 04/21] 나', '[2024/04/22 ~ 04/28] 다')!;
		const near = (title: string) => {
			const { first, last } = inStep(week(title)!, weekly);
			return [dayText(first), dayText(last)];
		};
		expect(near('[2024/04/30 ~ 05/06] 라')).toEqual(['2024-04-29', '2024-05-05']);
		expect(near('[2024/04/27 ~ 05/05] 라')).toEqual(['2024-04-29', '2024-05-05']);
	});

	it('is in step with every range that follows it, whatever the rhythm', () => {
		const cases = fc.record({
			days: fc.integer({ min: 2, max: 40 }),
			first: fc.nat(30_000),
			n: fc.integer({ min: -50, max: 50 })
		});
		fc.assert(
			fc.property(cases, ({ days, first, n }) => {
				const at = (k: number): Week => {
					const start = first + 20_000 + k * days;
					return { first: start, last: start + days - 1 } as Week;
				};
				const rhythm = seriesOf([at(0), at(1), at(2)])!;
				expect(isInStep(at(n), rhythm)).toBe(true);
				const late = { ...at(n), first: at(n).first + 1, last: at(n).last + 1 };
				expect(isInStep(late, rhythm)).toBe(false);
				const { first: begin } = inStep(late, rhythm);
				expect(Math.abs(begin - late.first) * 2).toBeLessThanOrEqual(days);
			})
		);
	});
});
