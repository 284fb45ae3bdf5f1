import type { Generated } from 'kysely';

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

/** What a person chose of keys. */
export interface KeyChoiceTable {
	user_id: string;
	/** JSON: chords by slot. */
	own: string;
	/** 1 where letters alone act in the list; null before the person said so. */
	single_keys: number | null;
}

/** How far a person is with the first steps, each flag 0 or 1: what is noted here need not be derived again. */
export interface FirstStepsTable {
	user_id: string;
	begun: number;
	/** 1 where the person put the guide away, or worked here before there was one. */
	hidden: number;
	imported: number;
	mended: number;
	asked: number;
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
	/** 1 where machine drafts may be published under that label. */
	machine_draft: number;
	/** 1 while readers may report errors. */
	reports_open: number;
	/** Goes up with every change of the termbase: what was made of it is as good as the number it was made at. */
	termbase_version: number;
	/** Goes up with every change of what the project says to the checks. */
	rules_version: number;
	/** Days after which a proposed term is accepted if nobody objects; null where silence accepts nothing. */
	silence_days: number | null;
	/** 1 where rows that repeat an approved source come in with its approved text. */
	memory_prefill: number;
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
