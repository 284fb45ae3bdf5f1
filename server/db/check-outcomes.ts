import { sql } from 'kysely';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import { chunks, differences, excluded } from './derived';
import type { CheckOutcomeTable } from './schema';

type At = Pick<CheckOutcomeTable, 'document_id' | 'lang'>;

/** Writes what became of the findings of a document where it differs from what is there. */
export async function writeOutcomes(
	db: Db,
	{ document_id, lang }: At,
	outcomes: readonly CheckOutcomeTable[]
): Promise<void> {
	const known = await db
		.selectFrom('check_outcome')
		.selectAll()
		.where('document_id', '=', document_id)
		.where('lang', '=', lang)
		.execute();
	const { changed, gone } = differences(outcomes, known, ({ check_id, week }) => `${check_id} ${week}`);
	for (const { check_id, week } of gone)
		await db
			.deleteFrom('check_outcome')
			.where('document_id', '=', document_id)
			.where('lang', '=', lang)
			.where('check_id', '=', check_id)
			.where('week', '=', week)
			.execute();
	for (const part of chunks(changed))
		await db
			.insertInto('check_outcome')
			.values(part)
			.onConflict((c) => c.columns(['document_id', 'lang', 'check_id', 'week']).doUpdateSet(excluded(part[0]!)))
			.execute();
}

const sum = (column: 'confirmed' | 'false_alarms' | 'waived' | 'open') =>
	sql<number>`coalesce(sum(${sql.ref(column)}), 0)`;

/** What became of the findings of each check in each week, in all documents of a project, oldest week first.
 * @param lang one language alone */
export async function weeklyOutcomes(db: Db, project: string, lang: TargetLang | null) {
	const rows = await db
		.selectFrom('check_outcome')
		.select(['check_id as check', 'lang', 'week'])
		.select([
			...[sum('confirmed').as('confirmed'), sum('false_alarms').as('falseAlarms')],
			...[sum('waived').as('waived'), sum('open').as('open')]
		])
		.where('project_id', '=', project)
		.$if(lang !== null, (q) => q.where('lang', '=', lang!))
		.groupBy(['check_id', 'lang', 'week'])
		.orderBy('week')
		.orderBy('check_id')
		.orderBy('lang')
		.execute();
	return rows.map(({ check, lang, week, ...counts }) => ({
		...{ check, lang: lang as TargetLang, week },
		...{ confirmed: Number(counts.confirmed), falseAlarms: Number(counts.falseAlarms) },
		...{ waived: Number(counts.waived), open: Number(counts.open) }
	}));
}

/** How many rows have standing findings of each check now, and how many of them one that was set aside under earlier rules. */
export async function standingRows(db: Db, project: string, lang: TargetLang | null) {
	const rows = await db
		.selectFrom('row_check')
		.select('check_id as check')
		.select((eb) => [eb.fn.countAll<number>().as('rows'), sql<number>`sum(earlier)`.as('earlier')])
		.where('project_id', '=', project)
		.$if(lang !== null, (q) => q.where('lang', '=', lang!))
		.groupBy('check_id')
		.execute();
	return new Map(
		rows.map(({ check, rows, earlier }) => [check, { rows: Number(rows), earlier: Number(earlier) }] as const)
	);
}
