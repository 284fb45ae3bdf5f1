import * as v from 'valibot';
import { PARTS_OF_SPEECH, RENDERING_STATUSES, type Concept, type TermExample } from '$lib/core/glossary/concept';
import { ORIGINS } from '$lib/core/glossary/rank';
import { Refusal } from '$lib/core/problem';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { parse } from './endpoint';
import { texts } from './form';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));
const note = v.pipe(v.string(), v.trim(), v.maxLength(2000));
const filled = v.pipe(line, v.minLength(1));

const Rendering = v.strictObject({
	lang: v.picklist(TARGET_LANGS),
	text: filled,
	status: v.picklist(RENDERING_STATUSES),
	condition: v.optional(v.picklist(['source', 'always'] as const), 'source'),
	compound: v.optional(v.literal(true)),
	note: v.optional(note, '')
});

/** A concept as a form or a script sends it. */
export const ConceptShape = v.pipe(
	v.strictObject({
		english: v.pipe(v.array(filled), v.minLength(1, 'a concept needs an English term'), v.maxLength(50)),
		acronym: v.optional(filled),
		partOfSpeech: v.optional(v.picklist(PARTS_OF_SPEECH)),
		caseSensitive: v.optional(v.boolean(), false),
		doNotTranslate: v.optional(v.boolean(), false),
		renderedFreely: v.optional(v.literal(true)),
		definition: v.optional(note, ''),
		source: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
		examples: v.optional(
			v.pipe(
				v.array(
					v.strictObject({
						lang: v.picklist(['en', ...TARGET_LANGS] as const),
						text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
					})
				),
				v.minLength(1),
				v.maxLength(50)
			)
		),
		owner: v.optional(v.pipe(v.string(), v.uuid())),
		note: v.optional(note, ''),
		renderings: v.optional(v.pipe(v.array(Rendering), v.maxLength(100)), [])
	}),
	v.forward(
		v.check(
			({ english, acronym }) => acronym === undefined || english.includes(acronym),
			'the acronym must be one of the English terms'
		),
		['acronym']
	)
);

/** What stands in the form of the concept editor, whether it can be saved or not: nothing that was typed is lost. Rows
 * without text are spare ones; English terms stand one a line; an acronym that is none of them is added. */
export function draftOf(data: FormData): Omit<Concept, 'id'> {
	const one = (name: string): string => texts(data, name)[0]?.trim() ?? '';
	const given = <K extends string>(key: K, name: string): Partial<Record<K, string>> =>
		one(name) === '' ? {} : ({ [key]: one(name) } as Record<K, string>);
	const english = one('english')
		.split('\n')
		.map((term) => term.trim())
		.filter(Boolean);
	const acronym = given('acronym', 'acronym');
	const examples = examplesOf(data);
	return {
		english: [...new Set([...english, ...Object.values(acronym)])],
		...acronym,
		...(given('partOfSpeech', 'part_of_speech') as Pick<Concept, 'partOfSpeech'>),
		caseSensitive: data.has('case_sensitive'),
		doNotTranslate: data.has('do_not_translate'),
		...(data.has('renderedFreely') ? { renderedFreely: true } : {}),
		definition: one('definition'),
		...given('source', 'source'),
		...(examples.length > 0 ? { examples } : {}),
		...given('owner', 'owner'),
		note: one('note'),
		renderings: renderingsOf(data) as Concept['renderings']
	};
}

/** Reads the form of the concept editor.
 * @throws Refusal `input.invalid` that names the field */
export const conceptOf = (data: FormData): Omit<Concept, 'id'> => parse(ConceptShape, draftOf(data));

/** Reads a concept that a page of ours sends back as it got it.
 * @throws Refusal `input.invalid` */
export function readConcept(json: string): Omit<Concept, 'id'> {
	let given: unknown;
	try {
		given = JSON.parse(json);
	} catch {
		throw new Refusal('input.invalid', 'draft: not JSON');
	}
	return parse(ConceptShape, given);
}

/** Columns of a table of fields that stand once a row. */
const columns =
	(data: FormData, prefix: string) =>
	(name: string): string[] =>
		texts(data, `${prefix}_${name}`);

function renderingsOf(data: FormData): unknown[] {
	const column = columns(data, 'rendering');
	const [langs, statuses, conditions, reaches, notes] = ['lang', 'status', 'condition', 'reach', 'note'].map(column);
	return column('text')
		.map((words, i) => ({
			lang: langs![i],
			text: words.trim(),
			status: statuses![i],
			condition: conditions![i],
			...(reaches![i] === 'compound' ? { compound: true } : {}),
			note: notes![i]?.trim()
		}))
		.filter((rendering) => rendering.text !== '');
}

function examplesOf(data: FormData): TermExample[] {
	const column = columns(data, 'example');
	const langs = column('lang') as TermExample['lang'][];
	return column('text')
		.map((words, i) => ({ lang: langs[i]!, text: words.trim() }))
		.filter(({ text }) => text !== '');
}

/** A filter that a form sends empty where nothing is chosen. */
const choice = <const T extends readonly string[]>(values: T) =>
	v.optional(v.union([v.picklist(values), v.literal('')]), '' as const);

/** Filters of the list of terms, and the number of the page. */
export const TermQuery = v.strictObject({
	q: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	status: choice(RENDERING_STATUSES),
	origin: choice(ORIGINS),
	without: choice(TARGET_LANGS),
	dnt: choice(['yes', 'no'] as const),
	owner: v.optional(v.union([v.picklist(['me', 'nobody'] as const), v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	pos: choice(PARTS_OF_SPEECH),
	page: v.pipe(
		v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/)), '1'),
		v.transform((page) => Number(page))
	)
});

/** Reads the filters of an address; names that are none of them belong to others.
 * @throws Refusal `input.invalid` that names the filter */
export function termQueryOf(query: URLSearchParams): v.InferOutput<typeof TermQuery> {
	return parse(TermQuery, Object.fromEntries([...query].filter(([name]) => name in TermQuery.entries)));
}
