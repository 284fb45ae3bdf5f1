import * as v from 'valibot';
import { code, count, id, lang, time } from './answers';

const text = v.string();

const concept = {
	id,
	english: v.array(text),
	acronym: v.optional(text),
	partOfSpeech: v.optional(code),
	caseSensitive: v.boolean(),
	doNotTranslate: v.boolean(),
	renderedFreely: v.optional(v.boolean()),
	definition: text,
	source: v.optional(text),
	examples: v.optional(v.array(v.object({ lang: code, text }))),
	owner: v.optional(id),
	note: text,
	renderings: v.array(
		v.object({ lang, text, status: code, condition: code, compound: v.optional(v.boolean()), note: text })
	),
	origin: code,
	updatedAt: time
};
const Concept = v.object(concept);

export const Terms = v.object({ concepts: v.array(Concept), found: count, all: count, page: count, pages: count });

const beside = v.array(v.object({ id, term: text, origin: code, terms: v.array(text) }));
const Rendering = v.nullable(v.object({ lang, text, status: code, condition: code, note: text }));

export const Term = v.object({
	concept: Concept,
	removedAt: v.nullable(time),
	version: text,
	rank: v.nullable(v.object({ outrankedBy: beside, silent: v.boolean(), outranks: beside })),
	history: v.array(
		v.object({
			...{ id, kind: code, term: text, reason: v.nullable(text), who: v.nullable(text), at: time },
			batch: v.nullable(id),
			there: v.object({ before: v.boolean(), after: v.boolean() }),
			newest: v.boolean(),
			difference: v.object({
				fields: v.array(v.object({ field: code, before: text, after: text })),
				renderings: v.array(v.object({ before: Rendering, after: Rendering }))
			})
		})
	),
	next: v.nullable(id)
});

/** What became of it: the term, or of a batch how many are as before and which were changed since. */
export const UndoneTerms = v.object({
	id: v.optional(id),
	batch: v.optional(id),
	undone: v.optional(count),
	kept: v.optional(v.array(v.object({ id, term: text })))
});
