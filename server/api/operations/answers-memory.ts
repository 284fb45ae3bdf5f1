import * as v from 'valibot';
import { code, count, id, lang, time } from './answers';

const pair = {
	...{ segment: id, lang, sourceLang: code, at: time },
	document: v.object({ slug: v.string(), title: v.string() })
};

export const RowMatches = v.object({
	matches: v.array(
		v.object({
			...pair,
			percent: v.pipe(count, v.maxValue(100)),
			differs: v.picklist(['nothing', 'signs', 'numbers', 'words'] as const),
			...{ inContext: v.boolean(), times: count, source: v.string(), target: v.string() }
		})
	)
});

const marked = v.object({ text: v.string(), marks: v.array(v.object({ start: count, end: count })) });
export const PhraseHits = v.object({
	hits: v.array(v.object({ ...pair, source: marked, target: marked })),
	more: v.boolean()
});
