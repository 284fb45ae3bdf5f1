import type { IncomingMessage } from 'node:http';
import { can } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { parseRoomName } from '$lib/collab/shared-text';
import type { App } from '../app';
import type { Visitor } from '../collab/visitor';
import { actorById } from '../db/people';
import { documentById, documentLangs } from '../db/projects';
import { colorOf } from '../desk/color';

/** The value of one cookie of a request. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
	for (const pair of (request.headers.cookie ?? '').split(';')) {
		const at = pair.indexOf('=');
		if (at > 0 && pair.slice(0, at).trim() === name) return decodeURIComponent(pair.slice(at + 1).trim());
	}
	return undefined;
}

/** Who enters a room, and whether they may write there.
 * @returns null when nobody is signed in
 * @throws Refusal `access.refused` for whoever may not enter */
export async function visitorOf(app: App, request: IncomingMessage, room: string): Promise<Visitor | null> {
	const live = await app.sessions.validate(cookieOf(request, app.sessions.cookie));
	const actor = live && (await actorById(app.database.db, live.user));
	if (!live || !actor) return null;
	const place = parseRoomName(room);
	const document = place && (await documentById(app.database.db, place.document));
	if (!place || !document) throw new Refusal('access.refused');
	const langs = await documentLangs(app.database.db, document.id);
	const open = langs.some((l) => l.lang === place.lang && l.epoch === place.epoch);
	if (!open || !can(actor, 'document.read', { project: document.project_id })) throw new Refusal('access.refused');
	return {
		user: actor.id,
		name: actor.name,
		color: colorOf(actor.id),
		session: live.hash,
		canWrite: can(actor, 'segment.edit', { project: document.project_id, lang: place.lang }),
		expiresAt: live.expiresAt
	};
}
