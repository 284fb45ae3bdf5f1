import { textOf } from '../../../segment/span';
import type { DateValue } from '../../../date/read';
import type { Span } from '../../../segment/segment';
import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** A date is lost where neither it nor its day stands in the target; months alone may become "last month". */
const lost = (date: DateValue, input: CheckInput): boolean =>
	date.day !== null && !input.targetReading.numbers.some((n) => n.value === date.day);

function hit(span: Span, input: CheckInput): Hit {
	const number = textOf(input.source ?? '', span);
	return { source: { start: span.start, end: span.end }, evidence: { number } };
}

/** Flags a number or date of the source that the translation says nowhere. */
export const numberMissing: SegmentCheck = {
	id: 'accuracy.number-missing',
	category: 'accuracy/number',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run(input) {
		const { numbers, dates } = compared(input);
		for (const number of numbers.missing) yield hit(number, input);
		for (const date of dates.missing) if (lost(date, input)) yield hit(date, input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'We train on 512 chips for 9 days.',
			target: '512個のチップで学習する。',
			flags: ['9']
		},
		{
			lang: 'ko',
			source: 'The talk on 12 March drew 300 people.',
			target: '그 강연에는 300명이 모였다.',
			flags: ['12 March']
		},
		{ lang: 'ko', source: 'One of them is enough.', target: '그중 하나로 충분합니다.', flags: [] },
		{ lang: 'ja', source: 'Both 7B and 13B models', target: '70億と130億の両モデル', flags: [] }
	]
};
