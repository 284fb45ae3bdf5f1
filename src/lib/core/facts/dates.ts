import type { CheckInput } from '../check/check';
import { compared } from '../check/compared';
import { compareDates, type DateComparison } from '../date/compare';
import type { DateValue } from '../date/read';
import type { Draft, Said, Verdict } from './fact';

const two = (part: number | null): string => (part === null ? '' : String(part).padStart(2, '0'));

/** The date as ISO 8601 has it, without the parts that are not given: 2026-03-04, 2026-03, 03-04. */
export const dateValue = ({ year, month, day }: DateValue): string =>
	[year === null ? '' : String(year), two(month), two(day)].filter(Boolean).join('-');

const said = (date: DateValue): Said => ({ start: date.start, end: date.end, value: dateValue(date) });
const draft = (verdict: Verdict, source: DateValue | null, target: DateValue | null): Draft => ({
	kind: 'date',
	verdict,
	source: source && said(source),
	target: target && said(target)
});

/** The dates of a row. One whose year or day the target says as a number elsewhere is said. */
export function dates(input: CheckInput): Draft[] {
	const { sourceReading, targetReading } = input;
	if (!sourceReading) return targetReading.dates.map((date) => draft('alone', null, date));
	if (sourceReading.dates.length + targetReading.dates.length === 0) return [];
	const comparison = compareDates(sourceReading.dates, targetReading.dates);
	const { same, changed, missing, extra } = comparison;
	const used = new Set([...[...same, ...changed].flatMap((p) => [p.source, p.target]), ...missing, ...extra]);
	const gone = missingParts(input, comparison);
	const asNumber = new Set(compared(input).numbers.changed.map((p) => p.source.start));
	return [
		...changed.map((p) => draft('unequal', p.source, p.target)),
		...same.map((p) => draft(gone(p.source) ? 'unequal' : 'equal', p.source, p.target)),
		...missing
			.filter((date) => !asNumber.has(date.start))
			.map((date) => draft(gone(date) ? 'only-source' : 'equal', date, null)),
		...extra.map((date) => draft('only-target', null, date)),
		...sourceReading.dates.filter((date) => !used.has(date)).map((date) => draft('equal', date, null)),
		...targetReading.dates.filter((date) => !used.has(date)).map((date) => draft('equal', null, date))
	];
}

/** Tells of a date whether the target says its year or its day nowhere; a month may become "last month" there. */
function missingParts(
	{ targetReading }: CheckInput,
	{ missing, partial }: DateComparison
): (date: DateValue) => boolean {
	const numbers = new Set(targetReading.numbers.map((n) => n.value));
	const isLost = (part: number | null): boolean => part !== null && !numbers.has(part);
	const whole = new Set(missing);
	const without = new Map(partial.map(({ source, without }) => [source, without]));
	return (date) =>
		(['year', 'day'] as const).some(
			(part) => (whole.has(date) || without.get(date)?.includes(part)) && isLost(date[part])
		);
}
