import temml from 'temml';
import type { Manifest } from '$lib/core/release/manifest';
import { outline, type OutlineRow } from '$lib/core/release/outline';
import { pieces } from '$lib/core/release/inline';
import { Refusal } from '$lib/core/problem';
import { isTargetLang } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { ShownPage, ShownRow, ShownText } from '$lib/core/release/shown';
import type { App } from '../app';
import { currentRelease } from '../db/releases';
import { documentBySlug, documentLangs } from '../db/projects';

/** TeX as MathML; what temml cannot read is shown as it stands, marked by temml itself. */
const mathml = (tex: string): string => temml.renderToString(tex, { throwOnError: false, trust: false, strict: false });

const shown = (text: string): ShownText => ({
	pieces: pieces(text).map((piece) => (piece.kind === 'math' ? { ...piece, mathml: mathml(piece.text) } : piece))
});

const shownRow = (row: OutlineRow): ShownRow => ({
	id: `p-${row.id}`,
	kind: row.kind,
	target: shown(row.target),
	source: row.source === null ? null : { lang: row.sourceLang, ...shown(row.source) }
});

/** The newest release of a document as its public page shows it.
 * @throws Refusal `access.not-found` where nothing is published */
export async function publishedPage(app: App, slug: string, lang: string): Promise<ShownPage> {
	const release = isTargetLang(lang) ? await currentRelease(app.database.db, slug, lang) : undefined;
	if (!release) throw new Refusal('access.not-found');
	const { rows: _rows, ...manifest } = release.manifest;
	return {
		manifest,
		sections: outline(release.manifest).map(({ title, rows }) => ({
			title: title && shownRow(title),
			rows: rows.map(shownRow)
		})),
		others: await otherLanguages(app, slug, manifest.lang),
		origin: app.config.origin
	};
}

async function otherLanguages(app: App, slug: string, lang: TargetLang): Promise<ShownPage['others']> {
	const list = await publishedLanguages(app, slug);
	return list.filter((other) => other.lang !== lang);
}

/** Languages in which a document is published, with their titles. */
export async function publishedLanguages(app: App, slug: string): Promise<{ lang: TargetLang; title: string }[]> {
	const { db } = app.database;
	const document = await documentBySlug(db, slug);
	if (!document) return [];
	const found: { lang: TargetLang; title: string }[] = [];
	for (const { lang } of await documentLangs(db, document.id)) {
		const release = await currentRelease(db, slug, lang);
		if (release) found.push({ lang: release.manifest.lang, title: release.manifest.title });
	}
	return found;
}

/** The release that a copy (title, body) is made of.
 * @throws Refusal `access.not-found` where nothing is published */
export async function publishedManifest(app: App, slug: string, lang: string): Promise<Manifest> {
	const release = isTargetLang(lang) ? await currentRelease(app.database.db, slug, lang) : undefined;
	if (!release) throw new Refusal('access.not-found');
	return release.manifest;
}
