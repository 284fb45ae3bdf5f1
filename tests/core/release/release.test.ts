import { describe, expect, it } from 'vitest';
import { plainText, readMarks } from '$lib/core/release/marks';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';
import { discourse, releaseTitle } from '$lib/core/release/markdown';
import { outline } from '$lib/core/release/outline';

const row = (
	kind: ManifestRow['kind'],
	paper: string | null,
	target: string,
	source: string | null = null
): ManifestRow => ({
	id: target,
	kind,
	paper,
	sourceLang: 'en',
	source,
	target,
	hash: ''
});

const manifest: Manifest = {
	lang: 'ko',
	slug: 'week',
	title: '이번 주의 논문',
	sourceTitle: null,
	number: 1,
	publishedAt: 0,
	engines: [],
	reviewers: [],
	reviewerCount: 2,
	held: [],
	rows: [
		row('title', null, '이번 주의 논문'),
		row('paragraph', null, '머리말입니다.'),
		row('title', 'Slow Roads', '느린 길', 'Slow Roads'),
		row('meta', 'Slow Roads', '논문 소개'),
		row('summary', 'Slow Roads', '길을 찾습니다.', 'It finds\nits way.'),
		row('meta', 'Slow Roads', '논문 링크'),
		row('meta', 'Slow Roads', '더 읽어보기'),
		row('link', 'Slow Roads', 'https://example.org/roads'),
		row('meta', 'Slow Roads', '원문')
	]
};

describe('the outline of a release', () => {
	it('has the frame and one section a paper, without labels over nothing', () => {
		expect(outline(manifest).map((s) => [s.title?.target ?? null, s.rows.map((r) => r.target)])).toEqual([
			[null, ['머리말입니다.']],
			['느린 길', ['논문 소개', '길을 찾습니다.', '더 읽어보기', 'https://example.org/roads']]
		]);
	});
});

describe('the copies for forums', () => {
	it('have a title in one line', () => {
		expect(releaseTitle({ ...manifest, title: '이번 주의\n논문' })).toBe('이번 주의 논문');
	});

	it('have the English quoted under each paragraph and addresses on lines of their own', () => {
		const written = discourse.render(manifest, {
			english: true,
			math: () => null,
			hash: null,
			page: null,
			notice: null
		});
		expect(written.text).toBe(
			[
				'머리말입니다.',
				'## 느린 길 / Slow Roads',
				'### 논문 소개',
				'길을 찾습니다.',
				'> It finds\n> its way.',
				'### 더 읽어보기',
				'https://example.org/roads\n'
			].join('\n\n')
		);
	});
});

describe('what a page shows of a text', () => {
	it.each([
		['plain words stay plain', '<b>굵게</b> & 끝', [['text', '<b>굵게</b> & 끝']]],
		[
			'an address is a link',
			'코드는 https://example.org/a 에',
			[
				['text', '코드는 '],
				['url', 'https://example.org/a'],
				['text', ' 에']
			]
		],
		['LaTeX around an address goes', '\\url{https://example.org/a}', [['url', 'https://example.org/a']]],
		[
			'strong words are strong',
			'**굵게** 끝',
			[
				['strong', '굵게'],
				['text', ' 끝']
			]
		],
		['a script is no address', 'javascript:alert(1)', [['text', 'javascript:alert(1)']]],
		[
			'a formula loses its delimiters',
			'값은 $x^2$',
			[
				['text', '값은 '],
				['math', 'x^2']
			]
		]
	])('%s', (_, text, shown) => {
		const joined: [string, string][] = [];
		for (const mark of readMarks(text).marks) {
			const last = joined.at(-1);
			if (last?.[0] === 'text' && mark.kind === 'text') last[1] += mark.text;
			else joined.push([mark.kind, plainText([mark])]);
		}
		expect(joined).toEqual(shown);
	});
});
