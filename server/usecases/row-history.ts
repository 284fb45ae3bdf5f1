import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import type { HistoryPage, WriterView } from '$lib/core/workflow/history';
import { clientsIn } from '$lib/collab/authors';
import { textOf } from '$lib/collab/shared-text';
import type { App } from '../app';
import { rowDisputes } from '../db/disputes';
import { userNames } from '../db/people';
import { documentLangs } from '../db/projects';
import { revisionsBefore } from '../db/revisions';
import { colorOf } from '../desk/color';
import { roomOf } from '../desk/desk';
import { disputeView, peopleOf } from './dispute-view';
import { documentFor, type DocumentPlace } from './actor';

/** Revisions that one answer holds. */
const PAGE = 50;

/** The texts that a row had, newest first. What is being written now becomes one when its writer rests.
 * @param before `next` of the page before, null for the newest
 * @throws Refusal `access.sign-in`, `access.not-found` */
export async function rowHistory(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; segment: string },
	before: string | null
): Promise<HistoryPage> {
	const place = await rowFor(app, actor, at);
	const { db } = app.database;
	const found = await revisionsBefore(db, at.segment, place.lang, before, PAGE + 1);
	const page = found.slice(0, PAGE);
	const disputes = before === null ? await rowDisputes(db, at.segment, place.lang) : [];
	const names = await userNames(db, [...page.flatMap((revision) => revision.authors), ...disputes.flatMap(peopleOf)]);
	return {
		revisions: page.map(({ id, text, authors, started_at, created_at }) => ({
			...{ id, text, startedAt: started_at, at: created_at },
			authors: authors.map((author) => ({ id: author, name: names.get(author) ?? '' }))
		})),
		disputes: disputes.map((dispute) => disputeView(dispute, (id) => names.get(id) ?? '')),
		next: found.length > PAGE ? page.at(-1)!.id : null
	};
}

/** The document that a row belongs to, for someone who may read it.
 * @throws Refusal `access.sign-in`, `access.not-found` */
export async function rowFor(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; segment: string }
): Promise<DocumentPlace> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const row = await app.database.db
		.selectFrom('segment')
		.select('id')
		.where('id', '=', at.segment)
		.where('document_id', '=', place.document.id)
		.executeTakeFirst();
	if (!row) throw new Refusal('access.not-found');
	return place;
}

/** Who wrote what stands in a row now: the person behind each client id of Yjs. Ids of the server, and of times of which
 * no owner is known, are left out.
 * @throws Refusal `access.sign-in`, `access.not-found` */
export async function rowWriters(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; segment: string }
): Promise<WriterView[]> {
	const { document, lang } = await rowFor(app, actor, at);
	const { db } = app.database;
	const epoch = (await documentLangs(db, document.id)).find((l) => l.lang === lang)?.epoch ?? 1;
	const room = await app.rooms.open(roomOf(document.id, lang, epoch));
	await room.flushed();
	const text = textOf(room.doc, at.segment);
	const owners = room.owners.all();
	const written = [...(text ? clientsIn(text) : [])].flatMap((client) => {
		const id = owners.get(client) ?? null;
		return id === null ? [] : [{ client, id }];
	});
	const names = await userNames(
		db,
		written.map(({ id }) => id)
	);
	return written.map(({ client, id }) => ({ client, id, name: names.get(id) ?? '', color: colorOf(id) }));
}
