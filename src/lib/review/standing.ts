import type { Finding } from '$lib/core/check/check';
import { byWeight } from '$lib/core/check/fix';
import { findingKey } from '$lib/core/check/key';
import { closuresOf, findingStatus, type FindingStatus } from '$lib/core/workflow/closure';
import type { StatusView } from '$lib/core/workflow/desk-view';
import type { Mark } from './pieces';

export type NamedClosure = StatusView['closures'][number];

/** A finding with where it stands. */
export interface Standing {
	/** Unique within its row. */
	key: string;
	finding: Finding;
	status: FindingStatus;
	/** Decisions that set it, or what it was under earlier rules, aside; oldest first. */
	closures: NamedClosure[];
}

/** Findings of one row that still speak of words in its text, worst first, with where they stand.
 * @param people persons that a blocking finding needs to be set aside */
export function standings(
	findings: readonly Finding[],
	text: string,
	closures: readonly NamedClosure[],
	people: number
): Standing[] {
	const seen = new Map<string, number>();
	const there = findings.filter((f) => stands(f, text)).toSorted(byWeight);
	return there.map((finding) => {
		const key = findingKey(finding);
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		const status = findingStatus(finding, closures, people);
		return { key: `${key}#${nth}`, finding, status, closures: closuresOf(finding, closures) };
	});
}

/** Do two lists tell the same of the same findings? */
export const sameStandings = (a: readonly Standing[], b: readonly Standing[]): boolean =>
	a.length === b.length &&
	a.every((one, n) => {
		const other = b[n]!;
		const same = one.finding === other.finding && one.key === other.key && one.status === other.status;
		return (
			same && one.closures.length === other.closures.length && one.closures.every((c, i) => c === other.closures[i])
		);
	});

/** Does the finding still speak of words that stand where it saw them? */
export const stands = ({ target }: Finding, text: string): boolean =>
	target === null || text.slice(target.start, target.end) === target.text;

/** What of a finding is underlined on that side; what only informs is not. */
export function markOf(finding: Finding, side: 'source' | 'target'): Mark[] {
	const span = finding[side];
	if (!span || finding.severity === 'info') return [];
	const kind = finding.blocks || finding.severity === 'critical' ? 'critical' : finding.severity;
	return [{ start: span.start, end: span.end, kind }];
}

/** Titles of the papers that are held. */
export const heldPapers = (status: Pick<StatusView, 'held'>): ReadonlySet<string> => new Set(status.held);

/** Things by their id. */
export const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
	new Map(list.map((thing) => [thing.id, thing]));
