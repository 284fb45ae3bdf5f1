import { describe, expect, it } from 'vitest';
import type { ShownPage } from '$lib/core/release/shown';
import { alternates, canonical, linkedData } from '$lib/release/linked';

const words = (text: string) => ({ marks: [{ kind: 'text' as const, text }] });
const page: ShownPage = {
	manifest: {
		...{ lang: 'ko', slug: 'week', title: '주간', sourceTitle: 'Week', number: 2, publishedAt: 2000 },
		...{ engines: ['engine'], reviewers: ['Ed'], reviewerCount: 2, held: [] }
	},
	hash: 'abc',
	reports: true,
	newest: 3,
	damaged: [],
	first: 1000,
	sections: [
		{
			title: null,
			blocks: [
				{
					list: null,
					rows: [
						{ id: 'p-1', kind: 'paragraph', number: null, target: words('길'), source: { lang: 'en', ...words('way') } }
					]
				}
			]
		}
	],
	corrected: [
		{ number: 2, at: 2000, count: 3, note: '' },
		{ number: 1, at: 1000, count: 1, note: '까닭' }
	],
	others: [{ lang: 'ja', title: '週間' }],
	leading: 'ja',
	origin: 'https://example.org'
};

describe('what machines are told of a post', () => {
	it('names who made it, who reviewed it, what it is a translation of, and what was corrected', () => {
		expect(linkedData(page, 'alone')).toMatchObject({
			'@type': 'Article',
			inLanguage: 'ko',
			url: 'https://example.org/ko/week',
			datePublished: '1970-01-01T00:00:01.000Z',
			dateModified: '1970-01-01T00:00:02.000Z',
			identifier: 'sha256:abc',
			creativeWorkStatus: 'Published',
			translator: [{ '@type': 'SoftwareApplication', name: 'engine' }],
			editor: [{ '@type': 'Person', name: 'Ed' }],
			translationOfWork: { '@type': 'Article', inLanguage: 'en', headline: 'Week' },
			correction: [
				{
					'@type': 'CorrectionComment',
					text: '“주간” 제2판에서 3곳 정정',
					url: 'https://example.org/ko/week/corrections#r2'
				},
				{ text: '까닭', datePublished: '1970-01-01T00:00:01.000Z' }
			]
		});
	});

	it('says of a machine draft that it is one, in the language of the page', () => {
		const draft = linkedData({ ...page, manifest: { ...page.manifest, draft: true } }, 'alone');
		expect(draft).toMatchObject({ creativeWorkStatus: 'Draft', abstract: expect.stringContaining('기계가 번역') });
	});
});

describe('the addresses of a post', () => {
	it.each<[string, Parameters<typeof canonical>[1], Partial<ShownPage>, string]>([
		['the translation alone stands for itself', 'alone', {}, '/ko/week'],
		['the newest stands for an old release', 'release', {}, '/ko/week'],
		['beside its source it stands for itself', 'bilingual', {}, '/bilingual/week?lang=ko'],
		['the leading language is the one without a name', 'bilingual', { leading: 'ko' }, '/bilingual/week']
	])('%s', (_, view, more, path) => {
		expect(canonical({ ...page, ...more }, view)).toBe(`https://example.org${path}`);
	});

	it('are the same list in every language', () => {
		const other: ShownPage = {
			...page,
			manifest: { ...page.manifest, lang: 'ja' },
			others: [{ lang: 'ko', title: '' }]
		};
		expect(alternates(page)).toEqual(alternates(other));
		expect(alternates(page).map(([lang]) => lang)).toEqual(['ja', 'ko', 'x-default']);
	});
});
