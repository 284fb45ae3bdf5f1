import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** What becomes of what checks find, and which rules had found what people set aside. */
export const precision = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('check_outcome')
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('check_id', 'text', (c) => c.notNull())
			.addColumn('week', 'text', (c) => c.notNull())
			.addColumn('project_id', 'text', (c) => c.notNull())
			.addColumn('confirmed', integer, (c) => c.notNull())
			.addColumn('false_alarms', integer, (c) => c.notNull())
			.addColumn('waived', integer, (c) => c.notNull())
			.addColumn('open', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('check_outcome_key', ['document_id', 'lang', 'check_id', 'week'])
			.execute();
		await db.schema
			.createIndex('check_outcome_project')
			.on('check_outcome')
			.columns(['project_id', 'lang', 'check_id', 'week'])
			.execute();
		await db.schema
			.alterTable('row_check')
			.addColumn('earlier', integer, (c) => c.notNull().defaultTo(0))
			.execute();
		await db.schema
			.alterTable('finding_state')
			.addColumn('rules', 'text', (c) => c.notNull().defaultTo(''))
			.execute();
		await db.schema.alterTable('finding_state').addColumn('renews', 'text').execute();
		// What was approved before counts as well: every document is read anew.
		await sql`update document_progress set rules = ''`.execute(db);
	}
});
