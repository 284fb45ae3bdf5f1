import { isTargetLang } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { paragraphOf, segmentOf, type PublicReport } from '$lib/core/report/view';
import type { Report } from '$lib/core/report/report';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentBySlug, projectById } from '../db/projects';
import { releaseNumbered, shownRelease } from '../db/releases';
import type { DocumentTable, ProjectTable } from '../db/schema';

/** Where a reader is: a published post, by its address. */
export interface PostAddress {
	slug: string;
	lang: string;
}

export interface PublishedPost {
	project: ProjectTable;
	document: DocumentTable;
	lang: TargetLang;
	/** The newest release that is sound. */
	newest: Manifest;
}

/** A published post, for anybody.
 * @throws Refusal `access.not-found` where nothing is published */
export async function publishedPost(app: App, { slug, lang }: PostAddress): Promise<PublishedPost> {
	const { db } = app.database;
	const document = await documentBySlug(db, slug);
	const project = document && (await projectById(db, document.project_id));
	const release = isTargetLang(lang) ? await shownRelease(db, slug, lang) : undefined;
	if (!document || !project || !release) throw new Refusal('access.not-found');
	return { project, document, lang: release.manifest.lang, newest: release.manifest };
}

/** A paragraph as it stands in a release.
 * @param release number of the release that the reader has before them; null for the newest
 * @throws Refusal `access.not-found`, `release.damaged` */
export async function publishedRow(
	app: App,
	{ document, lang, newest }: PublishedPost,
	paragraph: string,
	release: number | null
): Promise<{ row: ManifestRow; release: number }> {
	const old = release !== null && release !== newest.number;
	const manifest = old ? (await releaseNumbered(app.database.db, document.id, lang, release))?.manifest : newest;
	const row = manifest?.rows.find(({ id }) => id === segmentOf(paragraph));
	if (!manifest || !row) throw new Refusal('access.not-found');
	return { row, release: manifest.number };
}

/** A report as everybody may read it. */
export const publicView = (report: Report): PublicReport => ({
	...{ id: report.id, paragraph: paragraphOf(report.segment), kind: report.kind, words: report.words },
	...{ suggestion: report.suggestion, stretch: report.stretch, name: report.name, state: report.state },
	...{ answer: report.answer, release: report.release, fixedIn: report.fixedIn, voices: report.voices, at: report.at }
});
