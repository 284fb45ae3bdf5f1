import { certainFix, type Repair } from '$lib/core/check/fix';
import type { RowRepair } from '$lib/core/check/repair';
import type { Cause } from './causes';
import type { DeskState } from './desk.svelte';
import type { Row } from './row.svelte';

/** What repairs would make of one row. */
export interface RowPlan {
	row: Row;
	repair: RowRepair;
	/** The row was approved as it stands, so nobody changes it by accident. */
	approved: boolean;
}

/** Every open repair of the document that needs no judgement. */
export const certainRepairs = (desk: DeskState): Repair[] =>
	desk.findings.flatMap(({ finding, status }) => {
		const fix = status === 'open' ? certainFix(finding) : null;
		return fix ? [{ finding, fix }] : [];
	});

/** One repair for each place of a cause: the certain one, else the first where it says the same as at the first place. */
export function repairsOf({ findings }: Cause): Repair[] {
	const said = findings[0]?.fixes[0]?.replacement;
	return findings.flatMap((finding) => {
		const [first] = finding.fixes;
		const fix = certainFix(finding) ?? (first && first.replacement === said ? first : null);
		return fix ? [{ finding, fix }] : [];
	});
}
