import type { CheckLevel, ProjectSays } from '$lib/core/check/project';
import type { Severity } from '$lib/core/check/check';
import type { Db } from './client';
import { ownRules } from './own-rules';

/** What a project says to the checks. */
export async function projectSays(db: Db, project: string): Promise<ProjectSays> {
	const levels = await db.selectFrom('check_level').selectAll().where('project_id', '=', project).execute();
	const own = (await ownRules(db, project)).filter(({ on }) => on);
	return {
		levels: Object.fromEntries(levels.map((row) => [row.check_id, levelOf(row)])),
		...(own.length > 0 && { own })
	};
}

interface StoredLevel {
	enabled: number | null;
	severity: string | null;
	blocks: number | null;
}

const levelOf = ({ enabled, severity, blocks }: StoredLevel): CheckLevel => ({
	...(enabled !== null && { enabled: enabled === 1 }),
	...(severity !== null && { severity: severity as Severity }),
	...(blocks !== null && { blocks: blocks === 1 })
});

/** Has everything that was made of what the project says made anew; in the transaction of the change itself. */
export const raiseRules = (trx: Db, project: string): Promise<unknown> =>
	trx
		.updateTable('project')
		.set((set) => ({ rules_version: set('rules_version', '+', 1) }))
		.where('id', '=', project)
		.execute();
