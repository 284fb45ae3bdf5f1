import { createHash } from 'node:crypto';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { ownChecks } from '$lib/core/check/own/checks';
import { projectRules, type CheckLevel, type ProjectRules } from '$lib/core/check/project';
import { groupBy } from '$lib/core/group';
import type { Steps } from '$lib/core/steps';
import { outcomesOf, OUTCOMES, type ApprovedRow, type Outcome } from '$lib/core/workflow/outcome';
import { lastApproved, type Decision } from '$lib/core/workflow/state';
import type { CheckOutcomeTable } from '../db/schema';
import { inTurns } from '../terms/turns';
import type { RuleBook } from '../rules/rule-books';
import { checkedRows, type Desk } from './desk';
import { Findings } from './findings';

/** Documents of whose machine texts the findings are kept; the one used longest ago goes first. */
const KEPT = 64;
/** Rows that are kept of documents with texts changed since their approval. */
const STALE = 5000;

const COLUMNS = {
	...{ confirmed: 'confirmed', 'false-alarm': 'false_alarms', waiver: 'waived', open: 'open' }
} as const satisfies Record<Outcome, keyof CheckOutcomeTable>;

type ByRow = ReadonlyMap<string, readonly Finding[]>;

interface KeptFindings {
	rules: ProjectRules;
	/** Of everything that the checks read. */
	digest: string;
	findings: ByRow;
}

const byRow = (findings: readonly Finding[]): ByRow => groupBy(findings, (finding) => finding.segment);

/** A text in place of that of now. */
const withText = (row: CheckedRow, target: string): CheckedRow => (row.target === target ? row : { ...row, target });

function* digestOf(rows: readonly CheckedRow[]): Steps<string> {
	const hash = createHash('sha256');
	for (const row of rows) {
		hash.update(JSON.stringify([row.id, row.kind, row.paper, row.sourceLang, row.source, row.target, row.other]));
		yield;
	}
	return hash.digest('base64');
}

const counting = new WeakMap<ProjectRules, ProjectRules>();

/** What is counted by: checks that the project has switched off are among them, so that people see what these would say. */
function countedBy({ rules, says }: RuleBook): ProjectRules {
	const isOff = ({ enabled }: CheckLevel): boolean => enabled === false;
	if (!Object.values(says.levels).some(isOff)) return rules;
	const known = counting.get(rules);
	if (known) return known;
	const on = Object.entries(says.levels).filter(([, level]) => !isOff(level));
	const all = projectRules(rules.terms, { ...says, levels: Object.fromEntries(on) }, ownChecks);
	counting.set(rules, all);
	return all;
}

/** Counts what became of what the checks find, document by document, in the background: two texts of every approved row are
 * checked besides the one of now. */
export class Outcomes {
	readonly #machine = new Map<string, KeptFindings>();
	/** What was approved changes with every edit of a row that never was. */
	readonly #approved = new Findings(STALE);

	/** What became of the findings of a document in one language.
	 * @param desk the whole of it */
	async of(desk: Desk): Promise<CheckOutcomeTable[]> {
		const approvals = approvalsOf(desk);
		if (approvals.size === 0) return [];
		const rows = checkedRows(desk);
		const machine = await this.#ofMachine(desk, rows);
		const approved = await this.#ofApproved(desk, rows, approvals);
		return inTurns(counted(desk, approvals, machine, approved));
	}

	/** Machine texts never change, so that they are mostly checked once. */
	async #ofMachine(desk: Desk, now: readonly CheckedRow[]): Promise<ByRow> {
		const rules = countedBy(desk.book);
		const texts = new Map(desk.rows.map(({ id, machine }) => [id, machine ?? '']));
		const rows = now.map((row) => withText(row, texts.get(row.id)!));
		const digest = await inTurns(digestOf(rows));
		const known = this.#machine.get(desk.room);
		const fits = known?.rules === rules && known.digest === digest;
		const findings = fits ? known.findings : byRow(await this.#approved.ofGiven(rows, rules));
		this.#machine.delete(desk.room);
		this.#machine.set(desk.room, { rules, digest, findings });
		if (this.#machine.size > KEPT) this.#machine.delete(this.#machine.keys().next().value!);
		return findings;
	}

	/** The document as it was approved; rows that never were stand there as they are now. */
	async #ofApproved(desk: Desk, now: readonly CheckedRow[], approvals: ReadonlyMap<string, Decision>): Promise<ByRow> {
		const rows = now.map((row) => withText(row, approvals.get(row.id)?.text ?? row.target));
		const rules = countedBy(desk.book);
		if (rules === desk.book.rules && rows.every((row, n) => row === now[n])) return byRow(desk.findings);
		return byRow(await this.#approved.of(desk.room, rows, rules));
	}
}

/** By row, the decision that last approved it. Rows confirmed by rule have none; those that are left out are not counted. */
function approvalsOf({ rows }: Desk): Map<string, Decision> {
	const found = new Map<string, Decision>();
	for (const { id, facts } of rows) {
		const last = facts.leftOut ? null : lastApproved(facts);
		if (last) found.set(id, last);
	}
	return found;
}

function* counted(
	{ document, project, lang, rows, closures, quorum }: Desk,
	approvals: ReadonlyMap<string, Decision>,
	machine: ByRow,
	approved: ByRow
): Steps<CheckOutcomeTable[]> {
	const sums = new Map<string, CheckOutcomeTable>();
	const none = Object.fromEntries(OUTCOMES.map((outcome) => [COLUMNS[outcome], 0])) as Record<
		(typeof COLUMNS)[Outcome],
		number
	>;
	for (const { id, facts } of rows) {
		const approval = approvals.get(id);
		if (!approval) continue;
		const row: ApprovedRow = {
			machine: { text: facts.machine, findings: machine.get(id) ?? [] },
			approved: { text: approval.text, findings: approved.get(id) ?? [] },
			at: approval.at
		};
		for (const { check, week, outcome } of outcomesOf(row, closures, quorum.people)) {
			const at = { document_id: document.id, lang, check_id: check, week, project_id: project.id };
			const line = sums.get(`${check} ${week}`) ?? { ...at, ...none };
			line[COLUMNS[outcome]]++;
			sums.set(`${check} ${week}`, line);
		}
		yield;
	}
	return [...sums.values()];
}
