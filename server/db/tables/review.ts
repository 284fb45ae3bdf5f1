export interface RevisionTable {
	id: string;
	segment_id: string;
	lang: string;
	text: string;
	hash: string;
	/** Who wrote last, null for the server. */
	author_id: string | null;
	/** JSON list of everybody who wrote in this stretch, in the order in which they began. */
	authors: string;
	started_at: number;
	/** Running number of the last update of the log that is within. */
	upto: number;
	created_at: number;
}

/** Up to which update of the log a room has all of its revisions. */
export interface RevisionUptoTable {
	room: string;
	upto: number;
}

export interface DisputeTable {
	id: string;
	segment_id: string;
	lang: string;
	text_a: string;
	text_b: string;
	reason: string;
	raised_by: string;
	raised_at: number;
	decider_id: string;
	due_at: number;
	settled_by: string | null;
	/** `a`, `b` or `other`. */
	choice: string | null;
	settled_text: string | null;
	settled_reason: string | null;
	/** Null while it is open: at most one for each row and language. */
	settled_at: number | null;
}

export interface DecisionTable {
	id: string;
	segment_id: string;
	lang: string;
	kind: string;
	text: string;
	hash: string;
	/** Version of the rule set the text was checked with. */
	rules: string;
	settled: number;
	user_id: string;
	/** With a refusal: the reason from the project's list. */
	reason_id: string | null;
	/** Words to it. */
	reason: string | null;
	created_at: number;
	/** The source in force when it was made; null without one. */
	source_id: string | null;
	/** The text of the other language that the row was made from beside that source, as it was then: a source that is not in
	 * force. */
	pivot_id: string | null;
}

export interface RefusalReasonTable {
	id: string;
	project_id: string;
	/** A built-in one, named in the reader's language; null for one in the maintainers' words. */
	code: string | null;
	label: string;
	/** Place in the list, from 0. */
	position: number;
	retired_at: number | null;
}

export interface HeldPaperTable {
	document_id: string;
	lang: string;
	paper: string;
	held_by: string;
	held_at: number;
}

export interface FindingStateTable {
	id: string;
	project_id: string;
	segment_id: string;
	lang: string;
	check_id: string;
	key: string;
	action: string;
	scope: string;
	reason: string;
	user_id: string;
	created_at: number;
	second_id: string | null;
	second_at: number | null;
	withdrawn_at: number | null;
	/** Rules that had found the finding; empty for one of before that was kept. */
	rules: string;
	/** Closure of earlier rules that this one makes again. */
	renews: string | null;
}
