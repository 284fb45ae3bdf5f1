import type { Manifest } from './manifest';
import { writePost } from './write-post';
import type { Rendering, RenderOptions } from './written';

/** Title to paste into a forum or site. */
export const releaseTitle = (manifest: Manifest): string => manifest.title.replace(/\s*\n\s*/g, ' ');

/** Body to paste into a forum that reads Discourse's Markdown; its title is copied apart from it. */
export const discourse: Rendering = {
	id: 'discourse',
	extension: 'md',
	mediaType: 'text/markdown; charset=utf-8',
	render: (manifest, options) => writePost(manifest, options)
};

/** Markdown for a site's repository, with what is known of the release before it as YAML. */
export const markdown: Rendering = {
	id: 'markdown',
	extension: 'md',
	mediaType: 'text/markdown; charset=utf-8',
	render: (manifest, options) => writePost(manifest, options, frontMatter(manifest, options))
};

/** Characters that JSON leaves alone and YAML does not take in quotes; halves of pairs are no characters. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
const quoted = (text: string): string =>
	JSON.stringify(text)
		.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd')
		.replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every text in double quotes, which YAML reads as JSON does: nothing in a title can become a key or a tag. */
function frontMatter(manifest: Manifest, { hash, page, notice }: RenderOptions): string {
	const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;
	const fields: [string, string | null][] = [
		['title', quoted(releaseTitle(manifest))],
		['lang', quoted(manifest.lang)],
		['source_title', manifest.sourceTitle === null ? null : quoted(manifest.sourceTitle)],
		['slug', quoted(manifest.slug)],
		['release', notice === 'draft' ? null : String(manifest.number)],
		['draft', notice === null ? null : quoted(notice)],
		['date', quoted(new Date(manifest.publishedAt).toISOString())],
		['engines', list(manifest.engines)],
		['reviewers', list(manifest.reviewers)],
		['reviewer_count', String(manifest.reviewerCount)],
		['canonical', page === null ? null : quoted(page)],
		['hash', hash === null ? null : quoted(hash)]
	];
	return `---\n${fields.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}\n`])).join('')}---\n\n`;
}
