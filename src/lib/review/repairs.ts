import { certainFix, type Repair } from '$lib/core/check/fix';
import { repairRow, type RowRepair } from '$lib/core/check/repair';
import { groupBy } from '$lib/core/group';
import { findingStatus } from '$lib/core/workflow/closure';
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

type More = Parameters<typeof repairRow>[3];

/** Works out what all certain repairs would change, those included that only the others make possible. */
export const planCertain = (desk: DeskState): RowPlan[] =>
	planRepairs(desk, certainRepairs(desk), (finding) =>
		findingStatus(finding, desk.closures, desk.peopleNeeded) === 'open' ? certainFix(finding) : null
	);

/** Works out what repairs would change, row by row in reading order. Rows that the checks have not seen in their present
 * text are left out.
 * @param more tells which further fixes are to be made where the repairs leave or uncover something */
export function planRepairs(desk: DeskState, repairs: readonly Repair[], more?: More): RowPlan[] {
	const byRow = groupBy(repairs, ({ finding }) => finding.segment);
	return desk.rows.flatMap((row) => {
		const list = byRow.get(row.id);
		if (!list || row.checked.text !== row.text) return [];
		const repair = repairRow(desk.checkedRow(row), list, desk.rules, more);
		return [{ row, repair, approved: ['approved', 'published'].includes(row.state) }];
	});
}
