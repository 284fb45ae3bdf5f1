import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike } from '$lib/core/memory/alike';
import { memoryFold } from '$lib/core/memory/fold';

describe('how alike two texts are', () => {
	it.each<[one: string, other: string, percent: number, differs: string]>([
		['A slow map.', 'A slow map.', 100, 'nothing'],
		['A  SLOW map.', 'a slow\nｍａｐ.', 100, 'nothing'],
		['A trade-off', 'a trade off', 100, 'nothing'],
		['A slow map.', 'A slow map!', 99, 'signs'],
		['**A slow** map', 'A slow map', 99, 'signs'],
		['It has 3 rooms and a hall.', 'It has 4 rooms and a hall.', 92, 'numbers'],
		['It grew by 3.5%.', 'It grew by 12,400%.', 87, 'numbers'],
		['We train one model', 'We trained one models', 75, 'words'],
		['We train one model', 'We train one lamp', 75, 'words'],
		['We train one model', 'We train model', 75, 'words'],
		['one two three four', 'five six seven eight', 0, 'words'],
		['느린 지도를 읽는다', '느린 지도를 읽었다', 87, 'words'],
		['느린지도를 읽는다', '느린 지도를 읽는다', 100, 'nothing'],
		['！', '!', 100, 'nothing'],
		['?', '!', 0, 'words'],
		['', 'map', 0, 'words'],
		['', '', 100, 'nothing']
	])('%s | %s', (one, other, percent, differs) => {
		expect(alike(one, other)).toEqual({ percent, differs });
	});

	const word = fc.constantFrom(
		'map',
		'maps',
		'slow',
		'harbour',
		'3',
		'47',
		'강',
		'물',
		'道',
		',',
		'.',
		'**',
		'😀',
		' '
	);
	const text = fc.oneof(
		fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
		fc.string({ unit: 'grapheme', maxLength: 30 })
	);

	it('does not depend on the order of the two, and lies between 0 and 100', () => {
		fc.assert(
			fc.property(text, text, (one, other) => {
				const found = alike(one, other);
				expect(alike(other, one)).toEqual(found);
				expect(found.percent).toBeGreaterThanOrEqual(0);
				expect(found.percent).toBeLessThanOrEqual(100);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is 100 for texts that are equal when folded and for no others', () => {
		fc.assert(
			fc.property(text, text, (one, other) => {
				expect(alike(one, one).percent).toBe(100);
				expect(alike(one, other).percent === 100).toBe(memoryFold(one) === memoryFold(other));
			}),
			{ numRuns: 1000 }
		);
	});

	it('says that numbers alone differ where they do', () => {
		const number = fc.integer({ min: 0, max: 1e6 });
		fc.assert(
			fc.property(number, number, number, (a, b, c) => {
				fc.pre(a !== b);
				const differs = alike(`From ${a} to ${c} rooms`, `From ${b} to ${c} rooms`);
				expect(differs).toEqual({ percent: 90, differs: 'numbers' });
			})
		);
	});
});
