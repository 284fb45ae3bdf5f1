import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** The history of a termbase is read a page at a time: each change knows its project, and one of each batch leads it. */
export const concepts = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema.alterTable('concept_change').addColumn('project_id', 'text').execute();
		await db.schema
			.alterTable('concept_change')
			.addColumn('leads', integer, (c) => c.notNull().defaultTo(1))
			.execute();
		await sql`update concept_change set project_id =
			(select project_id from concept where concept.id = concept_change.concept_id)`.execute(db);
		await sql`update concept_change set leads = 0 where batch is not null and id not in
			(select min(id) from concept_change where batch is not null group by batch)`.execute(db);
		await db.schema.dropIndex('concept_change_batch').execute();
		const index = (name: string, columns: string[]): Promise<void> =>
			db.schema.createIndex(`concept_change_${name}`).on('concept_change').columns(columns).execute();
		await index('batch', ['batch', 'id']);
		await index('project', ['project_id', 'leads', 'id']);
		await index('newest', ['concept_id', 'id']);
	}
});
