import { describe, expect, test } from 'vitest';
import { linkTimes, postTime } from '../../../src/lib/core/date/link';

const idOf = (time: number): string => String((BigInt(time) - 1288834974657n) << 22n);

test('the id of a post gives back the moment it was given out', () => {
	const time = Date.UTC(2025, 2, 9, 12, 30);
	expect(postTime(idOf(time))).toBe(time);
});

describe('links that carry their time', () => {
	const id = idOf(Date.UTC(2025, 2, 9));
	test.each<[string, string[]]>([
		[`https://x.com/someone/status/${id}`, ['2025-03-09']],
		[`see twitter.com/some_one/status/${id}?s=20.`, ['2025-03-09']],
		['https://arxiv.org/abs/2503.01234v2', ['2025-03-01']],
		['https://arxiv.org/pdf/1812.00001', ['2018-12-01']],
		['https://arxiv.org/html/2405.00012v1', ['2024-05-01']],
		[`https://x.com/a/status/${id} and https://arxiv.org/abs/2503.01234`, ['2025-03-09', '2025-03-01']],
		['https://arxiv.org/abs/0605.1234', []],
		[`https://notx.com/someone/status/${id}`, []],
		['https://arxiv.org/abs/2513.01234', []],
		['https://x.com/someone', []],
		['https://x.com/someone/status/99999999999999999999', []]
	])('%s', (text, days) => {
		expect(linkTimes(text).map((link) => new Date(link.from).toISOString().slice(0, 10))).toEqual(days);
	});
});
