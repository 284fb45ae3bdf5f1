/** Append-only: the database refuses to change or delete lines. */
export interface AuditTable {
	id: string;
	user_id: string | null;
	project_id: string | null;
	document_id: string | null;
	action: string;
	subject: string;
	detail: string;
	created_at: number;
	/** Running number, from 1, without gaps. */
	seq: number;
	/** Of the line and all before it: `lineHash`. */
	hash: string;
}

/** Where the chain of the audit ends: one row. Whoever appends locks it. */
export interface AuditHeadTable {
	id: number;
	seq: number;
	hash: string;
}

/** What a person wrote in a document of late, before it becomes one line of the audit. */
export interface WritingTable {
	document_id: string;
	lang: string;
	user_id: string;
	first_revision: string;
	last_revision: string;
	started_at: number;
}
