import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';

const lang = v.picklist(TARGET_LANGS);
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const at = { lang, lesson: words };

/** Which lesson. */
export const LessonRequest = v.strictObject(at);

/** The form that makes a rule of a lesson. */
export const LessonForm = v.strictObject({
	...at,
	english: words,
	rule: v.picklist(['both', 'rendering', 'forbid'] as const)
});

/** What somebody answers to a lesson over the API. */
export const LessonAnswer = v.variant('step', [
	v.strictObject({
		step: v.literal('accept'),
		...{ ...at, english: words, rendering: v.boolean(), forbid: v.boolean() }
	}),
	v.strictObject({ step: v.literal('dismiss'), ...at }),
	v.strictObject({ step: v.literal('offer'), ...at })
]);

/** A filter by language. */
export const LangQuery = v.strictObject({ lang: v.optional(lang) });

/** Which phrase is to be called what. */
export const DriftChoice = v.strictObject({
	lang,
	...{ english: words, wanted: words, kind: v.picklist(['rendering', 'spelling'] as const) }
});

/** Rows that were chosen, each with the hash of what was seen. */
export const SeenRows = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36} [0-9a-f]{64}$/))), v.maxLength(5000));
