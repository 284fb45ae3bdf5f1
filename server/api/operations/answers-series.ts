import * as v from 'valibot';
import { code, count, lang, SeriesShape, time } from './answers';

export const PostSeries = v.object({
	series: v.nullable(SeriesShape),
	learned: v.nullable(
		v.object({
			...{ since: time, until: time, terms: count, rules: count, corrections: count },
			...{ found: count, flagged: count, confirmed: count, falseAlarms: count, waived: count }
		})
	)
});

export const CountedPosts = v.object({
	posts: v.array(
		v.object({
			...{ slug: code, lang, title: v.string(), since: time, until: time },
			...{ terms: count, rules: count, found: count, flagged: count }
		})
	)
});
