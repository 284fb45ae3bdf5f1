import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** The history of a concept says what was done and which changes were one step; a project counts the changes of its
 * termbase. */
export const terms = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.alterTable('project')
			.addColumn('termbase_version', integer, (c) => c.notNull().defaultTo(0))
			.execute();
		await db.schema
			.alterTable('concept_change')
			.addColumn('kind', 'text', (c) => c.notNull().defaultTo('change'))
			.execute();
		for (const column of ['batch', 'reason'] as const)
			await db.schema.alterTable('concept_change').addColumn(column, 'text').execute();
		await sql`update concept_change set kind = case when before is null then 'add' when after is null then 'remove'
			else 'change' end`.execute(db);
		await db.schema.createIndex('concept_change_batch').on('concept_change').columns(['batch']).execute();
	}
});
