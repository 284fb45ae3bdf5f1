import type { RefusedRule, RulePlan } from '$lib/core/check/own/plan';

/** What a file of rules did or would do, for programs. */
export interface RuleImport {
	/** Ids of the rules that are new, and of those that are others now. */
	added: string[];
	changed: string[];
	same: number;
	refused: RefusedRule[];
	stored: boolean;
}

export const ruleImport = ({ adds, changes, same, refused }: RulePlan, stored: boolean): RuleImport => ({
	added: adds.map(({ id }) => id),
	changed: changes.map(({ after }) => after.id),
	...{ same, refused, stored }
});
