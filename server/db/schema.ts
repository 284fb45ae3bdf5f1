import type { Generated } from 'kysely';

/** Times are integer milliseconds since the epoch, ids are UUIDv7, flags 0 or 1, lists and objects JSON as text: the
 * same on SQLite and PostgreSQL. */
export interface UserTable {
	id: string;
	name: string;
	/** Name folded (NFKC, lower case): unique, so that nobody poses as another. */
	name_key: string;
	password: string | null;
	admin: number;
	disabled: number;
	/** How published pages name the person: `name`, `handle` or `none`. */
	credit: string;
	created_at: number;
}
export interface SessionTable {
	id_hash: string;
	user_id: string;
	expires_at: number;
	created_at: number;
	agent: string;
}
export interface InviteTable {
	id_hash: string;
	/** `admin` makes the first administrator, `member` a person with a role, `reset` a new password. */
	kind: string;
	user_id: string | null;
	project_id: string | null;
	role: string | null;
	langs: string | null;
	created_by: string | null;
	created_at: number;
	expires_at: number;
	used_at: number | null;
}
export interface ProjectTable {
	id: string;
	slug: string;
	name: string;
	/** Persons who must stand behind a text: 1 or 2. */
	people_needed: number;
	created_by: string | null;
	created_at: number;
}
export interface MembershipTable {
	id: string;
	user_id: string;
	project_id: string;
	role: string;
	/** JSON list of languages, or `"*"`. */
	langs: string;
	created_at: number;
}
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
	reason: string | null;
	created_at: number;
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
}
export interface ConceptTable {
	id: string;
	project_id: string;
	/** `own`, `imported` or `starter`: the first outranks the second, that the third. */
	origin: string;
	body: string;
	updated_by: string | null;
	updated_at: number;
	removed_at: number | null;
}
export interface ConceptChangeTable {
	id: string;
	concept_id: string;
	before: string | null;
	after: string | null;
	user_id: string | null;
	created_at: number;
}
export interface ReleaseTable {
	id: string;
	document_id: string;
	lang: string;
	number: number;
	manifest: string;
	hash: string;
	created_by: string;
	created_at: number;
}
export interface AuditTable {
	id: string;
	user_id: string | null;
	project_id: string | null;
	document_id: string | null;
	action: string;
	subject: string;
	detail: string;
	created_at: number;
}
export interface UpdateTable {
	seq: Generated<number>;
	room: string;
	user_id: string | null;
	at: number;
	data: Uint8Array;
}
export interface SnapshotTable {
	room: string;
	upto: number;
	data: Uint8Array;
}

/** Who may write for a client id of a room; null is the server. */
export interface ClientTable {
	room: string;
	client: number;
	user_id: string | null;
}
/** What was taken away: a session (`session_hash`), every session of a person (`user_id`), or grants of a person in a
 * project (`user_id` and `project_id`). */
export interface RevocationTable {
	seq: Generated<number>;
	at: number;
	kind: 'session' | 'user' | 'grant' | 'removed';
	user_id: string | null;
	session_hash: string | null;
	project_id: string | null;
}

export interface Schema {
	user: UserTable;
	session: SessionTable;
	invite: InviteTable;
	project: ProjectTable;
	membership: MembershipTable;
	document: DocumentTable;
	document_lang: DocumentLangTable;
	file: FileTable;
	segment: SegmentTable;
	source: SourceTable;
	candidate: CandidateTable;
	revision: RevisionTable;
	revision_upto: RevisionUptoTable;
	decision: DecisionTable;
	dispute: DisputeTable;
	held_paper: HeldPaperTable;
	finding_state: FindingStateTable;
	concept: ConceptTable;
	concept_change: ConceptChangeTable;
	release: ReleaseTable;
	audit: AuditTable;
	y_update: UpdateTable;
	y_snapshot: SnapshotTable;
	y_client: ClientTable;
	revocation: RevocationTable;
}
