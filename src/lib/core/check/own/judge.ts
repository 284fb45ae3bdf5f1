import { compilePattern, isProblem, type PatternFault } from './pattern';
import { RULE_LIMITS, type OwnRule } from './rule';
import { filled, SAMPLE, strangeGroup } from './template';

/** Why a rule is not taken: which of its fields, and what is wrong there. */
export interface RuleProblem {
	field: 'pattern' | 'required' | 'replacement';
	/** `no-such-group`: it asks for a group that the pattern does not have. */
	code: PatternFault | 'no-such-group';
	/** Where in the field, in UTF-16 code units. */
	at: number;
	part: string;
}

/** What of a rule is judged. */
export type Judged = Pick<OwnRule, 'kind' | 'pattern' | 'required' | 'replacement' | 'caseSensitive'>;

/** What is wrong with the patterns of a rule; nothing where it can be looked for. */
export function ruleProblems(rule: Judged): RuleProblem[] {
	const { kind, pattern, required, replacement, caseSensitive } = rule;
	const made = compilePattern(pattern, caseSensitive);
	const found: RuleProblem[] = isProblem(made) ? [{ field: 'pattern', ...made }] : [];
	const groups = isProblem(made) ? 9 : made.groups;
	if (kind === 'pair') {
		const strange = strangeIn(required, 'required', groups);
		if (strange) return [...found, strange];
		const asked = compilePattern(filled(required, SAMPLE) ?? required, caseSensitive);
		return isProblem(asked) ? [...found, { field: 'required', ...asked }] : found;
	}
	const strange = replacement === null ? null : strangeIn(replacement, 'replacement', groups);
	return strange ? [...found, strange] : found;
}

function strangeIn(text: string, field: 'required' | 'replacement', groups: number): RuleProblem | null {
	const at = strangeGroup(text, field, groups);
	return at === null ? null : { field, code: 'no-such-group', at, part: text.slice(at, at + 2) };
}

/** What is wrong with the rules of a project together. */
export function togetherProblem(
	rules: readonly Pick<OwnRule, 'pattern' | 'required'>[]
): 'rules' | 'characters' | null {
	if (rules.length > RULE_LIMITS.rules) return 'rules';
	const characters = rules.reduce((sum, { pattern, required }) => sum + pattern.length + required.length, 0);
	return characters > RULE_LIMITS.characters ? 'characters' : null;
}
