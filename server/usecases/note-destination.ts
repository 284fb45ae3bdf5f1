import type { Actor } from '$lib/core/access/access';
import { isWebAddress } from '$lib/core/release/destination';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { destinationOf, insertDestination, updateDestination } from '../db/destinations';
import { releasesOf } from '../db/releases';
import type { DestinationTable } from '../db/schema';
import { recordAt, type DocumentPlace } from './actor';
import { copyHash } from './deliver';
import { newestOf, sendingPlace } from './send-release';

interface At {
	document: string;
	lang: string;
}

/** Notes where a person put a release by hand.
 * @throws Refusal `access.*`, `input.invalid` */
export async function noteDestination(
	app: App,
	actor: Actor | null,
	at: At,
	noted: { address: string; name: string; release: number }
): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const address = noted.address.trim();
	if (!isWebAddress(address))
		throw new Refusal('input.invalid', 'an address begins with https:// or http:// and holds no space');
	const releases = await releasesOf(app.database.db, place.document.id, place.lang);
	if (!releases.some(({ number }) => number === noted.release))
		throw new Refusal('input.invalid', 'there is no release of that number');
	await insertDestination(app.database.db, {
		document_id: place.document.id,
		lang: place.lang,
		kind: 'manual',
		name: noted.name.trim() || new URL(address).host,
		target_id: null,
		external_id: null,
		address,
		release: noted.release,
		sent_at: Date.now(),
		sent_by: place.actor.id
	});
	await recordAt(app, place.actor, place, 'destination.note', address, { release: noted.release });
}

/** @throws Refusal `access.not-found` */
async function copyAt(app: App, place: DocumentPlace, id: string): Promise<DestinationTable> {
	const row = await destinationOf(app.database.db, place.document.id, place.lang, id);
	if (!row) throw new Refusal('access.not-found');
	return row;
}

/** Marks a copy as brought up to date by hand: the newest release is there.
 * @throws Refusal `access.*`, `destination.unpublished` */
export async function markUpdated(app: App, actor: Actor | null, at: At, id: string): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const row = await copyAt(app, place, id);
	const { number } = await newestOf(app, place);
	await updateDestination(app.database.db, row.id, {
		release: number,
		sent_at: Date.now(),
		sent_by: place.actor.id,
		...(row.found === 'gone' ? { found: null } : {}),
		error: null,
		error_detail: null
	});
	await recordAt(app, place.actor, place, 'destination.updated', row.address ?? row.name, { release: number });
}

/** Leaves a copy as somebody edited it there: from now on that text counts as what was sent, and the newest release as
 * there.
 * @param seen hash of the edited text that the person saw
 * @throws Refusal `access.*`, `destination.edited` where another text is there since */
export async function takeAsItIs(app: App, actor: Actor | null, at: At, id: string, seen: string): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const row = await copyAt(app, place, id);
	if (row.found !== 'edited' || row.found_text === null || copyHash(row.found_text) !== seen)
		throw new Refusal('destination.edited');
	const { number } = await newestOf(app, place);
	await updateDestination(app.database.db, row.id, {
		release: number,
		sent_text: row.found_text,
		sent_hash: seen,
		sent_at: Date.now(),
		sent_by: place.actor.id,
		found: 'as-sent',
		found_text: null,
		error: null,
		error_detail: null
	});
	await recordAt(app, place.actor, place, 'destination.take', row.address ?? row.name, { release: number, hash: seen });
}

/** Takes a copy from the list. What is there stays there.
 * @throws Refusal `access.*` */
export async function removeDestination(app: App, actor: Actor | null, at: At, id: string): Promise<void> {
	const place = await sendingPlace(app, actor, at);
	const row = await copyAt(app, place, id);
	await app.database.db.deleteFrom('destination').where('id', '=', row.id).execute();
	await recordAt(app, place.actor, place, 'destination.remove', row.address ?? row.name, { release: row.release });
}
