import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What readers report, who said the same, and secrets of the instance; projects may close the door to readers. */
export const reports = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		let table = db.schema.createTable('report').addColumn('id', 'text', (c) => c.primaryKey());
		for (const name of ['project', 'document', 'segment'])
			table = table.addColumn(`${name}_id`, 'text', (c) => c.notNull().references(`${name}.id`).onDelete('cascade'));
		const texts = ['lang', 'quote', 'stretch', 'kind', 'words', 'suggestion', 'name', 'origin', 'state', 'answer'];
		for (const name of texts) table = table.addColumn(name, 'text', (c) => c.notNull());
		for (const name of ['release', 'voices', 'created_at', 'updated_at'])
			table = table.addColumn(name, integer, (c) => c.notNull());
		for (const name of ['answered_by', 'joined_id', 'comment_id', 'form', 'reporter'])
			table = table.addColumn(name, 'text');
		await table
			.addColumn('fixed_in', integer)
			.addUniqueConstraint('report_form', ['form'] as never[])
			.execute();
		const index = (name: string, columns: string[]): Promise<void> =>
			db.schema.createIndex(name).on('report').columns(columns).execute();
		await index('report_project', ['project_id', 'state', 'id']);
		await index('report_document', ['document_id', 'lang', 'id']);
		await index('report_segment', ['segment_id', 'lang']);
		await index('report_hour', ['document_id', 'created_at']);
		await index('report_reporter', ['reporter', 'created_at']);
		await db.schema
			.createTable('report_voice')
			.addColumn('report_id', 'text', (c) => c.notNull().references('report.id').onDelete('cascade'))
			.addColumn('reporter', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('report_voice_key', ['report_id', 'reporter'])
			.execute();
		await db.schema
			.createTable('secret')
			.addColumn('name', 'text', (c) => c.primaryKey())
			.addColumn('value', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.execute();
		await db.schema
			.alterTable('project')
			.addColumn('reports_open', integer, (c) => c.notNull().defaultTo(1))
			.execute();
	}
});
