import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { changeConcept, conceptById } from '../db/concepts';
import { curateTermbase } from './curate-termbase';
import { needVersion, type Saving } from './save-concept';

/** Takes a concept out of the termbase; its history stays, so it can come back.
 * @throws Refusal `access.*`, `term.other-version` */
export const removeConcept = (
	app: App,
	actor: Actor | null,
	slug: string,
	id: string,
	{ base = null, reason = null }: Saving = {}
): Promise<void> =>
	curateTermbase(app, actor, slug, async (db, project, { id: user }) => {
		const before = await conceptById(db, project.id, id);
		if (!before) throw new Refusal('access.not-found');
		await needVersion(db, id, base);
		await changeConcept(db, project.id, before, null, user, before.origin, reason ? { reason } : {});
		const detail = { term: before.english[0] };
		await record(db, { user, project: project.id, action: 'term.remove', subject: id, detail });
	});
