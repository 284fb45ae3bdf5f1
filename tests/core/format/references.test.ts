import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referencesIn } from '../../../src/lib/core/format/markdown';
import { placeInMarkdown } from '../../../src/lib/core/format/place-markdown';
import { byReference, withAddresses } from '../../../src/lib/core/format/references';
import { readPost } from '../../../src/lib/core/format/registry';
import { spansOf, writeBack } from '../../../src/lib/core/format/write-back';

const read = (text: string) => readPost('a.md', text, { lang: 'ko' }).segments;
const targets = (text: string) => read(text).map(({ target }) => target);
const DEFINED = '\n\n[Code]: https://a.example/code "The code"\n[ 표 ]: <https://a.example/t (1)>\n[img]: ./map.png\n';
const REFERENCES = referencesIn(`글입니다.${DEFINED}`);

describe('links that have their address elsewhere', () => {
	test.each([
		['[코드][code]를 봅니다.', '[코드](https://a.example/code)를 봅니다.'],
		['[CODE][]를 봅니다.', '[CODE](https://a.example/code)를 봅니다.'],
		['[code]를 [표]로 봅니다.', '[code](https://a.example/code)를 [표](https://a.example/t%20(1))로 봅니다.'],
		['![지도][img]입니다.', '![지도](./map.png)입니다.'],
		['[![지도][img]][code]입니다.', '[![지도](./map.png)](https://a.example/code)입니다.'],
		['[![지도][img]](https://b.example)입니다.', '[![지도](./map.png)](https://b.example)입니다.'],
		['[a [b] c][code]', '[a [b] c](https://a.example/code)'],
		['[없음][none], [code](https://b.example), `[code]`, \\[code], [code](제목 있음)', null],
		['[없음][code][code]', '[없음](https://a.example/code)[code](https://a.example/code)'],
		['[^code] [x] [[code]]', '[^code] [x] [[code](https://a.example/code)]']
	])('%s', (text, expected) => {
		expect(withAddresses(text, REFERENCES)).toBe(expected ?? text);
	});

	test('are rows with their addresses, and what only gives these is none', () => {
		const text = `## [느린 길 / Slow Roads][code]\n\n- [코드][code]와 [표]\n- [Code][code] and [Table][표]\n\n\`[code]\`입니다.${DEFINED}`;
		expect(read(text).map(({ kind, target, source }) => [kind, target, source])).toEqual([
			['title', '느린 길', 'Slow Roads'],
			['link', 'https://a.example/code', null],
			[
				'list-item',
				'- [코드](https://a.example/code)와 [표](https://a.example/t%20(1))',
				'- [Code](https://a.example/code) and [Table](https://a.example/t%20(1))'
			],
			['paragraph', '`[code]`입니다.', null]
		]);
	});

	test.each([
		['a remark in brackets', '글입니다.\n\n[주의]: 중요합니다.'],
		['a footnote', '글입니다.\n\n[^1]: https://a.example'],
		['a line of a paragraph', '글입니다.\n[코드]: https://a.example/1'],
		['code', '글입니다.\n\n```\n[코드]: https://a.example/1\n```']
	])('%s gives no address and stays a row', (_, text) => {
		expect(referencesIn(text).size).toBe(0);
		expect(targets(text).join('\n')).toContain(text.slice(text.indexOf('[')));
	});

	test.each([
		['[코드][code]를 봅니다.', '[코드](https://a.example/code)를 꼭 봅니다.', '[코드][code]를 꼭 봅니다.'],
		['> [code][]와 [표]', '[표](https://a.example/t%20(1))와 [code](https://a.example/code)', '> [표]와 [code][]'],
		['[code]를 봅니다.', '[새 코드](https://a.example/code)를 봅니다.', '[새 코드][code]를 봅니다.'],
		['[code]를 봅니다.', '[code](https://b.example)를 봅니다.', '[code](https://b.example)를 봅니다.'],
		[
			'[![지도][img]][code]입니다.',
			'[![새 지도](./map.png)](https://a.example/code)예요.',
			'[![새 지도][img]][code]예요.'
		],
		['## [느린 길][code]', '빠른 길', '## [빠른 길][code]']
	])('%s becomes %s in its own way', (line, after, expected) => {
		const file = `앞의 글입니다.\n\n${line}\n\n뒤의 글입니다.${DEFINED}`;
		const row = read(file)[1]!;
		const [span] = spansOf(file, [row.targetBytes!]);
		const list = placeInMarkdown(file, span!, row.target!, after, referencesIn(file));
		const now = writeBack(file, list!)!;
		expect(now).toBe(file.replace(line, expected));
		expect(read(now)[1]!.target).toBe(after);
	});

	const links = [
		'[코드][code]',
		'[code][]',
		'[code]',
		'[표]',
		'![지도][img]',
		'[![지도][img]][code]',
		'[글](https://b.example)'
	];
	const others = ['글', ' ', '`[code]`', '[', ']', '(', '\\', '[x]', '!', '`'];
	const back = (raw: string): string => byReference(raw, withAddresses(raw, REFERENCES), REFERENCES);
	test('come back as they were where nothing changed', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...links, '`[code]`', '글', '[x]'), { maxLength: 8 }), (parts) => {
				expect(back(parts.join(' '))).toBe(parts.join(' '));
			})
		);
	});

	test('say the same where brackets are left open', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...links, ...others), { maxLength: 8 }), (parts) => {
				const raw = parts.join('');
				expect(withAddresses(back(raw), REFERENCES)).toBe(withAddresses(raw, REFERENCES));
			}),
			{ numRuns: 2000 }
		);
	});

	test('take no longer where somebody means harm', () => {
		const started = performance.now();
		withAddresses('['.repeat(20_000) + '[a]'.repeat(20_000) + '`'.repeat(1000) + '[a]('.repeat(5000), REFERENCES);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
