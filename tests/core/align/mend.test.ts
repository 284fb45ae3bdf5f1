import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dropRow,
	mergeWithNext,
	setKind,
	shiftSource,
	splitAt,
	swapSides,
	type Rows
} from '../../../src/lib/core/align/mend';
import { post } from '../../../src/lib/core/format/post';
import type { ParsedSegment } from '../../../src/lib/core/segment/segment';

const FILE = [
	'작은 모델을 소개합니다. 빠릅니다.',
	'We introduce a small model. It is fast.',
	'무게를 공개합니다 🔥',
	'두 배입니다.'
].join('\n');
const rows: Rows = post.read(FILE, {}).segments;
const held = (range: ParsedSegment['targetBytes']) =>
	range && new TextDecoder().decode(new TextEncoder().encode(FILE).subarray(...range));
const sources = (list: Rows) => list.map(({ source }) => source);
const targets = (list: Rows) => list.map(({ target }) => target);

describe('mending the rows of an import', () => {
	test('the rows to mend are a pair and two paragraphs alone', () => {
		expect(sources(rows)).toEqual(['We introduce a small model. It is fast.', null, null]);
	});

	test('merging joins both sides, and the bytes cover both', () => {
		const [merged, ...rest] = mergeWithNext(rows, 1);
		expect([merged, ...rest].length).toBe(2);
		const [, both] = mergeWithNext(rows, 1);
		expect([both.target, held(both.targetBytes)]).toEqual([
			'무게를 공개합니다 🔥\n두 배입니다.',
			'무게를 공개합니다 🔥\n두 배입니다.'
		]);
	});

	test('splitting gives each half its own text and bytes', () => {
		const cut = { target: '작은 모델을 소개합니다.'.length, source: 'We introduce a small model. '.length };
		const [first, second] = splitAt(rows, 0, cut);
		expect([first.target, first.source]).toEqual(['작은 모델을 소개합니다.', 'We introduce a small model.']);
		expect([second.target, second.source]).toEqual(['빠릅니다.', 'It is fast.']);
		for (const half of [first, second]) {
			expect(held(half.targetBytes)).toBe(half.target);
			expect(held(half.sourceBytes)).toBe(half.source);
		}
	});

	test('a cut within an emoji moves before it, and one that leaves nothing changes nothing', () => {
		const fire = rows[1].target?.indexOf('🔥') ?? -1;
		const [, cut, rest] = splitAt(rows, 1, { source: null, target: fire + 1 });
		expect([cut.target, rest.target]).toEqual(['무게를 공개합니다', '🔥']);
		expect(splitAt(rows, 1, { source: null, target: 0 })).toBe(rows);
	});

	test('a merged row that is split again keeps a range that holds both halves', () => {
		const merged = mergeWithNext(rows, 0);
		const [first, second] = splitAt(merged, 0, { source: null, target: rows[0].target?.length ?? 0 });
		expect([first.target, second.target]).toEqual([rows[0].target, rows[1].target]);
		expect(held(second.targetBytes)).toContain(rows[1].target);
		expect(held(first.targetBytes)).toContain(rows[0].target);
	});

	test('a source moves down into the next gap and back up', () => {
		const down = shiftSource(rows, 0, 1);
		expect(sources(down)).toEqual([null, rows[0].source, null]);
		expect([down[1].sourceLang, held(down[1].sourceBytes)]).toEqual(['en', rows[0].source]);
		expect(sources(shiftSource(down, 1, -1))).toEqual(sources(rows));
		expect(shiftSource(rows, 0, -1)).toBe(rows);
		expect(shiftSource(rows, 1, 1)).toBe(rows);
	});

	test('sides are swapped, kinds set, rows dropped, and the old rows stay as they were', () => {
		const before = structuredClone(rows);
		expect([swapSides(rows, 0)[0].target, swapSides(rows, 0)[0].source]).toEqual([rows[0].source, rows[0].target]);
		expect(setKind(rows, 1, 'heading')[1].kind).toBe('heading');
		expect(targets(dropRow(rows, 1))).toEqual([rows[0].target, rows[2].target]);
		expect(rows).toEqual(before);
	});

	test('a place that is not there changes nothing', () => {
		for (const at of [-1, 99]) {
			expect(mergeWithNext(rows, at)).toBe(rows);
			expect(splitAt(rows, at, { source: 1, target: 1 })).toBe(rows);
			expect(shiftSource(rows, at, 1)).toBe(rows);
			expect(swapSides(rows, at)).toBe(rows);
			expect(setKind(rows, at, 'meta')).toBe(rows);
			expect(dropRow(rows, at)).toBe(rows);
		}
	});

	test('no step but dropping loses a letter of either side', () => {
		const letters = (list: Rows, side: 'source' | 'target') =>
			list
				.map((row) => row[side] ?? '')
				.join('')
				.replace(/\s/g, '');
		const place = fc.integer({ min: 0, max: 4 });
		const step = fc.oneof(
			place.map((at) => (list: Rows) => mergeWithNext(list, at)),
			fc.tuple(place, fc.option(fc.nat(30)), fc.option(fc.nat(30))).map(
				([at, source, target]) =>
					(list: Rows) =>
						splitAt(list, at, { source, target })
			),
			fc.tuple(place, fc.constantFrom<1 | -1>(1, -1)).map(
				([at, by]) =>
					(list: Rows) =>
						shiftSource(list, at, by)
			)
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
				const mended = steps.reduce((list, run) => run(list), rows);
				expect(letters(mended, 'target')).toBe(letters(rows, 'target'));
				expect(letters(mended, 'source')).toBe(letters(rows, 'source'));
				expect(mended.every(({ source, target }) => source !== null || target !== null)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});
