/** What lists show of a row in one language. Derived from the desk, never the truth: no decision reads it. */
export interface RowStateTable {
	segment_id: string;
	lang: string;
	project_id: string;
	document_id: string;
	/** Sorts the rows of all documents: newest document first, then language, then reading order. */
	rank: string;
	label: string;
	kind: string;
	paper: string | null;
	/** The paper's title in lower case, for searching, and the rank of its first row. */
	paper_key: string;
	paper_rank: string | null;
	state: string;
	/** Findings that are open and block. */
	blocking: number;
	/** Findings that are open and do not. */
	others: number;
	disputed: number;
	/** 1 with either. */
	blocks: number;
	/** Who wrote the text of now, null where it is the machine's. */
	author_id: string | null;
	/** Of a confirmed row the one person who stands behind it, empty where several do; null in other states. */
	waits_by: string | null;
	/** The beginnings of both texts. */
	source_start: string;
	target_start: string;
}

/** Checks that found something on a row which is open. */
export interface RowCheckTable {
	segment_id: string;
	lang: string;
	check_id: string;
	project_id: string;
	document_id: string;
	rank: string;
	/** 1 where a finding of it was set aside under earlier rules, and nobody has looked again. */
	earlier: number;
}

/** What became, in one week, of what a check found in the machine text of a document: `core/workflow/outcome.ts`. As derived
 * as the rows. */
export interface CheckOutcomeTable {
	document_id: string;
	lang: string;
	check_id: string;
	/** ISO week in UTC, such as `2026-W47`. */
	week: string;
	project_id: string;
	confirmed: number;
	false_alarms: number;
	waived: number;
	open: number;
}

/** The text of a row in a shape in which all rows can be searched. As derived as the rows, but it is known of which moment it
 * is (`RowTextAtTable`). */
export interface RowTextTable {
	document_id: string;
	lang: string;
	segment_id: string;
	project_id: string;
	/** The text of now, its source and its published text as terms are matched (`folded`). */
	text_key: string;
	source_key: string;
	published_key: string | null;
	text: string;
	/** Its text in the newest release, empty where it has none there; null where that is the text of now. */
	published: string | null;
}

/** Of which moment the texts of a document in one language are. */
export interface RowTextAtTable {
	document_id: string;
	lang: string;
	room: string;
	/** Running number in the log of the room up to which it was read at least. */
	upto: number;
	/** Number of the newest release, 0 before the first. */
	release: number;
}

/** Counters of a document in one language; as derived as the rows. */
export interface DocumentProgressTable {
	document_id: string;
	lang: string;
	project_id: string;
	/** Rows in the list, those of them that will be published, those of these that may pass the gate, the others, and those of these that are confirmed. */
	listed: number;
	rows: number;
	passing: number;
	open: number;
	confirmed: number;
	/** Rows with open findings that block, and rows with open disputes. */
	blocking: number;
	disputes: number;
	/** 1 where the gate was open. */
	ready: number;
	/** Number of the last release, 0 before the first, and how many rows differ from it. */
	release: number;
	changed: number;
	/** JSON object: how many rows are in each state. */
	states: string;
	/** Rules that found the findings. */
	rules: string;
	indexed_at: number;
}

/** What the lists do not show yet. Triggers write it with every change that a list may show, in the same transaction. */
export interface RowDirtyTable {
	/** `{document}.{lang}`, or the id of a project whose documents are all concerned. */
	place: string;
	project_id: string;
	document_id: string | null;
	lang: string | null;
	/** Rises with every change. */
	mark: number;
	claimed_by: string;
	/** Until when the process that claimed it is believed to be at it. */
	claimed_until: number;
}

/** Who is at a document in one language, and until when it should be done. It locks nothing. */
export interface AssignmentTable {
	document_id: string;
	lang: string;
	user_id: string | null;
	assigned_by: string;
	assigned_at: number;
	due_at: number | null;
	/** When the person was told that it is due soon. */
	told_at: number | null;
}
