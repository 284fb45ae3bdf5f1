import type { CheckLevel, ProjectSays } from '$lib/core/check/project';
import { isDefault } from '$lib/core/check/level';
import type { Severity } from '$lib/core/check/check';
import type { Db } from './client';
import { habitOf } from './habits';
import { projectStyle } from './style-profiles';
import { ownRules } from './own-rules';

/** What a project says to the checks. */
export async function projectSays(db: Db, project: string): Promise<ProjectSays> {
	const levels = await db.selectFrom('check_level').selectAll().where('project_id', '=', project).execute();
	const habit = await habitOf(db, project);
	const own = (await ownRules(db, project)).filter(({ on }) => on);
	return {
		levels: Object.fromEntries(levels.map((row) => [row.check_id, levelOf(row)])),
		style: await projectStyle(db, project),
		series: habit?.series ?? null,
		usual: habit?.usual ?? [],
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

/** What a project says of one check. */
export async function levelOfCheck(db: Db, project: string, check: string): Promise<CheckLevel> {
	const row = await db
		.selectFrom('check_level')
		.selectAll()
		.where('project_id', '=', project)
		.where('check_id', '=', check)
		.executeTakeFirst();
	return row ? levelOf(row) : {};
}

/** What a project says of its checks, with who said it last and when. */
export const storedLevels = async (db: Db, project: string) =>
	(
		await db
			.selectFrom('check_level as l')
			.leftJoin('user as u', 'u.id', 'l.changed_by')
			.selectAll('l')
			.select('u.name')
			.where('l.project_id', '=', project)
			.execute()
	).map((row) => ({ check: row.check_id, level: levelOf(row), by: row.name, at: row.changed_at }));

/** Writes what a project says of a check; nothing where the catalogue's word stands. */
export async function storeLevel(
	trx: Db,
	{ project, check, by, at }: { project: string; check: string; by: string; at: number },
	level: CheckLevel
): Promise<void> {
	const mine = trx.deleteFrom('check_level').where('project_id', '=', project).where('check_id', '=', check);
	await mine.execute();
	if (isDefault(level)) return;
	const flag = (value: boolean | undefined): number | null => (value === undefined ? null : value ? 1 : 0);
	await trx
		.insertInto('check_level')
		.values({
			...{ project_id: project, check_id: check, enabled: flag(level.enabled), severity: level.severity ?? null },
			...{ blocks: flag(level.blocks), changed_by: by, changed_at: at }
		})
		.execute();
}

/** Has everything that was made of what the project says made anew; in the transaction of the change itself. */
export const raiseRules = (trx: Db, project: string): Promise<unknown> =>
	trx
		.updateTable('project')
		.set((set) => ({ rules_version: set('rules_version', '+', 1) }))
		.where('id', '=', project)
		.execute();
