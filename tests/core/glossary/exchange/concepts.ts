import fc from 'fast-check';
import {
	PARTS_OF_SPEECH,
	RENDERING_STATUSES,
	type Concept,
	type TermExample
} from '../../../../src/lib/core/glossary/concept';
import { TARGET_LANGS } from '../../../../src/lib/core/language/registry';

/** Any text that XML can hold: white space of every kind, markup, characters beyond the first plane. */
const words = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
	fc.string({
		unit: fc.constantFrom(
			' ',
			'\n',
			'\t',
			'\r',
			'&',
			'<',
			'>',
			'"',
			"'",
			']]>',
			'|',
			',',
			'가',
			'ア',
			'\u{20bb7}',
			'a'
		),
		minLength: 1,
		maxLength: 8
	})
);
const LANGS = ['en', ...TARGET_LANGS] as const;

const rendering = fc.record(
	{
		lang: fc.constantFrom(...TARGET_LANGS),
		text: words,
		status: fc.constantFrom(...RENDERING_STATUSES),
		condition: fc.constantFrom('source' as const, 'always' as const),
		compound: fc.constant(true),
		note: fc.oneof(fc.constant(''), words)
	},
	{ requiredKeys: ['lang', 'text', 'status', 'condition', 'note'] }
);

const grouped = <T extends { lang: string }>(list: readonly T[]): T[] =>
	LANGS.flatMap((lang) => list.filter((item) => item.lang === lang));

/** A concept with any of its fields, except what is kept. Renderings and examples stand by language. */
export const anyConcept = (id: string): fc.Arbitrary<Concept> =>
	fc
		.record(
			{
				id: fc.constant(id),
				english: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
				acronym: words,
				partOfSpeech: fc.constantFrom(...PARTS_OF_SPEECH),
				source: words,
				owner: words,
				examples: fc
					.array(fc.record({ lang: fc.constantFrom(...LANGS), text: words }), { minLength: 1, maxLength: 4 })
					.map((list) => grouped<TermExample>(list)),
				caseSensitive: fc.boolean(),
				doNotTranslate: fc.boolean(),
				renderedFreely: fc.constant(true),
				definition: fc.oneof(fc.constant(''), words),
				note: fc.oneof(fc.constant(''), words),
				renderings: fc.array(rendering, { maxLength: 5 }).map(grouped)
			},
			{ requiredKeys: ['id', 'english', 'caseSensitive', 'doNotTranslate', 'definition', 'note', 'renderings'] }
		)
		.map((made) => made as Concept);
