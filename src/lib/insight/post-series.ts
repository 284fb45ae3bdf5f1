import type { PostSeries } from '$lib/core/series/learned';

/** Asks for the series of a post and what was learned before it.
 * @throws Error where no answer came */
export async function askSeries(slug: string, lang: string): Promise<PostSeries> {
	const response = await fetch(`/api/v1/documents/${encodeURIComponent(slug)}/${lang}/series`);
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	return (await response.json()) as PostSeries;
}
