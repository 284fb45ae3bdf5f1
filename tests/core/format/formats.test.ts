import { describe, expect, test } from 'vitest';
import { lineOf, readRows } from '../../../src/lib/core/format/jsonl';
import { detectFormat, readPost } from '../../../src/lib/core/format/registry';
import type { ParsedSegment } from '../../../src/lib/core/segment/segment';

const rows = (text: string, format: string) =>
	readPost('', text, { format }).segments.map(({ kind, source, target }) => [kind, target, source]);

const ALONE = 'if it is English alone, import it as that';

describe('which format a file has', () => {
	test.each([
		['week.md', 'plain', 'markdown'],
		['week.MARKDOWN', 'plain', 'markdown'],
		['rows.jsonl', 'plain', 'jsonl'],
		['week.txt', '모델을 소개합니다.\nWe introduce a model.', 'post'],
		['week.txt', '## 모델 / Model\n\n[코드](https://a.example)\n', 'markdown'],
		['week.txt', '모델을 소개합니다.\n> We introduce a model.', 'post'],
		['', '{"id": "1", "target": "모델"}', 'jsonl']
	])('%s holding %j is read as %s', (name, text, format) => {
		expect(detectFormat(name, text).id).toBe(format);
	});

	test.each([
		['', 'csv', 'the format csv is not known; there are post, markdown, jsonl'],
		['Only English here.', 'auto', `no line holds Japanese or Korean text; ${ALONE}`],
		['只有汉字的一行。', 'auto', `no line holds Japanese or Korean text; ${ALONE}`]
	])('%j asked for as %s is refused', (text, format, detail) => {
		expect(() => readPost('', text, { format })).toThrow(`The file cannot be read: ${detail}.`);
	});

	test('a post without a letter of the language that was asked for is refused', () => {
		expect(() => readPost('', '모델을 소개합니다.', { lang: 'ja' })).toThrow('asked for, ja');
	});
});

describe('Markdown', () => {
	test.each([
		['a heading', '## 小さな記憶 / A Small Memory', [['title', '小さな記憶', 'A Small Memory']]],
		['a closed heading', '## 小さな記憶 / A Small Memory ##', [['title', '小さな記憶', 'A Small Memory']]],
		[
			'an underlined heading',
			'今週の論文\n=====\n\n本文です。',
			[
				['title', '今週の論文', null],
				['meta', '=====', null],
				['paragraph', '本文です。', null]
			]
		],
		[
			'a bold title',
			'今週です。\n\n**小さな記憶 / A Small Memory**\n\n**論文紹介**',
			[
				['paragraph', '今週です。', null],
				['title', '小さな記憶', 'A Small Memory'],
				['meta', '論文紹介', null]
			]
		],
		[
			'a title that is a link',
			'## [小さな記憶 / A Small Memory](https://a.example/1)',
			[
				['title', '小さな記憶', 'A Small Memory'],
				['link', 'https://a.example/1', null]
			]
		],
		[
			'code kept whole',
			'실행합니다.\n\n```python\nx = 1\n\n# 제목 / Title\n```\n',
			[
				['paragraph', '실행합니다.', null],
				['paragraph', '```python\nx = 1\n\n# 제목 / Title\n```', null]
			]
		],
		[
			'code that nobody closed',
			'실행합니다.\n\n~~~\nx\n```',
			[
				['paragraph', '실행합니다.', null],
				['paragraph', '~~~\nx\n```', null]
			]
		],
		[
			'a broken paragraph and its quotation',
			'모델은 긴 문서의 가운데에 놓인 답을 찾도록 훈련되었고 그 결과\n정확도가 12% 올랐습니다.\n\n> The model is trained to find answers in the middle of long\n> documents, and accuracy rises by 12%.',
			[
				[
					'paragraph',
					'모델은 긴 문서의 가운데에 놓인 답을 찾도록 훈련되었고 그 결과\n정확도가 12% 올랐습니다.',
					'The model is trained to find answers in the middle of long\ndocuments, and accuracy rises by 12%.'
				]
			]
		],
		[
			'list items and their English',
			'- 작은 모델을 공개합니다\n- Releases a small model',
			[['list-item', '- 작은 모델을 공개합니다', '- Releases a small model']]
		],
		[
			'a table of links',
			'| 논문 | 주소 |\n|---|---|\n| Pebble | https://a.example/p |',
			[
				['meta', '| 논문 | 주소 |', null],
				['meta', '|---|---|', null],
				['link', '| Pebble | https://a.example/p |', null]
			]
		]
	])('%s', (_, text, expected) => {
		expect(rows(text, 'markdown')).toEqual(expected);
	});
});

describe('JSON Lines', () => {
	const segment: ParsedSegment = {
		...{ kind: 'summary', paper: 'A Small Memory', sourceLang: 'en', source: 'It remembers.', target: '기억합니다.' },
		...{ confidence: 0.9, evidence: [], line: 4, targetBytes: [0, 1], sourceBytes: null }
	};

	test('a row that was printed is read as it was', () => {
		const printed = lineOf('week.txt', 'ko', 0, segment);
		expect(JSON.parse(printed)).toMatchObject({ doc: 'week.txt', id: 's0001', order: 1, lang: 'ko', line: 4 });
		const [{ id, doc, lang, segment: read }] = readRows(printed);
		expect({ id, doc, lang }).toEqual({ id: 's0001', doc: 'week.txt', lang: 'ko' });
		expect(read).toEqual({ ...segment, line: 1, evidence: ['given'], targetBytes: null });
	});

	test('an unknown kind is a paragraph, and what is absent is null', () => {
		const [{ id, doc, lang, segment: read }] = readRows('{"target": "글", "kind": "caption"}');
		expect([id, doc, lang, read.kind, read.source, read.sourceLang]).toEqual([
			's0001',
			null,
			null,
			'paragraph',
			null,
			null
		]);
	});

	test.each([
		['{"target": "글"}\n[1]', 'line 2 is not a JSON object'],
		['{"target": "글"', 'line 1 is not JSON'],
		['{"target": 3}', 'line 1 has a "target" that is not a string'],
		['{"id": "a"}', 'line 1 has neither source nor target'],
		['{"target": "글", "lang": "fr"}', 'line 1 has a "lang" that is neither ja nor ko'],
		['{"target": "글", "confidence": 7}', 'line 1 has a "confidence" that is no number from 0 to 1'],
		['{"target": "\\u0000"}', 'line 1 holds the control character U+0000, so this is not a text file'],
		['['.repeat(100_000), 'line 1 is not JSON']
	])('line %# is refused', (text, detail) => {
		expect(() => readRows(text)).toThrow(`The file cannot be read: ${detail}.`);
	});
});
