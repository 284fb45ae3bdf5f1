import type { Actor } from '$lib/core/access/access';
import { alike } from '$lib/core/memory/alike';
import { besideHash } from '$lib/core/memory/beside';
import type { MemoryMatch, MemorySide, PhraseHit } from '$lib/core/memory/memory-view';
import { phraseSpans } from '$lib/core/memory/phrase';
import type { App } from '../app';
import { sourceInContext, standingPairs, type StandingPair } from '../db/memory';
import { documentFor } from './actor';
import { rowFor } from './row-history';

/** Matches are this much alike at least, in per cent. */
const LEAST = 60;
/** Matches, and places of a phrase, that one answer holds. */
const MOST_MATCHES = 8;
const MOST_HITS = 20;
/** Rows that may have changed since the memory was read, so that as many more are asked for. */
const SPARE = 8;
/** Rows that are read at once for a phrase, and how long is looked for it, in milliseconds. */
const AT_ONCE = 40;
const PATIENCE = 60;

/** Approved texts of the project whose source is like that of a row, the nearest first. What the memory finds is read anew,
 * so that nothing is shown that was refused, left out or changed since.
 * @throws Refusal `access.*` */
export async function rowMatches(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string; segment: string }
): Promise<{ matches: MemoryMatch[] }> {
	const { project, document, lang } = await rowFor(app, actor, at);
	const { db } = app.database;
	const place = { project: project.id, lang };
	const [row, memory] = await Promise.all([sourceInContext(db, document.id, at.segment), app.memories.of(place)]);
	if (!row) return { matches: [] };
	const context = { before: besideHash(row.before), after: besideHash(row.after) };
	const search = { least: LEAST, most: MOST_MATCHES + SPARE, context, except: at.segment };
	const found = memory.find(row.source, search);
	const ids = found.map(({ id }) => id);
	const standing = await standingPairs(db, place, ids);
	const matches = found.flatMap(({ id, inContext, times }): MemoryMatch[] => {
		const pair = standing.get(id);
		if (!pair) return [];
		const now = alike(pair.source, row.source);
		return now.percent < LEAST ? [] : [{ ...pair, lang, ...now, times, inContext: inContext && now.percent === 100 }];
	});
	return { matches: matches.slice(0, MOST_MATCHES) };
}

/** Approved texts of the project that hold a phrase, or whose source does, newest approval first among those that were found.
 * @returns `more`: there are more of them, or nobody looked further
 * @throws Refusal `access.*` */
export async function searchPhrase(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	{ q, side }: { q: string; side: MemorySide },
	patience = PATIENCE
): Promise<{ hits: PhraseHit[]; more: boolean }> {
	const { project, lang } = await documentFor(app, actor, at.document, at.lang);
	const place = { project: project.id, lang };
	const holding = (await app.memories.of(place)).holding(q, side);
	const end = performance.now() + patience;
	const hits: PhraseHit[] = [];
	for (let done = false; !done;) {
		const ids: string[] = [];
		while (ids.length < AT_ONCE && !done) {
			const next = holding.next();
			if (next.done) done = true;
			else ids.push(next.value);
		}
		const standing = await standingPairs(app.database.db, place, ids);
		hits.push(...ids.flatMap((id) => hitOf(standing.get(id), q, side, lang)));
		if (hits.length > MOST_HITS || (!done && performance.now() > end))
			return { hits: newest(hits).slice(0, MOST_HITS), more: true };
	}
	return { hits: newest(hits), more: false };
}

const newest = (hits: PhraseHit[]): PhraseHit[] => hits.sort((a, b) => b.at - a.at);

function hitOf(pair: StandingPair | undefined, q: string, side: MemorySide, lang: PhraseHit['lang']): PhraseHit[] {
	if (!pair) return [];
	const marks = phraseSpans(pair[side], q);
	if (marks.length === 0) return [];
	const shown = (of: MemorySide) => ({ text: pair[of], marks: of === side ? marks : [] });
	return [{ ...pair, lang, source: shown('source'), target: shown('target') }];
}
