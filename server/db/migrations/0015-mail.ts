import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Who is mailed what they have not read, and the links in those mails. */
export const mail = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('contact')
			.addColumn('user_id', 'text', (c) => c.primaryKey().references('user.id').onDelete('cascade'))
			.addColumn('locale', 'text')
			.addColumn('digest', integer, (c) => c.notNull().defaultTo(0))
			.addColumn('address', 'text')
			.addColumn('confirmed_at', integer)
			.execute();
		await db.schema
			.createTable('mail_link')
			.addColumn('id_hash', 'text', (c) => c.primaryKey())
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('address', 'text', (c) => c.notNull())
			.addColumn('expires_at', integer, (c) => c.notNull())
			.execute();
		await db.schema.createIndex('mail_link_user').on('mail_link').columns(['user_id']).execute();
		await db.schema.createIndex('notification_newest').on('notification').columns(['user_id', 'id']).execute();
	}
});
