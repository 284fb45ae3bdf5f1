import type { ChangedDate } from '../../../date/compare';
import { writeDate } from '../../../date/write';
import { textOf } from '../../../segment/span';
import type { CheckInput, Fix, SegmentCheck } from '../../check';
import { compared } from '../../compared';

function fixes({ source, target, sure }: ChangedDate, input: CheckInput): Fix[] {
	const replacement = sure ? writeDate(source, target, textOf(input.target, target)) : null;
	return replacement === null ? [] : [{ start: target.start, end: target.end, replacement, certain: true }];
}

/** Flags a calendar date that the translation changed. */
export const date: SegmentCheck = {
	id: 'accuracy.date',
	category: 'accuracy/date',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	*run(input) {
		for (const change of compared(input).dates.changed) {
			const { source, target } = change;
			yield {
				source: { start: source.start, end: source.end },
				target: { start: target.start, end: target.end },
				evidence: { source: textOf(input.source ?? '', source), target: textOf(input.target, target) },
				fixes: fixes(change, input)
			};
		}
	},
	examples: [
		{
			lang: 'ja',
			source: 'The weights appeared on May 14, 2025.',
			target: '重みは2025年5月4日に公開された。',
			flags: ['2025年5月4日'],
			fixed: '重みは2025年5月14日に公開された。'
		},
		{
			lang: 'ko',
			source: 'Registration closes on 3 June.',
			target: '등록은 7월 3일에 마감됩니다.',
			flags: ['7월 3일'],
			fixed: '등록은 6월 3일에 마감됩니다.'
		},
		{ lang: 'ko', source: 'From 2025-02-01 to 2025-02-07', target: '2025년 2월 1일부터 7일까지', flags: [] },
		{ lang: 'ja', source: 'On Oct. 9 we begin.', target: '9日に始めます。', flags: [] }
	]
};
