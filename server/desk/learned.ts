import type { CheckedRow, Finding } from '$lib/core/check/check';
import { ownChecks } from '$lib/core/check/own/checks';
import { projectRules, type ProjectRules } from '$lib/core/check/project';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { groupBy } from '$lib/core/group';
import type { Learned, LearnedOutcomes } from '$lib/core/series/learned';
import { outcomesOf } from '$lib/core/workflow/outcome';
import { lastApproved } from '$lib/core/workflow/state';
import type { App } from '../app';
import { conceptsBefore, rulesSince, type Stretch } from '../db/learned';
import { checkedRows, type Desk } from './desk';

/** What was not there before, or was otherwise. */
export interface Learnt {
	/** Concepts as they were; null for one that was not there. */
	concepts: ReadonlyMap<string, Concept | null>;
	/** Ids of rules of the team's own. */
	rules: ReadonlySet<string>;
}

/** What a project learned in a stretch of time: what to take away to have the rules of before, and how much of it is there now. */
export async function learntIn(
	app: App,
	project: string,
	stretch: Stretch
): Promise<{ learnt: Learnt; counts: Pick<Learned, 'terms' | 'rules'> }> {
	const { db } = app.database;
	const concepts = await conceptsBefore(db, project, stretch);
	const rules = await rulesSince(db, project, stretch);
	const here = new Set((await app.termbases.of(project)).concepts.map(({ id }) => id));
	const terms = [...concepts.keys()].filter((id) => here.has(id)).length;
	return { learnt: { concepts, rules }, counts: { terms, rules: rules.size } };
}

/** The rules of now without what was learnt: each concept as it was. */
function rulesBefore({ book }: Desk, concepts: readonly Concept[], learnt: Learnt): ProjectRules {
	const known = concepts.flatMap((concept) => {
		const before = learnt.concepts.get(concept.id);
		return before === undefined ? concept : (before ?? []);
	});
	const own = (book.says.own ?? []).filter(({ id }) => !learnt.rules.has(id));
	return projectRules(indexTerms(known), { ...book.says, own }, ownChecks);
}

const nameOf = ({ check, segment, source, target }: Finding): string =>
	JSON.stringify([check, segment, source?.start, source?.end, target?.start, target?.end]);

/** Findings of some texts, and those of them that the rules of before do not make. */
async function compared(
	app: App,
	rows: readonly CheckedRow[],
	now: ProjectRules,
	before: ProjectRules
): Promise<{ all: Finding[]; learned: Finding[] }> {
	const all = await app.findings.ofGiven(rows, now);
	const known = new Set((await app.findings.ofGiven(rows, before)).map(nameOf));
	return { all, learned: all.filter((finding) => !known.has(nameOf(finding))) };
}

/** The rows of a desk with other texts than they have now. */
const withTexts = (desk: Desk, text: (row: CheckedRow) => string): CheckedRow[] =>
	checkedRows(desk).map((row) => ({ ...row, target: text(row) }));

/** How many findings the texts that a post came with have, and how many of them are due to the learnt. */
export async function flaggedIn(
	app: App,
	desk: Desk,
	learnt: Learnt
): Promise<Pick<LearnedOutcomes, 'found' | 'flagged'>> {
	const { concepts } = await app.termbases.of(desk.project.id);
	const machine = new Map(desk.rows.map(({ id, facts }) => [id, facts.machine]));
	const rows = withTexts(desk, ({ id }) => machine.get(id)!);
	const { all, learned } = await compared(app, rows, desk.book.rules, rulesBefore(desk, concepts, learnt));
	return { found: all.length, flagged: learned.length };
}

/** What the learnt finds in the texts that a post came with, and what became of that in the rows that were approved: the same
 * texts are checked by the rules of now and by those without it. */
export async function learnedOutcomes(app: App, desk: Desk, learnt: Learnt): Promise<LearnedOutcomes> {
	const { concepts } = await app.termbases.of(desk.project.id);
	const before = rulesBefore(desk, concepts, learnt);
	const facts = new Map(desk.rows.map((row) => [row.id, row.facts]));
	const approval = (id: string) => lastApproved(facts.get(id)!);
	const { rules } = desk.book;
	const came = await compared(
		app,
		withTexts(desk, ({ id }) => facts.get(id)!.machine),
		rules,
		before
	);
	const approved = await compared(
		app,
		withTexts(desk, ({ id, target }) => approval(id)?.text ?? target),
		rules,
		before
	);
	const own = groupBy(came.learned, ({ segment }) => segment);
	const left = groupBy(approved.learned, ({ segment }) => segment);
	const sums = { found: came.all.length, flagged: came.learned.length, confirmed: 0, falseAlarms: 0, waived: 0 };
	for (const [id, findings] of own) {
		const last = approval(id);
		if (!last) continue;
		const machine = { text: facts.get(id)!.machine, findings };
		const row = { machine, approved: { text: last.text, findings: left.get(id) ?? [] }, at: last.at };
		for (const { outcome } of outcomesOf(row, desk.closures, desk.quorum.people)) {
			if (outcome === 'confirmed') sums.confirmed++;
			if (outcome === 'false-alarm') sums.falseAlarms++;
			if (outcome === 'waiver') sums.waived++;
		}
	}
	return sums;
}
