import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What people are told in the application, and by a daily mail. */
export const notifications = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('notification')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('actor_id', 'text')
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('document_id', 'text')
			.addColumn('lang', 'text')
			.addColumn('segment_id', 'text')
			.addColumn('detail', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('read_at', integer)
			.addColumn('mailed_at', integer)
			.execute();
		await db.schema.createIndex('notification_user').on('notification').columns(['user_id', 'read_at', 'id']).execute();
	}
});
