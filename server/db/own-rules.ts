import type { OwnRule } from '$lib/core/check/own/rule';
import { ownCheckId } from '$lib/core/check/own/rule';
import type { Db } from './client';
import type { OwnRuleTable } from './schema';

/** A rule as it is stored. */
export interface StoredRule {
	rule: OwnRule;
	/** Goes up with every change. */
	version: number;
	changedAt: number;
	/** Null while it stands. */
	removedAt: number | null;
}

/** Rules of a project in the order in which they were made, those that were removed included. */
export async function storedRules(db: Db, project: string): Promise<StoredRule[]> {
	const rows = await db
		.selectFrom('own_rule')
		.selectAll()
		.where('project_id', '=', project)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(storedRule);
}

const storedRule = (row: OwnRuleTable): StoredRule => ({
	rule: { id: row.id, ...(JSON.parse(row.body) as Omit<OwnRule, 'id' | 'on'>), on: row.enabled === 1 },
	version: row.version,
	changedAt: Number(row.changed_at),
	removedAt: row.removed_at === null ? null : Number(row.removed_at)
});

/** The rules that stand. */
export const ownRules = async (db: Db, project: string): Promise<OwnRule[]> =>
	(await storedRules(db, project)).filter(({ removedAt }) => removedAt === null).map(({ rule }) => rule);

/** The rule of that id, also one that was removed. */
export async function storedRuleAt(db: Db, project: string, id: string): Promise<StoredRule | undefined> {
	const row = await db
		.selectFrom('own_rule')
		.selectAll()
		.where('project_id', '=', project)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && storedRule(row);
}

/** Who writes, and when. */
export interface Writing {
	user: string;
	at: number;
}

/** Stores a rule in the place of what has its id; one that was removed is back with that. */
export async function putRule(db: Db, project: string, rule: OwnRule, { user, at }: Writing): Promise<void> {
	const { id, on, ...body } = rule;
	const now = { body: JSON.stringify(body), enabled: on ? 1 : 0, changed_by: user, changed_at: at, removed_at: null };
	await db
		.insertInto('own_rule')
		.values({ project_id: project, id, version: 1, created_by: user, created_at: at, ...now })
		.onConflict((conflict) =>
			conflict
				.columns(['project_id', 'id'])
				.doUpdateSet((set) => ({ ...now, version: set('own_rule.version', '+', 1) }))
		)
		.execute();
}

/** Removes a rule; it can be put back. */
export async function removeRuleAt(db: Db, project: string, id: string, { user, at }: Writing): Promise<void> {
	await db
		.updateTable('own_rule')
		.set((set) => ({ removed_at: at, changed_by: user, changed_at: at, version: set('version', '+', 1) }))
		.where('project_id', '=', project)
		.where('id', '=', id)
		.execute();
}

/** Withdraws what was said of all findings of a rule at once, since it looks for something else from now on.
 * @returns how many of such words there were */
export async function reopenRule(db: Db, project: string, rule: Pick<OwnRule, 'id'>, at: number): Promise<number> {
	const { numUpdatedRows } = await db
		.updateTable('finding_state')
		.set({ withdrawn_at: at })
		.where('project_id', '=', project)
		.where('check_id', '=', ownCheckId(rule))
		.where('scope', '=', 'project')
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
