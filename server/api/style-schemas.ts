import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { TRAITS, type Trait } from '$lib/core/language/style';

const manner = v.pipe(v.string(), v.minLength(1), v.maxLength(40));

/** What is said of each trait; null to say nothing of it any more. */
const traits = v.strictObject(
	Object.fromEntries(TRAITS.map((trait) => [trait, v.optional(v.nullable(manner))])) as Record<
		Trait,
		v.OptionalSchema<v.NullableSchema<typeof manner, undefined>, undefined>
	>
);

/** How a project writes a language. */
export const StyleSaying = v.strictObject({ lang: v.picklist(TARGET_LANGS), traits });

/** The same as a form sends it: a trait of which nothing is said is empty. */
export const StyleForm = v.strictObject({
	lang: v.picklist(TARGET_LANGS),
	...(Object.fromEntries(TRAITS.map((trait) => [trait, v.optional(v.string())])) as Record<
		Trait,
		v.OptionalSchema<v.StringSchema<undefined>, undefined>
	>)
});
