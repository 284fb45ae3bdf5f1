import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS_OF_SPEECH, RENDERING_STATUSES, type Concept } from '../../../src/lib/core/glossary/concept';
import { readTermCsv, writeTermCsv } from '../../../src/lib/core/glossary/csv';
import { TARGET_LANGS } from '../../../src/lib/core/language/registry';
import { lintTerms } from '$lib/core/glossary/lint';
import { atOnce } from '$lib/core/steps';

const one = (text: string): Concept => atOnce(readTermCsv(text)).concepts[0];

describe('a termbase is read from CSV', () => {
	it('reads variants, renderings, conditions and notes', () => {
		const csv = [
			'english,case_sensitive,do_not_translate,ja_preferred,ja_forbidden,ko_preferred,ko_forbidden,note',
			'few-shot | few shot,,,few-shot,数ショット # 少数 is right | 小銃!*,퓨샷,"소수점!, 사격",learning from a few examples'
		].join('\n');
		const concept = one(csv);
		expect(concept.english).toEqual(['few-shot', 'few shot']);
		expect(
			concept.renderings.map(({ text, status, condition, compound, note }) => [text, status, condition, compound, note])
		).toEqual([
			['few-shot', 'preferred', 'source', undefined, ''],
			['数ショット', 'forbidden', 'source', undefined, '少数 is right'],
			['小銃', 'forbidden', 'always', true, ''],
			['퓨샷', 'preferred', 'source', undefined, ''],
			['소수점!, 사격', 'forbidden', 'source', undefined, '']
		]);
		expect(concept.note).toBe('learning from a few examples');
	});

	it('takes columns in any order, a BOM, CRLF and quoted line ends', () => {
		const concept = one('\ufeffnote,english\r\n"two\r\nlines","a, b"\r\n');
		expect([concept.english, concept.note, concept.id]).toEqual([['a, b'], 'two\r\nlines', 'a-b']);
	});

	it('gives ids of their own to concepts that come without', () => {
		const { concepts } = atOnce(readTermCsv('english\nattention\nAttention!\n拡散\n'));
		expect(concepts.map(({ id }) => id)).toEqual(['attention', 'attention-2', '拡散']);
	});
});

describe('what cannot be read is refused by line and reason', () => {
	it.each([
		['', 'line 1: the first row must name the columns, one of them "english"'],
		['term,ja\n', 'line 1: the first row must name the columns, one of them "english"'],
		['english,colour\n', 'line 1: there is no column "colour"'],
		['english,note,english\n', 'line 1: the column "english" stands there twice'],
		['english\nok\n"never closed', 'line 3: a quotation mark is never closed']
	])('%j', (csv, detail) => {
		expect(() => atOnce(readTermCsv(csv))).toThrow(detail);
	});

	it('lists bad rows and takes the others', () => {
		const csv =
			'id,english,case_sensitive,ko_preferred\n1,a,,\n2,,,\n3,b,perhaps,\n1,c,,\n4,d,,"x | !"\n5,e,,f,g\n6,"h\nh",,\n7,,no,\n';
		const { concepts, refused } = atOnce(readTermCsv(csv));
		expect(concepts.map(({ id }) => id)).toEqual(['1', '6']);
		expect(refused).toEqual([
			{ line: 3, code: 'no-english', detail: '' },
			{ line: 4, code: 'not-yes-or-no', detail: 'perhaps' },
			{ line: 5, code: 'duplicate-id', detail: '1' },
			{ line: 6, code: 'empty-rendering', detail: 'd' },
			{ line: 7, code: 'too-many-cells', detail: 'g' },
			{ line: 10, code: 'no-english', detail: '' }
		]);
	});

	it.each([
		['part_of_speech', 'thing', 'not-a-part-of-speech'],
		['examples', 'fr: un exemple', 'not-examples'],
		['kept', '{"name":"script","attributes":{},"content":[]}', 'not-kept'],
		['kept', '{"name":"note","attributes":{"onclick":"x"},"content":[]}', 'not-kept']
	])('refuses %s "%s"', (column, value, code) => {
		const { refused } = atOnce(readTermCsv(`english,${column}\na,"${value.replaceAll('"', '""')}"\n`));
		expect(refused).toEqual([{ line: 2, code, detail: value }]);
	});

	it('lists duplicates and contradictions', () => {
		const csv =
			'id,english,ko_preferred,ko_admitted,ko_forbidden\na,fine-tuning,미세 조정,미세조정,\nb,Fine Tuning,,,파인튜닝\nc,survey,서베이,,서베이\n';
		expect(
			atOnce(lintTerms(atOnce(readTermCsv(csv)).concepts)).map(({ code, concept, other, lang, text }) => [
				code,
				concept,
				other,
				lang,
				text
			])
		).toEqual([
			['duplicate-english', 'a', 'b', null, 'Fine Tuning'],
			['duplicate-rendering', 'a', null, 'ko', '미세조정'],
			['nothing-preferred', 'b', null, 'ko', 'Fine Tuning'],
			['contradiction', 'c', null, 'ko', '서베이']
		]);
	});
});

describe('a spreadsheet runs nothing that we write', () => {
	it.each(['=1+1', '+82', '-policy', '@name', '＝1', '＋1', '－1', '＠x', '\tx', "'=1", "''@x"])('%j', (text) => {
		const concept: Concept = {
			id: 'x',
			english: [text],
			caseSensitive: true,
			doNotTranslate: false,
			definition: '',
			note: text,
			renderings: []
		};
		const csv = atOnce(writeTermCsv([concept]));
		const cells = csv.split('\r\n')[1].replaceAll('"', '').split(',');
		for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]/u);
		expect(atOnce(readTermCsv(csv)).concepts[0].note).toBe(text);
	});

	it('leaves an apostrophe alone that protects nothing', () => {
		expect(one("english,note\na,'quoted'\n").note).toBe("'quoted'");
	});
});

const text = fc.oneof(
	fc.string({ minLength: 1, maxLength: 12 }),
	fc.string({
		unit: fc.constantFrom('\\', '|', '!', '*', '#', ' ', '"', ',', '\n', '\r', "'", '=', '＝', '가', 'ア'),
		minLength: 1,
		maxLength: 8
	})
);
const optional = {
	acronym: text,
	partOfSpeech: fc.constantFrom(...PARTS_OF_SPEECH),
	source: text,
	owner: text,
	renderedFreely: fc.constant(true),
	examples: fc.array(fc.record({ lang: fc.constantFrom('en' as const, ...TARGET_LANGS), text }), {
		minLength: 1,
		maxLength: 3
	}),
	kept: text.map((words) => ({ name: 'conceptEntry', attributes: { id: 'c1' }, content: [words] }))
};
const concept = (id: string): fc.Arbitrary<Concept> =>
	fc.record(
		{
			id: fc.constant(id),
			english: fc.array(text, { minLength: 1, maxLength: 3 }),
			caseSensitive: fc.boolean(),
			doNotTranslate: fc.boolean(),
			definition: fc.oneof(fc.constant(''), text),
			note: fc.oneof(fc.constant(''), text),
			...optional,
			renderings: fc
				.array(
					fc.record({
						lang: fc.constantFrom(...TARGET_LANGS),
						text,
						status: fc.constantFrom(...RENDERING_STATUSES),
						condition: fc.constantFrom('source' as const, 'always' as const),
						note: fc.oneof(fc.constant(''), text)
					}),
					{ maxLength: 5 }
				)
				.map((list) => list.map((r, at) => (at % 2 ? { ...r, compound: true } : r)))
				.map((list) =>
					TARGET_LANGS.flatMap((lang) =>
						RENDERING_STATUSES.flatMap((status) => list.filter((r) => r.lang === lang && r.status === status))
					)
				)
		},
		{ requiredKeys: ['id', 'english', 'caseSensitive', 'doNotTranslate', 'definition', 'note', 'renderings'] }
	);

describe('writing and reading again loses nothing', () => {
	it('for any termbase', () => {
		fc.assert(
			fc.property(fc.tuple(concept('first'), concept('second')), (concepts) => {
				expect(atOnce(readTermCsv(atOnce(writeTermCsv(concepts)))).concepts).toEqual(concepts);
			}),
			{ numRuns: 500 }
		);
	});

	it('reads any text without throwing anything but a refusal', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '|', '\\', '!') }), (body) => {
				try {
					expect(atOnce(readTermCsv(`english,ko_forbidden\n${body}`)).concepts).toBeInstanceOf(Array);
				} catch (error) {
					expect(error).toMatchObject({ code: 'import.unreadable' });
				}
			})
		);
	});
});
