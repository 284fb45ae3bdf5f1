import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What was copied for an engine, so that its answer is known again by the marks; what kind of update brought a text. */
export const engine = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('engine_copy')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('user_id', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('salt', integer, (c) => c.notNull())
			.addColumn('sizes', 'text', (c) => c.notNull())
			.addColumn('rows', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createIndex('engine_copy_document')
			.on('engine_copy')
			.columns(['document_id', 'lang', 'id'])
			.execute();
		await db.schema
			.alterTable('document_update')
			.addColumn('kind', 'text', (c) => c.notNull().defaultTo('copy'))
			.execute();
	}
});
