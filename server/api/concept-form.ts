import * as v from 'valibot';
import { RENDERING_STATUSES, type Concept } from '$lib/core/glossary/concept';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import { parse } from './endpoint';
import { text, texts } from './form';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));
const note = v.pipe(v.string(), v.trim(), v.maxLength(2000));

const Rendering = v.strictObject({
	lang: v.picklist(TARGET_LANGS),
	text: v.pipe(line, v.minLength(1)),
	status: v.picklist(RENDERING_STATUSES),
	condition: v.picklist(['source', 'always'] as const),
	compound: v.optional(v.literal(true)),
	note
});

const ConceptShape = v.strictObject({
	english: v.pipe(v.array(v.pipe(line, v.minLength(1))), v.maxLength(50)),
	caseSensitive: v.boolean(),
	doNotTranslate: v.boolean(),
	renderedFreely: v.optional(v.literal(true)),
	definition: note,
	note,
	renderings: v.pipe(v.array(Rendering), v.maxLength(100))
});

/** Reads the form of the concept editor. Rows of renderings without text are spare ones; English terms stand one a line.
 * @throws Refusal `input.invalid` that names the field */
export function conceptOf(data: FormData): Omit<Concept, 'id'> {
	const english = text(data, 'english')
		.split('\n')
		.map((term) => term.trim())
		.filter(Boolean);
	if (english.length === 0) throw new Refusal('input.invalid', 'a concept needs an English term');
	return parse(ConceptShape, {
		english: [...new Set(english)],
		caseSensitive: data.has('case_sensitive'),
		doNotTranslate: data.has('do_not_translate'),
		...(data.has('renderedFreely') ? { renderedFreely: true } : {}),
		definition: text(data, 'definition'),
		note: text(data, 'note'),
		renderings: renderingsOf(data)
	});
}

function renderingsOf(data: FormData): unknown[] {
	const column = (name: string): string[] => texts(data, `rendering_${name}`);
	const [langs, statuses, conditions, reaches, notes] = ['lang', 'status', 'condition', 'reach', 'note'].map(column);
	return column('text')
		.map((words, i) => ({
			lang: langs![i],
			text: words.trim(),
			status: statuses![i],
			condition: conditions![i],
			...(reaches![i] === 'compound' ? { compound: true } : {}),
			note: notes![i]
		}))
		.filter((rendering) => rendering.text !== '');
}
