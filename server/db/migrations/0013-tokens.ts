import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Tokens of the HTTP API, and requests that may be sent again. */
export const tokens = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('api_token')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('hash', 'text', (c) => c.notNull().unique())
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('project_id', 'text', (c) => c.references('project.id').onDelete('cascade'))
			.addColumn('scopes', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('expires_at', integer, (c) => c.notNull())
			.addColumn('used_at', integer)
			.addColumn('revoked_at', integer)
			.execute();
		await db.schema.createIndex('api_token_user').on('api_token').columns(['user_id', 'id']).execute();
		await db.schema
			.createTable('idempotent')
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
			.addColumn('key', 'text', (c) => c.notNull())
			.addColumn('request', 'text', (c) => c.notNull())
			.addColumn('answer', 'text')
			.addColumn('created_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('idempotent_key', ['user_id', 'key'])
			.execute();
		await db.schema.createIndex('idempotent_created').on('idempotent').columns(['created_at']).execute();
	}
});
