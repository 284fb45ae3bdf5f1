import { describe, expect, it } from 'vitest';
import {
	asCompared,
	correctionsBetween,
	isWebAddress,
	standing,
	type Destination,
	type Edition
} from '$lib/core/release/destination';

const edition = (number: number, rows: Record<string, string>, source: string | null = null): Edition => ({
	number,
	rows: Object.entries(rows).map(([id, target]) => ({ id, target, source }))
});
const first = edition(1, { a: '하나', b: '둘', c: '셋' });
const second = edition(2, { a: '하나', b: '둘째', c: '셋' });
const third = edition(3, { a: '첫째', b: '둘째', d: '넷' });
const same = edition(4, { a: '첫째', b: '둘째', d: '넷' });

const copy = (part: Partial<Destination>): Pick<Destination, 'release' | 'found' | 'failed'> => ({
	release: 1,
	found: null,
	failed: false,
	...part
});

describe('how a copy stands', () => {
	it.each([
		['is up to date with the newest release', copy({}), [first], 'current', 0],
		['lacks the one paragraph that was corrected', copy({}), [second, first], 'stale', 1],
		[
			'lacks changed, added and removed paragraphs, in whatever order the releases come',
			copy({}),
			[first, third, second],
			'stale',
			4
		],
		['is up to date when a newer release says the same', copy({ release: 3 }), [same, third], 'current', 0],
		['is nothing before the first arrived', copy({ release: null }), [second, first], 'nothing', 0],
		['failed before it was ever sent', copy({ release: null, failed: true }), [first], 'failed', 0],
		['failed and lacks a correction as well', copy({ failed: true }), [first, second], 'failed', 1],
		[
			'was edited there, which comes before that it is stale',
			copy({ found: 'edited' }),
			[first, second],
			'edited-there',
			1
		],
		[
			'was edited there, which comes before that sending failed by it',
			copy({ found: 'edited', failed: true }),
			[first],
			'edited-there',
			0
		],
		['is gone, which comes before all', copy({ found: 'gone', failed: true }), [first, second], 'gone', 1],
		['of a release that nobody knows any more lacks every paragraph', copy({ release: 1 }), [second], 'stale', 3],
		['of which nothing is published is not stale', copy({}), [], 'current', 0]
	] as const)('%s', (_, destination, releases, state, corrections) => {
		const { state: found, corrections: count } = standing(destination, releases);
		expect([found, count]).toEqual([state, corrections]);
	});

	it('says which release is there and which is the newest', () => {
		expect(standing(copy({}), [third, first])).toMatchObject({ at: 1, newest: 3 });
	});

	it('counts a paragraph whose quoted English changed', () => {
		expect(correctionsBetween(edition(1, { a: '하나' }, 'one'), edition(2, { a: '하나' }, 'One'))).toBe(1);
	});
});

describe('two copies as they are compared', () => {
	it.each([
		['ends of lines', 'one\r\ntwo\rthree', 'one\ntwo\nthree', true],
		['white space at the ends of lines and of the text', 'one  \ntwo\t\n\n', 'one\ntwo', true],
		['kinds of spaces', 'one\u00a0two\u3000three', 'one two three', true],
		['a letter', 'one two', 'one Two', false],
		['an empty line between paragraphs', 'one\n\ntwo', 'one\ntwo', false],
		['space at the beginning, which makes code', 'one\n    two', 'one\ntwo', false]
	])('%s', (_, a, b, alike) => {
		expect(asCompared(a) === asCompared(b)).toBe(alike);
	});
});

describe('addresses that may be noted', () => {
	it.each([
		['https://forum.example/t/week/12', true],
		['http://forum.example:8080/t/12?page=2#post_3', true],
		['HTTPS://forum.example', true],
		['javascript:alert(1)', false],
		['data:text/html,x', false],
		['ftp://forum.example/a', false],
		['//forum.example/a', false],
		['https://', false],
		['https:///path', false],
		['https://user:secret@forum.example/', false],
		['https://forum.example/a b', false],
		['https://forum.example\\@evil.example/', false],
		['', false]
	])('%s: %s', (address, may) => {
		expect(isWebAddress(address)).toBe(may);
	});
});
