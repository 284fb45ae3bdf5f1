import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Terms that people propose, what others say of them, and how long a project waits for objections. */
export const proposals = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema.alterTable('project').addColumn('silence_days', integer).execute();
		let table = db.schema
			.createTable('term_proposal')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('document_id', 'text', (c) => c.references('document.id').onDelete('set null'))
			.addColumn('segment_id', 'text', (c) => c.references('segment.id').onDelete('set null'))
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id'))
			.addColumn('decided_by', 'text', (c) => c.references('user.id'));
		for (const name of ['english', 'lang', 'rendering', 'body', 'note', 'span', 'state', 'reason'])
			table = table.addColumn(name, 'text', (c) => c.notNull());
		for (const name of ['concept_id', 'base', 'result_id']) table = table.addColumn(name, 'text');
		for (const name of ['decided_at', 'silent_at']) table = table.addColumn(name, integer);
		await table.addColumn('created_at', integer, (c) => c.notNull()).execute();
		await db.schema
			.createIndex('term_proposal_project')
			.on('term_proposal')
			.columns(['project_id', 'state', 'id'])
			.execute();
		await db.schema.createIndex('term_proposal_silent').on('term_proposal').columns(['state', 'silent_at']).execute();
		await db.schema
			.createTable('term_voice')
			.addColumn('proposal_id', 'text', (c) => c.notNull().references('term_proposal.id').onDelete('cascade'))
			.addColumn('user_id', 'text', (c) => c.notNull().references('user.id'))
			.addColumn('side', 'text', (c) => c.notNull())
			.addColumn('words', 'text', (c) => c.notNull())
			.addColumn('created_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('term_voice_key', ['proposal_id', 'user_id'])
			.execute();
	}
});
