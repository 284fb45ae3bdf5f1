import type { Part } from '$lib/core/diff/diff';
import { correctionsFeedPath, correctionsPath, feedPath, pagePath } from '$lib/core/release/address';
import { escapeXml, type Feed, type FeedEntry } from '$lib/core/release/atom';
import type { ShownCorrection, ShownCorrections } from '$lib/core/release/shown';
import type { TargetLang } from '$lib/core/segment/segment';
import { message } from '$lib/i18n/message';
import type { App } from '../app';
import { publishedList, releasedAgain, shownRelease, type Listed } from '../db/releases';
import { publishedCorrections } from './corrections';

/** Entries of a feed. */
const LONGEST = 40;

const hostOf = ({ config }: App): string => new URL(config.origin).host;

/** What was published in a language, newest release first; a post keeps its entry when it is released again. */
export async function postsFeed(app: App, lang: TargetLang): Promise<Feed> {
	const { origin } = app.config;
	const posts = await publishedList(app.database.db, LONGEST, lang);
	const entries = await Promise.all(posts.map((post) => postEntry(app, lang, post)));
	return {
		self: origin + feedPath(lang),
		alternate: `${origin}/${lang}`,
		lang,
		title: message('post_feed_title', { host: hostOf(app) }, lang),
		subtitle: message('post_index_about', {}, lang),
		author: hostOf(app),
		entries: entries.filter((entry) => entry !== null)
	};
}

/** @returns null where no release of the post is what was published */
async function postEntry(app: App, lang: TargetLang, post: Listed): Promise<FeedEntry | null> {
	const release = await shownRelease(app.database.db, post.slug, lang);
	if (!release) return null;
	const { draft, reviewers } = release.manifest;
	const label = message('post_draft_label', {}, lang);
	return {
		id: `urn:uuid:${post.id}`,
		link: app.config.origin + pagePath(lang, post.slug),
		title: draft ? `${post.title} (${label})` : post.title,
		published: post.first,
		updated: post.at,
		authors: reviewers,
		summary: post.summary,
		html: null,
		categories: draft ? [{ term: 'machine-draft', label }] : []
	};
}

/** What was corrected in a document, or in everything that is published in a language; an entry is a release that corrects.
 * @throws Refusal `access.not-found` where nothing is published under the slug, `release.damaged` where none of it is sound */
export async function correctionsFeed(app: App, lang: TargetLang, slug?: string): Promise<Feed> {
	const { origin } = app.config;
	const slugs = slug === undefined ? await releasedAgain(app.database.db, lang, LONGEST) : [slug];
	const documents: ShownCorrections[] = [];
	for (const one of slugs)
		// Of all posts together, one of which nothing can be shown hides none of the others.
		if (slug !== undefined || (await shownRelease(app.database.db, one, lang)))
			documents.push(await publishedCorrections(app, one, lang));
	const title = slug === undefined ? hostOf(app) : documents[0]!.title;
	return {
		self: origin + correctionsFeedPath(lang, slug),
		alternate: origin + (slug === undefined ? `/${lang}` : correctionsPath(lang, slug)),
		lang,
		title: message('post_corrections_title', { title }, lang),
		subtitle: message('post_corrections_lead', {}, lang),
		author: hostOf(app),
		entries: documents
			.flatMap(correctionEntries)
			.sort((a, b) => b.updated - a.updated)
			.slice(0, LONGEST)
	};
}

const correctionEntries = ({ lang, slug, title, origin, releases }: ShownCorrections): FeedEntry[] =>
	releases.map(({ id, number, at, note, corrections }) => {
		const words = message('post_correction_count', { count: corrections.length, number, title }, lang);
		return {
			id: `urn:uuid:${id}`,
			link: `${origin}${correctionsPath(lang, slug)}#r${number}`,
			title: words,
			published: at,
			updated: at,
			authors: [],
			summary: note || words,
			html: corrections.map((correction) => paragraph(origin, lang, correction)).join('\n'),
			categories: []
		};
	});

const TAGS = { equal: null, delete: 'del', insert: 'ins' } as const;

const marked = (parts: readonly Part[]): string =>
	parts
		.map(({ op, text }) => [TAGS[op], escapeXml(text)] as const)
		.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text))
		.join('');

const paragraph = (origin: string, lang: TargetLang, { href, parts, source }: ShownCorrection): string =>
	[
		`<p lang="${lang}">${marked(parts)}</p>`,
		...(source ? [`<p lang="${source.lang}">${marked(source.parts)}</p>`] : []),
		`<p><a href="${escapeXml(origin + href)}">${escapeXml(message('post_correction_open', {}, lang))}</a></p>`
	].join('\n');
