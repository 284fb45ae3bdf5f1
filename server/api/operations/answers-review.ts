import * as v from 'valibot';
import { KINDS } from '$lib/core/segment/segment';
import { code, count, id, lang, time } from './answers';

const text = v.string();
const maybe = v.nullable(text);
const flag = v.boolean();

export const Segments = v.object({
	segments: v.array(
		v.object({
			...{ id, lang, label: text, kind: v.picklist(KINDS), paper: maybe, state: code, blocking: count, others: count },
			...{ disputed: flag, author: maybe, source: text, target: text },
			document: v.object({ slug: text, title: text })
		})
	),
	next: maybe
});

export const Assigned = v.object({ user: v.nullable(id), due: v.nullable(time) });

const Comment = v.object({ ...{ id, by: id, byName: text, at: time, body: text }, suggestion: maybe });
export const Threads = v.object({
	threads: v.array(
		v.object({
			...{ id, segment: id, blocking: flag, byName: text, comments: v.array(Comment) },
			span: v.nullable(v.object({ start: count, end: count }))
		})
	)
});

export const Reports = v.object({
	reports: v.array(
		v.object({
			...{ id, slug: text, title: text, lang, segment: id, kind: code, words: text, name: text, state: code },
			...{ answer: text, release: count, voices: count, origin: code, at: time }
		})
	),
	next: v.nullable(id)
});
export const Stepped = v.object({ state: code });

/** Of the media type that the format has. */
export const File = v.string();
export const ExportCheck = v.object({
	problems: v.array(v.object({ row: id, label: text, text, href: text })),
	fromSource: flag
});

const parts = v.array(v.object({ op: code, text }));
export const Difference = v.object({
	number: count,
	from: count,
	rows: v.array(
		v.object({
			...{ id, change: code, moved: flag, paper: maybe, parts },
			source: v.nullable(v.object({ lang: text, parts }))
		})
	)
});
