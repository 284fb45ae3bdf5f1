import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { changeConcept, conceptById } from '../db/concepts';
import { need, projectFor } from './actor';

/** Adds a concept to the termbase, or changes one. A changed starter concept is the project's own from then on.
 * @param id null adds one
 * @returns the concept's id
 * @throws Refusal `access.*` */
export async function saveConcept(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string | null,
	concept: Omit<Concept, 'id'>
): Promise<string> {
	const { db } = app.database;
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const before = id === null ? null : ((await conceptById(db, project.id, id)) ?? null);
	if (id !== null && !before) throw new Refusal('access.not-found');
	const saved = await changeConcept(db, project.id, before, { ...concept, id: id ?? '' }, actor.id);
	await record(db, {
		user: actor.id,
		project: project.id,
		action: before ? 'term.change' : 'term.add',
		subject: saved,
		detail: { term: concept.english[0] }
	});
	return saved;
}
