import { cover } from '../../../segment/span';
import { NONE, type SegmentCheck } from '../../check';
import { dayText, inStep, isInStep, titleWeek } from '../../series';

const WEEKLY = { series: { days: 7, begins: 4 } };

/** Flags the range of days in a title that is out of step with the other posts of the project: the post after April 22 to 28
 * is about April 29 to May 5. */
export const seriesDate: SegmentCheck = {
	id: 'accuracy.series-date',
	category: 'accuracy/date',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { series } = input.rules;
		const week = series ? titleWeek(input) : null;
		if (!series || !week || isInStep(week, series)) return NONE;
		const { first, last } = inStep(week, series);
		return [{ target: cover(week.from, week.to), evidence: { from: dayText(first), to: dayText(last) } }];
	},
	examples: [
		{
			lang: 'ko',
			kind: 'title',
			target: '[2026/03/03 ~ 03/09] 이번 주 논문',
			says: WEEKLY,
			flags: ['2026/03/03 ~ 03/09']
		},
		{
			lang: 'ja',
			kind: 'title',
			target: '[2026/03/02 ~ 03/15] 今週の論文',
			says: WEEKLY,
			flags: ['2026/03/02 ~ 03/15']
		},
		{ lang: 'ko', kind: 'title', target: '[2026/03/02 ~ 03/08] 이번 주 논문', says: WEEKLY, flags: [] },
		{ lang: 'ja', kind: 'title', target: '[2026/03/03 ~ 03/09] 今週の論文', flags: [] }
	]
};
