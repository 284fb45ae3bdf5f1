import { disarm, writeRow } from '$lib/core/glossary/table';
import { auditEnds, auditLines } from '../db/audit';
import { EMPTY } from '../db/audit-chain';
import type { Db } from '../db/client';
import type { AuditHeader } from './verify-audit';

export const AUDIT_FORMATS = ['jsonl', 'csv'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** The audit as a file, some lines at a time: as JSON lines, which `audit verify` checks anywhere, or as a table for
 * people. What is appended meanwhile is left to the next export.
 * @param project id of the project whose lines are wanted; null for all */
export async function* exportAudit(db: Db, format: AuditFormat, project: string | null): AsyncGenerator<string> {
	const head = (await auditEnds(db)).head ?? EMPTY;
	if (format === 'csv') return yield* table(db, head.seq, project);
	const header: AuditHeader = { audit: 'variorum', version: 1, project, head };
	yield JSON.stringify(header) + '\n';
	for await (const { seq, prev, hash, ...said } of auditLines(db, head.seq, project))
		yield JSON.stringify({ seq, prev, ...said, hash }) + '\n';
}

const COLUMNS = ['seq', 'time', 'user', 'name', 'project', 'document', 'action', 'subject', 'detail', 'hash'];

async function* table(db: Db, upto: number, project: string | null): AsyncGenerator<string> {
	yield writeRow(COLUMNS);
	const names = new Map<string, string>();
	for await (const line of auditLines(db, upto, project)) {
		const { seq, at, user, action, subject, detail, hash } = line;
		if (user !== null && !names.has(user)) names.set(user, await nameOf(db, user));
		const cells = [
			...[String(seq), new Date(at).toISOString(), user ?? '', names.get(user ?? '') ?? ''],
			...[line.project ?? '', line.document ?? '', action, subject, detail, hash]
		];
		// Texts of people may look like formulas.
		yield writeRow(cells.map(disarm));
	}
}

const nameOf = async (db: Db, user: string): Promise<string> =>
	(await db.selectFrom('user').select('name').where('id', '=', user).executeTakeFirst())?.name ?? '';
