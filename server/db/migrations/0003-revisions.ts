import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** Revisions say when their stretch of writing began, who wrote in it, and up to which update of the log they reach;
 * `revision_upto` says up to where a room has all of its revisions. What was written before is taken as complete: the
 * process that wrote it stored everything when it ended. */
export const revisions = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		for (const column of ['started_at', 'upto'])
			await db.schema
				.alterTable('revision')
				.addColumn(column, integer, (c) => c.notNull().defaultTo(0))
				.execute();
		await db.schema
			.alterTable('revision')
			.addColumn('authors', 'text', (c) => c.notNull().defaultTo('[]'))
			.execute();
		await db.schema
			.createTable('revision_upto')
			.addColumn('room', 'text', (c) => c.primaryKey())
			.addColumn('upto', integer, (c) => c.notNull())
			.execute();
		await sql`update revision set started_at = created_at,
			upto = coalesce((select max(seq) from y_update), 0)`.execute(db);
		await sql`update revision set authors = '["' || author_id || '"]' where author_id is not null`.execute(db);
		await sql`insert into revision_upto (room, upto) select room, max(seq) from y_update group by room`.execute(db);
	}
});
