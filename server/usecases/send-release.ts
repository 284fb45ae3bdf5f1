import type { Actor } from '$lib/core/access/access';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { App } from '../app';
import {
	destinationOf,
	destinationsOf,
	insertDestination,
	readTarget,
	takes,
	targetRow,
	targetsOf
} from '../db/destinations';
import { projectMembers } from '../db/people';
import { documentById, projectById } from '../db/projects';
import { newestStored } from '../db/releases';
import type { ReleaseTable } from '../db/schema';
import { enqueue, MAX_ATTEMPTS, tryLater, type Job } from '../jobs/queue';
import { targetOf } from '../targets/registry';
import { documentFor, need, type DocumentPlace } from './actor';
import { deliver, externalIdOf, lookAt, type Copy, type Over } from './deliver';
import { notify } from './notify';

const DELIVER = 'deliver';

interface At {
	document: string;
	lang: string;
}

/** A place in which the person may send and note.
 * @throws Refusal `access.*` */
export async function sendingPlace(app: App, actor: Actor | null, at: At): Promise<DocumentPlace & { actor: Actor }> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'destination.manage', { project: place.project.id, lang: place.lang });
	return { ...place, actor };
}

/** The newest release as it is stored. @throws Refusal `destination.unpublished` */
export async function newestOf(app: App, { document, lang }: DocumentPlace): Promise<ReleaseTable> {
	const newest = await newestStored(app.database.db, document.id, lang);
	if (!newest) throw new Refusal('destination.unpublished');
	return newest;
}

/** Sends the newest release to a target of the project.
 * @throws Refusal `access.*`, `destination.*`, `release.*`, `target.*` */
export async function sendRelease(app: App, actor: Actor | null, at: At, target: string, over: Over): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const release = await newestOf(app, place);
	const copy = await copyFor(app, place, target);
	if (!copy || !takes(readTarget(copy.target), place.lang)) throw new Refusal('access.not-found');
	await deliver(app, copy, release, place.actor.id, over);
}

/** The copy in a target, noted now if it is the first. */
async function copyFor(app: App, place: DocumentPlace, id: string): Promise<Copy | null> {
	const { db } = app.database;
	const { project, document, lang } = place;
	const target = await targetRow(db, project.id, id);
	if (!target) return null;
	const there = (await destinationsOf(db, document.id, lang)).find((d) => d.target_id === id);
	const destination =
		there ??
		(await insertDestination(db, {
			document_id: document.id,
			lang,
			kind: target.kind,
			name: target.name,
			target_id: id,
			external_id: externalIdOf(document.id, lang, id)
		}));
	return { project, document, lang, target, destination };
}

/** A copy that is noted, with the target it lies in.
 * @throws Refusal `access.not-found` */
export async function notedCopy(app: App, place: DocumentPlace, id: string): Promise<Copy> {
	const { db } = app.database;
	const destination = await destinationOf(db, place.document.id, place.lang, id);
	const target = destination?.target_id && (await targetRow(db, place.project.id, destination.target_id));
	if (!destination || !target) throw new Refusal('access.not-found');
	return { ...place, destination, target };
}

/** Looks whether a copy is still as it was sent.
 * @throws Refusal `access.*`, `target.*` */
export async function lookAtCopy(app: App, actor: Actor | null, at: At, id: string): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const copy = await notedCopy(app, place, id);
	await lookAt(app, targetOf(readTarget(copy.target).kind), copy);
}

/** Puts what was published into the queue for every target that takes releases by itself. */
export async function sendInBackground(app: App, place: DocumentPlace, release: number, by: string): Promise<void> {
	const targets = await targetsOf(app.database.db, place.project.id);
	for (const target of targets.filter((t) => t.automatic && takes(t, place.lang)))
		await enqueue(app.database.db, DELIVER, {
			target: target.id,
			project: place.project.id,
			document: place.document.id,
			lang: place.lang,
			release,
			by
		});
	app.jobs.wake();
}

/** Refusals that may pass by themselves. */
const PASSING: readonly string[] = ['target.unreachable', 'target.failing', 'target.slow-down'];

/** Does a job: sends the newest release, which may be newer than the one that asked for it. What fails for good is told
 * to whoever published and to the maintainers. */
export async function runDelivery(app: App, job: Job): Promise<'done' | 'later'> {
	if (job.kind !== DELIVER || job.attempts > MAX_ATTEMPTS) return 'done';
	const copy = await copyOf(app, job);
	if (!copy || !takes(readTarget(copy.target), copy.lang)) return 'done';
	const newest = await newestStored(app.database.db, copy.document.id, copy.lang);
	if (!newest || (copy.destination.release ?? 0) >= newest.number) return 'done';
	try {
		await deliver(app, copy, newest, null, null);
		return 'done';
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		const wait = refusal.code === 'target.slow-down' ? Number(refusal.detail) * 1000 : 0;
		if (PASSING.includes(refusal.code) && (await tryLater(app.database.db, job, wait))) return 'later';
		await tellFailure(app, copy, newest.number, job);
		return 'done';
	}
}

/** The copy that a job is about; null where project, document or target are gone since. */
async function copyOf(app: App, { payload }: Job): Promise<Copy | null> {
	const { db } = app.database;
	const project = await projectById(db, String(payload.project));
	const document = await documentById(db, String(payload.document));
	if (!project || !document) return null;
	return copyFor(app, { project, document, lang: payload.lang as Copy['lang'] }, String(payload.target));
}

async function tellFailure(app: App, copy: Copy, release: number, { payload }: Job): Promise<void> {
	const { db } = app.database;
	const members = await projectMembers(db, copy.project.id);
	const maintainers = members.filter(({ role }) => role === 'maintainer').map(({ user }) => user);
	await notify(db, [String(payload.by), ...maintainers], {
		kind: 'delivery-failed',
		by: null,
		project: copy.project.id,
		document: copy.document.id,
		lang: copy.lang,
		detail: { target: copy.target.name, title: copy.document.title, release }
	});
}
