import { can, type Actor } from '$lib/core/access/access';
import { ruleProblems, togetherProblem, type RuleProblem } from '$lib/core/check/own/judge';
import { planRules, type RulePlan } from '$lib/core/check/own/plan';
import { looksFor, RULE_LIMITS, type OwnRule } from '$lib/core/check/own/rule';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { recordAll, type AuditEntry } from '../db/audit';
import type { Db } from '../db/client';
import {
	ownRules,
	putRule,
	removeRuleAt,
	reopenRule,
	storedRuleAt,
	storedRules,
	type StoredRule
} from '../db/own-rules';
import { raiseRules } from '../db/project-says';
import type { ProjectTable } from '../db/schema';
import { readRules, writeRules, type ReadRules } from '../rules/rule-file';
import { need, projectFor } from './actor';

/** A rule with what is wrong with it, which is nothing unless another version stored it. */
export interface ShownRule extends OwnRule {
	version: number;
	changedAt: number;
	problems: RuleProblem[];
}

export interface RulesView {
	/** Those that stand, in the order in which they were made. */
	rules: ShownRule[];
	/** Those that were removed and can be put back. */
	removed: ShownRule[];
	/** May the person change them? */
	manages: boolean;
}

const shown = ({ rule, version, changedAt }: StoredRule): ShownRule => ({
	...{ ...rule, version, changedAt },
	problems: ruleProblems(rule)
});

/** The rules that the maintainers of a project wrote.
 * @throws Refusal `access.*` */
export async function openRules(app: App, actor: Actor | null, slug: string): Promise<RulesView> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'rule.read', { project: project.id });
	const stored = await storedRules(app.database.db, project.id);
	return {
		rules: stored.filter(({ removedAt }) => removedAt === null).map(shown),
		removed: stored.filter(({ removedAt }) => removedAt !== null).map(shown),
		manages: can(actor, 'rule.manage', { project: project.id })
	};
}

/** The rules of a project as a file that others can take.
 * @throws Refusal `access.*` */
export async function exportRules(app: App, actor: Actor | null, slug: string): Promise<string> {
	return writeRules((await openRules(app, actor, slug)).rules.map(({ version, changedAt, problems, ...rule }) => rule));
}

/** Everything that changes rules: who may is asked first, and whoever checks by them hears of it with the commit. */
async function changeRules<T>(
	app: App,
	actor: Actor | null,
	slug: string,
	change: (trx: Db, project: ProjectTable, at: number) => Promise<Changed<T>>
): Promise<T> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'rule.manage', { project: project.id });
	return app.database.db.transaction().execute(async (trx) => {
		// Taken first: two people who change rules wait for each other, and what is judged together stays so.
		await trx.updateTable('project').set({ slug: project.slug }).where('id', '=', project.id).execute();
		const { result, lines, felt } = await change(trx, project, Date.now());
		if (felt) await raiseRules(trx, project.id);
		await recordAll(
			trx,
			lines.map((line) => ({ ...line, user: actor.id, project: project.id }))
		);
		return result;
	});
}

interface Changed<T> {
	result: T;
	lines: Line[];
	/** Does anything in force change? */
	felt: boolean;
}

type Line = Pick<AuditEntry, 'action' | 'subject' | 'detail'>;

const lineOf = (what: Pick<Line, 'action'>, rule: OwnRule, more: object = {}): Line => ({
	...{ ...what, subject: rule.name },
	detail: { rule: rule.id, ...more }
});

/** @throws Refusal `rule.pattern`, `rule.too-many` */
function judge(rule: OwnRule, others: readonly OwnRule[]): void {
	const [problem] = ruleProblems(rule);
	if (problem) {
		const { field, code, at, part } = problem;
		throw new Refusal('rule.pattern', `${field}: ${code}, ${at}: ${part}`);
	}
	const together = togetherProblem([...others, rule]);
	if (together) throw new Refusal('rule.too-many', String(RULE_LIMITS[together]));
}

/** What changes in a rule, and what was said of all its findings at once where it looks for something else now. */
async function put(
	trx: Db,
	project: ProjectTable,
	{ before, after }: { before: OwnRule | null; after: OwnRule },
	{ user, at }: { user: string; at: number }
): Promise<Line> {
	const other = before !== null && looksFor(before) !== looksFor(after);
	const reopened = other ? await reopenRule(trx, project.id, after, at) : 0;
	await putRule(trx, project.id, after, { user, at });
	return lineOf(before ? { action: 'rule.change' } : { action: 'rule.add' }, after, { before, after, reopened });
}

/** Adds a rule, or changes the one of its id.
 * @param version of the one that is changed, as it was read; null for a new one
 * @throws Refusal `access.*`, `rule.pattern`, `rule.too-many`, `rule.other-version`, `name.taken` */
export const saveRule = (
	app: App,
	actor: Actor | null,
	slug: string,
	rule: OwnRule,
	version: number | null
): Promise<void> =>
	changeRules(app, actor, slug, async (trx, project, at) => {
		const known = await storedRuleAt(trx, project.id, rule.id);
		if (version === null && known) throw new Refusal('name.taken', rule.id);
		if (version !== null && (!known || known.removedAt !== null)) throw new Refusal('access.not-found');
		if (version !== null && known!.version !== version) throw new Refusal('rule.other-version');
		const others = await ownRules(trx, project.id);
		judge(
			rule,
			others.filter(({ id }) => id !== rule.id)
		);
		const before = known?.rule ?? null;
		const line = await put(trx, project, { before, after: rule }, { user: actor!.id, at });
		return { result: undefined, lines: [line], felt: rule.on || before?.on === true };
	});

export const RULE_STEPS = ['on', 'off', 'remove', 'restore'] as const;
export type RuleStep = (typeof RULE_STEPS)[number];

/** Switches a rule, removes it, or puts one back that was removed; that comes back switched off.
 * @throws Refusal `access.*`, `rule.pattern`, `rule.too-many` */
export const stepRule = (app: App, actor: Actor | null, slug: string, id: string, step: RuleStep): Promise<void> =>
	changeRules(app, actor, slug, async (trx, project, at) => {
		const known = await storedRuleAt(trx, project.id, id);
		if (!known || (known.removedAt !== null) !== (step === 'restore')) throw new Refusal('access.not-found');
		const { rule } = known;
		const writing = { user: actor!.id, at };
		if (step === 'remove') await removeRuleAt(trx, project.id, id, writing);
		else {
			const others = (await ownRules(trx, project.id)).filter((other) => other.id !== id);
			if (step !== 'off') judge(rule, others);
			await putRule(trx, project.id, { ...rule, on: step === 'on' }, writing);
		}
		return { result: undefined, lines: [lineOf({ action: `rule.${step}` }, rule)], felt: rule.on || step === 'on' };
	});

/** @throws Refusal `import.unreadable` */
function readFile(text: string): ReadRules {
	const read = readRules(text);
	if (typeof read === 'string') throw new Refusal('import.unreadable', read);
	return read;
}

/** What a file of rules would do.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function previewRuleFile(app: App, actor: Actor | null, slug: string, text: string): Promise<RulePlan> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'rule.manage', { project: project.id });
	const { rules, refused } = readFile(text);
	return planRules(await ownRules(app.database.db, project.id), rules, refused);
}

/** Takes the rules of a file, but for those that are refused.
 * @throws Refusal `access.*`, `import.unreadable` */
export const importRules = (app: App, actor: Actor | null, slug: string, text: string): Promise<RulePlan> =>
	changeRules(app, actor, slug, async (trx, project, at) => {
		const { rules, refused } = readFile(text);
		const plan = planRules(await ownRules(trx, project.id), rules, refused);
		const writing = { user: actor!.id, at };
		const lines: Line[] = [];
		for (const after of plan.adds) lines.push(await put(trx, project, { before: null, after }, writing));
		for (const change of plan.changes) lines.push(await put(trx, project, change, writing));
		const felt = [...plan.adds, ...plan.changes.map(({ after }) => after)].some(({ on }) => on);
		return { result: plan, lines, felt };
	});
