import type { TargetLang } from '$lib/core/segment/segment';

const POSTS = {
	ja: () => import('./samples/post.ja.txt?raw'),
	ko: () => import('./samples/post.ko.txt?raw')
} satisfies Record<TargetLang, () => Promise<{ default: string }>>;

/** A short post of ours with two errors of the kinds that machines make, for whoever has none at hand. */
export const samplePost = async (lang: TargetLang): Promise<string> => (await POSTS[lang]()).default;
