export interface NotificationTable {
	id: string;
	/** Who is told. */
	user_id: string;
	/** What happened, e.g. `mention`: the key of its sentence. */
	kind: string;
	/** Who did it, null for a reader or the server. */
	actor_id: string | null;
	project_id: string;
	document_id: string | null;
	lang: string | null;
	segment_id: string | null;
	/** JSON object: values of its sentence, and what links need. */
	detail: string;
	created_at: number;
	read_at: number | null;
	/** When it went out by mail. */
	mailed_at: number | null;
}
