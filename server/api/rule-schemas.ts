import * as v from 'valibot';
import { RuleShape } from '../rules/rule-shape';

/** A rule, and the version of it that was read; null for a new one. */
export const RuleSaving = v.strictObject({
	rule: RuleShape,
	version: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null)
});

export const RuleStepping = v.strictObject({ step: v.picklist(['on', 'off', 'remove', 'restore'] as const) });

export const RuleTrying = v.strictObject({ rule: RuleShape });

/** A file of rules as its text. */
export const RuleFile = v.strictObject({
	content: v.pipe(v.string(), v.maxLength(2_000_000)),
	dryRun: v.optional(v.boolean(), false)
});
