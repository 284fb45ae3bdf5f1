/** Where readers find things, without the origin. */
export const pagePath = (lang: string, slug: string): string => `/${lang}/${slug}`;
export const bilingualPath = (slug: string, lang?: string): string =>
	`/bilingual/${slug}${lang ? `?lang=${lang}` : ''}`;
export const releasePath = (lang: string, slug: string, number: number): string =>
	`/${lang}/${slug}/releases/${number}`;
export const correctionsPath = (lang: string, slug: string): string => `/${lang}/${slug}/corrections`;
export const feedPath = (lang: string): string => `/${lang}/feed.atom`;

/** Feed of the corrections of a document, or of everything in a language. */
export const correctionsFeedPath = (lang: string, slug?: string): string =>
	slug === undefined ? `/${lang}/corrections.atom` : `/${lang}/${slug}/corrections.atom`;

/** Id of a paragraph on a page: the same in every release. */
export const anchor = (row: string): string => `p-${row}`;
