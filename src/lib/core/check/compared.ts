import { compareDates, type DateComparison, type Part } from '../date/compare';
import type { DateValue } from '../date/read';
import { compareNumbers, type Elsewhere, type NumberComparison } from '../number/compare';
import { readNumbers } from '../number/read';
import { DIGIT } from '../number/signs';
import { numberAt, type NumberValue } from '../number/value';
import type { CheckInput } from './check';
import { oncePerRow } from './once';
import type { Reading } from './reading';

/** Both sides of a row held against each other. */
export interface Compared {
	numbers: NumberComparison;
	dates: DateComparison;
}

const NOTHING: Compared = {
	numbers: { same: [], changed: [], missing: [], unsaid: [], extra: [], scarce: [], fewer: false },
	dates: { same: [], changed: [], missing: [], extra: [], partial: [] }
};

/** The numbers and dates of a row, compared. Nothing where there is no source, or no number in it and no digit in the target. */
export const compared: (input: CheckInput) => Compared = oncePerRow(compare);

function compare({ source, target, sourceReading, targetReading }: CheckInput): Compared {
	if (!source || !sourceReading || !target.trim()) return NOTHING;
	const isDigital = ((sourceReading.signs | targetReading.signs) & DIGIT) !== 0;
	const counted = isDigital || sourceReading.numbers.some((n) => !n.implied);
	if (!counted) return NOTHING;
	const dates = compareDates(sourceReading.dates, targetReading.dates);
	const elsewhere = (): Elsewhere => ({ source: beside(sourceReading), target: beside(targetReading) });
	const said = [...sourceReading.numbers];
	for (const date of dates.missing) said.push(...asNumbers(date, ['year', 'month', 'day']));
	for (const { source: date, without } of dates.partial) said.push(...asNumbers(date, without));
	return { dates, numbers: compareNumbers(said, targetReading.numbers, elsewhere) };
}

/** Parts of a date that no date of the target gives, so that a number in their place (9月92日) is seen as a change. */
const asNumbers = (date: DateValue, units: Part[]): NumberValue[] =>
	units.flatMap((unit) => {
		const value = date[unit];
		return value === null ? [] : [numberAt(date.start, date.end, value, { unit, certain: false, implied: true })];
	});

const parts = (date: DateValue): number[] => [date.year, date.month, date.day].filter((part) => part !== null);

const NO_VALUES: ReadonlySet<number> = new Set();

/** Values that stand in dates and in formulas. */
function beside(reading: Reading): ReadonlySet<number> {
	const formulas = reading.markup.filter((span) => span.kind === 'math' || span.kind === 'macro');
	if (formulas.length + reading.dates.length === 0) return NO_VALUES;
	const inside = formulas.flatMap((span) =>
		readNumbers(reading.text.slice(span.start, span.end), reading.language, [])
	);
	return new Set([...reading.dates.flatMap(parts), ...inside.map((n) => n.value)]);
}
