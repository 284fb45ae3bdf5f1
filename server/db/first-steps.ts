import type { FirstStep } from '$lib/core/guide/first-steps';
import type { Db } from './client';
import type { FirstStepsTable } from './schema';

type Flags = Omit<FirstStepsTable, 'user_id'>;
const NONE: Flags = { begun: 0, hidden: 0, imported: 0, mended: 0, asked: 0 };

/** What is noted of a person's first steps. */
export async function notedSteps(db: Db, user: string): Promise<Flags> {
	const noted = await db.selectFrom('first_steps').selectAll().where('user_id', '=', user).executeTakeFirst();
	return noted ?? NONE;
}

/** Notes something of a person's first steps; what else is noted stays. */
export const noteSteps = (db: Db, user: string, flags: Partial<Flags>): Promise<unknown> =>
	db
		.insertInto('first_steps')
		.values({ ...NONE, ...flags, user_id: user })
		.onConflict((c) => c.column('user_id').doUpdateSet(flags))
		.execute();

/** What the audit proves of each step. */
const PROOF: Readonly<Record<FirstStep, readonly string[]>> = {
	import: ['document.import'],
	mend: ['finding.close'],
	ask: ['segment.confirm', 'segment.approve']
};

/** Steps that a person took in some projects, as the audit says. */
export async function provenSteps(db: Db, user: string, projects: readonly string[]): Promise<Set<FirstStep>> {
	const lines = await db
		.selectFrom('audit')
		.select('action')
		.distinct()
		.where('project_id', 'in', projects)
		.where('user_id', '=', user)
		.where('action', 'in', Object.values(PROOF).flat())
		.execute();
	const actions = new Set(lines.map(({ action }) => action));
	const steps = Object.entries(PROOF) as [FirstStep, readonly string[]][];
	return new Set(steps.filter(([, proof]) => proof.some((action) => actions.has(action))).map(([step]) => step));
}

/** The document that a person last brought, or decided something in, with the language.
 * @returns undefined where there is none */
export async function lastTouched(
	db: Db,
	user: string,
	projects: readonly string[]
): Promise<{ document: string | null; lang: string } | undefined> {
	const line = await db
		.selectFrom('audit')
		.select(['document_id', 'detail'])
		.where('project_id', 'in', projects)
		.where('user_id', '=', user)
		.where('action', 'in', Object.values(PROOF).flat())
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	return line && { document: line.document_id, lang: (JSON.parse(line.detail) as { lang: string }).lang };
}
