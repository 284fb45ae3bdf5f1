import { lookFor } from '$lib/core/check/own/checks';
import { ruleProblems } from '$lib/core/check/own/judge';
import { FIRST, hitsIn, marksOf, nothingFound, type Hits, type RulePreview } from '$lib/core/check/own/preview';
import type { OwnRule } from '$lib/core/check/own/rule';
import type { App } from '../app';
import { placeTexts } from '../db/place-texts';
import { approvedRows, textPlaces, type TextPlace, type TextRow } from '../db/row-text';
import { liveRows } from '../terms/impact';
import { inTurns, pauses } from '../terms/turns';

/** How long is looked for, in milliseconds. */
const WITHIN = 2000;

/** Rows that are read at once: a few milliseconds. */
const AT_ONCE = 500;

/** When looking ends though not all was looked at. */
export interface Until {
	/** Milliseconds from now on; `WITHIN` where nothing is said. */
	within?: number;
	/** Nobody waits for the answer any more. */
	signal?: AbortSignal | undefined;
}

/** What a rule would hit in the texts of a project as they stand now, switched on or not; the newest document first. What is
 * searched is proven to be all that the logs hold; of documents where it is not, the rooms are read. Others have their turn
 * in between, and where time is over, the rest is not looked at. */
export async function hitsOfRule(
	app: App,
	project: string,
	rule: OwnRule,
	{ within = WITHIN, signal }: Until = {}
): Promise<RulePreview> {
	const problems = ruleProblems(rule);
	const look = lookFor(rule);
	const preview = nothingFound(problems);
	if (problems.length > 0 || !look) return preview;
	const end = performance.now() + within;
	const isOver = (): boolean => performance.now() > end || signal?.aborted === true;
	const pause = pauses();
	for (const place of await textPlaces(app.database.db, project)) {
		if (rule.lang !== null && place.lang !== rule.lang) continue;
		for await (const rows of pages(app, place)) {
			const { looked, found } = await inTurns(hitsIn(look, rows, isOver));
			await add(app, preview, place, looked, found);
			await pause();
			if (looked < rows.length || isOver()) return { ...preview, all: false };
		}
	}
	return preview;
}

/** The rows of a document in one language, some at a time. */
async function* pages(app: App, place: TextPlace): AsyncGenerator<TextRow[]> {
	if (!place.fresh) return yield await liveRows(app, place);
	for (let from = 0; ;) {
		const rows = await placeTexts(app.database.db, place, from, AT_ONCE);
		if (rows.length > 0) yield rows;
		if (rows.length < AT_ONCE) return;
		from = rows.at(-1)!.position + 1;
	}
}

async function add(
	app: App,
	preview: RulePreview,
	{ slug, title, lang }: TextPlace,
	looked: number,
	found: Hits<TextRow>['found']
): Promise<void> {
	preview.looked += looked;
	if (found.length === 0) return;
	const approved = await approvedRows(
		app.database.db,
		lang,
		found.map(({ row }) => row)
	);
	preview.rows += found.length;
	preview.approved += approved.size;
	for (const { row, hits } of found) {
		preview.hits += hits.length;
		if (preview.first.length === FIRST) continue;
		const { segment, label, source, text } = row;
		preview.first.push({
			...{ document: { slug, title }, lang, segment, label, source, text },
			...marksOf(text, hits),
			approved: approved.has(segment)
		});
	}
}
