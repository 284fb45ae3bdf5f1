import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { readTermCsv, writeTermCsv } from '$lib/core/glossary/csv';
import { readTermMarkdown } from '$lib/core/glossary/exchange/markdown';
import { mergeTermMarkdown } from '$lib/core/glossary/exchange/md-merge';
import { readTermTbx, writeTermTbx } from '$lib/core/glossary/exchange/tbx';
import { shared } from './shared';
import { atOnce } from '$lib/core/steps';

const tbx = join(shared ?? '', 'conformance', 'tbx');
const files = shared ? readdirSync(tbx).filter((name) => name.endsWith('.tbx')) : [];
const read = (name: string): string => readFileSync(join(tbx, name), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'variorum-tbx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Refused by xmllint (package libxml2-utils), which `.ci/run` installs, or not. */
function againstCore(text: string): string {
	const path = join(folder, 'written.tbx');
	writeFileSync(path, text);
	try {
		execFileSync('xmllint', ['--noout', '--relaxng', join(tbx, 'core.rng'), path], { stdio: 'pipe' });
		return '';
	} catch (error) {
		return String((error as { stderr?: Buffer }).stderr ?? error);
	}
}

const REFERENCE: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
	text
		.replace(/&#x([\da-f]+);|&#(\d+);|&(\w+);/gi, (_, hex?: string, number?: string, name?: string) =>
			name ? REFERENCE[name]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number))
		)
		.replace(/\s+/g, ' ')
		.trim();

/** Everything that the entries of a file say, taken from its characters alone: texts, and values of attributes but types. */
function said(text: string): Map<string, string[]> {
	const body = text.replace(/<!--[\s\S]*?-->/g, '');
	const entries = [...body.matchAll(/<(conceptEntry|termEntry)[\s>][\s\S]*?<\/\1>/g)].map(([entry]) => entry);
	return new Map(
		entries.map((entry) => {
			const words = [...entry.matchAll(/>([^<]+)/g)].map(([, inner]) => plain(inner!));
			const names = [...entry.matchAll(/ (?:id|target|xml:lang)="([^"]*)"/g)].map(([, value]) => plain(value!));
			return [/id="([^"]*)"/.exec(entry)![1]!, [...words.filter(Boolean), ...new Set(names)]];
		})
	);
}

/** What the first says and the second does not, each as often as it is said. */
function missing(first: readonly string[], second: readonly string[]): string[] {
	const left = [...second];
	return first.filter((word) => {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** One fact in two spellings: statuses that mean the same here are written in the first. */
const STATUS = /^(?:standardized|preferred)Term(?:-admn-sts)?$/;

describe.skipIf(!shared)('termbases of others', () => {
	test.each(files)('%s is read, written without loss and valid, and read again as the same', (name) => {
		const { concepts, refused } = atOnce(readTermTbx(read(name)));
		const written = atOnce(writeTermTbx(concepts));
		console.log(`${name}: ${concepts.length} concepts, ${refused.length} refused`, JSON.stringify(refused.slice(0, 6)));
		expect(concepts.length).toBeGreaterThan(0);
		expect(refused.every(({ code, detail }) => code === 'no-english' && detail.endsWith('(zu)'))).toBe(true);
		expect(againstCore(written)).toBe('');
		const [before, after] = [said(read(name)), said(written)];
		expect(before.size).toBe(concepts.length + refused.length);
		for (const [id, words] of before)
			if (after.has(id)) expect(missing(words, after.get(id)!).filter((word) => !STATUS.test(word))).toEqual([]);
		expect(concepts.every(({ id }) => after.has(id))).toBe(true);
		expect(atOnce(readTermTbx(written)).concepts).toEqual(concepts);
	});

	test.each(files)('%s goes through CSV and comes back the same', (name) => {
		const { concepts } = atOnce(readTermTbx(read(name)));
		expect(atOnce(readTermCsv(atOnce(writeTermCsv(concepts)))).concepts).toEqual(concepts);
	});
});

describe.skipIf(!shared)('the guide that a community keeps in Markdown', () => {
	const guide = shared ? readFileSync(join(shared, 'conformance', 'terms', 'pytorch-kr-guide.md'), 'utf8') : '';
	const { concepts, refused } = shared ? atOnce(readTermMarkdown(guide)) : { concepts: [] as Concept[], refused: [] };
	const of = (english: string) => concepts.find((concept) => concept.english[0] === english)!;
	const rows = guide.split('\n').filter((line) => line.startsWith('|')).length - 2;
	const lines = guide.split('\n');
	const none = new Set<string>();

	test('is read in one step: every row, variants after a comma, what stays in English', () => {
		expect([concepts.length, refused]).toEqual([rows, []]);
		expect(of('learning rate').english).toEqual(['learning rate', 'lr']);
		const kept = concepts.filter(({ doNotTranslate }) => doNotTranslate).map(({ english }) => english[0]);
		expect(kept).toEqual(['autograd', 'CUDA', 'Drop-out', 'NumPy', 'One-Hot', 'Production', 'shape', 'Tensor']);
		expect(of('memory footprint').renderings).toMatchObject([
			{ lang: 'ko', text: '메모리 전체 사용량', status: 'preferred' }
		]);
	});

	test('is written again with the same bytes, and with one line changed where one term was', () => {
		expect(mergeTermMarkdown(guide, concepts, () => true, none)).toBe(guide);
		for (const [at, concept] of concepts.entries()) {
			const renderings = [{ ...concept.renderings[0]!, text: '새말' }];
			const written = mergeTermMarkdown(guide, concepts.with(at, { ...concept, renderings }), () => true, none);
			const changed = written.split('\n').filter((line, n) => line !== lines[n]);
			expect(changed).toHaveLength(1);
			expect(atOnce(readTermMarkdown(written)).concepts[at]!.renderings[0]!.text).toBe('새말');
		}
	});

	test('takes a new term in where it sorts and lets one go', () => {
		const added = { ...of('bias'), id: 'new', english: ['backbone'] };
		const written = mergeTermMarkdown(guide, [...concepts, added], () => true, none).split('\n');
		expect(written.filter((line) => !lines.includes(line))).toEqual(['|backbone|편향|||']);
		expect(written[written.indexOf('|backbone|편향|||') - 1]).toMatch(/^\|autograd\|/);
		const less = concepts.filter((concept) => concept !== of('bias'));
		const without = mergeTermMarkdown(guide, less, () => true, new Set(['bias'])).split('\n');
		expect(lines.filter((line) => !without.includes(line))).toEqual(['|bias|편향|이하람||']);
	});
});
