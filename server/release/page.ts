import { correctedReleases } from '$lib/core/release/corrections';
import { Refusal } from '$lib/core/problem';
import { isTargetLang } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { ShownPage } from '$lib/core/release/shown';
import { shownSections } from '$lib/core/release/show';
import type { App } from '../app';
import { takesReports } from '../db/report-lists';
import { currentRelease, publishedReleases, shownRelease, type PublishedReleases, type Release } from '../db/releases';
import { documentBySlug, documentLangs } from '../db/projects';

/** Every release for readers; at least one is sound.
 * @throws Refusal `access.not-found` where nothing is published, `release.damaged` where none is sound */
export async function releasesFor(app: App, slug: string, lang: string): Promise<PublishedReleases> {
	if (!isTargetLang(lang)) throw new Refusal('access.not-found');
	const releases = await publishedReleases(app.database.db, slug, lang);
	if (releases.sound.length === 0) throw new Refusal('access.not-found');
	return releases;
}

/** A release of a document as its public page shows it.
 * @param number the newest that is sound without it
 * @throws Refusal `access.not-found` where there is none, `release.damaged` where it is not what was published */
export async function publishedPage(app: App, slug: string, lang: string, number?: number): Promise<ShownPage> {
	const { sound: releases, damaged } = await releasesFor(app, slug, lang);
	const release = number === undefined ? releases[0] : releases.find((r) => r.number === number);
	if (!release && damaged.includes(number!))
		throw new Refusal('release.damaged', `edition ${number} (${lang}) of “${slug}”`);
	if (!release) throw new Refusal('access.not-found');
	const { rows: _rows, ...manifest } = release.manifest;
	const published = await publishedLanguages(app, slug);
	const upto = releases.filter((r) => r.number <= release.number).map((r) => r.manifest);
	return {
		manifest,
		hash: release.hash,
		newest: releases[0]!.number,
		damaged,
		first: releases.at(-1)!.created_at,
		sections: shownSections(release.manifest),
		corrected: correctedReleases(upto).map(({ number, at, note, corrections }) => ({
			...{ number, at, note },
			count: corrections.length
		})),
		others: published.filter((other) => other.lang !== manifest.lang),
		leading: published[0]!.lang,
		origin: app.config.origin,
		reports: await takesReports(app.database.db, slug)
	};
}

/** Languages in which a document is published, with their titles. */
export async function publishedLanguages(app: App, slug: string): Promise<{ lang: TargetLang; title: string }[]> {
	const { db } = app.database;
	const document = await documentBySlug(db, slug);
	if (!document) return [];
	const found: { lang: TargetLang; title: string }[] = [];
	for (const { lang } of await documentLangs(db, document.id)) {
		const release = await shownRelease(db, slug, lang);
		if (release) found.push({ lang: release.manifest.lang, title: release.manifest.title });
	}
	return found;
}

/** The release that a copy (title, body) is made of.
 * @throws Refusal `access.not-found` where nothing is published, `release.damaged` */
export async function publishedRelease(app: App, slug: string, lang: string): Promise<Release> {
	const release = isTargetLang(lang) ? await currentRelease(app.database.db, slug, lang) : undefined;
	if (!release) throw new Refusal('access.not-found');
	return release;
}
