import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** What approved texts corrected in machine texts, and what maintainers answered to what was learnt from it. */
export const learned = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('correction')
			.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('n', 'integer', (c) => c.notNull())
			.addColumn('project_id', 'text', (c) => c.notNull())
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('from_text', 'text', (c) => c.notNull())
			.addColumn('to_text', 'text', (c) => c.notNull())
			.addColumn('lesson', 'text', (c) => c.notNull())
			.addColumn('compound', 'integer', (c) => c.notNull())
			.addColumn('approved_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('correction_key', ['segment_id', 'lang', 'n'])
			.execute();
		await db.schema
			.createIndex('correction_lesson')
			.on('correction')
			.columns(['project_id', 'lang', 'lesson', 'segment_id'])
			.execute();
		await db.schema.createIndex('correction_document').on('correction').columns(['document_id', 'lang']).execute();
		await db.schema
			.createTable('lesson_answer')
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('lesson', 'text', (c) => c.notNull())
			.addColumn('from_text', 'text', (c) => c.notNull())
			.addColumn('to_text', 'text', (c) => c.notNull())
			.addColumn('answer', 'text', (c) => c.notNull())
			.addColumn('user_id', 'text')
			.addColumn('answered_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('lesson_answer_key', ['project_id', 'lang', 'lesson'])
			.execute();
		// What was approved before teaches as well: every document is read anew.
		await sql`update document_progress set rules = ''`.execute(db);
	}
});
