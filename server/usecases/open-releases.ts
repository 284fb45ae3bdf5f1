import { can, type Actor } from '$lib/core/access/access';
import { diffWords } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import { difference, type Compared, type RowDifference } from '$lib/core/release/difference';
import type { Manifest } from '$lib/core/release/manifest';
import type { DifferentRow, ReleaseDifference, ReleaseLine, ReleasesView } from '$lib/core/release/release-view';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { userNames } from '../db/people';
import { documentLangs } from '../db/projects';
import { isSound, releaseNumbered, storedReleases } from '../db/releases';
import { readDesk } from '../desk/desk';
import { documentFor, type DocumentPlace } from './actor';

/** The releases of a document in one language, newest first.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function listReleases(app: App, actor: Actor | null, slug: string, lang: string): Promise<ReleaseLine[]> {
	const { document, lang: known } = await documentFor(app, actor, slug, lang);
	return linesOf(app, document.id, known);
}

async function linesOf(app: App, document: string, lang: TargetLang): Promise<ReleaseLine[]> {
	const { db } = app.database;
	const stored = await storedReleases(db, document, lang);
	const names = await userNames(
		db,
		stored.map((release) => release.created_by)
	);
	return stored.map((release) => {
		const { rows, draft, note } = JSON.parse(release.manifest) as Manifest;
		return {
			number: release.number,
			at: release.created_at,
			byName: names.get(release.created_by) ?? '',
			hash: release.hash,
			sound: isSound(release),
			rows: rows.length,
			draft: draft ?? false,
			note: note ?? ''
		};
	});
}

/** The page of releases: with what stands in the way of the next one, for whoever may publish.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openReleases(app: App, actor: Actor | null, slug: string, lang: string): Promise<ReleasesView> {
	const place = await documentFor(app, actor, slug, lang);
	const { project, document } = place;
	const langs = await documentLangs(app.database.db, document.id);
	const mayPublish = can(actor, 'document.publish', { project: project.id, lang: place.lang });
	return {
		project: { slug: project.slug, name: project.name },
		document: { slug: document.slug, title: document.title },
		lang: place.lang,
		title: langs.find((l) => l.lang === place.lang)?.title || document.title,
		releases: await linesOf(app, document.id, place.lang),
		blockers: mayPublish ? (await readDesk(app, project, document, place.lang)).blockers : null
	};
}

/** What a release changed.
 * @param from number of the release to compare with, 0 for the machine text; without it the one before
 * @throws Refusal `access.not-found` where there is no such release, `access.sign-in`, `release.damaged` */
export async function compareReleases(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	number: number,
	from = number - 1
): Promise<ReleaseDifference> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const now = await manifestAt(app, place, number);
	const before = from === 0 ? await machineOf(app, place, now) : await manifestAt(app, place, from);
	return { number, from, rows: difference(before, now).map((row) => differentRow(place.lang, row)) };
}

async function manifestAt(app: App, { document, lang }: DocumentPlace, number: number): Promise<Manifest> {
	const release = await releaseNumbered(app.database.db, document.id, lang, number);
	if (!release) throw new Refusal('access.not-found');
	return release.manifest;
}

/** The rows of a release as the machine left them. */
async function machineOf(app: App, { document, lang }: DocumentPlace, { rows, held }: Manifest): Promise<Compared> {
	const stored = await documentRows(app.database.db, document.id, lang);
	const machine = new Map(stored.map((row) => [row.id, row.machine]));
	return { held, rows: rows.map((row) => ({ ...row, target: machine.get(row.id) ?? '' })) };
}

function differentRow(lang: TargetLang, { change, moved, before, now }: RowDifference): DifferentRow {
	const row = (now ?? before)!;
	const sourceChanged = before !== null && now !== null && before.source !== now.source;
	return {
		id: row.id,
		change,
		moved,
		paper: row.paper,
		parts: diffWords(before?.target ?? '', now?.target ?? '', language(lang)),
		source: sourceChanged
			? {
					lang: row.sourceLang,
					parts: diffWords(before.source ?? '', now.source ?? '', language(row.sourceLang))
				}
			: null
	};
}
