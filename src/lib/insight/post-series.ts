import type { CountedPost, PostSeries } from '$lib/core/series/learned';

/** Asks for the series of a post and what was learned before it.
 * @throws Error where no answer came */
export const askSeries = (slug: string, lang: string): Promise<PostSeries> =>
	answerOf(`/api/v1/documents/${encodeURIComponent(slug)}/${lang}/series`);

/** Asks what of the newest posts of a project was flagged by what was learned before them.
 * @throws Error where no answer came */
export const askLearned = async (project: string): Promise<CountedPost[]> =>
	(await answerOf<{ posts: CountedPost[] }>(`/api/v1/projects/${encodeURIComponent(project)}/learned`)).posts;

async function answerOf<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	return (await response.json()) as T;
}
