import { groupBy } from '$lib/core/group';
import { approvalInForce, type Decision } from '$lib/core/workflow/state';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';

export interface Approval {
	/** Of the decision. */
	id: string;
	/** The exact text that was approved. */
	text: string;
	at: number;
	/** Id of the source on which it was approved; null where there was none. */
	source: string | null;
}

/** The approval in force of each row that has one, by row.
 * @param ids of rows, at most 900 */
export async function approvalsInForce(
	db: Db,
	lang: TargetLang,
	ids: readonly string[]
): Promise<Map<string, Approval>> {
	const found = new Map<string, Approval>();
	if (ids.length === 0) return found;
	const rows = await db
		.selectFrom('decision')
		.select(['id', 'segment_id', 'kind', 'settled', 'text', 'created_at as at', 'source_id'])
		.where('segment_id', 'in', ids)
		.where('lang', '=', lang)
		.orderBy('id')
		.execute();
	const decisions = rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'], settled: row.settled === 1 }));
	for (const [segment, list] of groupBy(decisions, (row) => row.segment_id)) {
		const approval = approvalInForce(list);
		if (!approval) continue;
		const { id, text, at, source_id: source } = approval;
		found.set(segment, { id, text, at, source });
	}
	return found;
}
