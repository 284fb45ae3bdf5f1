export interface CommentThreadTable {
	id: string;
	project_id: string;
	document_id: string;
	segment_id: string;
	lang: string;
	/** JSON: the text it was started on, and which stretch of it. */
	anchor: string;
	blocking: number;
	created_by: string;
	created_at: number;
	resolved_by: string | null;
	/** Null while it is open. */
	resolved_at: number | null;
	/** The comment whose suggestion was taken over. */
	taken_id: string | null;
}

export interface CommentTable {
	id: string;
	thread_id: string;
	author_id: string;
	/** Empty once it is removed. */
	body: string;
	suggestion: string | null;
	created_at: number;
	edited_at: number | null;
	removed_at: number | null;
}
