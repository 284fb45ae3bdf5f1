import { MAX_ADDRESSES, sitemap } from '$lib/core/release/sitemap';
import { TARGET_LANGS } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { publishedList, type Listed } from '../db/releases';

/** Posts that the page of a language names. */
const LONGEST = 500;

/** What readers find in a language. */
export interface PublishedIndex {
	lang: TargetLang;
	posts: Listed[];
	/** Languages that have such a page. */
	langs: readonly TargetLang[];
	origin: string;
}

export const publishedIndex = async (app: App, lang: TargetLang): Promise<PublishedIndex> => ({
	lang,
	posts: await publishedList(app.database.db, LONGEST, lang),
	langs: TARGET_LANGS,
	origin: app.config.origin
});

/** Every published page, for search engines. */
export const publishedSitemap = async (app: App): Promise<string> =>
	sitemap(app.config.origin, await publishedList(app.database.db, MAX_ADDRESSES));
