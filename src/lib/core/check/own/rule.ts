import type { TargetLang } from '../../segment/segment';
import type { Finding, Severity } from '../check';

/** A rule that the maintainers of a project wrote themselves. */
export interface OwnRule {
	/** Unique in its project, and the same in every project that shares the rule; its check is `own.<id>`. */
	id: string;
	name: string;
	/** Language of the translations that it looks at; null for all. */
	lang: TargetLang | null;
	/** `forbidden`: what the translation must not hold. `pair`: what it must hold where the source holds something. */
	kind: 'forbidden' | 'pair';
	/** In re2 syntax; looked for in the translation (`forbidden`) or in the source (`pair`). */
	pattern: string;
	/** Of a `pair`: what the translation must hold then. `$1` stands for what the first group of `pattern` matched, taken
	 * literally. Empty for `forbidden`. */
	required: string;
	caseSensitive: boolean;
	severity: Severity;
	/** Does an open finding block publishing? */
	blocks: boolean;
	/** What is to be done, in the team's words. */
	message: string;
	/** Of `forbidden`: what is offered instead, with `$1` for groups, `$&` for the whole and `$$` for a dollar; null for
	 * nothing. Empty means that the match is taken out. */
	replacement: string | null;
	/** Does the replacement need no judgement? */
	certain: boolean;
	/** Is it switched on? */
	on: boolean;
}

export const RULE_KINDS = ['forbidden', 'pair'] as const satisfies readonly OwnRule['kind'][];

/** What rules may cost. */
export const RULE_LIMITS = {
	/** Rules of one project. */
	rules: 200,
	/** Characters of a pattern, also of a required one; and of all patterns of a project together. */
	pattern: 500,
	characters: 20_000,
	/** Instructions of a compiled pattern: `(a{1,1000})` has 2,001. */
	size: 500,
	/** Matches of one rule in one row. */
	matches: 100,
	name: 80,
	message: 500,
	replacement: 200
} as const;

/** As an id is written: it is part of addresses and of files. */
export const RULE_ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

const PREFIX = 'own.';

/** Id of the check that a rule is. */
export const ownCheckId = ({ id }: Pick<OwnRule, 'id'>): string => `${PREFIX}${id}`;

export const isOwnCheck = (check: string): boolean => check.startsWith(PREFIX);

/** Where a rule stands on the page of its project. */
export const ownRuleHref = (project: string, check: string): string =>
	`/projects/${project}/rules#rule-${check.slice(PREFIX.length)}`;

/** By which name the catalogue has the sentence of a finding: its check, and one for each kind of a team's own rules, and for a
 * text that one was not looked for in. */
export function sentenceIdOf({ check, evidence }: Pick<Finding, 'check' | 'evidence'>): string {
	if (!isOwnCheck(check)) return check;
	if ('unread' in evidence) return 'own.unread';
	return 'wanted' in evidence ? 'own.pair' : 'own.forbidden';
}

/** What a rule looks for: where it changes, what was said of the whole rule no longer holds. */
export const looksFor = ({ kind, lang, pattern, required, caseSensitive }: OwnRule): string =>
	JSON.stringify([kind, lang, pattern, required, caseSensitive]);
