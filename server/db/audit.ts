import { newId } from '../id';
import { lineHash, type AuditLine, type Head } from './audit-chain';
import type { Db } from './client';
import { inOneCommit } from './revocations';
import type { AuditTable } from './schema';

export interface AuditEntry {
	user: string | null;
	project?: string | null;
	document?: string | null;
	/** Verb, e.g. `segment.approve`: its sentence is the message `audit_<action>`. */
	action: string;
	subject: string;
	detail?: unknown;
}

/** What both databases store as it is: no half surrogate and no NUL. */
const storable = (text: string): string => text.replace(/\p{Cs}|\0/gu, '\ufffd');

/** Writes one line of the audit: who did what to what. Never deleted, never changed. In the commit of the caller, if there
 * is one; as the last thing in it, since everybody else who appends waits for that commit. */
export const record = (db: Db, entry: AuditEntry): Promise<void> => recordAll(db, [entry]);

/** Lines that one statement inserts: databases take no more than so many values at once. */
const AT_ONCE = 500;

/** The same for several lines, in their order, in one commit. */
export async function recordAll(db: Db, entries: readonly AuditEntry[]): Promise<void> {
	if (entries.length === 0) return;
	await inOneCommit(db, async (trx) => {
		// Writing first takes the lock, on SQLite too: whoever read before could no longer write after another process.
		const head = await trx
			.updateTable('audit_head')
			.set((eb) => ({ seq: eb('seq', '+', entries.length) }))
			.returning(['seq', 'hash'])
			.executeTakeFirstOrThrow();
		const first = Number(head.seq) - entries.length + 1;
		let { hash } = head;
		const rows = entries.map((entry, n) => {
			const line = lineFor(entry, first + n);
			hash = lineHash(hash, line);
			return { ...columnsOf(line), hash };
		});
		for (let at = 0; at < rows.length; at += AT_ONCE)
			await trx
				.insertInto('audit')
				.values(rows.slice(at, at + AT_ONCE))
				.execute();
		await trx.updateTable('audit_head').set({ hash }).execute();
	});
}

const lineFor = (entry: AuditEntry, seq: number): AuditLine => ({
	...{ seq, id: newId(), user: entry.user, project: entry.project ?? null, document: entry.document ?? null },
	...{ action: entry.action, subject: storable(entry.subject) },
	...{ detail: JSON.stringify(entry.detail ?? {}), at: Date.now() }
});

const columnsOf = ({ user, project, document, at, ...same }: AuditLine): Omit<AuditTable, 'hash'> => ({
	...same,
	user_id: user,
	project_id: project,
	document_id: document,
	created_at: at
});

export type StoredLine = AuditLine & { hash: string };

export const lineOf = (row: AuditTable): StoredLine => ({
	seq: Number(row.seq),
	id: row.id,
	user: row.user_id,
	project: row.project_id,
	document: row.document_id,
	action: row.action,
	subject: row.subject,
	detail: row.detail,
	at: Number(row.created_at),
	hash: row.hash
});

/** Where the chain is said to end, and the number of the last line there is, both of one moment. */
export async function auditEnds(db: Db): Promise<{ head: Head | null; last: number }> {
	const row = await db
		.selectFrom('audit_head')
		.select((eb) => [
			'seq',
			'hash',
			eb
				.selectFrom('audit')
				.select((e) => e.fn.max('seq').as('n'))
				.as('last')
		])
		.executeTakeFirst();
	return { head: row ? { seq: Number(row.seq), hash: row.hash } : null, last: Number(row?.last ?? 0) };
}

/** How many lines are read at a time. */
const PAGE = 1000;

/** Lines in their order, with the hash of the line before each; some at a time, so that any number takes the same memory.
 * @param upto number of the last one
 * @param project only those of one project */
export async function* auditLines(
	db: Db,
	upto: number,
	project: string | null = null
): AsyncGenerator<StoredLine & { prev: string }> {
	for (let after = Number.MIN_SAFE_INTEGER; ;) {
		let query = db
			.selectFrom('audit')
			.leftJoin('audit as before', (join) => join.on((eb) => eb('before.seq', '=', eb('audit.seq', '-', 1))))
			.selectAll('audit')
			.select('before.hash as prev')
			.where('audit.seq', '>', after)
			.where('audit.seq', '<=', upto);
		if (project !== null) query = query.where('audit.project_id', '=', project);
		const rows = await query.orderBy('audit.seq').limit(PAGE).execute();
		for (const { prev, ...row } of rows) yield { ...lineOf(row), prev: prev ?? '' };
		if (rows.length < PAGE) return;
		after = Number(rows.at(-1)!.seq);
	}
}
