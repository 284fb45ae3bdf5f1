/** Reasons to ask for a change that every project begins with; screens name them in the language of the reader. */
export const BUILT_IN_REASONS = [
	'meaning',
	'term',
	'number',
	'omission',
	'addition',
	'name',
	'fluency',
	'register',
	'markup',
	'source'
] as const;
export type BuiltInReason = (typeof BUILT_IN_REASONS)[number];

/** A reason of a project's list. Maintainers keep the list; one that is retired stays for what it was given for. */
export interface Reason {
	id: string;
	/** A built-in one; null for one in the maintainers' own words. */
	code: BuiltInReason | null;
	/** The maintainers' words; empty for a built-in one. */
	label: string;
	retired: boolean;
}

/** What maintainers do with the list. */
export type ReasonChange =
	| { step: 'add'; label: string }
	| { step: 'rename'; id: string; label: string }
	| { step: 'retire' | 'restore' | 'up' | 'down'; id: string };
