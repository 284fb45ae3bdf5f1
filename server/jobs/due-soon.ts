import type { TargetLang } from '$lib/core/segment/segment';
import { can } from '$lib/core/access/access';
import type { App } from '../app';
import { takeDue } from '../db/assignments';
import { actorById } from '../db/people';
import { documentById } from '../db/projects';
import { notify } from '../usecases/notify';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Tells everybody, once, whose claim should be done within a day.
 * @returns how many were told */
export async function tellDueSoon(app: App, now: number): Promise<number> {
	const { db } = app.database;
	let told = 0;
	for (const claim of await takeDue(db, now + DAY, now)) {
		const document = await documentById(db, claim.document_id);
		const person = claim.user_id && (await actorById(db, claim.user_id));
		// Whoever left the project is not told of its documents any more.
		if (!document || !person || !can(person, 'document.read', { project: document.project_id })) continue;
		await notify(db, [person.id], {
			...{ kind: 'claim-due', by: null, project: document.project_id, document: document.id },
			...{ lang: claim.lang as TargetLang, detail: { title: document.title } }
		});
		told++;
	}
	return told;
}
