import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What people say about words of a row, in threads that are open until somebody resolves them. */
export const comments = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('comment_thread')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('anchor', 'text', (c) => c.notNull())
			.addColumn('blocking', 'integer', (c) => c.notNull())
			.addColumn('created_by', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('resolved_by', 'text')
			.addColumn('resolved_at', integer)
			.addColumn('taken_id', 'text')
			.execute();
		await db.schema
			.createTable('comment')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('thread_id', 'text', (c) => c.notNull().references('comment_thread.id').onDelete('cascade'))
			.addColumn('author_id', 'text', (c) => c.notNull())
			.addColumn('body', 'text', (c) => c.notNull())
			.addColumn('suggestion', 'text')
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('edited_at', integer)
			.addColumn('removed_at', integer)
			.execute();
		await db.schema
			.createIndex('comment_thread_open')
			.on('comment_thread')
			.columns(['document_id', 'lang', 'resolved_at'])
			.execute();
		await db.schema
			.createIndex('comment_thread_segment')
			.on('comment_thread')
			.columns(['segment_id', 'lang'])
			.execute();
		await db.schema.createIndex('comment_of_thread').on('comment').columns(['thread_id', 'id']).execute();
	}
});
