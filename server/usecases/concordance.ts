import type { Actor } from '$lib/core/access/access';
import { folded } from '$lib/core/glossary/fold';
import type { Guess } from '$lib/core/glossary/guess';
import { groupBy } from '$lib/core/group';
import { language, TARGET_LANGS } from '$lib/core/language/registry';
import type { PhraseHit } from '$lib/core/memory/memory-view';
import { phraseSpans } from '$lib/core/memory/phrase';
import { renderingsOf } from '$lib/core/search/renderings';
import type { Concordance, RenderingView } from '$lib/core/search/search-view';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { standingPairs, type StandingPair } from '../db/memory';
import { need, projectFor } from './actor';

/** Approved texts that are read, and that are read at once. */
const MOST = 120;
const AT_ONCE = 40;
/** Places of a rendering that are shown. */
const SHOWN = 10;

/** How a phrase of the source was rendered in the approved texts of a project: each place with both sides, counted by what it
 * became there as far as that can be guessed.
 * @throws Refusal `access.*` */
export async function concordance(
	app: App,
	actor: Actor | null,
	slug: string,
	{ q, lang }: { q: string; lang: TargetLang }
): Promise<Concordance> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const place = { project: project.id, lang };
	const holding = (await app.memories.of(place)).holding(q, 'source');
	const pairs: StandingPair[] = [];
	let done = false;
	while (!done && pairs.length < MOST) {
		const ids: string[] = [];
		while (ids.length < AT_ONCE && !done) {
			const next = holding.next();
			if (next.done) done = true;
			else ids.push(next.value);
		}
		const standing = await standingPairs(app.database.db, place, ids);
		pairs.push(...ids.flatMap((id) => standing.get(id) ?? []));
	}
	const { index } = await app.termbases.of(project.id);
	const places = pairs
		.toSorted((a, b) => b.at - a.at)
		.flatMap((pair) =>
			phraseSpans(pair.source, q)
				.slice(0, 1)
				.map((span) => ({ ...pair, span }))
		);
	const guesses = renderingsOf(places, language(lang), index);
	const hits = places.map((pair, n) => ({ hit: hitOf(pair, q, lang, guesses[n]!), guess: guesses[n]! }));
	const known = groupBy(
		hits.filter(({ guess }) => guess !== null),
		({ guess }) => folded(guess!.text)
	);
	const renderings = [...known.values()].map((some): RenderingView => {
		const shown = some.slice(0, SHOWN).map(({ hit }) => hit);
		return { text: commonest(some.map(({ guess }) => guess!.text)), count: some.length, hits: shown };
	});
	return {
		lang,
		renderings: renderings.sort((a, b) => b.count - a.count),
		unknown: hits.filter(({ guess }) => guess === null).map(({ hit }) => hit),
		...{ total: hits.length, more: !done }
	};
}

/** The same in one language or, without one, in each that has any.
 * @throws Refusal `access.*` */
export async function openRenderings(
	app: App,
	actor: Actor | null,
	slug: string,
	{ q, lang }: { q: string; lang: TargetLang | '' }
): Promise<Concordance[]> {
	const langs = lang === '' ? TARGET_LANGS : [lang];
	const all = await Promise.all(langs.map((each) => concordance(app, actor, slug, { q, lang: each })));
	return all.filter(({ total }) => total > 0);
}

/** Of several ways to write the same the one that is most often written. */
const commonest = (texts: readonly string[]): string =>
	[...groupBy(texts, (text) => text)].sort(([, a], [, b]) => b.length - a.length)[0]![0];

const hitOf = (pair: StandingPair, q: string, lang: TargetLang, guess: Guess | null): PhraseHit => ({
	...{ segment: pair.segment, document: pair.document, lang, sourceLang: pair.sourceLang, at: pair.at },
	source: { text: pair.source, marks: phraseSpans(pair.source, q) },
	target: { text: pair.target, marks: guess ? [{ start: guess.start, end: guess.end }] : [] }
});
