import * as v from 'valibot';
import { count, SeriesShape, time } from './answers';

export const PostSeries = v.object({
	series: v.nullable(SeriesShape),
	learned: v.nullable(
		v.object({
			...{ since: time, until: time, terms: count, rules: count, corrections: count },
			...{ found: count, flagged: count, confirmed: count, falseAlarms: count, waived: count }
		})
	)
});
