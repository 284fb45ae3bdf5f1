import { can, type Actor, type Permission } from '$lib/core/access/access';
import { NOBODY, type Assignment, type AssignmentStep } from '$lib/core/workflow/assignment';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { assignmentOf, writeAssignment } from '../db/assignments';
import { actorById, userById } from '../db/people';
import { documentFor, need, recordAt, type DocumentPlace } from './actor';
import { announceDocument } from './arrange';
import { notify } from './notify';

/** Claims a document in one language, gives it back, gives it to somebody, or sets the day until which it should be done. A
 * claim locks nothing: it says who is at it.
 * @returns who is at it then
 * @throws Refusal `access.*`, `assignment.taken` where somebody else is at it, `assignment.person` for a person who may
 * not work on the language */
export async function assignDocument(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	step: AssignmentStep
): Promise<Assignment> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const { db } = app.database;
	const before = await assignmentOf(db, place.document.id, place.lang);
	need(actor, permissionFor(step, actor, before), { project: place.project.id, lang: place.lang });
	const after = await next(app, place, actor, step, before ?? NOBODY);
	const where = { document: place.document.id, lang: place.lang };
	if (!(await writeAssignment(db, where, before, after, actor.id)))
		throw await taken(app, await assignmentOf(db, where.document, where.lang));
	await recordAt(app, actor, place, `document.${step.step}`, place.document.slug, { ...after, lang: place.lang });
	if (step.step === 'assign' && after.user !== null)
		await notify(db, [after.user], {
			...{ kind: 'assigned', by: actor.id, project: place.project.id, document: place.document.id, lang: place.lang },
			detail: { title: place.document.title }
		});
	await announceDocument(app, place.document.id);
	return after;
}

/** Whoever is at a document gives it back, or sets its day, themselves. */
function permissionFor({ step }: AssignmentStep, actor: Actor | null, before: Assignment | undefined): Permission {
	const own = actor !== null && before?.user === actor.id;
	return step === 'claim' || (own && step !== 'assign') ? 'document.claim' : 'document.assign';
}

async function next(
	app: App,
	{ project, lang }: DocumentPlace,
	actor: Actor,
	step: AssignmentStep,
	before: Assignment
): Promise<Assignment> {
	if (step.step === 'due') return { ...before, due: step.due };
	if (step.step === 'assign') {
		if (!can(await actorById(app.database.db, step.user), 'document.claim', { project: project.id, lang }))
			throw new Refusal('assignment.person');
		return { ...before, user: step.user };
	}
	if (step.step === 'give-back') return { ...before, user: null };
	if (before.user !== null && before.user !== actor.id) throw await taken(app, before);
	return { ...before, user: actor.id };
}

async function taken(app: App, by: Assignment | undefined): Promise<Refusal> {
	const person = by?.user ? await userById(app.database.db, by.user) : undefined;
	return new Refusal('assignment.taken', person?.name ?? '');
}
