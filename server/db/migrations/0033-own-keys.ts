import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What a person chose of keys goes with the account to other machines. */
export const ownKeys = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('key_choice')
			.addColumn('user_id', 'text', (c) => c.primaryKey().references('user.id').onDelete('cascade'))
			.addColumn('own', 'text', (c) => c.notNull())
			.addColumn('single_keys', dialect === 'sqlite' ? 'integer' : 'bigint')
			.execute();
	}
});
