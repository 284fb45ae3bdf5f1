import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';
import type { Schema } from '../schema';
import { dirtyTriggers, ofDocument, ofSegment } from './0014-triggers';

/** Several machine texts a row, one of them in force; the source that a decision was made on; updates, each with what it did to
 * which row, so that it can be taken back. */
export const versions = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await machineTexts(db as Kysely<Schema>, integer);
		await db.schema.alterTable('decision').addColumn('source_id', 'text').execute();
		await sql`update decision set source_id =
			(select s.id from source s where s.segment_id = decision.segment_id and s.canonical = 1 limit 1)`.execute(db);
		await db.schema.alterTable('file').addColumn('withdrawn_at', integer).execute();
		await updates(db, integer);
		for (const statement of dirtyTriggers(dialect, TRIGGERS)) await sql.raw(statement).execute(db);
	}
});

async function machineTexts(db: Kysely<Schema>, integer: 'integer' | 'bigint'): Promise<void> {
	await db.schema
		.alterTable('candidate')
		.addColumn('current', integer, (c) => c.notNull().defaultTo(1))
		.execute();
	await db.schema.alterTable('candidate').addColumn('offer', 'text').execute();
	// The newest was in force; ids sort by time.
	await sql`update candidate set current = 0 where exists (select 1 from candidate n where n.segment_id = candidate.segment_id
		and n.lang = candidate.lang and (n.created_at > candidate.created_at
			or (n.created_at = candidate.created_at and n.id > candidate.id)))`.execute(db);
	await db.schema
		.createIndex('candidate_current')
		.unique()
		.on('candidate')
		.columns(['segment_id', 'lang'])
		.where(sql.ref('current'), '=', 1)
		.execute();
	await db.schema.createIndex('candidate_file').on('candidate').column('file_id').execute();
	await db.schema.createIndex('source_file').on('source').column('file_id').execute();
}

async function updates(db: Kysely<unknown>, integer: 'integer' | 'bigint'): Promise<void> {
	await db.schema
		.createTable('document_update')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
		.addColumn('lang', 'text', (c) => c.notNull())
		.addColumn('file_id', 'text', (c) => c.notNull())
		.addColumn('user_id', 'text', (c) => c.notNull())
		.addColumn('counts', 'text', (c) => c.notNull())
		.addColumn('created_at', integer, (c) => c.notNull())
		.addColumn('order_before', 'text')
		.addColumn('done_at', integer)
		.addColumn('undo_by', 'text')
		.addColumn('undone_at', integer)
		.execute();
	await db.schema
		.createTable('document_update_row')
		.addColumn('update_id', 'text', (c) => c.notNull().references('document_update.id').onDelete('cascade'))
		.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
		.addColumn('change', 'text', (c) => c.notNull())
		.addColumn('before', 'text')
		.addColumn('after', 'text')
		.addColumn('candidate_before', 'text')
		.addColumn('candidate_after', 'text')
		.addColumn('source_before', 'text')
		.addColumn('source_after', 'text')
		.addColumn('absent_before', 'text')
		.addColumn('outcome', 'text')
		.addColumn('undone', 'text')
		.addPrimaryKeyConstraint('document_update_row_key', ['update_id', 'segment_id'])
		.execute();
	await db.schema
		.createTable('absent_row')
		.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'))
		.addColumn('lang', 'text', (c) => c.notNull())
		.addColumn('update_id', 'text', (c) => c.notNull().references('document_update.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('absent_row_key', ['segment_id', 'lang'])
		.execute();
	for (const [name, table, columns] of [
		['document_update_document', 'document_update', ['document_id', 'lang', 'id']],
		['document_update_row_segment', 'document_update_row', ['segment_id']],
		['absent_row_update', 'absent_row', ['update_id']]
	] as const)
		await db.schema
			.createIndex(name)
			.on(table)
			.columns([...columns])
			.execute();
}

/** What lists show follows from updates and from the machine text in force. */
const TRIGGERS: Parameters<typeof dirtyTriggers>[1] = [
	['update', 'insert on document_update', ofDocument('new')],
	['updated', 'update on document_update', ofDocument('new')],
	['candidate', 'update of current, offer on candidate', ofSegment('new')]
];
