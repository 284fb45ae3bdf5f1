import { newId } from '../id';
import type { Db } from './client';

export interface AuditEntry {
	user: string | null;
	project?: string | null;
	document?: string | null;
	/** Verb, e.g. `segment.approve`. */
	action: string;
	subject: string;
	detail?: unknown;
}

/** Writes one line of the audit: who did what to what. Never deleted, never changed. */
export async function record(db: Db, entry: AuditEntry): Promise<void> {
	await db
		.insertInto('audit')
		.values({
			id: newId(),
			user_id: entry.user,
			project_id: entry.project ?? null,
			document_id: entry.document ?? null,
			action: entry.action,
			subject: entry.subject,
			detail: JSON.stringify(entry.detail ?? {}),
			created_at: Date.now()
		})
		.execute();
}
