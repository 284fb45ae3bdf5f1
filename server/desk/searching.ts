import { folded } from '$lib/core/glossary/fold';
import { PAGE } from '$lib/core/list/list';
import type { Finder, Found, SearchQuery } from '$lib/core/search/query';
import type { App } from '../app';
import { nextStep, rowsByIds, searchWindow, windowEnd, type LookedInto, type SearchedRow } from '../db/search';
import { textPlaces } from '../db/row-text';
import { pauses } from '../terms/turns';
import { roomOf } from './desk';

/** Documents that were written in since they were last read which a search reads itself. */
const STALE = 20;
/** How long one page is looked for, in milliseconds. */
const PATIENCE = 2000;

export interface SearchHit {
	row: SearchedRow;
	target: Found | null;
	source: Found | null;
}

export interface Hits {
	hits: SearchHit[];
	/** Where to go on; null where all was looked at. */
	next: string | null;
}

/** The texts of rooms in which somebody wrote since their document was last read, by document and language. */
async function freshTexts(
	app: App,
	project: string,
	at: LookedInto
): Promise<{ stale: string[]; texts: Map<string, ReadonlyMap<string, string>> }> {
	const places = (await textPlaces(app.database.db, project))
		.filter(
			({ fresh, document, lang }) => !fresh && (at.document ?? document) === document && (at.lang || lang) === lang
		)
		.slice(0, STALE);
	const texts = new Map<string, ReadonlyMap<string, string>>();
	for (const { document, lang, epoch } of places)
		texts.set(`${document} ${lang}`, await app.rooms.texts(roomOf(document, lang, epoch)));
	return { stale: [...new Set(places.map(({ document }) => document))], texts };
}

/** Rows of a project that have what a query looks for, in the order of lists. Goes through the rows some at a time, and asks the
 * database only for those that may have it.
 * @param most how many are wanted */
export async function searchRows(
	app: App,
	project: string,
	at: LookedInto,
	{ query, find }: { query: SearchQuery; find: Finder },
	{ after, most = PAGE, patience = PATIENCE }: { after: string; most?: number; patience?: number }
): Promise<Hits> {
	const { db } = app.database;
	// What folds to nothing is looked for in every text, and so is a pattern.
	const needle = query.isPattern ? '' : folded(query.find);
	const { stale, texts } = await freshTexts(app, project, at);
	const end = performance.now() + patience;
	const pause = pauses();
	const hits: SearchHit[] = [];
	let limit = nextStep(db);
	for (let from = after; ;) {
		const upto = await windowEnd(db, project, at, from);
		for (let full = true; full;) {
			const rows = await searchWindow(db, project, at, { needle, after: from, upto, stale, limit });
			full = rows.length === limit;
			limit = nextStep(db, limit);
			for (const row of rows) {
				await pause();
				const now = texts.get(`${row.document} ${row.lang}`)?.get(row.segment);
				const hit = hitIn(now === undefined ? row : { ...row, text: now }, at, find);
				from = row.rank;
				if (!hit) continue;
				hits.push(hit);
				if (hits.length === most) return { hits, next: from };
			}
			if (full && performance.now() > end) return { hits, next: from };
		}
		if (upto === null) return { hits, next: null };
		from = upto;
		if (performance.now() > end) return { hits, next: from };
	}
}

/** Rows of a project by their ids and languages, with the texts of now; others are not in the answer. */
export async function rowsNow(
	app: App,
	project: string,
	ids: readonly { segment: string; lang: string }[]
): Promise<SearchedRow[]> {
	const rows = await rowsByIds(app.database.db, project, ids);
	const { texts } = await freshTexts(app, project, { side: 'target', lang: '', document: null, state: '' });
	return rows.map((row) => ({
		...row,
		text: texts.get(`${row.document} ${row.lang}`)?.get(row.segment) ?? row.text
	}));
}

function hitIn(row: SearchedRow, { side }: LookedInto, find: Finder): SearchHit | null {
	const target = side === 'source' ? null : find(row.text);
	const source = side === 'target' || row.source === null ? null : find(row.source);
	const found = (target?.places.length ?? 0) + (source?.places.length ?? 0) > 0;
	return found ? { row, target, source } : null;
}
