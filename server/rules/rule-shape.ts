import * as v from 'valibot';
import { SEVERITIES } from '$lib/core/check/check';
import { RULE_ID, RULE_KINDS, RULE_LIMITS, type OwnRule } from '$lib/core/check/own/rule';
import { TARGET_LANGS } from '$lib/core/language/registry';

/** What both databases can store. */
const storable = (text: string): boolean => !/\p{Cs}|\0/u.test(text);
const words = (most: number) =>
	v.pipe(v.string(), v.maxLength(most), v.check(storable, 'has characters that cannot be stored'));
const named = (most: number) => v.pipe(words(most), v.trim(), v.nonEmpty('must not be empty'));

/** A rule as people send it and files hold it; patterns are judged after that. */
export const RuleShape = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(RULE_ID, 'is 1 to 60 of a-z, 0-9 and hyphens')),
		name: named(RULE_LIMITS.name),
		lang: v.optional(v.nullable(v.picklist(TARGET_LANGS)), null),
		kind: v.picklist(RULE_KINDS),
		// Longer ones are refused as patterns, so that everybody hears the same.
		pattern: words(10_000),
		required: v.optional(words(10_000), ''),
		caseSensitive: v.optional(v.boolean(), true),
		severity: v.optional(v.picklist(SEVERITIES), 'minor'),
		blocks: v.optional(v.boolean(), false),
		message: named(RULE_LIMITS.message),
		replacement: v.optional(v.nullable(words(RULE_LIMITS.replacement)), null),
		certain: v.optional(v.boolean(), false),
		on: v.optional(v.boolean(), true)
	}),
	v.check(({ kind, required }) => (kind === 'pair') === (required !== ''), 'required: a pair has one, and only a pair'),
	v.check(({ kind, replacement }) => kind === 'forbidden' || replacement === null, 'replacement: a pair has none'),
	v.transform((rule): OwnRule => ({ ...rule, certain: rule.certain && rule.replacement !== null }))
);
