import { expect, it } from 'vitest';
import { blocks, numberOf, withoutMark } from '$lib/core/release/blocks';
import { plainText, readMarks } from '$lib/core/release/marks';
import type { OutlineRow } from '$lib/core/release/outline';
import { summaryOf } from '$lib/core/release/summary';

const item = (target: string, kind: OutlineRow['kind'] = 'list-item'): OutlineRow => ({
	...{ id: target, kind, target },
	source: null,
	sourceLang: 'en'
});

it('puts the items of a list together, numbered and plain ones apart', () => {
	const rows = [item('길', 'paragraph'), item('- a'), item('b'), item('1. c'), item('2) d'), item('끝', 'paragraph')];
	expect(blocks(rows).map(({ list, rows }) => [list, rows.map(({ target }) => withoutMark(target))])).toEqual([
		[null, ['길']],
		['ul', ['a', 'b']],
		['ol', ['c', 'd']],
		[null, ['끝']]
	]);
	expect(rows.map(numberOf)).toEqual([null, null, null, 1, 2, null]);
});

it.each<[string, string, (string | undefined)[][]]>([
	[
		'a link keeps its name',
		'보기: [코드](https://example.org/a) 끝',
		[
			['text', '보기: ', undefined],
			['link', '코드', 'https://example.org/a'],
			['text', ' 끝', undefined]
		]
	],
	['a name without an address is text', '[코드](javascript:alert)', [['text', '[코드](javascript:alert)', undefined]]],
	[
		'two links side by side',
		'[a](https://e.org/1)[b](https://e.org/2)',
		[
			['link', 'a', 'https://e.org/1'],
			['link', 'b', 'https://e.org/2']
		]
	]
])('%s', (_, text, found) => {
	const { marks } = readMarks(text);
	expect(marks.map((mark) => [mark.kind, plainText([mark]), 'address' in mark ? mark.address : undefined])).toEqual(
		found
	);
});

it('sums a post up by its first paragraph, cut between characters', () => {
	const rows = [item('T', 'title'), item('😀'.repeat(400), 'paragraph')].map((r) => ({ ...r, paper: null, hash: '' }));
	expect(summaryOf({ rows })).toBe('😀'.repeat(279) + '…');
});
