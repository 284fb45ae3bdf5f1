import type { Actor } from '$lib/core/access/access';
import { conceptDifference } from '$lib/core/glossary/difference';
import type { Ranked } from '$lib/core/glossary/rank';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { changeById, newestChanges, termbaseHistory, versionOf, type ConceptChange } from '../db/concept-history';
import { anyConcept, turnConcepts, type Turn } from '../db/concepts';
import { newId } from '../id';
import { curateTermbase } from './curate-termbase';

async function changeOf(db: Db, project: string, id: string): Promise<ConceptChange> {
	const change = await changeById(db, project, id);
	if (!change) throw new Refusal('access.not-found');
	return change;
}

const termOf = ({ before, after }: Pick<Turn, 'before' | 'after'>): string => (after ?? before)?.english[0] ?? '';

/** Takes one change of a concept back, as long as nothing changed it since: what was added goes, what was changed or
 * removed is as before. That is a change too, so it can be taken back.
 * @returns the concept's id
 * @throws Refusal `access.*`, `term.changed-since` */
export const undoChange = (app: App, actor: Actor | null, slug: string, id: string): Promise<string> =>
	curateTermbase(app, actor, slug, async (db, project, { id: user }) => {
		const { concept, before, after } = await changeOf(db, project.id, id);
		if ((await versionOf(db, concept)) !== id) throw new Refusal('term.changed-since');
		await turnConcepts(db, project.id, [{ id: concept, before: after, after: before }], user);
		const detail = { term: termOf({ before, after }) };
		await record(db, { user, project: project.id, action: 'term.undo', subject: concept, detail });
		return concept;
	});

/** A state that a concept was in: before or after one of its changes. */
export interface EarlierState {
	change: string;
	side: 'before' | 'after';
}

/** Puts a concept back to a state that it was in, whatever happened since; also one that was removed.
 * @returns the concept's id
 * @throws Refusal `access.*`: also where it was not there at that moment */
export const backToState = (
	app: App,
	actor: Actor | null,
	slug: string,
	{ change, side }: EarlierState
): Promise<string> =>
	curateTermbase(app, actor, slug, async (db, project, { id: user }) => {
		const { concept: id, [side]: earlier } = await changeOf(db, project.id, change);
		const known = await anyConcept(db, project.id, id);
		if (!earlier || !known) throw new Refusal('access.not-found');
		const now = known.removedAt === null ? known.concept : null;
		if (isSame(now, earlier)) return id;
		await turnConcepts(db, project.id, [{ id, before: now, after: earlier }], user);
		const detail = { term: termOf({ before: now, after: earlier }) };
		await record(db, { user, project: project.id, action: 'term.back', subject: id, detail });
		return id;
	});

function isSame(now: Ranked | null, earlier: Ranked): boolean {
	const { fields, renderings } = conceptDifference(now, earlier);
	return now !== null && fields.length + renderings.length === 0;
}

/** What became of the concepts of a batch that was taken back. */
export interface UndoneBatch {
	/** The batch that this makes itself: taking that back brings everything again. */
	batch: string;
	/** How many concepts are as before. */
	undone: number;
	/** Those that somebody changed since, which stay as they are. */
	kept: { id: string; term: string }[];
}

/** From the state that a batch left each concept in to the one before. */
function turnsOf(changes: readonly ConceptChange[]): Map<string, Turn> {
	const turns = new Map<string, Turn>();
	// Newest first: the first one of a concept tells what the batch left, the last one what was before.
	for (const { concept, before, after } of changes) {
		const known = turns.get(concept);
		turns.set(concept, { id: concept, before: known ? known.before : after, after: before });
	}
	return turns;
}

/** Takes everything back that was done in one step, an import for instance, but for concepts that were changed since.
 * @throws Refusal `access.*`, `term.changed-since` where all of them were */
export const undoBatch = (app: App, actor: Actor | null, slug: string, batch: string): Promise<UndoneBatch> =>
	curateTermbase(app, actor, slug, async (db, project, { id: user }) => {
		const changes = await termbaseHistory(db, project.id, { before: null, batch }, null);
		if (changes.length === 0) throw new Refusal('access.not-found');
		const turns = [...turnsOf(changes).values()];
		const ids = new Set(changes.map(({ id }) => id));
		const newest = await newestChanges(
			db,
			turns.map(({ id }) => id)
		);
		const asLeft = ({ id }: Turn): boolean => ids.has(newest.get(id) ?? '');
		const taken = turns.filter(asLeft);
		if (taken.length === 0) throw new Refusal('term.changed-since');
		const kept = turns.filter((turn) => !asLeft(turn)).map((turn) => ({ id: turn.id, term: termOf(turn) }));
		const undoing = newId();
		await turnConcepts(db, project.id, taken, user, { kind: 'undo', batch: undoing });
		const detail = { changed: taken.length, kept: kept.length };
		await record(db, { user, project: project.id, action: 'term.undo-batch', subject: batch, detail });
		return { batch: undoing, undone: taken.length, kept };
	});
