import { asCompared } from '$lib/core/release/destination';
import type { TargetLang } from '$lib/core/segment/segment';
import { isRefusal, Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { record } from '../db/audit';
import { insertDelivery, readTarget, updateDestination } from '../db/destinations';
import { soundRelease, type Release } from '../db/releases';
import type { DestinationTable, DocumentTable, ProjectTable, ReleaseTable, TargetTable } from '../db/schema';
import { hashOf } from '../id';
import { forumPost } from '../release/proved';
import { targetOf } from '../targets/registry';
import type { Found, Parcel, Place, Remote, Target } from '../targets/target';

/** A copy with all that sending to it needs. */
export interface Copy {
	project: ProjectTable;
	document: DocumentTable;
	lang: TargetLang;
	destination: DestinationTable;
	target: TargetTable;
}

/** Hash of a text as copies are compared. */
export const copyHash = (text: string): string => hashOf(asCompared(text));

/** What a person saw before they chose to send all the same: the hash of the edited copy, or that it is gone. */
export type Over = string | 'gone' | null;

/** Sends a release to where a copy is or shall be, and notes how that went. What somebody edited there is not overwritten
 * unless exactly that text was seen; nothing is sent that is not what was published, or would show its marks as characters.
 * @param release as it is stored
 * @param by null where the server sends by itself
 * @throws Refusal `release.damaged`, `release.markup` with the list of rows, `destination.edited`, `destination.gone`, `target.*` */
export async function deliver(
	app: App,
	copy: Copy,
	release: ReleaseTable,
	by: string | null,
	over: Over
): Promise<void> {
	const { db } = app.database;
	const attempt = { destination_id: copy.destination.id, release: release.number, by };
	try {
		await send(app, copy, release, by, over);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const refusal = withoutSecret(error, copy.target.secret);
		const failed = { error: refusal.code, error_detail: refusal.detail };
		await updateDestination(db, copy.destination.id, failed);
		await insertDelivery(db, { ...attempt, result: 'failed', ...failed });
		throw refusal;
	}
	await insertDelivery(db, { ...attempt, result: 'sent', error: null, error_detail: null });
	await record(db, {
		user: by,
		project: copy.project.id,
		document: copy.document.id,
		action: 'destination.send',
		subject: `${copy.document.slug} ${copy.lang} ${release.number}`,
		detail: { target: copy.target.id, destination: copy.destination.id, kind: copy.target.kind }
	});
}

/** The other side may say anything, also what it was sent. */
export function withoutSecret(refusal: Refusal, secret: string | null): Refusal {
	const clean = secret ? refusal.detail.replaceAll(secret, '•••') : refusal.detail;
	return new Refusal(refusal.code, clean.slice(0, 500), refusal.blockers);
}

async function send(app: App, copy: Copy, release: ReleaseTable, by: string | null, over: Over): Promise<void> {
	const { db } = app.database;
	const parcel = await parcelOf(app, copy, soundRelease(release));
	const kind = targetOf(readTarget(copy.target).kind);
	const found = await lookAt(app, kind, copy);
	const place = placeOf(app, copy);
	const anew = found === null && copy.destination.release !== null && kind.look !== undefined;
	if (anew && over !== 'gone') throw new Refusal('destination.gone');
	if (found && isEdited(copy.destination, found.text) && over !== copyHash(found.text))
		throw new Refusal('destination.edited');
	if (anew) place.externalId = nextId(place.externalId);
	await updateDestination(db, copy.destination.id, {
		sending_hash: copyHash(kind.text(parcel)),
		external_id: place.externalId
	});
	const sent = await kind.send({ ...place, remote: anew ? {} : place.remote }, parcel, found);
	const now = Date.now();
	await updateDestination(db, copy.destination.id, {
		address: sent.address ?? copy.destination.address,
		release: release.number,
		sent_text: sent.text,
		sent_hash: copyHash(sent.text),
		sent_at: now,
		sent_by: by,
		sending_hash: null,
		remote: JSON.stringify(sent.remote),
		found: kind.look ? 'as-sent' : null,
		found_text: null,
		found_at: kind.look ? now : null,
		error: null,
		error_detail: null
	});
}

/** Looks what is there now and notes it.
 * @returns null where nothing is, or where this kind of target cannot tell */
export async function lookAt(app: App, kind: Target, copy: Copy): Promise<Found | null> {
	if (!kind.look) return null;
	const found = await kind.look(placeOf(app, copy));
	const { destination } = copy;
	const nothingYet = destination.release === null && !found;
	const edited = found !== null && isEdited(destination, found.text);
	await updateDestination(app.database.db, destination.id, {
		found: nothingYet ? null : found ? (edited ? 'edited' : 'as-sent') : 'gone',
		found_text: edited ? found.text : null,
		found_at: Date.now()
	});
	return found;
}

/** Is it neither what was sent last nor what was on its way when an answer was lost? */
const isEdited = ({ sent_hash, sending_hash }: DestinationTable, text: string): boolean =>
	![sent_hash, sending_hash].includes(copyHash(text));

/** How a copy is called on the other side: found again without asking our database, at most 50 letters, digits and hyphens. */
export const externalIdOf = (document: string, lang: string, target: string): string =>
	`variorum-${hashOf(`${document} ${lang} ${target}`).slice(0, 32)}`;

/** The id of a copy that was deleted stays taken there. */
const nextId = (id: string): string => {
	const [, stem, n] = /^(.*?)(?:-n(\d+))?$/.exec(id)!;
	return `${stem}-n${Number(n ?? 1) + 1}`;
};

export function placeOf(app: App, { project, document, lang, destination, target }: Copy): Place {
	return {
		settings: readTarget(target).settings,
		secret: target.secret,
		externalId: destination.external_id ?? externalIdOf(document.id, lang, target.id),
		remote: JSON.parse(destination.remote) as Remote,
		outgoing: app.outgoing,
		data: app.config.data,
		project: project.slug,
		lang,
		slug: document.slug
	};
}

/** @throws Refusal `release.markup` */
const parcelOf = async (app: App, { document, lang, destination }: Copy, release: Release): Promise<Parcel> => ({
	manifest: release.manifest,
	hash: release.hash,
	...(await forumPost(app, { document, lang }, release.manifest)),
	page: `${app.config.origin}/${lang}/${document.slug}`,
	replaces: destination.release
});
