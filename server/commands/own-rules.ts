import { planRules, type RefusedRule } from '$lib/core/check/own/plan';
import type { OwnRule } from '$lib/core/check/own/rule';
import { readRules } from '../rules/rule-file';
import { readBytes } from './read-file';
import { UsageError } from './usage';

/** The rules of files; one of a later file takes the place of one with the same id.
 * @throws UsageError where a file is none, or a rule in it is refused: nobody should believe that it was looked for */
export async function readRuleFiles(paths: readonly string[]): Promise<OwnRule[]> {
	let rules: OwnRule[] = [];
	for (const path of paths) {
		const read = readRules(new TextDecoder().decode(await readBytes(path)));
		if (typeof read === 'string') throw new UsageError(`${path}: ${read}.`);
		const { adds, changes, refused } = planRules([], read.rules, read.refused);
		if (refused.length > 0) throw new UsageError(refused.map((rule) => `${path}: ${wordsOf(rule)}`).join('\n'));
		const known = new Set(adds.map(({ id }) => id));
		rules = [...rules.filter(({ id }) => !known.has(id)), ...adds, ...changes.map(({ after }) => after)];
	}
	return rules;
}

const wordsOf = ({ place, name, code, detail, problem }: RefusedRule): string =>
	`rule ${place} (${name}): ${problem ? `${problem.field}, character ${problem.at + 1}: ${code} ${problem.part}` : `${code} ${detail}`}.`;
