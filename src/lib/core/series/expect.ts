import { dayText } from '../check/series';
import { alike } from '../memory/alike';
import type { Kind } from '../segment/segment';
import { sameSeries, type SeriesTitle } from './pattern';

/** A row of a post, as far as its outline goes. */
export interface OutlineRow {
	kind: Kind;
	/** English title of the paper that it belongs to; null for the frame of the post. */
	paper: string | null;
	/** Its English, or its translation where it has none. */
	text: string;
}

/** A post with what its title says. */
export interface SeriesPost extends SeriesTitle {
	slug: string;
	title: string;
	/** When it came, in milliseconds since the epoch. */
	at: number;
	rows: readonly OutlineRow[];
}

export type PartPlace = 'section' | 'footer';

/** A part that earlier posts have and this one lacks. */
export interface MissingPart {
	place: PartPlace;
	text: string;
	/** In how many of the posts that were looked at it stands. */
	seen: number;
	/** What stands in this post instead, where something is like it. */
	instead: string | null;
}

interface Expected<T> {
	expected: T;
	given: T | null;
	fits: boolean;
}

/** To which series a post belongs, and how it keeps its rhythm. */
export interface SeriesView {
	/** The title without its dates and numbers. */
	pattern: string;
	/** Earlier posts of the series in the language. */
	posts: number;
	/** The newest of them. */
	last: { slug: string; title: string };
	/** Days as 2026-03-02; null where the last post names none. */
	range: Expected<{ from: string; to: string }> | null;
	number: Expected<number> | null;
	/** How many of the last posts were looked at for parts, how many parts they share, and which of these it lacks. */
	looked: number;
	shared: number;
	missing: MissingPart[];
}

/** Posts that are looked at for what they share. */
export const LOOKED = 5;
/** So large a part of them has what is expected of the next one. */
const MOST = 0.75;
const LONGEST = 300;
/** From so many per cent on one part stands in the place of another. */
const LIKE = 60;

/** What one post is enough to tell: labels and the site's own lines. Headings may belong to its papers. */
const FURNITURE: readonly Kind[] = ['meta', 'boilerplate'];
const PARTS: readonly Kind[] = [...FURNITURE, 'heading'];

/** The outline of a post without its papers: labels, headings and footer, each once. */
export function partsOf(rows: readonly OutlineRow[]): { place: PartPlace; kind: Kind; text: string }[] {
	const end = rows.findLastIndex(({ paper }) => paper !== null);
	const seen = new Set<string>();
	return rows.flatMap(({ kind, text }, n) => {
		const isPart = PARTS.includes(kind) && text.length <= LONGEST && !seen.has(text);
		if (!isPart) return [];
		seen.add(text);
		return [{ place: end >= 0 && n > end ? ('footer' as const) : ('section' as const), kind, text }];
	});
}

/** What the earlier posts of a series have one expect, and what it says.
 * @param earlier posts that came before; others than those of its series are not looked at
 * @returns null for a post that belongs to no series */
export function seriesView(post: Omit<SeriesPost, 'slug' | 'at'>, earlier: readonly SeriesPost[]): SeriesView | null {
	if (post.pattern === null) return null;
	const same = earlier.filter((each) => sameSeries(each, post)).sort((a, b) => b.at - a.at);
	const [last] = same;
	if (!last) return null;
	const recent = same.slice(0, LOOKED);
	const shared = sharedParts(recent);
	return {
		...{ pattern: post.pattern, posts: same.length, last: { slug: last.slug, title: last.title } },
		...{ range: rangeAfter(same, post), number: numberAfter(same, post) },
		...{ looked: recent.length, shared: shared.length, missing: missingParts(shared, post) }
	};
}

/** The range that follows the latest one. */
function rangeAfter(posts: readonly SeriesPost[], { range }: Pick<SeriesTitle, 'range'>): SeriesView['range'] {
	const before = posts.flatMap((post) => post.range ?? []).sort((a, b) => b.first - a.first);
	// Of posts that came late into the project the one that precedes this one counts.
	const last = before.find(({ first }) => range === null || first < range.first) ?? before[0];
	if (!last) return null;
	const days = last.last - last.first + 1;
	const text = ({ first, last }: { first: number; last: number }) => ({ from: dayText(first), to: dayText(last) });
	const next = { first: last.first + days, last: last.last + days };
	const fits = range?.first === next.first && range.last === next.last;
	return { expected: text(next), given: range && text(range), fits };
}

function numberAfter(posts: readonly SeriesPost[], { number }: Pick<SeriesTitle, 'number'>): SeriesView['number'] {
	const before = posts.flatMap((post) => post.number ?? []).sort((a, b) => b - a);
	// A number that stays the same is part of the name.
	if (before.length === 0 || before.every((n) => n === number)) return null;
	const last = before.find((n) => number === null || n < number) ?? before[0];
	return { expected: last + 1, given: number, fits: number === last + 1 };
}

type Shared = Omit<MissingPart, 'instead'> & { kind: Kind };

function sharedParts(posts: readonly SeriesPost[]): Shared[] {
	const found = new Map<string, Shared>();
	for (const { rows } of posts)
		for (const part of partsOf(rows)) {
			if (posts.length === 1 && !FURNITURE.includes(part.kind)) continue;
			const known = found.get(part.text);
			if (known) known.seen++;
			else found.set(part.text, { ...part, seen: 1 });
		}
	return [...found.values()].filter(({ seen }) => seen >= posts.length * MOST);
}

function missingParts(shared: readonly Shared[], { rows }: Pick<SeriesPost, 'rows'>): MissingPart[] {
	const own = partsOf(rows).map(({ text }) => text);
	const known = new Set(shared.map(({ text }) => text));
	// A line may be read as another kind of row: it stands there all the same.
	const there = new Set(rows.map(({ text }) => text));
	const others = own.filter((text) => !known.has(text));
	return shared
		.filter(({ text }) => !there.has(text))
		.map(({ place, text, seen }) => {
			const like = others.find((other) => alike(text, other).percent >= LIKE);
			return { place, text, seen, instead: like ?? null };
		});
}
