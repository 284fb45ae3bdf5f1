import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../../../server/sample/sample';
import { joinPosts, samePost } from '../../../src/lib/core/align/join';
import { readPost } from '../../../src/lib/core/format/registry';
import errors from '../../fixtures/sample-errors.json';

const posts = { ja: readPost('post.ja.txt', SAMPLE.ja, {}), ko: readPost('post.ko.txt', SAMPLE.ko, {}) };
const langs = ['ja', 'ko'] as const;

/** Time within an address of x.com. */
const postedAt = (id: string): Date => new Date(Number((BigInt(id) >> 22n) + 1288834974657n));

describe('the sample post', () => {
	test.each(langs)('in %s is read whole: five papers, every summary and abstract with its English', (lang) => {
		const { segments, notices, lang: found } = posts[lang];
		expect([found, notices]).toEqual([lang, []]);
		expect(segments.length).toBeGreaterThan(50);
		expect(new Set(segments.flatMap(({ paper }) => paper ?? [])).size).toBe(5);
		const prose = segments.filter(({ kind }) => kind === 'summary' || kind === 'abstract');
		expect(prose).toHaveLength(8);
		expect(prose.every(({ source, confidence }) => source !== null && confidence > 0.9)).toBe(true);
		expect(segments.slice(-3).map(({ kind }) => kind)).toEqual(['boilerplate', 'boilerplate', 'boilerplate']);
	});

	test('in two languages is one document', () => {
		const joined = joinPosts(posts.ja.segments, posts.ko.segments);
		const lone = posts.ko.segments.filter((_, at) => joined[at] === null);
		expect(lone.filter(({ paper }) => paper !== null)).toEqual([]);
		expect(samePost(posts.ja.segments, posts.ko.segments)).toBeGreaterThan(0.95);
	});

	test.each(errors)('holds the planted $error in $lang: $wrong', ({ lang, paper, kind, source, wrong, right }) => {
		const rows = posts[lang as 'ja' | 'ko'].segments.filter((row) => row.paper === paper && row.kind === kind);
		expect(rows).toHaveLength(1);
		expect(rows[0].target?.split(wrong)).toHaveLength(2);
		if (source !== null) expect(rows[0].source).toContain(source);
		expect(right).not.toBe(wrong);
	});

	test.each(langs)('in %s links to posts of its own week', (lang) => {
		const ids = [...SAMPLE[lang].matchAll(/status\/(\d+)/g)].map(([, id]) => id);
		expect(ids).toHaveLength(5);
		for (const id of ids) {
			expect(postedAt(id).getTime()).toBeGreaterThan(Date.UTC(2026, 2, 2));
			expect(postedAt(id).getTime()).toBeLessThan(Date.UTC(2026, 2, 9));
		}
	});
});
