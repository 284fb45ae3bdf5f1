import { RuleFile, RuleSaving, RuleStepping, RuleTrying } from '../rule-schemas';
import { Done } from './answers';
import * as answers from './answers-rules';
import type { Operation } from './operation';

const AT = '/api/v1/projects/{project}/rules';
const rule = {
	...{ id: 'no-double-passive', name: 'No double passive', lang: 'ko', kind: 'forbidden', pattern: '되어(지|진)' },
	...{ severity: 'major', blocks: true, message: 'Write the plain passive.', replacement: '되', certain: false }
};
const content = JSON.stringify({ 'variorum-rules': 1, rules: [rule] });

/** The rules that the maintainers of a project write themselves. */
export const RULE_OPERATIONS: readonly Operation[] = [
	{
		id: 'listRules',
		method: 'GET',
		path: AT,
		summary: "The team's own rules of a project, and those that were removed.",
		asks: [{ need: 'rule.read' }],
		status: 200,
		answer: answers.Rules
	},
	{
		id: 'saveRule',
		method: 'POST',
		path: AT,
		summary:
			'Adds a rule, or puts one in the place of that with its id; `version` is the one that was read. Patterns are in re2 syntax.',
		asks: [{ need: 'rule.manage', body: { rule } }],
		body: RuleSaving,
		status: 200,
		answer: Done,
		problems: ['rule.pattern', 'rule.too-many', 'rule.other-version', 'name.taken']
	},
	{
		id: 'stepRule',
		method: 'POST',
		path: `${AT}/{id}`,
		summary: 'Switches a rule on or off, removes it, or puts one back that was removed, switched off.',
		asks: [{ need: 'rule.manage', body: { step: 'off' } }],
		body: RuleStepping,
		status: 200,
		answer: Done,
		problems: ['rule.pattern', 'rule.too-many']
	},
	{
		id: 'previewRule',
		method: 'POST',
		path: '/api/v1/projects/{project}/rule-previews',
		summary:
			'What a rule would hit in the texts of the project. Nothing is stored. `all` is false where time was over before all rows were looked at.',
		asks: [{ need: 'rule.manage', body: { rule } }],
		body: RuleTrying,
		status: 200,
		answer: answers.RulePreview
	},
	{
		id: 'importRules',
		method: 'POST',
		path: '/api/v1/projects/{project}/rule-imports',
		summary:
			'Takes the rules of a file, but for those that are refused; with `dryRun` it only says what would become of them.',
		asks: [{ need: 'rule.manage', body: { content, dryRun: true } }],
		body: RuleFile,
		status: 200,
		answer: answers.RuleImport,
		problems: ['import.unreadable']
	}
];
