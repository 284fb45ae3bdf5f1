import { textOf } from '../../../segment/span';
import type { DateValue } from '../../../date/read';
import type { Span } from '../../../segment/segment';
import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Dates whose year or day stands nowhere in the target; a month may become "last month" there. */
function lostDates(input: CheckInput): DateValue[] {
	const { dates } = compared(input);
	if (dates.missing.length + dates.partial.length === 0) return [];
	const said = new Set(input.targetReading.numbers.map((n) => n.value));
	const gone = (part: number | null): boolean => part !== null && !said.has(part);
	const partial = dates.partial.filter(({ source, without }) =>
		without.some((part) => part !== 'month' && gone(source[part]))
	);
	return [...dates.missing.filter((date) => gone(date.day) || gone(date.year)), ...partial.map(({ source }) => source)];
}

function hit(span: Span, input: CheckInput): Hit {
	const number = textOf(input.source ?? '', span);
	return { source: { start: span.start, end: span.end }, evidence: { number } };
}

/** Flags a number or date of the source that the translation says nowhere. Counts in words do not block: "the two" may
 * have become "these". */
export const numberMissing: SegmentCheck = {
	id: 'accuracy.number-missing',
	category: 'accuracy/number',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run(input) {
		const { missing, unsaid, changed } = compared(input).numbers;
		for (const number of missing) yield hit(number.phrase, input);
		for (const number of unsaid) yield { ...hit(number, input), blocks: false };
		const seen = new Set(changed.map(({ source }) => source.start));
		for (const date of lostDates(input)) if (!seen.has(date.start)) yield hit(date, input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'We train on 512 chips for 9 days.',
			target: '512個のチップで学習する。',
			flags: ['9 days']
		},
		{
			lang: 'ko',
			source: 'The talk on 12 March drew 300 people.',
			target: '그 강연에는 300명이 모였다.',
			flags: ['12 March']
		},
		{ lang: 'ja', source: 'Four teams took part.', target: '複数のチームが参加した。', flags: ['Four'] },
		{ lang: 'ko', source: 'One of them is enough.', target: '그중 하나로 충분합니다.', flags: [] },
		{ lang: 'ja', source: 'Both 7B and 13B models', target: '70億と130億の両モデル', flags: [] }
	]
};
