import { language } from '$lib/core/language/registry';
import { LOOKED, seriesView, type OutlineRow, type SeriesPost, type SeriesView } from '$lib/core/series/expect';
import { sameSeries, seriesTitle, type SeriesTitle } from '$lib/core/series/pattern';
import type { ParsedSegment, TargetLang } from '$lib/core/segment/segment';
import type { Db } from '../db/client';
import { outlineOf, titledPosts, type TitledPost } from '../db/series';

/** Where a post stands that may belong to a series. */
interface Place {
	project: string;
	lang: TargetLang;
}

/** People may have mended the dates in the row of the title. */
function titleOf({ title, heading }: Pick<TitledPost, 'title' | 'heading'>, lang: TargetLang): SeriesTitle {
	const mended = heading === null ? null : seriesTitle(heading, language(lang));
	return mended?.pattern ? mended : seriesTitle(title, language(lang));
}

/** The series that a post belongs to, with the earlier posts of it, the newest first.
 * @param before only posts that came before that moment; all of them without */
export async function seriesOf(
	db: Db,
	{ project, lang }: Place,
	post: { title: string; heading: string | null; rows: readonly OutlineRow[] },
	before: { at: number; id: string } | null = null
): Promise<{ view: SeriesView; earlier: TitledPost[] } | null> {
	const own = titleOf(post, lang);
	if (own.pattern === null) return null;
	const others = (await titledPosts(db, project, lang)).filter(
		({ at, id }) => before === null || (id !== before.id && at <= before.at)
	);
	const read = others.map((each) => ({ each, told: titleOf(each, lang) }));
	const earlier = read.filter(({ told }) => sameSeries(told, own));
	const posts: SeriesPost[] = [];
	for (const [n, { each, told }] of earlier.entries()) {
		const rows = n < LOOKED ? await outlineOf(db, each.id, lang) : [];
		posts.push({ ...told, slug: each.slug, title: each.title, at: each.at, rows });
	}
	const view = seriesView({ ...own, title: post.title, rows: post.rows }, posts);
	return view && { view, earlier: earlier.map(({ each }) => each) };
}

/** The newest post of each series in a language, with the one before it; the newest first.
 * @param most how many of them at most */
export async function newestOfSeries(
	db: Db,
	{ project, lang }: Place,
	most: number
): Promise<{ post: TitledPost; last: TitledPost }[]> {
	const series = new Map<string, TitledPost[]>();
	for (const post of await titledPosts(db, project, lang)) {
		const { pattern } = titleOf(post, lang);
		if (pattern === null) continue;
		const key = pattern.toLowerCase();
		series.set(key, [...(series.get(key) ?? []), post].slice(0, 2));
	}
	const pairs = [...series.values()].flatMap(([post, last]) => (post && last ? [{ post, last }] : []));
	return pairs.slice(0, most);
}

/** The outline of a post that comes in. */
export const incomingOutline = (rows: readonly ParsedSegment[]): OutlineRow[] =>
	rows.map(({ kind, paper, source, target }) => ({ kind, paper, text: source ?? target ?? '' }));
