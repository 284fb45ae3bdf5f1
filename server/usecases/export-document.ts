import type { Actor } from '$lib/core/access/access';
import type { Manifest } from '$lib/core/release/manifest';
import { RENDERINGS } from '$lib/core/release/renderings';
import type { Rendering, RenderOptions } from '$lib/core/release/written';
import { mathml } from '$lib/core/release/mathml';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { manifestOf } from '../release/make-manifest';
import { lastNumber, releaseNumbered } from '../db/releases';
import { readDesk } from '../desk/desk';
import { markupProblems, proved, type MarkupProblem } from '../release/proved';
import { documentFor, type DocumentPlace } from './actor';
import { exportSource, isFromSource } from './export-source';

/** Name of the way back to the file that was imported. */
const SOURCE = 'source';
export const EXPORT_FORMATS: readonly string[] = [...RENDERINGS.map(({ id }) => id), SOURCE];

export interface ExportWish {
	/** One of `EXPORT_FORMATS`. */
	format: string;
	/** Number of the release; null for the newest. */
	release: number | null;
	/** The texts as they stand now, published or not, marked as a draft. */
	draft: boolean;
	english: boolean;
}

export interface Exported {
	/** File name. */
	name: string;
	mediaType: string;
	bytes: Uint8Array;
}

/** Writes a release, or the texts as they stand, in one of the formats.
 * @throws Refusal `access.*`, `input.invalid`, `export.*`, `release.damaged`, `release.markup` with the list of rows */
export async function exportDocument(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	wish: ExportWish
): Promise<Exported> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const rendering = RENDERINGS.find(({ id }) => id === wish.format);
	if (!rendering && wish.format !== SOURCE)
		throw new Refusal('input.invalid', `there is no format "${wish.format}"; there are ${EXPORT_FORMATS.join(', ')}`);
	const wanted = await texts(app, place, wish);
	if (!rendering) return exportSource(app, place, wanted.manifest, wish.draft);
	const written = await proved(app, place, rendering.render(wanted.manifest, optionsFor(app, place, wanted, wish)));
	return {
		name: `${place.document.slug}.${place.lang}.${wish.draft ? 'draft' : wanted.manifest.number}.${rendering.extension}`,
		mediaType: rendering.mediaType,
		bytes: new TextEncoder().encode(written.text)
	};
}

/** What stands in the way of an export, before anybody publishes or copies.
 * @throws Refusal `access.*`, `export.no-release`, `release.damaged` */
export async function checkExport(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	wish: Pick<ExportWish, 'draft' | 'english'>
): Promise<{ problems: MarkupProblem[]; fromSource: boolean }> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const wanted = await texts(app, place, { ...wish, release: null });
	const [discourse] = RENDERINGS as readonly [Rendering];
	const written = discourse.render(wanted.manifest, optionsFor(app, place, wanted, wish));
	return { problems: await markupProblems(app, place, written), fromSource: await isFromSource(app, place) };
}

interface Wanted {
	manifest: Manifest;
	hash: string | null;
}

async function texts(
	app: App,
	place: DocumentPlace,
	{ draft, release }: Pick<ExportWish, 'draft' | 'release'>
): Promise<Wanted> {
	if (draft) {
		const desk = await readDesk(app, place.project, place.document, place.lang);
		return { manifest: await manifestOf(app, desk, 0), hash: null };
	}
	const { db } = app.database;
	const newest = await lastNumber(db, place.document.id, place.lang);
	const found = await releaseNumbered(db, place.document.id, place.lang, release ?? newest);
	if (!found)
		throw new Refusal('export.no-release', newest ? `the newest is release ${newest}` : 'nothing is published yet');
	return { manifest: found.manifest, hash: found.hash };
}

function optionsFor(
	app: App,
	{ document, lang }: DocumentPlace,
	{ manifest, hash }: Wanted,
	{ draft, english }: Pick<ExportWish, 'draft' | 'english'>
): RenderOptions {
	const machine = 'draft' in manifest && manifest.draft === true;
	return {
		...{ english, hash, math: mathml },
		page: draft ? null : `${app.config.origin}/${lang}/${document.slug}`,
		notice: draft ? 'draft' : machine ? 'machine' : null
	};
}
