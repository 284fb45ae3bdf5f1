import * as v from 'valibot';
import type { PlacedRule, RefusedRule } from '$lib/core/check/own/plan';
import type { OwnRule } from '$lib/core/check/own/rule';
import { RuleShape } from './rule-shape';

/** The newest version of files of rules that is read and written. */
export const RULE_FILE_VERSION = 1;
const FORMAT = 'variorum-rules';

/** Largest file of rules, in characters, and the most rules that are read of one. */
const MOST = { characters: 2_000_000, rules: 2000 };

const FILE = v.strictObject({
	$schema: v.optional(v.string()),
	[FORMAT]: v.literal(RULE_FILE_VERSION, `the version of the file is not ${RULE_FILE_VERSION}`),
	rules: v.pipe(v.array(v.unknown()), v.maxLength(MOST.rules))
});

/** What a file of rules holds. */
export interface ReadRules {
	rules: PlacedRule[];
	refused: RefusedRule[];
}

/** Rules as a file that others can take, in a shape that lies well in version control: a field a line, always in this order. */
export const writeRules = (rules: readonly OwnRule[]): string =>
	`${JSON.stringify({ [FORMAT]: RULE_FILE_VERSION, rules: rules.map(inOrder) }, null, '\t')}\n`;

const inOrder = ({ id, name, lang, kind, pattern, required, replacement, certain, ...rest }: OwnRule) => ({
	...{ id, name, lang, kind, pattern },
	...(kind === 'pair' ? { required } : { replacement, certain }),
	...{ caseSensitive: rest.caseSensitive, severity: rest.severity, blocks: rest.blocks, message: rest.message },
	on: rest.on
});

/** Reads a file of rules; a rule that is not as it should be is refused alone.
 * @returns why the file as a whole is none, where it is none */
export function readRules(text: string): ReadRules | string {
	if (text.length > MOST.characters) return `the file has more than ${MOST.characters} characters`;
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return 'the file is not JSON';
	}
	const file = v.safeParse(FILE, value);
	if (!file.success) return issueOf(file.issues[0]);
	const read: ReadRules = { rules: [], refused: [] };
	file.output.rules.forEach((given, n) => {
		const place = n + 1;
		const rule = v.safeParse(RuleShape, given);
		if (rule.success) read.rules.push({ place, rule: rule.output });
		else {
			const detail = issueOf(rule.issues[0]);
			read.refused.push({ place, name: nameOf(given), code: 'shape', detail, problem: null });
		}
	});
	return read;
}

const issueOf = (issue: v.BaseIssue<unknown>): string => {
	const path = v.getDotPath(issue);
	return path === null ? issue.message : `${path}: ${issue.message}`;
};

/** What people would know a rule by that is not as it should be. */
function nameOf(given: unknown): string {
	const { name, id } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
	const known = [name, id].find((value) => typeof value === 'string');
	return typeof known === 'string' ? known.slice(0, 80) : '';
}
