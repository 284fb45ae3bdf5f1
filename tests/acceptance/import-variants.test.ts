import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../src/lib/core/format/registry';
import type { ParsedSegment } from '../../src/lib/core/segment/segment';
import { shared } from './shared';

const seed = (id: string): string => {
	const folder = join(shared ?? '', 'seeds');
	const name = readdirSync(folder).find((file) => file.startsWith(id));
	if (!name) throw new Error(`no seed ${id}`);
	return readFileSync(join(folder, name), 'utf8');
};
const read = (text: string, format = 'post') => readPost('', text, { format });
const paired = (rows: readonly ParsedSegment[]) =>
	rows.filter(({ source, target }) => source !== null && target !== null);
const key = ({ source, target, kind, paper }: ParsedSegment) => JSON.stringify([kind, paper, source, target]);

/** A seed written anew from its rows, each paragraph and its English in the way of another site. */
function rewrite(rows: readonly ParsedSegment[], site: Site): string {
	const lines = rows.flatMap((row, at) => {
		const { kind, source, target } = row;
		if (kind === 'title' && source) return [site.title(target ?? '', source)];
		if (kind === 'meta' && target) return [site.label(target)];
		if (source === null || target === null) return [target ?? source ?? ''];
		return site.pair(target, source, at);
	});
	return lines.join(site.between);
}

interface Site {
	title: (target: string, source: string) => string;
	label: (text: string) => string;
	pair: (target: string, source: string, at: number) => string[];
	between: string;
}

const plain: Site = {
	title: (target, source) => `${target} / ${source}`,
	label: (text) => text,
	pair: (target, source) => [target, source],
	between: '\n'
};

const SITES: Record<string, [format: string, site: Site]> = {
	'blank lines between all': ['post', { ...plain, between: '\n\n' }],
	'English first': ['post', { ...plain, pair: (target, source) => [source, target] }],
	'English first and blank lines': ['post', { ...plain, between: '\n\n', pair: (target, source) => [source, target] }],
	'English quoted': ['post', { ...plain, pair: (target, source) => [target, `> ${source}`] }],
	'titles on two lines': ['post', { ...plain, title: (target, source) => `${target}\n${source}` }],
	'English title first': ['post', { ...plain, title: (target, source) => `${source} / ${target}` }],
	'Markdown headings': [
		'markdown',
		{
			title: (target, source) => `## ${target} / ${source}`,
			label: (text) => `### ${text}`,
			pair: (target, source) => [target, `> ${source}`],
			between: '\n\n'
		}
	],
	'bold labels, Windows line ends': ['markdown', { ...plain, label: (text) => `**${text}**`, between: '\r\n\r\n' }]
};

const CASES = ['000', '001', '002'].flatMap((id) => Object.keys(SITES).map((name) => [id, name] as const));

describe.skipIf(!shared)('the shared posts as another site would write them', () => {
	test.each(CASES)('seed %s with %s keeps every pair, kind and paper', (id, name) => {
		const { segments } = read(seed(id));
		const [format, site] = SITES[name];
		const again = read(rewrite(segments, site), format).segments;
		expect(paired(again).map(key)).toEqual(paired(segments).map(key));
	});

	test.each(['000', '001', '002'])('seed %s with the English of one paragraph gone keeps every other pair', (id) => {
		const { segments } = read(seed(id));
		const gone = segments.flatMap(({ source, kind }, at) => (source && kind !== 'title' ? [at] : []));
		for (const at of gone) {
			const site = { ...plain, pair: (t: string, s: string, here: number) => (here === at ? [t] : [t, s]) };
			const again = read(rewrite(segments, site)).segments;
			const others = segments.filter((row, here) => here !== at && paired([row]).length);
			expect(paired(again).map(key)).toEqual(others.map(key));
		}
	});

	test.each(['000', '001', '002'])('seed %s with its English exchanged between papers pairs almost nothing', (id) => {
		const { segments } = read(seed(id));
		const rows = segments.filter(({ source, kind }) => source && kind !== 'title');
		const other = new Map(rows.map((row, at) => [row.target, rows[(at + 3) % rows.length].source]));
		const site = { ...plain, pair: (t: string) => [t, other.get(t) ?? ''] };
		const again = paired(read(rewrite(segments, site)).segments).filter(({ kind }) => kind !== 'title');
		console.log(
			`seed ${id}: ${again.length} of ${rows.length} false pairs kept, at`,
			again.map((row) => row.confidence).join(' ')
		);
		expect(again.length / rows.length).toBeLessThan(0.1);
	});
});
