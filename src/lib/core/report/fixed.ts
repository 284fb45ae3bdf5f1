import type { ManifestRow } from '../release/manifest';
import type { Report } from './report';

type Row = Pick<ManifestRow, 'id' | 'target'>;

/** Is an accepted report fixed by what now stands in its row? `old` is the text before. */
export const isFixedBy = (report: Pick<Report, 'state' | 'quote'>, old: string, now: string): boolean =>
	report.state === 'accepted' && now !== old && now !== report.quote;

/** Ids of the accepted reports whose row says something else in the new release. A row that is not in it says nothing.
 * @param before rows of the release before; none for the first, which is compared with what was quoted */
export function fixedByRelease(
	reports: readonly Pick<Report, 'id' | 'segment' | 'state' | 'quote'>[],
	before: readonly Row[],
	after: readonly Row[]
): string[] {
	const [old, now] = [textsOf(before), textsOf(after)];
	return reports
		.filter((report) => {
			const text = now.get(report.segment);
			return text !== undefined && isFixedBy(report, old.get(report.segment) ?? report.quote, text);
		})
		.map(({ id }) => id);
}

const textsOf = (rows: readonly Row[]): ReadonlyMap<string, string> => new Map(rows.map((row) => [row.id, row.target]));
