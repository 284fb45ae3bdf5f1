/** Where a project's releases may be sent to. */
export interface TargetTable {
	id: string;
	project_id: string;
	/** `discourse`, `webhook` or `folder`. */
	kind: string;
	name: string;
	/** JSON object: settings of its kind, nothing secret. */
	settings: string;
	/** Key for the API or for signing; never leaves the server. */
	secret: string | null;
	/** JSON list of languages, or `"*"`. */
	langs: string;
	/** 1: a new release is sent by itself. */
	automatic: number;
	created_by: string | null;
	created_at: number;
}

/** Where a copy of a document in one language went: at most one for each target. */
export interface DestinationTable {
	id: string;
	document_id: string;
	lang: string;
	/** Kind of its target, or `manual`. */
	kind: string;
	/** Null for an address noted by hand, and once the target is removed. */
	target_id: string | null;
	name: string;
	address: string | null;
	/** Number of the release that is there. */
	release: number | null;
	/** The text as it stood there after the last sending, and its hash as copies are compared. */
	sent_text: string | null;
	sent_hash: string | null;
	sent_at: number | null;
	sent_by: string | null;
	/** Hash of what was on its way when an answer was lost. */
	sending_hash: string | null;
	external_id: string | null;
	/** JSON object: how the other side names the copy. */
	remote: string;
	/** `as-sent`, `edited` or `gone`; null before anybody looked. */
	found: string | null;
	found_text: string | null;
	found_at: number | null;
	/** Code and detail of the refusal that the last attempt ended in. */
	error: string | null;
	error_detail: string | null;
	created_at: number;
}

/** One attempt to send a release. */
export interface DeliveryTable {
	id: string;
	destination_id: string;
	release: number;
	at: number;
	/** Null where the server sent by itself. */
	by: string | null;
	/** `sent` or `failed`. */
	result: string;
	error: string | null;
	error_detail: string | null;
}

/** Work that outlives the process: claimed by one process for a while, tried again later when it fails. */
export interface JobTable {
	id: string;
	kind: string;
	/** JSON object. */
	payload: string;
	run_at: number;
	attempts: number;
	/** Until when a process works on it; another may take it after that. */
	claimed_until: number | null;
	created_at: number;
}
