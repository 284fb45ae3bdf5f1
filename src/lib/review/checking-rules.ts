import { projectRules, type OwnCompiler, type ProjectRules, type ProjectSays } from '$lib/core/check/project';
import type { TermIndex } from '$lib/core/glossary/match';

/** What texts are checked by, in the form in which the screen keeps it: the checks themselves are large, and few ask for them
 * here. A value, like the rules that are made of it. */
export interface DeskRules {
	terms: TermIndex;
	says: ProjectSays;
	/** What makes checks of the team's own rules, once it is here. */
	compile: OwnCompiler | null;
}

const made = new WeakMap<DeskRules, ProjectRules>();

/** All that a desk checks by, with the checks: the screen fetches this file when it needs them. */
export function checkingRules(rules: DeskRules): ProjectRules {
	const known = made.get(rules) ?? projectRules(rules.terms, rules.says, rules.compile);
	made.set(rules, known);
	return known;
}
