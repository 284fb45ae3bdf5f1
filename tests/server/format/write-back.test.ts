import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInHtml } from '$lib/core/format/place-html';
import { placeInMarkdown } from '$lib/core/format/place-markdown';
import { spansOf, writeBack } from '$lib/core/format/write-back';
import { language } from '$lib/core/language/registry';
import { decodeEntity } from '$server/format/entity';
import { readUpload } from '$server/usecases/preview-import';

const words = fc.constantFrom(
	'작은 모델을 씁니다.',
	'느린 길 🗺️의 지도',
	'값은 **세 배**입니다',
	'`코드`를 봅니다 &',
	'첫째, 둘째'
);
const wrap = (before: string, after: string) => (text: string) => before + text + after;

const markdownBlock = fc
	.tuple(
		fc.constantFrom(
			...[
				wrap('', ''),
				wrap('## ', ''),
				wrap('> ', ''),
				wrap('> > ', ''),
				wrap('- ', '  '),
				wrap('   1. ', ''),
				wrap('| ', ' | 3 |')
			],
			...[wrap('**', '**'), wrap('```\n', '\n```'), wrap('[', '](https://example.org/a)'), wrap('\t', ' \t')]
		),
		words
	)
	.map(([shape, text]) => shape(text));
const htmlBlock = fc
	.tuple(
		fc.constantFrom(
			...[
				wrap('<p>', '</p>'),
				wrap('<p class="a>b">\n  ', '\n</p>'),
				wrap('<h2>', '</h2>'),
				wrap('<ul><li>', '</li></ul>')
			],
			...[
				wrap('<blockquote><p>', '</p></blockquote>'),
				wrap('<p><em>', '</em> 끝</p>'),
				wrap('<!-- 주석 --><p>A&amp;B ', '&nbsp;</p>')
			],
			...[
				wrap('<p><a href="https://example.org/?a=1&amp;b=2">', '</a>를 봅니다</p>'),
				wrap('<table><tr><td>', '</td></tr></table>')
			]
		),
		words
	)
	.map(([shape, text]) => shape(text.replace(/&/g, '&amp;')));

interface File {
	name: string;
	text: string;
}
const fileOf = (name: string, block: fc.Arbitrary<string>): fc.Arbitrary<File> =>
	fc
		.record({
			blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
			end: fc.constantFrom('\n', '\r\n'),
			mark: fc.constantFrom('', '\ufeff'),
			last: fc.boolean()
		})
		.map(({ blocks, end, mark, last }) => ({
			name,
			text: mark + blocks.join('\n\n').replace(/\n/g, end) + (last ? end : '')
		}));

const files = fc.oneof(fileOf('a.md', markdownBlock), fileOf('a.html', htmlBlock));
const RUNS = Number(process.env.RUNS ?? 300);

describe('writing back', () => {
	it('of one changed row touches no byte outside its row, and is read again as the change', () => {
		let [placed, all] = [0, 0];
		fc.assert(
			fc.property(
				files,
				fc.nat(),
				fc.nat(),
				fc.constantFrom('다', ' 더', '&', '<b>'),
				({ name, text }, which, where, more) => {
					const bytes = Buffer.from(text);
					const rows = readUpload({ name, bytes, format: null, lang: 'ko' }).segments.filter(
						(s) => s.target && s.targetBytes
					);
					if (rows.length === 0) return;
					all++;
					const row = rows[which % rows.length]!;
					const [before, [start, end]] = [row.target!, row.targetBytes!];
					const at = [...before].slice(0, where % ([...before].length + 1)).join('').length;
					const after = before.slice(0, at) + more + before.slice(at);
					const bare = text.replace(/^\ufeff/, '');
					const [span] = spansOf(bare, [[start, end]], text === bare ? 0 : 3);
					const list = name.endsWith('.md')
						? placeInMarkdown(bare, span!, before, after)
						: placeInHtml(bare, span!, before, after, language('ko'), decodeEntity);
					if (!list) return;
					placed++;
					const now = Buffer.from((text === bare ? '' : '\ufeff') + writeBack(bare, list)!);
					expect(now.subarray(0, start).equals(bytes.subarray(0, start))).toBe(true);
					const rest = bytes.length - end;
					expect(now.subarray(now.length - rest).equals(bytes.subarray(end))).toBe(true);
					expect(now.length - bytes.length).toBeGreaterThan(0);
					const read = readUpload({ name, bytes: now, format: null, lang: 'ko' }).segments.map(
						({ target }) => target ?? ''
					);
					// Marks of a quotation in a quotation are part of such a row: cut apart they are refused by reading the file again.
					if (more !== ' 더' && !before.startsWith('>')) expect(read.join('\n')).toContain(after.trim());
				}
			),
			{ numRuns: RUNS }
		);
		// A property that refuses everything would hold as well.
		expect(placed / all).toBeGreaterThan(0.8);
	});

	it('finds no place between the bytes of one character', () => {
		expect(
			spansOf('가나', [
				[0, 3],
				[1, 3],
				[3, 6],
				[6, 3]
			])
		).toEqual([{ start: 0, end: 1 }, null, { start: 1, end: 2 }, null]);
		expect(
			spansOf(
				'🗺a',
				[
					[3, 7],
					[7, 8],
					[5, 7]
				],
				3
			)
		).toEqual([{ start: 0, end: 2 }, { start: 2, end: 3 }, null]);
	});

	it('gives nothing when two texts want the same place', () => {
		const twice = [
			{ start: 0, end: 2, text: 'x' },
			{ start: 1, end: 3, text: 'y' }
		];
		expect(writeBack('abcd', twice)).toBeNull();
		expect(writeBack('abcd', [])).toBe('abcd');
	});
});
