import { BUILT_IN_REASONS, type BuiltInReason, type Reason } from '$lib/core/workflow/reason';
import { newId } from '../id';
import type { Db } from './client';

/** Reasons of a project for asking for a change, in the maintainers' order, retired ones included. */
export async function projectReasons(db: Db, project: string): Promise<Reason[]> {
	const rows = await db
		.selectFrom('refusal_reason')
		.selectAll()
		.where('project_id', '=', project)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((r) => ({
		id: r.id,
		code: r.code as BuiltInReason | null,
		label: r.label,
		retired: r.retired_at !== null
	}));
}

/** The list that a project begins with. */
export async function insertReasons(db: Db, project: string): Promise<void> {
	await db
		.insertInto('refusal_reason')
		.values(
			BUILT_IN_REASONS.map((code, position) => ({
				id: newId(),
				project_id: project,
				code,
				label: '',
				position,
				retired_at: null
			}))
		)
		.execute();
}

export async function insertReason(db: Db, project: string, label: string, position: number): Promise<string> {
	const id = newId();
	await db
		.insertInto('refusal_reason')
		.values({ id, project_id: project, code: null, label, position, retired_at: null })
		.execute();
	return id;
}

export async function updateReason(
	db: Db,
	id: string,
	change: { label: string } | { retired_at: number | null }
): Promise<void> {
	await db.updateTable('refusal_reason').set(change).where('id', '=', id).execute();
}

/** Puts reasons in this order. */
export async function orderReasons(db: Db, ids: readonly string[]): Promise<void> {
	for (const [position, id] of ids.entries())
		await db.updateTable('refusal_reason').set({ position }).where('id', '=', id).execute();
}
