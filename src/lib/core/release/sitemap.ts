import { bilingualPath, pagePath } from './address';
import { escapeXml } from './atom';

/** A published page as the sitemap names it. */
export interface SitemapEntry {
	slug: string;
	lang: string;
	/** Time of its newest release, in milliseconds since the epoch. */
	at: number;
}

/** Most addresses that a sitemap may name. */
export const MAX_ADDRESSES = 50_000;

/** Every published page with its other languages. See sitemaps.org and Google's notes on localised versions.
 * @param origin scheme, host and port */
export function sitemap(origin: string, entries: readonly SitemapEntry[]): string {
	const bySlug = new Map<string, SitemapEntry[]>();
	for (const entry of entries) bySlug.set(entry.slug, [...(bySlug.get(entry.slug) ?? []), entry]);
	const links = (slug: string): string[] =>
		[...bySlug.get(slug)!.map(({ lang }) => [lang, pagePath(lang, slug)]), ['x-default', bilingualPath(slug)]].map(
			([lang, path]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(origin + path!)}"/>`
		);
	const urls = entries.map(({ slug, lang, at }) =>
		[
			'<url>',
			`<loc>${escapeXml(origin + pagePath(lang, slug))}</loc>`,
			`<lastmod>${new Date(at).toISOString()}</lastmod>`,
			...links(slug),
			'</url>'
		].join('\n')
	);
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>',
		''
	].join('\n');
}
