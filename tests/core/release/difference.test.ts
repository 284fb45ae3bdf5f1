import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, saysTheSame, type Compared } from '$lib/core/release/difference';
import type { Manifest, ManifestRow } from '$lib/core/release/manifest';

const row = (id: string, target = id, paper: string | null = null): ManifestRow => ({
	...{ id, kind: 'paragraph', paper, sourceLang: 'en', source: null, target },
	hash: ''
});
const release = (rows: ManifestRow[], held: string[] = []): Compared => ({ rows, held });
const brief = (before: Compared, now: Compared): string[] =>
	difference(before, now).map((d) => `${(d.now ?? d.before)!.id} ${d.change}${d.moved ? ' moved' : ''}`);

describe('the difference between two releases', () => {
	it.each<[string, Compared, Compared, string[]]>([
		['is nothing between the same rows', release([row('a'), row('b')]), release([row('a'), row('b')]), []],
		['names a row with other words', release([row('a')]), release([row('a', 'A')]), ['a changed']],
		[
			'names a row with another source, which the bilingual page shows',
			release([row('a')]),
			release([{ ...row('a'), source: 'new' }]),
			['a changed']
		],
		['names new rows where they stand', release([row('b')]), release([row('a'), row('b')]), ['a added']],
		[
			'names rows that went where they stood',
			release([row('x'), row('a'), row('y'), row('b')]),
			release([row('a', 'A'), row('b', 'B')]),
			['x removed', 'a changed', 'y removed', 'b changed']
		],
		[
			'names the one row that moved, not all it passed',
			release([row('a'), row('b'), row('c'), row('d')]),
			release([row('d'), row('a'), row('b'), row('c')]),
			['d moved moved']
		],
		[
			'says of a changed row that it moved as well',
			release([row('a'), row('b'), row('c')]),
			release([row('c', 'C'), row('a'), row('b')]),
			['c changed moved']
		],
		[
			'tells a paper that is held from one that went',
			release([row('a', 'a', 'One'), row('b', 'b', 'Two')]),
			release([], ['One']),
			['a held', 'b removed']
		],
		[
			'tells a paper that comes out from one that is new',
			release([], ['One']),
			release([row('a', 'a', 'One'), row('b', 'b', 'Two')]),
			['a unheld', 'b added']
		]
	])('%s', (_, before, now, list) => {
		expect(brief(before, now)).toEqual(list);
	});

	const rows = fc
		.uniqueArray(fc.nat(9), { maxLength: 9 })
		.chain((ids) =>
			fc.tuple(
				fc.constant(ids),
				fc.array(fc.constantFrom('x', 'y'), { minLength: ids.length, maxLength: ids.length }),
				fc.uniqueArray(fc.constantFrom('P', 'Q'))
			)
		)
		.map(([ids, words, held]) =>
			release(
				ids.map((id, n) => row(String(id), words[n], id % 3 === 0 ? 'P' : null)),
				held
			)
		);

	it('leads from the older release to the newer one', () => {
		fc.assert(
			fc.property(rows, rows, (before, now) => {
				const list = difference(before, now);
				const targets = new Map(before.rows.map(({ id, target }) => [id, target]));
				for (const { before, now } of list)
					if (now) targets.set(now.id, now.target);
					else targets.delete(before!.id);
				expect([...targets].sort()).toEqual(now.rows.map(({ id, target }) => [id, target]).sort());
				const moved = new Set(list.filter((d) => d.moved).map((d) => d.now!.id));
				const stayed = (rows: ManifestRow[], other: ManifestRow[]) =>
					rows.map(({ id }) => id).filter((id) => !moved.has(id) && other.some((r) => r.id === id));
				expect(stayed(before.rows, now.rows)).toEqual(stayed(now.rows, before.rows));
				expect(new Set(list.map((d) => (d.now ?? d.before)!.id)).size).toBe(list.length);
			})
		);
	});

	it('is told backwards with the same rows', () => {
		const mirrored = { added: 'removed', removed: 'added', held: 'unheld', unheld: 'held' } as Record<string, string>;
		fc.assert(
			fc.property(rows, rows, (before, now) => {
				const held = { ...before, held: now.held };
				const tell = (list: ReturnType<typeof difference>, mirror: boolean) =>
					list
						.filter((d) => d.change !== 'moved')
						.map((d) => `${(d.now ?? d.before)!.id} ${mirror ? (mirrored[d.change] ?? d.change) : d.change}`)
						.sort();
				expect(tell(difference(now, held), true)).toEqual(tell(difference(held, now), false));
				expect(difference(now, held).filter((d) => d.moved).length).toBe(
					difference(held, now).filter((d) => d.moved).length
				);
			})
		);
	});
});

describe('a release that says the same as the last', () => {
	const manifest = { title: 't', held: ['P'], rows: [row('a')], number: 1, publishedAt: 1 } as unknown as Manifest;
	it.each<[string, Partial<Manifest>, boolean]>([
		['only has another number, day and reviewers', { number: 2, publishedAt: 2, reviewers: ['Ed'] }, true],
		['is not one with another title', { title: 'u' }, false],
		['is not one that holds another paper', { held: [] }, false],
		['is not a draft where the last was none', { draft: true }, false],
		['is not one with other words', { rows: [row('a', 'b')] }, false]
	])('%s', (_, change, same) => {
		expect(saysTheSame(manifest, { ...manifest, ...change })).toBe(same);
	});
});
