import type { Generated } from 'kysely';

export interface ConceptTable {
	id: string;
	project_id: string;
	/** `own`, `imported` or `starter`: the first outranks the second, that the third. */
	origin: string;
	body: string;
	updated_by: string | null;
	updated_at: number;
	removed_at: number | null;
	/** Number of the termbase with its last change; -1 until the termbase gets one. Triggers write it. */
	version: Generated<number>;
}

export interface ConceptChangeTable {
	id: string;
	concept_id: string;
	before: string | null;
	after: string | null;
	user_id: string | null;
	created_at: number;
	/** What was done: `ChangeKind` of `server/db/concepts.ts`. */
	kind: string;
	/** Changes made in one step have one batch: an import. */
	batch: string | null;
	/** Words of whoever changed it. */
	reason: string | null;
	/** Of its concept. */
	project_id: string | null;
	/** 1 for the first change of a batch, and for one without; 0 for the others of a batch. */
	leads: number;
}

/** One change of texts that a change of terms made. */
export interface TermChangeAppliedTable {
	id: string;
	project_id: string;
	/** What it is about, in the words of whoever made it: `조정 → 미세 조정`. */
	label: string;
	/** In whose name the texts are changed. */
	user_id: string;
	/** By a change of terms, or by what somebody replaced in the project? */
	kind: 'term' | 'search';
	/** The change that this one takes back. */
	undoes: string | null;
	/** The change of a concept that it was made with, or that was taken back with it. */
	concept_change: string | null;
	created_at: number;
	/** Null while texts are still to be changed. */
	done_at: number | null;
}

/** A text of such a change. */
export interface TermChangeRowTable {
	change_id: string;
	segment_id: string;
	lang: string;
	/** Order within the change, from 0. */
	position: number;
	before: string;
	after: string;
	/** `applied`, or why it was left as it is (`SkipReason`); null while it is still to be done. */
	outcome: string | null;
}

/** What a document in one language makes of a concept; as derived as what lists show. One row with an empty rendering, and
 * one for each rendering that stands in the target where the English is beside it. */
export interface TermUseTable {
	document_id: string;
	lang: string;
	project_id: string;
	concept_id: string;
	/** Its text, cut where it is long; empty for what holds of the concept. */
	rendering: string;
	/** Times that its English stands in sources, and of these with an accepted rendering, and left in English. */
	in_source: number;
	rendered: number;
	left_english: number;
	/** Open findings. */
	findings: number;
	/** Times that the rendering stands there. */
	uses: number;
}

/** The sums of a document in one language. Findings are all open ones about terms, also those of no concept. */
export interface DocumentTermsTable {
	document_id: string;
	lang: string;
	project_id: string;
	in_source: number;
	rendered: number;
	findings: number;
}

/** Which groups of letters the texts of a document hold: `core/glossary/grams.ts`. */
export interface DocumentGramTable {
	document_id: string;
	lang: string;
	project_id: string;
	grams: Uint8Array;
}

/** What a concept was before a change that no documents were marked for yet. Triggers write it. */
export interface ConceptBeforeTable {
	seq: Generated<number>;
	project_id: string;
	concept_id: string;
	body: string;
}

/** How far what is derived from a termbase has come. */
export interface TermStateTable {
	project_id: string;
	/** Number of the termbase of which every change has marked the documents that it concerns. */
	spread: number;
	/** Rises with whatever changes in the uses of terms, and when it last did. */
	uses: number;
	uses_at: number;
}

export interface TermProposalTable {
	id: string;
	project_id: string;
	/** Concept that it changes; null where it would be a new one. */
	concept_id: string | null;
	/** The concept as proposed, and as it was when that was proposed: bodies as in `concept`. */
	body: string;
	base: string | null;
	/** The English as proposed, and the words of the rendering in its language: the one of `body` that it is about. */
	english: string;
	lang: string;
	rendering: string;
	note: string;
	document_id: string | null;
	segment_id: string | null;
	/** The words that were selected there; empty for none. */
	span: string;
	user_id: string;
	created_at: number;
	/** `ProposalState` of `core/glossary/proposal.ts`. */
	state: string;
	/** Null for one that was accepted by silence. */
	decided_by: string | null;
	decided_at: number | null;
	/** Why it was refused. */
	reason: string;
	/** When it is accepted if nobody objects; null for never. */
	silent_at: number | null;
	/** Concept that it became. */
	result_id: string | null;
}

/** What one person says of a proposal; the last word counts. */
export interface TermVoiceTable {
	proposal_id: string;
	user_id: string;
	/** `for` or `against`: one against stops the clock. */
	side: string;
	words: string;
	created_at: number;
}
