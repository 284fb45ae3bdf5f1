import { bilingualPath, correctionsPath, pagePath, releasePath } from '$lib/core/release/address';
import type { ShownPage } from '$lib/core/release/shown';
import { sayIn } from './say';

/** The page of a post: the translation alone, beside its source, or one release of it. */
export type View = 'alone' | 'bilingual' | 'release';

/** Corrections that the page itself tells machines; the page of corrections has all. */
const LONGEST = 10;

/** Address of the page that stands for this one. An old release is stood for by the newest, and the bilingual page without a
 * language by the one that it shows. */
export function canonical({ origin, manifest: { lang, slug }, leading }: ShownPage, view: View): string {
	if (view !== 'bilingual') return origin + pagePath(lang, slug);
	return origin + bilingualPath(slug, lang === leading ? undefined : lang);
}

/** The same post in each of its languages, and for everybody else beside its source.
 * @returns pairs of hreflang and address */
export const alternates = ({ origin, manifest: { lang, slug }, others }: ShownPage): [string, string][] => [
	...[lang, ...others.map((other) => other.lang)]
		.sort()
		.map((one): [string, string] => [one, origin + pagePath(one, slug)]),
	['x-default', origin + bilingualPath(slug)]
];

const iso = (at: number): string => new Date(at).toISOString();

const original = (inLanguage: string, headline: string | null): object => ({
	'@type': 'Article',
	inLanguage,
	...(headline === null ? {} : { headline })
});

/** What machines are told of a post.
 * @see https://schema.org/Article */
export function linkedData(page: ShownPage, view: View): object {
	const { manifest, origin } = page;
	const { lang, slug, number } = manifest;
	const say = sayIn(lang);
	const sources = page.sections
		.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(({ rows }) => rows)])
		.flatMap((row) => row?.source?.lang ?? []);
	// Some rows of a post may have been made from another translation of it.
	const source = sources.find((lang) => lang === 'en') ?? sources[0];
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: manifest.title,
		inLanguage: lang,
		url: view === 'release' ? origin + releasePath(lang, slug, number) : canonical(page, view),
		mainEntityOfPage: canonical(page, view),
		datePublished: iso(page.first),
		dateModified: iso(manifest.publishedAt),
		version: number,
		identifier: `sha256:${page.hash}`,
		creativeWorkStatus: manifest.draft ? 'Draft' : 'Published',
		...(manifest.draft ? { abstract: say('post_draft_about') } : {}),
		translator: manifest.engines.map((name) => ({ '@type': 'SoftwareApplication', name })),
		editor: manifest.reviewers.map((name) => ({ '@type': 'Person', name })),
		...(source ? { translationOfWork: original(source, manifest.sourceTitle) } : {}),
		correction: page.corrected.slice(0, LONGEST).map((correction) => ({
			'@type': 'CorrectionComment',
			text:
				correction.note ||
				say('post_correction_count', { count: correction.count, number: correction.number, title: manifest.title }),
			datePublished: iso(correction.at),
			url: `${origin}${correctionsPath(lang, slug)}#r${correction.number}`
		}))
	};
}
