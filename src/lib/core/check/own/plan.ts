import { ruleProblems, togetherProblem, type RuleProblem } from './judge';
import type { OwnRule } from './rule';

/** A rule of a file that is not taken. */
export interface RefusedRule {
	/** Which one it is in the file, from 1. */
	place: number;
	/** Its id or name, as far as there is one. */
	name: string;
	/** `shape`: a field is not as it should be, which `detail` names; `id-twice`, `rules`, `characters`, or what is wrong with
	 * a pattern. */
	code: 'shape' | 'id-twice' | 'rules' | 'characters' | RuleProblem['code'];
	detail: string;
	problem: RuleProblem | null;
}

/** A rule of a file with its place there. */
export interface PlacedRule {
	place: number;
	rule: OwnRule;
}

/** What the rules of a file do to those of a project. */
export interface RulePlan {
	adds: OwnRule[];
	/** As they will be: whether a rule is switched on stays as the project has it. */
	changes: { before: OwnRule; after: OwnRule }[];
	same: number;
	refused: RefusedRule[];
}

const isSame = (a: OwnRule, b: OwnRule): boolean =>
	(Object.keys(a) as (keyof OwnRule)[]).every((field) => a[field] === b[field]);

/** Plans what a file does: rules are the same by their ids; those of the project that the file does not have stay.
 * @param refused what was refused when the file was read */
export function planRules(
	now: readonly OwnRule[],
	incoming: readonly PlacedRule[],
	refused: readonly RefusedRule[] = []
): RulePlan {
	const plan: RulePlan = { adds: [], changes: [], same: 0, refused: [...refused] };
	const after = new Map(now.map((rule) => [rule.id, rule]));
	const seen = new Set<string>();
	for (const { place, rule } of incoming) {
		const refuse = (code: RefusedRule['code'], problem: RuleProblem | null = null): void =>
			void plan.refused.push({ place, name: rule.name, code, detail: problem?.part ?? rule.id, problem });
		if (seen.has(rule.id)) {
			refuse('id-twice');
			continue;
		}
		seen.add(rule.id);
		const before = after.get(rule.id);
		const next = before ? { ...rule, on: before.on } : rule;
		if (before && isSame(before, next)) {
			plan.same++;
			continue;
		}
		const [problem] = ruleProblems(rule);
		const together = togetherProblem([...after.values()].filter(({ id }) => id !== rule.id).concat(next));
		if (problem || together) {
			refuse(problem?.code ?? together!, problem ?? null);
			continue;
		}
		after.set(rule.id, next);
		if (before) plan.changes.push({ before, after: next });
		else plan.adds.push(next);
	}
	plan.refused.sort((a, b) => a.place - b.place);
	return plan;
}
