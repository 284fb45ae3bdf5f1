import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentLangs } from '../db/projects';
import { roomOf } from '../desk/desk';
import { documentFor, need, recordAt } from './actor';

/** Tells every open screen of a document, in all its languages, to fetch the status again. */
export async function announceDocument(app: App, document: string): Promise<void> {
	for (const { lang, epoch } of await documentLangs(app.database.db, document))
		app.announce(roomOf(document, lang as TargetLang, epoch));
}

/** Leaves a row out of the document, or takes it back in. Holds for every language.
 * @throws Refusal `access.*` */
export async function leaveOut(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	segment: string,
	out: boolean
): Promise<void> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'segment.leave-out', { project: place.project.id });
	const changed = await app.database.db
		.updateTable('segment')
		.set({ left_out: out ? 1 : 0 })
		.where('id', '=', segment)
		.where('document_id', '=', place.document.id)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) throw new Refusal('access.not-found');
	await recordAt(app, actor, place, 'segment.leave-out', segment, { out, lang: place.lang });
	await announceDocument(app, place.document.id);
}

/** Holds a paper back from publishing in one language, or lets it go.
 * @throws Refusal `access.*` */
export async function holdPaper(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	paper: string,
	held: boolean
): Promise<void> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'paper.hold', { project: place.project.id, lang: place.lang });
	const { db } = app.database;
	const key = { document_id: place.document.id, lang: place.lang, paper };
	const known = await db
		.selectFrom('segment')
		.select('id')
		.where('document_id', '=', place.document.id)
		.where('paper', '=', paper)
		.executeTakeFirst();
	if (!known) throw new Refusal('access.not-found');
	if (held)
		await db
			.insertInto('held_paper')
			.values({ ...key, held_by: actor.id, held_at: Date.now() })
			.onConflict((c) => c.doNothing())
			.execute();
	else
		await db
			.deleteFrom('held_paper')
			.where('document_id', '=', key.document_id)
			.where('lang', '=', key.lang)
			.where('paper', '=', paper)
			.execute();
	await recordAt(app, actor, place, 'paper.hold', paper, { held, lang: place.lang });
	await announceDocument(app, place.document.id);
}
