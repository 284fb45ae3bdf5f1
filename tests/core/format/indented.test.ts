import { describe, expect, test } from 'vitest';
import { placeInMarkdown } from '../../../src/lib/core/format/place-markdown';
import { readPost } from '../../../src/lib/core/format/registry';
import { spansOf, writeBack } from '../../../src/lib/core/format/write-back';

const read = (text: string) => readPost('a.md', text, { lang: 'ko' }).segments;
const targets = (text: string) => read(text).map(({ target }) => target);

/** The file with a text in the place of another, null where it has none. */
function changed(file: string, before: string, after: string): string | null {
	const row = read(file).find(({ target }) => target === before);
	const [span] = spansOf(file, [row?.targetBytes ?? [-1, -1]]);
	const list = span && placeInMarkdown(file, span, before, after);
	return list && writeBack(file, list);
}

describe('code that is marked by its indentation alone', () => {
	test.each([
		['four spaces', '글입니다.\n\n    x = 1\n    y = 2\n', ['글입니다.', '```\nx = 1\ny = 2\n```']],
		['a tab', '글입니다.\n\n\tx = 1\n\t\ty = 2\n', ['글입니다.', '```\nx = 1\n\ty = 2\n```']],
		[
			'with blank lines in it, and what is further in',
			'글입니다.\n\n    if x:\n\n        y()\n  \n    z()\n\n다음 글입니다.',
			['글입니다.', '```\nif x:\n\n    y()\n\nz()\n```', '다음 글입니다.']
		],
		['with CRLF', '글입니다.\r\n\r\n    x\r\n    y\r\n', ['글입니다.', '```\nx\ny\n```']],
		['right below a heading', '# 제목\n    # 주석입니다.\n    x', ['제목', '```\n# 주석입니다.\nx\n```']],
		['with fences in it', '글입니다.\n\n    ```\n    x\n    ```\n', ['글입니다.', '````\n```\nx\n```\n````']],
		[
			'within an item',
			'- 항목입니다\n\n      x = 1\n\n  더 있습니다.',
			['- 항목입니다', '```\nx = 1\n```', '더 있습니다.']
		],
		[
			'behind a list that has ended',
			'- 항목입니다\n\n글입니다.\n\n    x = 1',
			['- 항목입니다', '글입니다.', '```\nx = 1\n```']
		]
	])('%s is one row', (_, text, expected) => {
		expect(targets(text)).toEqual(expected);
	});

	test.each([
		['the paragraph of an item', '1. 항목입니다\n\n    항목의 다음 문단\n', ['1. 항목입니다', '항목의 다음 문단']],
		[
			'a list in a list, and its paragraph',
			'- 하나\n    - 둘\n        - 셋\n\n        셋의 문단\n',
			['- 하나', '- 둘', '- 셋', '셋의 문단']
		],
		['a list that is indented as a whole', '글입니다.\n\n    - 하나\n    - 둘', ['글입니다.', '- 하나', '- 둘']],
		[
			'a paragraph and its English, indented by who writes so',
			'    작은 모델입니다.\n\n    It is a small model.',
			['작은 모델입니다.']
		],
		[
			'the second line of a paragraph',
			'글은 여기에서 시작하고\n    여기에서 끝남',
			['글은 여기에서 시작하고', '여기에서 끝남']
		],
		['the rest of a footnote', '[^1]: 각주입니다.\n\n    각주의 둘째 문단', ['[^1]: 각주입니다.', '각주의 둘째 문단']],
		['a box of a site', '!!! note "상자"\n\n    상자의 글', ['!!! note "상자"', '상자의 글']],
		['what stands in an element', '<details>\n\n    접힌 글\n\n</details>', ['<details>', '접힌 글', '</details>']],
		['a Japanese indentation', '　　　　字下げの文', ['字下げの文']]
	])('%s is none', (_, text, expected) => {
		expect(readPost('a.md', text, {}).segments.map(({ target }) => target)).toEqual(expected);
	});

	test('is not translated where a post is English alone', () => {
		const rows = readPost('a.md', 'We run it.\n\n    x = 1\n', { lang: 'ko', english: true }).segments;
		expect(rows.map(({ source, target }) => [source, target])).toEqual([
			['We run it.', ''],
			['```\nx = 1\n```', '```\nx = 1\n```']
		]);
	});

	test.each([
		[
			'a line',
			'```\nx = 1\n\n  y = 2\n```',
			'```\nx = 1\n\n  y = 3\n```',
			'글입니다.\n\n\t x = 1\n  \n\t   y = 3\n\n끝입니다.\n'
		],
		[
			'a line more',
			'```\nx = 1\n\n  y = 2\n```',
			'```\nx\n\nz\n  y\n```',
			'글입니다.\n\n\t x\n\n\t z\n\t   y\n\n끝입니다.\n'
		],
		['a fence that is gone', '```\nx = 1\n\n  y = 2\n```', 'x = 1', null],
		['code that begins with nothing', '```\nx = 1\n\n  y = 2\n```', '```\n\nx\n```', null]
	])('%s is written back as it is indented there', (_, before, after, expected) => {
		const file = '글입니다.\n\n\t x = 1\n  \n\t   y = 2\n\n끝입니다.\n';
		expect(changed(file, before, after)).toBe(expected);
		if (expected) expect(targets(expected)).toEqual(['글입니다.', after, '끝입니다.']);
	});
});
