import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike } from '$lib/core/memory/alike';
import { MemoryIndex, type MemoryPair } from '$lib/core/memory/memory-index';

const NONE = { before: 0, after: 0 };
const pair = (id: string, source: string, more: Partial<MemoryPair> = {}): MemoryPair => ({
	...{ id, source, target: `번역 ${id}`, ...NONE, at: Number(id.replace(/\D/g, '')) || 0 },
	...more
});
const indexOf = (pairs: readonly MemoryPair[]): MemoryIndex => {
	const index = new MemoryIndex();
	for (const each of pairs) index.put(each);
	return index;
};
const all = { least: 60, most: Infinity, context: NONE, except: '' };

const word = fc.constantFrom(
	...['map', 'maps', 'slow', 'slowly', 'road', 'train', 'trained', '3', '17', '2,400', '강', '물', '道', '!', '**']
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('the memory', () => {
	it('finds what asking every pair would find, and nothing else', () => {
		const cases = fc.tuple(fc.array(text, { maxLength: 60 }), text, fc.integer({ min: 1, max: 100 }));
		fc.assert(
			fc.property(cases, ([sources, query, least]) => {
				const index = indexOf(sources.map((source, n) => pair(`${n}`, source)));
				const found = index.find(query, { ...all, least }).map(({ id, percent }) => [id, percent]);
				const scanned = sources
					.map((source, n): [string, number] => [`${n}`, alike(query, source).percent])
					.filter(([, percent]) => percent >= least);
				expect(found.sort()).toEqual(scanned.sort());
			}),
			{ numRuns: 500 }
		);
	});

	it('finds of many the nearest, as asking every pair would', () => {
		const cases = fc.tuple(fc.array(text, { minLength: 20, maxLength: 60 }), text, fc.integer({ min: 1, max: 5 }));
		fc.assert(
			fc.property(cases, ([sources, query, most]) => {
				const index = indexOf(sources.map((source, n) => pair(`${n}`, source)));
				const found = index.find(query, { ...all, most }).map(({ percent, at }) => [percent, at]);
				const scanned = sources
					.map((source, n) => [alike(query, source).percent, n] as const)
					.filter(([percent]) => percent >= 60)
					.sort(([a, m], [b, n]) => b - a || n - m);
				expect(found).toEqual(scanned.slice(0, most));
			}),
			{ numRuns: 300 }
		);
	});

	it('is after any changes as one that was made of what is left', () => {
		const step = fc.record({ id: fc.nat(9), source: text, drop: fc.boolean() });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), text, (steps, query) => {
				const index = new MemoryIndex();
				const left = new Map<string, MemoryPair>();
				for (const { id, source, drop } of steps) {
					const next = pair(`${id}`, source);
					if (drop) index.drop(next.id);
					else index.put(next);
					if (drop) left.delete(next.id);
					else left.set(next.id, next);
				}
				expect(index.size).toBe(left.size);
				expect(index.find(query, all)).toEqual(indexOf([...left.values()]).find(query, all));
			})
		);
	});

	it('gives the room of what was taken out to others', () => {
		const index = indexOf(Array.from({ length: 2000 }, (_, n) => pair(`${n}`, `slow road ${n}`)));
		for (let n = 0; n < 1990; n++) index.drop(`${n}`);
		expect(index.size).toBe(10);
		expect(index.find('slow road 1995', { ...all, most: 1 })).toMatchObject([{ id: '1995', percent: 100 }]);
		expect([...index.holding('번역', 'target')]).toHaveLength(10);
	});

	it('prefers what stands in the same context, then what is newest', () => {
		const context = { before: 11, after: 22 };
		const index = indexOf([
			pair('a1', 'A slow road.', context),
			pair('b2', 'A slow road.', { before: 11, after: 0 }),
			pair('c3', 'A slow road.'),
			pair('d4', 'A slow road!')
		]);
		const found = index.find('a slow road.', { ...all, context });
		expect(found.map(({ id, percent, inContext }) => [id, percent, inContext])).toEqual([
			...[['a1', 100, true] as const, ['c3', 100, false] as const, ['b2', 100, false] as const],
			['d4', 99, false]
		]);
		// Texts that stand alone share no context.
		expect(index.find('A slow road.', all).every(({ inContext }) => !inContext)).toBe(true);
	});

	it('shows a pair that repeats once, by the one in context or the newest', () => {
		const context = { before: 5, after: 6 };
		const same = { target: '같은 글' };
		const index = indexOf([
			pair('1', 'A slow road.', { ...same, ...context }),
			pair('3', 'A slow road.', same),
			pair('2', 'A slow road.', same)
		]);
		expect(index.find('A slow road.', all)).toMatchObject([{ id: '3', times: 3 }]);
		expect(index.find('A slow road.', { ...all, context })).toMatchObject([{ id: '1', times: 3, inContext: true }]);
		expect(index.find('A slow road.', { ...all, except: '3' })).toMatchObject([{ id: '2', times: 2 }]);
	});

	it('finds phrases of two letters on either side, the newest first', () => {
		const index = indexOf([
			pair('1', 'A slow map.', { target: '느린 지도.' }),
			pair('2', 'Slow roads.', { target: '遅い道を学習する。' }),
			pair('3', 'Maps.', { target: '지도들.' })
		]);
		expect([...index.holding('지도', 'target')]).toEqual(['3', '1']);
		expect([...index.holding('学習', 'target')]).toEqual(['2']);
		expect([...index.holding('map', 'source')]).toEqual(['3', '1']);
		expect([...index.holding('지', 'target')]).toEqual([]);
	});
});
