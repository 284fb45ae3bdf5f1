import * as v from 'valibot';
import { code, count, id, lang, time } from './answers';

const marked = v.object({ text: v.string(), marks: v.array(v.object({ start: count, end: count })) });
const document = v.object({ slug: v.string(), title: v.string() });

const Row = v.object({
	...{ segment: id, lang, document, label: v.string(), state: code, sourceLang: code, unread: v.boolean() },
	...{ source: v.nullable(marked), target: marked },
	replaced: v.nullable(
		v.object({
			...{ after: v.string(), count, kept: count, blocks: v.array(code) },
			held: v.nullable(v.picklist(['approved', 'published', 'blocks'] as const)),
			choice: v.nullable(v.string())
		})
	)
});

export const Found = v.object({ rows: v.array(Row), next: v.nullable(v.string()) });

const Applied = v.object({
	...{ id, label: v.string(), undoes: v.boolean(), done: v.boolean(), total: count, applied: count, left: count },
	skipped: v.array(
		v.object({ segment: id, label: v.string(), lang, slug: v.string(), title: v.string(), reason: code })
	),
	...{ term: v.boolean(), undone: v.boolean(), mayUndo: v.boolean() }
});

export const Replaced = v.object({
	dryRun: v.boolean(),
	...{ rows: v.array(Row), next: v.nullable(v.string()), change: v.nullable(Applied) }
});
export const ReplacedChange = Applied;

const Hit = v.object({ segment: id, lang, sourceLang: code, at: time, document, source: marked, target: marked });
export const Renderings = v.object({
	lang,
	renderings: v.array(v.object({ text: v.string(), count, hits: v.array(Hit) })),
	...{ unknown: v.array(Hit), total: count, more: v.boolean() }
});
