import type { Actor } from '$lib/core/access/access';
import type { Finding } from '$lib/core/check/check';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import { groupBy } from '$lib/core/group';
import type { ProblemCode } from '$lib/core/problem';
import { findingStatus } from '$lib/core/workflow/closure';
import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import { rowState, type Decision, type RowState } from '$lib/core/workflow/state';
import type { App } from '../app';
import { readDesk, type Desk, type DeskRow } from '../desk/desk';
import { hashOf, newId } from '../id';
import { documentFor, need, recordAt } from './actor';

/** A row with the exact text the person saw. */
export interface Seen {
	segment: string;
	text: string;
}

export interface Verdict {
	segment: string;
	/** State after the decision; unchanged where it was refused. */
	state: RowState | null;
	refused: ProblemCode | null;
}

const PERMISSION = { confirm: 'segment.confirm', approve: 'segment.approve', refuse: 'segment.refuse' } as const;

/** Confirms, approves or refuses rows, each for exactly the text that was seen. Rows are judged one by one: those that
 * cannot be decided come back with the reason, the others are recorded.
 * @throws Refusal `access.*` */
export async function decide(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	kind: Decision['kind'],
	rows: readonly Seen[],
	reason: string | null = null
): Promise<Verdict[]> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, PERMISSION[kind], { project: place.project.id, lang: place.lang });
	const desk = await readDesk(app, place.project, place.document, place.lang);
	// What people decide on stands in the history as they saw it.
	await app.revisions.flush(desk.room);
	const verdicts: Verdict[] = [];
	const known = new Map(desk.rows.map((row) => [row.id, row]));
	const findings = groupBy(desk.findings, ({ segment }) => segment);
	for (const seen of rows) {
		const found = { row: known.get(seen.segment), findings: findings.get(seen.segment) ?? [] };
		verdicts.push(await decideRow(app, actor, desk, kind, seen, found, reason));
	}
	app.announce(desk.room, rows.length <= SOME_ROWS ? rows.map(({ segment }) => segment) : []);
	return verdicts;
}

/** What a desk has of a row that is decided on. */
interface Found {
	row: DeskRow | undefined;
	findings: readonly Finding[];
}

async function decideRow(
	app: App,
	actor: Actor,
	desk: Desk,
	kind: Decision['kind'],
	seen: Seen,
	{ row, findings }: Found,
	reason: string | null
): Promise<Verdict> {
	if (!row || row.facts.leftOut) return { segment: seen.segment, state: null, refused: 'segment.not-in-review' };
	const refused = refusalFor(desk, row, findings, kind, seen);
	if (refused) return { segment: row.id, state: row.state, refused };
	const decision: Decision = { kind, by: actor.id, text: seen.text, at: Date.now(), reason, settled: false };
	const state = rowState({ ...row.facts, decisions: [...row.facts.decisions, decision] }, desk.quorum);
	await app.database.db
		.insertInto('decision')
		.values({
			id: newId(),
			segment_id: row.id,
			lang: desk.lang,
			kind,
			text: seen.text,
			hash: hashOf(seen.text),
			rules: RULES_VERSION,
			settled: state === 'approved' ? 1 : 0,
			user_id: actor.id,
			reason,
			created_at: decision.at
		})
		.execute();
	const detail = { lang: desk.lang, hash: hashOf(seen.text), state, reason };
	await recordAt(app, actor, desk, `segment.${kind}`, row.id, detail);
	return { segment: row.id, state, refused: null };
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
	const statuses = findings.filter((f) => f.blocks).map((f) => findingStatus(f, desk.closures, desk.quorum.people));
	const stands = kind === 'approve' ? statuses.some((s) => s !== 'closed') : statuses.includes('open');
	return stands ? 'segment.finding-open' : null;
}
