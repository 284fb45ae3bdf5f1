import type { CheckInput } from '../check/check';
import { compared } from '../check/compared';
import type { NumberPair } from '../number/change';
import { dimension } from '../number/unit';
import type { NumberValue } from '../number/value';
import { plainValue } from '../number/write';
import { overlaps } from '../segment/span';
import type { Draft, FactKind, Said, Verdict } from './fact';

const SIGN: Record<string, string> = { percent: '%', point: 'pp', times: '×' };

const clock = (minutes: number): string =>
	`${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;

/** The number with its unit in one writing: 24 GB, 41.5 %, 2e6 USD. */
export function amountValue({ value, unit, kind }: NumberValue): string {
	if (kind === 'clock') return clock(value);
	return dimension(unit) === null ? plainValue(value) : `${plainValue(value)} ${SIGN[unit ?? ''] ?? unit}`;
}

const said = (n: NumberValue): Said => ({ ...n.phrase, value: amountValue(n) });
const measures = (n: NumberValue | null): boolean => n !== null && dimension(n.unit) !== null;

function draft(verdict: Verdict, source: NumberValue | null, target: NumberValue | null): Draft {
	const kind: FactKind = measures(source) || measures(target) ? 'unit' : 'number';
	return { kind, verdict, source: source && said(source), target: target && said(target) };
}

/** Two units of one kind, such as percent and percentage points. A unit on one side alone may be a counter. */
const unitsDiffer = ({ source, target }: NumberPair): boolean =>
	source.unit !== target.unit && measures(source) && dimension(source.unit) === dimension(target.unit);

/** Is it a number that people count on, no "one" and no numeral within a name? */
const counts = (n: NumberValue): boolean => n.certain && !n.implied;

/** The numbers of a row, with and without unit. Parts of dates are left to the dates. */
export function amounts(input: CheckInput): Draft[] {
	const { sourceReading, targetReading } = input;
	if (!sourceReading) return targetReading.numbers.filter(counts).map((n) => draft('alone', null, n));
	const { same, changed, missing, unsaid, extra } = compared(input).numbers;
	const dates = sourceReading.dates;
	const ofDate = (n: NumberValue): boolean => dates.some((date) => overlaps(date, n));
	const paired = [...same, ...changed];
	const used = new Set([...paired.flatMap((p) => [p.source, p.target]), ...missing, ...unsaid, ...extra]);
	const rest = (n: NumberValue): boolean => counts(n) && !used.has(n);
	return [
		...changed.map((p) => draft('unequal', p.source, p.target)),
		...same
			.filter((p) => !ofDate(p.source) && (counts(p.source) || counts(p.target)))
			.map((p) => draft(unitsDiffer(p) ? 'unequal' : 'equal', p.source, p.target)),
		...[...missing, ...unsaid].filter((n) => !ofDate(n)).map((n) => draft('only-source', n, null)),
		...extra.map((n) => draft('only-target', null, n)),
		...sourceReading.numbers.filter(rest).map((n) => draft('equal', n, null)),
		...targetReading.numbers.filter(rest).map((n) => draft('equal', null, n))
	];
}
