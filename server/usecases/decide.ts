import type { Actor } from '$lib/core/access/access';
import type { Finding } from '$lib/core/check/check';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { commentedRows } from '$lib/core/comment/thread';
import { groupBy } from '$lib/core/group';
import { Refusal, type ProblemCode } from '$lib/core/problem';
import { findingStatus, type FindingStatus } from '$lib/core/workflow/closure';
import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import { rowState, standing, workState, type Decision, type RowState } from '$lib/core/workflow/state';
import { allows, STEPS } from '$lib/core/workflow/workflow';
import { sameSubstance } from '$lib/core/update/substance';
import type { App } from '../app';
import { recordAll, type AuditEntry } from '../db/audit';
import type { Db } from '../db/client';
import { turnPivots } from '../db/pivots';
import { projectReasons } from '../db/reasons';
import { inOneCommit } from '../db/revocations';
import type { DecisionTable } from '../db/schema';
import { readDesk, type Desk, type DeskRow } from '../desk/desk';
import type { DeskPivot } from '../desk/pivots';
import { hashOf, newId } from '../id';
import { documentFor, need } from './actor';
import { notify } from './notify';

/** A row with the exact text the person saw. */
export interface Seen {
	segment: string;
	text: string;
	/** The source that was seen; unset where the caller does not say. */
	source?: string | null;
	/** The text that was seen beside it, that the row was made from; unset likewise. */
	pivot?: string | null;
}

export interface Verdict {
	segment: string;
	/** State after the decision; unchanged where it was refused. */
	state: RowState | null;
	refused: ProblemCode | null;
}

/** Why somebody asks for a change: a reason of the project's list by its id, or by its code where it is a built-in one, and
 * words if they wish. */
export type Because = Pick<Decision, 'why' | 'reason'>;
const NO_REASON: Because = { why: null, reason: null };

/** Confirms, approves or refuses rows, each for exactly the text that was seen. Rows are judged one by one: those that
 * cannot be decided come back with the reason, the others are recorded.
 * @param because with `refuse` alone
 * @throws Refusal `access.*`; `decision.reason` where a change is asked for without a reason of the project's list */
export async function decide(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	kind: Decision['kind'],
	rows: readonly Seen[],
	because: Because = NO_REASON
): Promise<Verdict[]> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, STEPS[kind].needs, { project: place.project.id, lang: place.lang });
	const given = kind === 'refuse' ? await checkReason(app, place.project.id, because) : NO_REASON;
	const desk = await readDesk(app, place.project, place.document, place.lang);
	// What people decide on stands in the history as they saw it.
	await app.revisions.flush(desk.room);
	const known = new Map(desk.rows.map((row) => [row.id, row]));
	const findings = groupBy(desk.findings, ({ segment }) => segment);
	const commented = commentedRows(desk.threads);
	const judged = rows.map((seen) => {
		const found = {
			row: known.get(seen.segment),
			findings: findings.get(seen.segment) ?? [],
			commented: commented.has(seen.segment)
		};
		return judge(actor, desk, kind, seen, found, given);
	});
	await write(app, actor, desk, judged);
	app.announce(desk.room, rows.length <= SOME_ROWS ? rows.map(({ segment }) => segment) : []);
	return judged.map(({ verdict }) => verdict);
}

/** @throws Refusal `decision.reason` */
async function checkReason(app: App, project: string, { why, reason }: Because): Promise<Because> {
	const reasons = await projectReasons(app.database.db, project);
	const given = reasons.find(({ id, code, retired }) => (id === why || code === why) && why !== null && !retired);
	if (!given) throw new Refusal('decision.reason');
	const words = reason?.trim() ?? '';
	return { why: given.id, reason: words === '' ? null : words };
}

/** What a desk has of a row that is decided on. */
interface Found {
	row: DeskRow | undefined;
	findings: readonly Finding[];
	/** Is a thread open on it that blocks? */
	commented: boolean;
}

/** What comes of a row, and what is to be written of it where it was not refused. */
interface Judged {
	verdict: Verdict;
	made?: { decision: DecisionTable; line: AuditEntry; behind: Iterable<string>; pivot: DeskPivot | null };
}

function judge(
	actor: Actor,
	desk: Desk,
	kind: Decision['kind'],
	seen: Seen,
	{ row, findings, commented }: Found,
	because: Because
): Judged {
	if (!row || !allows(row.state, kind))
		return { verdict: { segment: seen.segment, state: null, refused: 'segment.not-in-review' } };
	const refuse = (refused: ProblemCode): Judged => ({ verdict: { segment: row.id, state: row.state, refused } });
	const refused = refusalFor(desk, row, findings, kind, seen);
	if (refused) return refuse(refused);
	const decision: Decision = { kind, by: actor.id, text: seen.text, at: Date.now(), ...because, settled: false };
	const facts = { ...row.facts, decisions: [...row.facts.decisions, decision] };
	const settled = workState(facts, desk.quorum) === 'approved';
	if (commented && (kind === 'approve' || settled)) return refuse('segment.comment-open');
	const state = rowState(facts, desk.quorum);
	const hash = hashOf(seen.text);
	return {
		verdict: { segment: row.id, state, refused: null },
		made: {
			decision: {
				...{ id: newId(), segment_id: row.id, lang: desk.lang, kind, text: seen.text, hash, rules: RULES_VERSION },
				...{ settled: settled ? 1 : 0, user_id: actor.id, reason_id: because.why, reason: because.reason },
				...{ source_id: row.sourceId, pivot_id: null },
				created_at: decision.at
			},
			line: {
				...{ user: actor.id, project: desk.project.id, document: desk.document.id, action: `segment.${kind}` },
				...{ subject: row.id, detail: { lang: desk.lang, hash, state, ...because } }
			},
			behind: kind === 'refuse' ? standing(row.facts).people : [],
			pivot: kind === 'refuse' ? null : row.pivot
		}
	};
}

/** Decisions that one statement inserts. */
const AT_ONCE = 500;

/** Writes everything that was decided, with its lines in the audit, in one commit; then tells whom it concerns. */
async function write(app: App, actor: Actor, desk: Desk, judged: readonly Judged[]): Promise<void> {
	const made = judged.flatMap((row) => row.made ?? []);
	const { db } = app.database;
	await inOneCommit(db, async (trx) => {
		await decideOnPivots(trx, made);
		for (let at = 0; at < made.length; at += AT_ONCE)
			await trx
				.insertInto('decision')
				.values(made.slice(at, at + AT_ONCE).map(({ decision }) => decision))
				.execute();
		await recordAll(
			trx,
			made.map(({ line }) => line)
		);
	});
	for (const { decision, behind } of made)
		await notify(db, behind, {
			...{ kind: 'changes-requested', by: actor.id, project: desk.project.id },
			...{ document: desk.document.id, lang: desk.lang, segment: decision.segment_id }
		});
}

/** What was decided on stands as a version of its own, so that it can be told later what changed since. */
async function decideOnPivots(trx: Db, made: readonly NonNullable<Judged['made']>[]): Promise<void> {
	const turns = made.flatMap(({ decision, pivot }) =>
		pivot
			? [{ segment: decision.segment_id, pivot, source: pivot.source, by: decision.user_id, at: decision.created_at }]
			: []
	);
	if (turns.length === 0) return;
	const versions = await turnPivots(trx, turns);
	for (const { decision, pivot } of made) {
		const after = versions.get(decision.segment_id)?.after;
		if (after === undefined) continue;
		if (pivot?.beside) decision.pivot_id = after;
		else decision.source_id = after;
	}
}

function refusalFor(
	desk: Desk,
	row: DeskRow,
	findings: readonly Finding[],
	kind: Decision['kind'],
	seen: Seen
): ProblemCode | null {
	if (row.facts.text !== seen.text) return 'segment.text-changed';
	if (kind === 'refuse') return null;
	if (row.facts.text.trim() === '') return 'segment.no-text';
	if (seen.source !== undefined && !sameSubstance(seen.source ?? '', row.source ?? '')) return 'segment.source-changed';
	const beside = row.pivot?.beside ? row.pivot.now : null;
	if (seen.pivot != null && beside !== null && !sameSubstance(seen.pivot, beside)) return 'segment.source-changed';
	const statuses = findings.filter((f) => f.blocks).map((f) => findingStatus(f, desk.closures, desk.quorum.people));
	const passes: FindingStatus[] = kind === 'approve' ? ['closed'] : ['closed', 'awaiting'];
	const stands = statuses.some((status) => !passes.includes(status));
	return stands ? 'segment.finding-open' : null;
}
