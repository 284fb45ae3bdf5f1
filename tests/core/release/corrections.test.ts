import { expect, it } from 'vitest';
import { correctedReleases } from '$lib/core/release/corrections';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';

const row = (id: string, target: string, paper: string | null = null): ManifestRow => ({
	...{ id, kind: 'paragraph', paper, sourceLang: 'en', source: null, target },
	hash: ''
});
const release = (number: number, rows: ManifestRow[], more: Partial<Manifest> = {}): Manifest =>
	({ number, publishedAt: number * 1000, held: [], rows, ...more }) as unknown as Manifest;

const brief = (list: Manifest[]): string[] =>
	correctedReleases(list).map(
		({ number, corrections }) =>
			`${number}: ${corrections.map((c) => `${c.before.target} > ${c.now?.target ?? '–'}`).join(', ')}`
	);

it.each<[string, Manifest[], string[]]>([
	['the first release corrects nothing', [release(1, [row('a', '1')])], []],
	[
		'a new paragraph is no correction, other words in an old one are',
		[release(1, [row('a', '1')]), release(2, [row('a', '2'), row('b', '1')])],
		['2: 1 > 2']
	],
	[
		'a paragraph that goes is one',
		[release(1, [row('a', '1'), row('b', 'x')]), release(2, [row('b', 'x')])],
		['2: 1 > –']
	],
	[
		'a paragraph that only moved is none',
		[release(1, [row('a', '1'), row('b', '2')]), release(2, [row('b', '2'), row('a', '1')])],
		[]
	],
	[
		'newest first, in whatever order they come',
		[release(3, [row('a', '3')]), release(1, [row('a', '1')]), release(2, [row('a', '2')])],
		['3: 2 > 3', '2: 1 > 2']
	],
	[
		'a paper that was held and comes back is compared with what was seen of it',
		[
			release(1, [row('a', '1', 'P'), row('b', 'x')]),
			release(2, [row('b', 'x')], { held: ['P'] }),
			release(3, [row('a', '2', 'P'), row('b', 'x')])
		],
		['3: 1 > 2', '2: 1 > –']
	],
	[
		'a paper that comes back as it was corrects nothing',
		[release(1, [row('a', '1', 'P')]), release(2, [], { held: ['P'] }), release(3, [row('a', '1', 'P')])],
		['2: 1 > –']
	],
	[
		'a machine draft is replaced, not corrected',
		[release(1, [row('a', '1')], { draft: true }), release(2, [row('a', '2')]), release(3, [row('a', '3')])],
		['3: 2 > 3']
	]
])('%s', (_, list, found) => {
	expect(brief(list)).toEqual(found);
});

it('keeps the note of the release that corrects', () => {
	const [found] = correctedReleases([
		release(1, [row('a', '1')]),
		release(2, [row('a', '2')], { note: 'A reader saw it.' })
	]);
	expect([found?.note, found?.at]).toEqual(['A reader saw it.', 2000]);
});
