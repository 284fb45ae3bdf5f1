import type { Generated } from 'kysely';

export interface DocumentTable {
	id: string;
	project_id: string;
	/** English, unique per instance: the address of what is published. */
	slug: string;
	title: string;
	created_by: string | null;
	created_at: number;
}

export interface DocumentLangTable {
	document_id: string;
	lang: string;
	/** Raised by a restore, so that old local copies are kept aside, not merged. */
	epoch: number;
	title: string;
	/** JSON list of notice codes of the reader, e.g. `no-source`. */
	notices: string;
	added_at: number;
}

export interface FileTable {
	id: string;
	project_id: string;
	document_id: string;
	lang: string;
	name: string;
	format: string;
	sha256: string;
	bytes: Uint8Array;
	imported_by: string | null;
	imported_at: number;
	/** `source` for the Markdown or HTML that a page is made of, `rendered` for what was copied from one: a copy never takes the
	 * place of its source. */
	origin: string;
	/** When the update that brought it was taken back. */
	withdrawn_at: number | null;
}

export interface SegmentTable {
	id: string;
	document_id: string;
	label: string;
	position: number;
	kind: string;
	paper: string | null;
	left_out: number;
}

export interface SourceTable {
	id: string;
	segment_id: string;
	lang: string;
	text: string;
	/** 1 for the text that checks and pages use; 0 for another copy as given. */
	canonical: number;
	file_id: string | null;
	byte_start: number | null;
	byte_end: number | null;
	created_by: string | null;
	created_at: number;
}

/** What a person said of the source of a row. */
export interface SourceChoiceTable {
	id: string;
	segment_id: string;
	/** The source that they put in force, and the one that was before. */
	source_id: string;
	before_id: string;
	/** `take`, `correct` or `accept`. */
	how: string;
	user_id: string;
	created_at: number;
	undone_at: number | null;
	undone_by: string | null;
}

export interface CandidateTable {
	id: string;
	segment_id: string;
	lang: string;
	text: string;
	engine: string;
	/** e.g. `en->ko`. */
	route: string;
	/** Confirmed by rule while it stands. */
	template: number;
	confidence: number;
	file_id: string | null;
	line: number;
	byte_start: number | null;
	byte_end: number | null;
	created_at: number;
	/** 1 for the one that screens, checks, differences and exports go by: one for each row and language. */
	current: Generated<number>;
	/** `open` while it is offered beside what people wrote, `quiet` while it is noted beside an approved text, `aside` once
	 * somebody said no; null for any other. */
	offer: string | null;
	/** Id of the approval whose text it is, where it came from the memory and not from a machine. */
	from_decision: string | null;
}

/** Rows that were copied for an engine: marks count them from 1. */
export interface EngineCopyTable {
	id: string;
	document_id: string;
	lang: string;
	user_id: string;
	created_at: number;
	/** By which its marks are told from those of others. */
	salt: number;
	/** JSON list: how many rows stood in each chunk. */
	sizes: string;
	/** JSON list of `[segment, source]`: ids, in the order of the marks. */
	rows: string;
}

/** A newer copy of a post that was taken in, or texts of an engine. */
export interface DocumentUpdateTable {
	id: string;
	/** `copy` for a newer copy of the post, `engine` for texts that an engine made of what was copied for it. */
	kind: string;
	document_id: string;
	lang: string;
	file_id: string;
	user_id: string;
	/** JSON: `UpdateCounts`, as they came out. */
	counts: string;
	created_at: number;
	/** JSON list of the rows in the order of before, where that is another. */
	order_before: string | null;
	/** Null while texts are still to be changed. */
	done_at: number | null;
	/** Who takes it back. */
	undo_by: string | null;
	undone_at: number | null;
}

/** What an update did to a row: rows that it left as they were have none. */
export interface DocumentUpdateRowTable {
	update_id: string;
	segment_id: string;
	/** `TextChange` as planned. */
	change: string;
	/** Text of the room before and after, where it is to change; null before for a row that was not in the room. */
	before: string | null;
	after: string | null;
	candidate_before: string | null;
	candidate_after: string | null;
	/** Sources in force before and after, where another one is. */
	source_before: string | null;
	source_after: string | null;
	/** The update that had marked it as lacking, where it is back. */
	absent_before: string | null;
	/** What became of it; null while its text is still to be changed. */
	outcome: string | null;
	/** `taken-back` or `kept`, once the update is taken back. */
	undone: string | null;
}

/** A row that the newest copy in a language lacks. */
export interface AbsentRowTable {
	segment_id: string;
	lang: string;
	update_id: string;
}
