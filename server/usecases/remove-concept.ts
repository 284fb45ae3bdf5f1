import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { changeConcept, conceptById, lastChange, restoreConcept } from '../db/concepts';
import { need, projectFor } from './actor';

/** Takes a concept out of the termbase; its history stays, so it can come back.
 * @throws Refusal `access.*` */
export async function removeConcept(app: App, actor: Actor | null, slug: string, id: string): Promise<void> {
	const { db } = app.database;
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const before = await conceptById(db, project.id, id);
	if (!before) throw new Refusal('access.not-found');
	await changeConcept(db, project.id, before, null, actor.id);
	await record(db, {
		user: actor.id,
		project: project.id,
		action: 'term.remove',
		subject: id,
		detail: { term: before.english[0] }
	});
}

/** Takes the last change of a concept back: what was added goes, what was changed or removed is as before. Undoing twice
 * brings the change back.
 * @throws Refusal `access.*` */
export async function undoConceptChange(app: App, actor: Actor | null, slug: string, id: string): Promise<void> {
	const { db } = app.database;
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const last = await lastChange(db, project.id, id);
	if (!last) throw new Refusal('access.not-found');
	if (last.before) await restoreConcept(db, last.after, last.before, actor.id);
	else if (last.after) await changeConcept(db, project.id, last.after, null, actor.id);
	const term = (last.before ?? last.after)?.english[0];
	await record(db, { user: actor.id, project: project.id, action: 'term.undo', subject: id, detail: { term } });
}
