import type { Actor } from '$lib/core/access/access';
import type { Manifest } from '$lib/core/release/manifest';
import { saysTheSame } from '$lib/core/release/difference';
import { summaryOf } from '$lib/core/release/summary';
import { Refusal } from '$lib/core/problem';
import { reaches } from '$lib/core/workflow/closure';
import { draftBlockers } from '$lib/core/workflow/gate';
import { linked } from '$lib/core/workflow/link';
import type { App } from '../app';
import { decidersOn } from '../db/notifications';
import { insertRelease, lastRelease, type Release } from '../db/releases';
import { inOneCommit } from '../db/revocations';
import type { ReleaseTable } from '../db/schema';
import { readDesk, type Desk } from '../desk/desk';
import { hashOf, newId } from '../id';
import { manifestOf } from '../release/make-manifest';
import { documentFor, need, recordAt, type DocumentPlace } from './actor';
import { announceDocument } from './arrange';
import { notify } from './notify';
import { sendInBackground } from './send-release';
import { settleReports } from './settle-reports';

/** Longest public note of a release, in characters. */
export const MAX_NOTE = 500;

/** How it is published. */
export interface Publishing {
	/** As the machine left it, labelled so; only where the project allows it. */
	draft?: boolean;
	/** Why, for readers. */
	note?: string;
}

/** Publishes a document in one language: exactly the texts that two people stand behind, immutable and numbered; or, where
 * the project allows it, a machine draft under that label. Every door comes through here. What the gate judged is what the
 * manifest holds, from one reading. Whoever is overtaken by another release judges anew, so that no release is older than
 * the one before it.
 * @returns number of the release
 * @throws Refusal `access.*`, `input.invalid`, `publish.blocked` with the list of blockers, `publish.unchanged`,
 * `publish.draft-off`, `publish.draft-behind` */
export async function publishDocument(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	how: Publishing = {}
): Promise<number> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.publish', { project: place.project.id, lang: place.lang });
	const note = (how.note ?? '').trim();
	if (note.length > MAX_NOTE) throw new Refusal('input.invalid', `the note is longer than ${MAX_NOTE} characters`);
	let release: ReleaseTable | null = null;
	while (!release) release = await attempt(app, actor, place, { ...how, note });
	const { number } = release;
	await settleReports(app.database.db, { document: place.document.id, lang: place.lang, release: number });
	const news = { project: place.project.id, document: place.document.id, lang: place.lang, detail: { number } };
	const deciders = await decidersOn(app.database.db, place.document.id, place.lang);
	await notify(app.database.db, deciders, { kind: 'published', by: actor.id, ...news });
	await sendInBackground(app, place, number, actor.id);
	await announceDocument(app, place.document.id);
	return number;
}

/** One attempt.
 * @returns null where somebody else published in between */
async function attempt(app: App, actor: Actor, place: DocumentPlace, how: Publishing): Promise<ReleaseTable | null> {
	// Before the texts are read: a release that comes after this takes the number.
	const last = await lastRelease(app.database.db, place.document.id, place.lang);
	const desk = await readDesk(app, place.project, place.document, place.lang);
	const made = await judged(app, desk, last, how);
	if (last && saysTheSame(last.manifest, made)) throw new Refusal('publish.unchanged', String(last.number));
	const manifest = JSON.stringify(made);
	const release: ReleaseTable = {
		id: newId(),
		document_id: place.document.id,
		lang: place.lang,
		number: made.number,
		title: made.title,
		summary: summaryOf(made),
		manifest,
		hash: hashOf(manifest),
		created_by: actor.id,
		created_at: made.publishedAt
	};
	const subject = `${made.slug} ${made.lang} ${made.number}`;
	const detail = { hash: release.hash, draft: made.draft === true, held: made.held, setAside: setAside(desk) };
	const isFirst = await inOneCommit(app.database.db, async (db) => {
		if (!(await insertRelease(db, release))) return false;
		await recordAt(app, actor, place, 'document.publish', subject, detail, db);
		return true;
	});
	return isFirst ? release : null;
}

/** What is published of a desk, once the gate let it pass.
 * @throws Refusal `publish.*` */
function judged(app: App, desk: Desk, last: Release | undefined, how: Publishing): Promise<Manifest> {
	if (how.draft) mayDraft(desk, last);
	refuseBlocked(desk, how.draft === true);
	return manifestOf(app, desk, (last?.number ?? 0) + 1, how);
}

/** No draft ever follows a reviewed release, so that the last one tells of all.
 * @throws Refusal `publish.draft-off`, `publish.draft-behind` */
function mayDraft({ project }: Desk, last: Release | undefined): void {
	if (project.machine_draft !== 1) throw new Refusal('publish.draft-off');
	if (last && !last.manifest.draft) throw new Refusal('publish.draft-behind');
}

/** @throws Refusal `publish.blocked` */
function refuseBlocked(desk: Desk, draft: boolean): void {
	const list = draft ? draftBlockers(desk.blockers) : desk.blockers;
	if (list.length === 0) return;
	const detail = `${list.length} ${list.length === 1 ? 'thing blocks' : 'things block'} it`;
	throw new Refusal('publish.blocked', detail, linked(list, { document: desk.document.slug, lang: desk.lang }));
}

/** Blocking findings that this release goes out with, by whom they were set aside and why: what the audit keeps of them. */
const setAside = (desk: Desk): unknown[] =>
	desk.findings
		.filter((finding) => finding.blocks)
		.flatMap((finding) =>
			desk.closures
				.filter((closure) => reaches(closure, finding))
				.map(({ id, action, reason, by, second }) => ({
					...{ segment: finding.segment, check: finding.check, closure: id, action, reason, by, second }
				}))
		);
