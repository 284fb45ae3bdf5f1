import { certainFix, type Repair } from '$lib/core/check/fix';
import { repairRow } from '$lib/core/check/repair';
import { groupBy } from '$lib/core/group';
import { findingStatus } from '$lib/core/workflow/closure';
import { checkingRules } from './checking-rules';
import type { DeskState } from './desk.svelte';
import { certainRepairs, type RowPlan } from './repairs';

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
	const rules = checkingRules(desk.rules);
	const byRow = groupBy(repairs, ({ finding }) => finding.segment);
	return desk.rows.flatMap((row) => {
		const list = byRow.get(row.id);
		if (!list || row.checked.text !== row.text) return [];
		const repair = repairRow(desk.checkedRow(row), list, rules, more);
		return [{ row, repair, approved: ['approved', 'published'].includes(row.state) }];
	});
}
