import type { Concept } from '$lib/core/glossary/concept';
import type { ProposalState } from '$lib/core/glossary/proposal';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from './client';
import type { TermProposalTable, TermVoiceTable } from './schema';

/** A term that somebody proposes. */
export interface StoredProposal {
	id: string;
	project: string;
	/** Concept that it changes; null for a new one. */
	concept: string | null;
	/** The concept as proposed; its id is empty for a new one. */
	body: Concept;
	/** The concept as it was when that was proposed. */
	base: Concept | null;
	english: string;
	lang: TargetLang;
	rendering: string;
	note: string;
	document: string | null;
	segment: string | null;
	span: string;
	by: string;
	at: number;
	state: ProposalState;
	decidedBy: string | null;
	decidedAt: number | null;
	reason: string;
	silentAt: number | null;
	result: string | null;
}

const bodyOf = ({ id: _id, ...rest }: Concept): string => JSON.stringify(rest);
const time = (at: number | null): number | null => (at === null ? null : Number(at));

function stored(row: TermProposalTable): StoredProposal {
	const read = (json: string): Concept => ({ ...(JSON.parse(json) as Concept), id: row.concept_id ?? '' });
	return {
		...{ id: row.id, project: row.project_id, concept: row.concept_id, body: read(row.body) },
		...{ base: row.base === null ? null : read(row.base), english: row.english, lang: row.lang as TargetLang },
		...{ rendering: row.rendering, note: row.note, document: row.document_id, segment: row.segment_id },
		...{ span: row.span, by: row.user_id, at: Number(row.created_at), state: row.state as ProposalState },
		...{ decidedBy: row.decided_by, decidedAt: time(row.decided_at), reason: row.reason },
		...{ silentAt: time(row.silent_at), result: row.result_id }
	};
}

export async function proposalById(db: Db, project: string, id: string): Promise<StoredProposal | undefined> {
	const row = await db
		.selectFrom('term_proposal')
		.selectAll()
		.where('project_id', '=', project)
		.where('id', '=', id)
		.executeTakeFirst();
	return row && stored(row);
}

export const insertProposal = (db: Db, one: StoredProposal): Promise<unknown> =>
	db
		.insertInto('term_proposal')
		.values({
			...{ id: one.id, project_id: one.project, concept_id: one.concept, body: bodyOf(one.body) },
			...{ base: one.base && bodyOf(one.base), english: one.english, lang: one.lang, rendering: one.rendering },
			...{ note: one.note, document_id: one.document, segment_id: one.segment, span: one.span },
			...{ user_id: one.by, created_at: one.at, state: one.state, decided_by: one.decidedBy },
			...{ decided_at: one.decidedAt, reason: one.reason, silent_at: one.silentAt, result_id: one.result }
		})
		.execute();

/** Which proposals a list holds, newest first. */
export interface ProposalFilter {
	states: readonly ProposalState[];
	/** Id that the page begins after. */
	before: string | null;
	limit: number;
	/** Only this one. */
	id?: string;
}

export async function listProposals(
	db: Db,
	project: string,
	{ states, before, limit, id }: ProposalFilter
): Promise<StoredProposal[]> {
	const rows = await db
		.selectFrom('term_proposal')
		.selectAll()
		.where('project_id', '=', project)
		.where('state', 'in', states)
		.$if(before !== null, (q) => q.where('id', '<', before!))
		.$if(id !== undefined, (q) => q.where('id', '=', id!))
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(stored);
}

/** How many proposals of a project are in each state. */
export async function countProposals(db: Db, project: string): Promise<Partial<Record<ProposalState, number>>> {
	const rows = await db
		.selectFrom('term_proposal')
		.select((eb) => ['state', eb.fn.countAll<number>().as('n')])
		.where('project_id', '=', project)
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
}

/** Every open proposal of a project, oldest first: they are few, since each waits for a person. */
export async function openProposals(db: Db, project: string): Promise<StoredProposal[]> {
	const rows = await db
		.selectFrom('term_proposal')
		.selectAll()
		.where('project_id', '=', project)
		.where('state', '=', 'open')
		.orderBy('id')
		.execute();
	return rows.map(stored);
}

/** Open proposals of any project whose time is over, oldest first. */
export async function silentProposals(db: Db, now: number): Promise<{ id: string; project: string }[]> {
	const rows = await db
		.selectFrom('term_proposal')
		.select(['id', 'project_id'])
		.where('state', '=', 'open')
		.where('silent_at', '<=', now)
		.orderBy('silent_at')
		.execute();
	return rows.map(({ id, project_id }) => ({ id, project: project_id }));
}

/** Takes an open proposal to another state, for one process alone: the first write of its commit.
 * @param due with it only if its time was over at that moment
 * @returns false where it is not open any more */
export async function claimProposal(
	db: Db,
	id: string,
	to: { state: ProposalState; by: string | null; at: number; reason: string },
	due?: number
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('term_proposal')
		.set({ state: to.state, decided_by: to.by, decided_at: to.at, reason: to.reason })
		.where('id', '=', id)
		.where('state', '=', 'open')
		.$if(due !== undefined, (q) => q.where('silent_at', '<=', due!))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export const setResult = (db: Db, id: string, concept: string): Promise<unknown> =>
	db.updateTable('term_proposal').set({ result_id: concept }).where('id', '=', id).execute();

/** Stops the clock of an open proposal: from now on a person decides.
 * @returns false where it is not open any more */
export async function stopClock(db: Db, id: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('term_proposal')
		.set({ silent_at: null })
		.where('id', '=', id)
		.where('state', '=', 'open')
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Gives every open proposal of a project to which nobody objected another time, or none. */
export const resetClocks = (db: Db, project: string, at: number | null): Promise<unknown> =>
	db
		.updateTable('term_proposal')
		.set({ silent_at: at })
		.where('project_id', '=', project)
		.where('state', '=', 'open')
		.where('id', 'not in', (eb) => eb.selectFrom('term_voice').select('proposal_id').where('side', '=', 'against'))
		.execute();

export interface StoredVoice {
	proposal: string;
	by: string;
	side: 'for' | 'against';
	words: string;
	at: number;
}

/** Notes what a person says of a proposal, in place of what they said before. */
export const saveVoice = (db: Db, { proposal, by, side, words, at }: StoredVoice): Promise<unknown> =>
	db
		.insertInto('term_voice')
		.values({ proposal_id: proposal, user_id: by, side, words, created_at: at })
		.onConflict((c) => c.columns(['proposal_id', 'user_id']).doUpdateSet({ side, words, created_at: at }))
		.execute();

const readVoice = (row: TermVoiceTable): StoredVoice => ({
	...{ proposal: row.proposal_id, by: row.user_id, side: row.side as 'for' | 'against' },
	...{ words: row.words, at: Number(row.created_at) }
});

/** What was said of some proposals, oldest first. */
export async function voicesOf(db: Db, proposals: readonly string[]): Promise<StoredVoice[]> {
	const voices: StoredVoice[] = [];
	for (let at = 0; at < proposals.length; at += CHUNK) {
		const rows = await db
			.selectFrom('term_voice')
			.selectAll()
			.where('proposal_id', 'in', proposals.slice(at, at + CHUNK))
			.orderBy('created_at')
			.execute();
		voices.push(...rows.map(readVoice));
	}
	return voices;
}

const CHUNK = 500;
