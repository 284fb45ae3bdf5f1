import { Impact, type RowImpact, type TermChange } from '$lib/core/glossary/impact';
import { groupBy } from '$lib/core/group';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { App } from '../app';
import { documentRows } from '../db/desk';
import { shownRelease } from '../db/releases';
import { approvedRows, searchTexts, textPlaces, type TextPlace, type TextRow } from '../db/row-text';
import { roomOf } from '../desk/desk';
import { pauses } from './turns';

/** A row that a change of a concept touches. */
export interface TouchedRow extends Omit<TextRow, 'published'> {
	/** What it does to the text of now; null where only readers still see what is unwanted. */
	impact: RowImpact | null;
	/** Was the text of now approved? */
	approved: boolean;
	/** Number of the newest release where readers see what is touched, else null. */
	published: number | null;
}

export interface TouchedDocument extends TextPlace {
	/** In reading order. */
	rows: TouchedRow[];
}

/** Every row of a project that a change of a concept touches, in every document and language; the newest document first.
 * What is searched is proven to be all that the logs hold; of documents where it is not, the rooms are read. */
export async function touchedDocuments(app: App, project: string, change: TermChange): Promise<TouchedDocument[]> {
	const { db } = app.database;
	const impact = new Impact(change, (await app.termbases.of(project)).index);
	const places = await textPlaces(db, project);
	const needles = new Map(TARGET_LANGS.map((lang) => [lang, impact.needles(lang)]));
	const found = await searchTexts(db, project, needles);
	const byPlace = groupBy(found, ({ document, lang }) => `${document} ${lang}`);
	const touched: TouchedDocument[] = [];
	const pause = pauses();
	for (const place of places) {
		await pause();
		const rows = place.fresh ? byPlace.get(`${place.document} ${place.lang}`) : await liveRows(app, place);
		const hit = (rows ?? []).flatMap((row) => touchedRow(impact, place, row) ?? []);
		if (hit.length > 0) touched.push({ ...place, rows: hit.sort((a, b) => a.position - b.position) });
	}
	await markApproved(app, touched);
	return touched;
}

function touchedRow(impact: Impact, { release }: TextPlace, row: TextRow): TouchedRow | null {
	const { kind, lang, sourceLang, source, text, published } = row;
	const now = impact.of({ kind, lang, sourceLang, source, target: text });
	const there =
		release === 0 || published === null ? now : impact.of({ kind, lang, sourceLang, source, target: published });
	// What is missing in a text that readers have is for the next edition to say.
	const seen = release > 0 && there !== null && there.hand !== 'missing';
	if (!now && !seen) return null;
	return { ...row, impact: now, approved: false, published: seen ? release : null };
}

async function markApproved(app: App, touched: readonly TouchedDocument[]): Promise<void> {
	const rows = touched.flatMap((document) => document.rows);
	for (const [lang, some] of groupBy(rows, (row) => row.lang)) {
		const approved = await approvedRows(app.database.db, lang, some);
		for (const row of some) row.approved = approved.has(row.segment);
	}
}

/** The rows of a document as they are in its room, and in its newest release. */
export async function liveRows(app: App, { document, slug, lang, epoch, release }: TextPlace): Promise<TextRow[]> {
	const { db } = app.database;
	const texts = await app.rooms.texts(roomOf(document, lang, epoch));
	const last = release > 0 ? await shownRelease(db, slug, lang) : undefined;
	const then = new Map(last?.manifest.rows.map((row) => [row.id, row.target]));
	return (await documentRows(db, document, lang)).flatMap((row, position): TextRow[] => {
		if (row.leftOut || row.machine === null) return [];
		const text = texts.get(row.id) ?? row.machine;
		const published = then.get(row.id) ?? '';
		return [
			{
				...{ segment: row.id, document, lang, label: row.label, kind: row.kind, position, source: row.source },
				...{ sourceLang: row.source === null ? null : row.sourceLang, text },
				published: published === text ? null : published
			}
		];
	});
}
