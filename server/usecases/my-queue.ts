import { can, type Actor } from '$lib/core/access/access';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { Queue } from '$lib/core/list/list';
import type { App } from '../app';
import { claimedBy } from '../db/document-list';
import { rowsToChange, rowsToConfirm } from '../db/segment-list';
import { languageOf } from './list-documents';
import { segmentsOf } from './list-segments';

/** Entries of each part: a queue says what to do next, not everything. */
const LIMIT = 10;

/** What waits for a person in all projects that they may read: asked for project by project, since what they may do differs. */
export async function myQueue(app: App, actor: Actor): Promise<Queue> {
	const { db } = app.database;
	const granted = [...new Set(actor.grants.map(({ project }) => project))];
	const projects = granted.filter((project) => can(actor, 'document.read', { project }));
	if (projects.length === 0) return { claimed: [], changes: [], confirm: [] };
	const claimed = await claimedBy(db, actor.id, projects, LIMIT);
	const changes: Parameters<typeof segmentsOf>[1][number][] = [];
	const confirm: typeof changes = [];
	for (const project of projects) {
		changes.push(...(await rowsToChange(db, project, actor.id, LIMIT - changes.length)));
		for (const lang of TARGET_LANGS)
			if (can(actor, 'segment.confirm', { project, lang }) && confirm.length < LIMIT)
				confirm.push(
					...(await rowsToConfirm(db, {
						...{ project, lang, person: actor.id, limit: LIMIT - confirm.length },
						editor: can(actor, 'segment.approve', { project, lang })
					}))
				);
	}
	const now = Date.now();
	return {
		claimed: claimed.map((row) => ({ ...languageOf(actor, row, now), slug: row.slug, project: row.project })),
		changes: await segmentsOf(app, changes),
		confirm: await segmentsOf(app, confirm)
	};
}
