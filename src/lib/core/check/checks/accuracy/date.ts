import type { ChangedDate } from '../../../date/compare';
import { writeDate } from '../../../date/write';
import { wrongWeekday } from '../../../date/weekday';
import { namedDays } from '../../../date/weekday-names';
import type { Span } from '../../../segment/segment';
import { textOf } from '../../../segment/span';
import { NONE, type CheckInput, type Fix, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

function fixes({ source, target, sure }: ChangedDate, input: CheckInput): Fix[] {
	const replacement = sure ? writeDate(source, target, textOf(input.target, target)) : null;
	return replacement === null ? [] : [{ start: target.start, end: target.end, replacement, certain: true }];
}

const BESIDE = /^\s?(?:[(（]\s?[^)）\s]{1,5}[)）]|の?[月火水木金土日]曜日?|[월화수목금토일]요일)/;

/** The date with the day of the week written behind it. */
function withWeekday(text: string, { start, end }: Span): Span {
	return { start, end: end + (BESIDE.exec(text.slice(end, end + 10))?.[0].length ?? 0) };
}

/** A day of the week that contradicts its date. What the calendar alone says against it does not block. */
const weekdays = (input: CheckInput): Hit[] =>
	compared(input).dates.same.flatMap(({ source, target }): Hit[] => {
		if (!wrongWeekday(source, target)) return [];
		const span = withWeekday(input.target, target);
		return [
			{
				source: { start: source.start, end: source.end },
				target: span,
				evidence: { source: textOf(input.source ?? '', source), target: textOf(input.target, span) },
				severity: 'major',
				blocks: false
			}
		];
	});

/** The day before or after: news move days between time zones. */
const isNext = (a: number, b: number): boolean => [1, 6].includes(Math.abs(a - b));

/** A day of the week in whose place the target names another; dates with their days are compared above. */
function otherDays(input: CheckInput): readonly Hit[] {
	const there = namedDays(input.target, input.language);
	if (there.length === 0) return NONE;
	const here = namedDays(input.source ?? '', input.sourceLanguage);
	const lost = here.filter(({ day }) => !there.some((other) => other.day === day));
	const strange = there.filter(({ day }) => !here.some((other) => other.day === day));
	if (lost.length !== strange.length) return [];
	return lost.map(({ start, end, day }, i) => ({
		source: { start, end },
		target: { start: strange[i]!.start, end: strange[i]!.end },
		evidence: { source: textOf(input.source ?? '', { start, end }), target: textOf(input.target, strange[i]!) },
		severity: isNext(day, strange[i]!.day) ? 'info' : 'major',
		blocks: false
	}));
}

function hit(change: ChangedDate, input: CheckInput): Hit {
	const { source, target } = change;
	return {
		source: { start: source.start, end: source.end },
		target: { start: target.start, end: target.end },
		evidence: { source: textOf(input.source ?? '', source), target: textOf(input.target, target) },
		fixes: fixes(change, input)
	};
}

/** Flags a calendar date that the translation changed, and a day of the week that does not go with it. */
export const date: SegmentCheck = {
	id: 'accuracy.date',
	category: 'accuracy/date',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { same, changed } = compared(input).dates;
		const days = same.length > 0 ? weekdays(input) : NONE;
		const named = days.length > 0 ? days : otherDays(input);
		return changed.length === 0 ? named : [...changed.map((change) => hit(change, input)), ...named];
	},
	examples: [
		{ lang: 'ko', source: 'We meet every Tuesday.', target: '매주 목요일에 모인다.', flags: ['목요일'] },
		{ lang: 'ja', source: 'It runs on Fridays.', target: '毎週金曜日に実行される。', flags: [] },
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
		{
			lang: 'ja',
			source: 'The talk is on Tuesday, May 13, 2025.',
			target: '講演は2025年5月13日（水）です。',
			flags: ['2025年5月13日（水）']
		},
		{ lang: 'ko', source: 'on May 13, 2025', target: '2025년 5월 13일(화)에', flags: [] },
		{ lang: 'ko', source: 'From 2025-02-01 to 2025-02-07', target: '2025년 2월 1일부터 7일까지', flags: [] },
		{ lang: 'ja', source: 'On Oct. 9 we begin.', target: '9日に始めます。', flags: [] }
	]
};
