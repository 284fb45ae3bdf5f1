import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinPosts, samePost } from '../../src/lib/core/align/join';
import type { ParsedPost } from '../../src/lib/core/format/format';
import { readPost } from '../../src/lib/core/format/registry';
import type { Kind, ParsedSegment } from '../../src/lib/core/segment/segment';
import { shared } from './shared';

interface Gold {
	doc: string;
	paper: string | null;
	section: string;
	source: string | null;
	target: string;
	line: number;
}

const KIND: Record<string, Kind> = {
	...{ title: 'title', summary: 'summary', abstract: 'abstract', links: 'link', meta: 'meta' },
	...{ boilerplate: 'boilerplate', comment: 'comment', intro: 'paragraph', body: 'paragraph', qa: 'paragraph' }
};

const fileOf = (seed: string): string => {
	const folder = join(shared ?? '', 'seeds');
	const name = readdirSync(folder).find((file) => file.startsWith(seed));
	if (!name) throw new Error(`no seed ${seed}`);
	return join(folder, name);
};
const bytesOf = (seed: string): Buffer => readFileSync(fileOf(seed));
const read = (seed: string): ParsedPost => readPost(fileOf(seed), bytesOf(seed).toString('utf8'), {});
const goldOf = (seed: string): Gold[] =>
	readFileSync(join(shared ?? '', 'gold', 'segments.jsonl'), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Gold)
		.filter(({ doc }) => doc === seed);

/** How many gold segments have each field right, found by the line of the target. */
function score(gold: Gold[], segments: ParsedSegment[]) {
	const at = new Map(segments.map((segment) => [segment.line, segment]));
	const right = { line: 0, kind: 0, paper: 0, source: 0, target: 0 };
	for (const row of gold) {
		const segment = at.get(row.line);
		if (!segment) continue;
		right.line += 1;
		right.kind += Number(segment.kind === KIND[row.section]);
		right.paper += Number(segment.paper === row.paper);
		right.source += Number(segment.source === row.source);
		right.target += Number(segment.target === row.target.trim());
	}
	return right;
}

const prose = (post: ParsedPost) => post.segments.filter(({ kind }) => kind === 'summary' || kind === 'abstract');

describe.skipIf(!shared)('the shared posts', () => {
	test.each(['000', '001'])('seed %s splits as a person split it, every segment and field', (seed) => {
		const gold = goldOf(seed);
		const { segments } = read(seed);
		const all = gold.length;
		console.log(`seed ${seed}: of ${all}`, JSON.stringify(score(gold, segments)));
		expect(score(gold, segments)).toEqual({ line: all, kind: all, paper: all, source: all, target: all });
		expect(segments).toHaveLength(all);
	});

	test('seed 002 pairs every summary and abstract with its English, quoted or not', () => {
		const post = read('002');
		expect(prose(post)).toHaveLength(20);
		for (const { source, target, confidence } of prose(post)) {
			expect(source).toMatch(/^[A-Z]/);
			expect(target).toMatch(/[ぁ-ん]/);
			expect(confidence).toBeGreaterThan(0.9);
		}
		expect(post.segments.filter(({ kind }) => kind === 'comment')).toHaveLength(4);
		expect(post.segments.filter(({ kind }) => kind === 'boilerplate')).toHaveLength(3);
	});

	test.each(['003', '004'])('seed %s has no English body: nothing is paired, and a notice says so', (seed) => {
		const post = read(seed);
		expect(post.segments.filter(({ source }) => source !== null)).toEqual([]);
		expect(post.notices).toContain('no-source');
	});

	test('the six English titles of seed 003 are titles of papers', () => {
		const titles = read('003').segments.filter(({ kind, paper }) => kind === 'title' && paper !== null);
		expect(titles.map(({ target }) => target)).toEqual(titles.map(({ paper }) => paper));
		expect(titles).toHaveLength(6);
	});

	test('what the site of seed 004 left behind its text is boilerplate', () => {
		const residue = read('004').segments.filter(({ line }) => line > 102);
		expect(residue.length).toBeGreaterThan(20);
		expect(new Set(residue.map(({ kind }) => kind))).toEqual(new Set(['boilerplate']));
	});

	test.each(['000', '001', '002', '003', '004'])('the bytes of every segment of seed %s hold its text', (seed) => {
		const bytes = bytesOf(seed);
		for (const { source, target, sourceBytes, targetBytes } of read(seed).segments) {
			if (sourceBytes) expect(bytes.subarray(...sourceBytes).toString('utf8')).toBe(source);
			if (targetBytes) expect(bytes.subarray(...targetBytes).toString('utf8')).toBe(target);
		}
	});

	test('seeds 000 and 001 join into one document: ten papers, each summary and abstract on one English', () => {
		const [japanese, korean] = [read('000').segments, read('001').segments];
		const joined = joinPosts(japanese, korean);
		const papers = new Set<string | null>();
		korean.forEach((row, i) => {
			if (row.paper === null || !['title', 'summary', 'abstract'].includes(row.kind)) return;
			const at = joined[i];
			expect(at, `${row.kind} of ${row.paper}`).not.toBeNull();
			const mate = japanese[at ?? -1];
			expect([mate.kind, mate.paper]).toEqual([row.kind, row.paper]);
			if (row.kind === 'title') papers.add(row.paper);
		});
		expect(papers.size).toBe(10);
		expect(samePost(japanese, korean)).toBeGreaterThan(0.9);
		expect(samePost(japanese, read('002').segments)).toBeLessThan(0.2);
	});
});
