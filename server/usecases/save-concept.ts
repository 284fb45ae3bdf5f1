import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { conceptDifference } from '$lib/core/glossary/difference';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { versionOf } from '../db/concept-history';
import {
	anyConcept,
	changeConcept,
	turnConcepts,
	type ChangeNote,
	type StoredConcept,
	type Turn
} from '../db/concepts';
import { curateTermbase } from './curate-termbase';
import { termOwners } from './term-owners';

/** What stands beside a change. */
export interface Saving {
	/** Version that whoever changes it has before them; null where that does not matter. */
	base?: string | null;
	/** Why, in words for the history. */
	reason?: string | null;
}

/** @throws Refusal `term.other-version` where the concept is no longer as somebody saw it */
export async function needVersion(db: Db, concept: string, base: string | null = null): Promise<void> {
	if (base !== null && base !== (await versionOf(db, concept))) throw new Refusal('term.other-version');
}

/** Adds a concept to the termbase, or changes one. A changed starter concept is the project's own from then on. One that
 * was removed comes back, if that is what the person has seen.
 * @param id null adds one
 * @returns the concept's id
 * @throws Refusal `access.*`, `input.invalid`, `term.other-version` */
export const saveConcept = (
	app: App,
	actor: Actor | null,
	slug: string,
	id: string | null,
	concept: Omit<Concept, 'id'>,
	{ base = null, reason = null }: Saving = {}
): Promise<string> =>
	curateTermbase(app, actor, slug, async (db, project, { id: user }) => {
		const known = id === null ? null : await anyConcept(db, project.id, id);
		if (id !== null && (!known || (known.removedAt !== null && base === null))) throw new Refusal('access.not-found');
		if (known) await needVersion(db, known.concept.id, base);
		const before = known?.removedAt === null ? known.concept : null;
		await needOwner(db, project.id, concept, before);
		if (before && isSame(before, concept)) return before.id;
		const note = reason ? { reason } : {};
		// A form has no field for what a file said besides.
		const after = { ...(known?.concept.kept && { kept: known.concept.kept }), ...concept, id: id ?? '' };
		const saved = known
			? await turned(db, project.id, { id: known.concept.id, before, after: { ...after, origin: 'own' } }, user, note)
			: await changeConcept(db, project.id, null, after, user, 'own', note);
		const action = before ? 'term.change' : 'term.add';
		const detail = { term: concept.english[0] };
		await record(db, { user, project: project.id, action, subject: saved, detail });
		return saved;
	});

async function turned(db: Db, project: string, turn: Turn, user: string, note: ChangeNote): Promise<string> {
	await turnConcepts(db, project, [turn], user, note);
	return turn.id;
}

/** Somebody who has left since may stay the owner. */
async function needOwner(
	db: Db,
	project: string,
	{ owner }: Omit<Concept, 'id'>,
	before: StoredConcept | null
): Promise<void> {
	if (owner === undefined || owner === before?.owner) return;
	if (!(await termOwners(db, project)).some(({ id }) => id === owner))
		throw new Refusal('input.invalid', 'owner: nobody who looks after terms here');
}

function isSame(before: StoredConcept, concept: Omit<Concept, 'id'>): boolean {
	const { fields, renderings } = conceptDifference(before, { ...concept, id: before.id, origin: before.origin });
	return fields.length + renderings.length === 0;
}
