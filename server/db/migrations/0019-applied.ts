import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** Texts that a change of terms made other, each change with what the texts were before, so that it can be taken back; and the
 * texts of now in a shape in which all of them can be searched. */
export const applied = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('term_change_applied')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('label', 'text', (c) => c.notNull())
			.addColumn('user_id', 'text', (c) => c.notNull())
			.addColumn('undoes', 'text', (c) => c.references('term_change_applied.id').onDelete('cascade'))
			.addColumn('concept_change', 'text')
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('done_at', integer)
			.execute();
		await db.schema
			.createTable('term_change_row')
			.addColumn('change_id', 'text', (c) => c.notNull().references('term_change_applied.id').onDelete('cascade'))
			.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('position', integer, (c) => c.notNull())
			.addColumn('before', 'text', (c) => c.notNull())
			.addColumn('after', 'text', (c) => c.notNull())
			.addColumn('outcome', 'text')
			.addPrimaryKeyConstraint('term_change_row_key', ['change_id', 'segment_id', 'lang'])
			.execute();
		for (const [name, table, columns] of [
			['term_change_applied_project', 'term_change_applied', ['project_id', 'id']],
			['term_change_applied_undoes', 'term_change_applied', ['undoes']],
			['term_change_row_segment', 'term_change_row', ['segment_id']]
		] as const)
			await db.schema
				.createIndex(name)
				.on(table)
				.columns([...columns])
				.execute();
		await searchable(db, integer);
	}
});

async function searchable(db: Kysely<unknown>, integer: 'integer' | 'bigint'): Promise<void> {
	await db.schema
		.createTable('row_text')
		.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
		.addColumn('lang', 'text', (c) => c.notNull())
		.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
		.addColumn('project_id', 'text', (c) => c.notNull())
		.addColumn('text_key', 'text', (c) => c.notNull())
		.addColumn('source_key', 'text', (c) => c.notNull())
		.addColumn('published_key', 'text')
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('published', 'text')
		.addPrimaryKeyConstraint('row_text_key', ['document_id', 'lang', 'segment_id'])
		.execute();
	await db.schema.createIndex('row_text_project').on('row_text').columns(['project_id', 'lang']).execute();
	await db.schema.createIndex('row_text_segment').on('row_text').columns(['segment_id']).execute();
	await db.schema
		.createTable('row_text_at')
		.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
		.addColumn('lang', 'text', (c) => c.notNull())
		.addColumn('room', 'text', (c) => c.notNull())
		.addColumn('upto', integer, (c) => c.notNull())
		.addColumn('release', integer, (c) => c.notNull())
		.addPrimaryKeyConstraint('row_text_at_key', ['document_id', 'lang'])
		.execute();
	// Every document is read once more, and its texts with it.
	await sql`update document_progress set rules = ''`.execute(db);
}
