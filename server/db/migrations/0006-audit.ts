import { sql, type Kysely, type Migration } from 'kysely';
import { EMPTY, lineHash, type Head } from '../audit-chain';
import type { DialectName } from '../client';
import type { Schema } from '../schema';

/** The audit becomes a chain: running numbers and hashes, in the order of the ids for what is there already. The database
 * itself refuses to change or delete lines. `writing` gathers what becomes one line about edits. */
export const audit = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await sql`alter table audit rename to audit_before`.execute(db);
		let table = db.schema.createTable('audit').addColumn('seq', integer, (c) => c.primaryKey());
		table = table.addColumn('id', 'text', (c) => c.notNull().unique());
		for (const column of ['action', 'subject', 'detail', 'hash'] as const)
			table = table.addColumn(column, 'text', (c) => c.notNull());
		for (const column of ['user_id', 'project_id', 'document_id'] as const) table = table.addColumn(column, 'text');
		await table.addColumn('created_at', integer, (c) => c.notNull()).execute();
		const head = await chain(db as Kysely<Schema & { audit_before: Schema['audit'] }>);
		await sql`drop table audit_before`.execute(db);
		for (const columns of [
			['project_id', 'seq'],
			['project_id', 'user_id', 'seq'],
			['document_id', 'seq']
		])
			await db.schema
				.createIndex(`audit_${columns.join('_')}`)
				.on('audit')
				.columns(columns)
				.execute();
		await db.schema
			.createTable('audit_head')
			.addColumn('id', integer, (c) => c.primaryKey().check(sql`id = 1`))
			.addColumn('seq', integer, (c) => c.notNull())
			.addColumn('hash', 'text', (c) => c.notNull())
			.execute();
		await sql`insert into audit_head (id, seq, hash) values (1, ${head.seq}, ${head.hash})`.execute(db);
		await (dialect === 'sqlite' ? guardSqlite(db) : guardPostgres(db));
		await db.schema
			.createTable('writing')
			.addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('user_id', 'text', (c) => c.notNull())
			.addColumn('first_revision', 'text', (c) => c.notNull())
			.addColumn('last_revision', 'text', (c) => c.notNull())
			.addColumn('started_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('writing_key', ['document_id', 'lang', 'user_id'])
			.execute();
	}
});

/** Numbers the lines of before. */
async function chain(db: Kysely<Schema & { audit_before: Schema['audit'] }>): Promise<Head> {
	let head = EMPTY;
	for (let after = ''; ;) {
		const rows = await db
			.selectFrom('audit_before')
			.selectAll()
			.where('id', '>', after)
			.orderBy('id')
			.limit(500)
			.execute();
		for (const row of rows) {
			const seq = head.seq + 1;
			const { id, user_id: user, project_id: project, document_id: document, action, subject, detail } = row;
			const line = { seq, id, user, project, document, action, subject, detail, at: Number(row.created_at) };
			head = { seq, hash: lineHash(head.hash, line) };
			await db
				.insertInto('audit')
				.values({ ...row, ...head })
				.execute();
		}
		if (rows.length === 0) return head;
		after = rows.at(-1)!.id;
	}
}

/** `insert or replace` takes rows away without asking the triggers on deletion: hence those on insertion. */
const SQLITE_GUARDS = [
	'audit_keeps_lines before update on audit',
	'audit_keeps_all before delete on audit',
	'audit_keeps_places before insert on audit when exists (select 1 from audit where seq = new.seq or id = new.id)',
	'audit_head_stays before delete on audit_head',
	'audit_head_is_one before insert on audit_head when exists (select 1 from audit_head)',
	'audit_head_grows before update on audit_head when new.seq < old.seq'
];

async function guardSqlite(db: Kysely<unknown>): Promise<void> {
	for (const guard of SQLITE_GUARDS)
		await sql.raw(`create trigger ${guard} begin select raise(abort, 'the audit is append-only'); end`).execute(db);
}

async function guardPostgres(db: Kysely<unknown>): Promise<void> {
	await sql`create function audit_keeps() returns trigger language plpgsql as $$
		begin raise exception 'the audit is append-only'; end $$`.execute(db);
	await sql`create trigger audit_keeps before update or delete or truncate on audit
		for each statement execute function audit_keeps()`.execute(db);
	await sql`create trigger audit_head_stays before delete or truncate on audit_head
		for each statement execute function audit_keeps()`.execute(db);
	await sql`create trigger audit_head_grows before update on audit_head
		for each row when (new.seq < old.seq) execute function audit_keeps()`.execute(db);
}
