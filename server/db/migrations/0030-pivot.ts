import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';
import { dirtyTriggers, ofRow } from './0014-triggers';

/** What people said of sources, so that nobody is asked twice and everything can be undone. */
export const sourceChoices = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('source_choice')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
			.addColumn('source_id', 'text', (c) => c.notNull())
			.addColumn('before_id', 'text', (c) => c.notNull())
			.addColumn('how', 'text', (c) => c.notNull())
			.addColumn('user_id', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('undone_at', integer)
			.addColumn('undone_by', 'text')
			.execute();
		await db.schema.createIndex('source_choice_segment').on('source_choice').column('segment_id').execute();
		for (const statement of dirtyTriggers(dialect, TRIGGERS)) await sql.raw(statement).execute(db);
	}
});

/** Another source is in force: lists, findings and the memory follow from it, in every language. */
const TRIGGERS: Parameters<typeof dirtyTriggers>[1] = [
	['source_choice', 'insert on source_choice', ofRow('new')],
	['source_choice_undone', 'update on source_choice', ofRow('new')]
];
