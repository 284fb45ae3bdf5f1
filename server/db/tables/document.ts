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
}
