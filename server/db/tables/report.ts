export interface ReportTable {
	id: string;
	project_id: string;
	document_id: string;
	segment_id: string;
	lang: string;
	/** Number of the release that the reader saw. */
	release: number;
	quote: string;
	stretch: string;
	kind: string;
	words: string;
	suggestion: string;
	name: string;
	/** `reader` or `comment`. */
	origin: string;
	state: string;
	answer: string;
	answered_by: string | null;
	joined_id: string | null;
	/** Row of the comment it was made of. */
	comment_id: string | null;
	/** Number of the form it was sent with: each is taken once. */
	form: string | null;
	/** Keyed hash of the address it came from; the key is thrown away after two days. */
	reporter: string | null;
	voices: number;
	fixed_in: number | null;
	created_at: number;
	updated_at: number;
}

/** "Me too", once for each address and day. */
export interface ReportVoiceTable {
	report_id: string;
	reporter: string;
	created_at: number;
}

/** What the instance signs and hashes with. */
export interface SecretTable {
	name: string;
	value: string;
	created_at: number;
}
