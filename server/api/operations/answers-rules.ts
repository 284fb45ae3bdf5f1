import * as v from 'valibot';
import { SEVERITIES } from '$lib/core/check/check';
import { RULE_KINDS } from '$lib/core/check/own/rule';
import { code, count, lang, time } from './answers';

const rule = {
	...{ id: v.string(), name: v.string(), lang: v.nullable(lang), kind: v.picklist(RULE_KINDS) },
	...{ pattern: v.string(), required: v.string(), caseSensitive: v.boolean() },
	...{ severity: v.picklist(SEVERITIES), blocks: v.boolean(), message: v.string() },
	...{ replacement: v.nullable(v.string()), certain: v.boolean(), on: v.boolean() }
};
const problem = v.object({
	...{ field: v.picklist(['pattern', 'required', 'replacement'] as const), code, at: count, part: v.string() }
});
const ShownRule = v.object({ ...rule, version: count, changedAt: time, problems: v.array(problem) });

export const Rules = v.object({ rules: v.array(ShownRule), removed: v.array(ShownRule), manages: v.boolean() });

const span = v.object({ start: count, end: count });
export const RulePreview = v.object({
	...{ problems: v.array(problem), looked: count, all: v.boolean(), rows: count, hits: count, approved: count },
	first: v.array(
		v.object({
			...{ document: v.object({ slug: v.string(), title: v.string() }), lang, segment: v.string(), label: v.string() },
			...{ source: v.nullable(v.string()), text: v.string(), inSource: v.array(span), inText: v.array(span) },
			...{ repaired: v.nullable(v.string()), approved: v.boolean() }
		})
	)
});

export const RuleImport = v.object({
	...{ added: v.array(v.string()), changed: v.array(v.string()), same: count, stored: v.boolean() },
	refused: v.array(v.object({ place: count, name: v.string(), code, detail: v.string(), problem: v.nullable(problem) }))
});
