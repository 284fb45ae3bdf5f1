import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Where releases go: targets of a project, copies of a document, every attempt to send, and the work in the background. */
export const destinations = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('target')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('settings', 'text', (c) => c.notNull())
			.addColumn('secret', 'text')
			.addColumn('langs', 'text', (c) => c.notNull())
			.addColumn('automatic', integer, (c) => c.notNull())
			.addColumn('created_by', 'text')
			.addColumn('created_at', integer, (c) => c.notNull())
			.execute();
		await db.schema.createIndex('target_project').on('target').columns(['project_id']).execute();

		let destination = db.schema
			.createTable('destination')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('target_id', 'text', (c) => c.references('target.id').onDelete('set null'));
		for (const name of ['lang', 'kind', 'name', 'remote'])
			destination = destination.addColumn(name, 'text', (c) => c.notNull());
		for (const name of [
			'address',
			'sent_text',
			'sent_hash',
			'sent_by',
			'sending_hash',
			'external_id',
			'found',
			'found_text',
			'error',
			'error_detail'
		])
			destination = destination.addColumn(name, 'text');
		for (const name of ['release', 'sent_at', 'found_at']) destination = destination.addColumn(name, integer);
		await destination.addColumn('created_at', integer, (c) => c.notNull()).execute();
		await db.schema
			.createIndex('destination_target')
			.unique()
			.on('destination')
			.columns(['document_id', 'lang', 'target_id'])
			.execute();

		await db.schema
			.createTable('delivery')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('destination_id', 'text', (c) => c.notNull().references('destination.id').onDelete('cascade'))
			.addColumn('release', integer, (c) => c.notNull())
			.addColumn('at', integer, (c) => c.notNull())
			.addColumn('by', 'text')
			.addColumn('result', 'text', (c) => c.notNull())
			.addColumn('error', 'text')
			.addColumn('error_detail', 'text')
			.execute();
		await db.schema.createIndex('delivery_destination').on('delivery').columns(['destination_id', 'id']).execute();

		await db.schema
			.createTable('job')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('kind', 'text', (c) => c.notNull())
			.addColumn('payload', 'text', (c) => c.notNull())
			.addColumn('run_at', integer, (c) => c.notNull())
			.addColumn('attempts', integer, (c) => c.notNull())
			.addColumn('claimed_until', integer)
			.addColumn('created_at', integer, (c) => c.notNull())
			.execute();
		await db.schema.createIndex('job_due').on('job').columns(['run_at']).execute();
	}
});
