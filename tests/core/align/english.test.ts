import { describe, expect, test } from 'vitest';
import { readUpload } from '$server/usecases/preview-import';

const read = (name: string, text: string) =>
	readUpload({ name, bytes: new TextEncoder().encode(text), format: null, lang: null, english: true });

const MARKDOWN = `# Papers on slow roads

A weekly post on roads that nobody hurries on.

## 1. A Map of Slow Roads

**Summary**

The survey covers 12 villages and 40 km of road. Most bridges were built by hand.

- First point, with \`code\`.

\`\`\`python
print("roads")
\`\`\`

[Paper](https://arxiv.org/abs/2605.01113)

## 2. Lanterns for Bridges

We hang 300 lanterns.

https://example.org/lanterns
`;

describe('a post that is English alone', () => {
	test('each block of Markdown is a source without a translation; code and links stand for themselves', () => {
		const post = read('roads.md', MARKDOWN);
		expect(post.title).toBe('Papers on slow roads');
		expect(post.segments.map(({ kind, paper, source, target }) => [kind, paper, source, target])).toEqual([
			['title', null, 'Papers on slow roads', ''],
			['paragraph', null, 'A weekly post on roads that nobody hurries on.', ''],
			['title', 'A Map of Slow Roads', '1. A Map of Slow Roads', ''],
			['meta', 'A Map of Slow Roads', 'Summary', ''],
			['summary', 'A Map of Slow Roads', expect.stringContaining('12 villages'), ''],
			['summary', 'A Map of Slow Roads', '- First point, with `code`.', ''],
			['paragraph', 'A Map of Slow Roads', expect.stringContaining('print'), expect.stringContaining('print')],
			['link', 'A Map of Slow Roads', '[Paper](https://arxiv.org/abs/2605.01113)', expect.stringContaining('arxiv')],
			['title', 'Lanterns for Bridges', '2. Lanterns for Bridges', ''],
			['paragraph', 'Lanterns for Bridges', 'We hang 300 lanterns.', ''],
			['link', 'Lanterns for Bridges', 'https://example.org/lanterns', 'https://example.org/lanterns']
		]);
	});

	test('short lines of plain text between blank ones are titles of papers', () => {
		const { segments } = read(
			'roads.txt',
			'Roads\n\nA post on roads.\n\nA Map of Slow Roads\n\nThe survey covers 12 villages.\n\nLanterns\n\nWe hang 300 lanterns.\n42'
		);
		expect(segments.map(({ kind, paper }) => [kind, paper])).toEqual([
			['title', null],
			['paragraph', null],
			['title', 'A Map of Slow Roads'],
			['paragraph', 'A Map of Slow Roads'],
			['title', 'Lanterns'],
			['paragraph', 'Lanterns'],
			['paragraph', 'Lanterns']
		]);
	});

	test('HTML gives its paragraphs, and JSON Lines keep what is translated already', () => {
		const html = read('roads.html', '<h1>Roads</h1><p>The survey covers 12 villages.</p>');
		expect(html.segments.map(({ source, target }) => [source, target])).toEqual([
			['Roads', ''],
			['The survey covers 12 villages.', '']
		]);
		const lines = read('roads.jsonl', '{"source":"One road.","target":"길 하나."}\n{"source":"Two roads."}');
		expect(lines.segments.map(({ source, target }) => [source, target])).toEqual([
			['One road.', '길 하나.'],
			['Two roads.', '']
		]);
	});

	test.each([
		['언덕의 느린 길\n\n조사는 마을 열두 곳을 다룬다.', 'no line holds English text'],
		['The survey covers it.\n\n조사는 마을 열두 곳을 다룬다.', '1 of 2 lines are not English'],
		['42\n\n17', 'no line holds English text']
	])('%j is refused', (text, reason) => {
		expect(() => read('roads.txt', text)).toThrow(reason);
	});
});
