import { groupBy } from '../../../group';
import { readOrphans } from '../../../number/orphan';
import type { NumberComparison } from '../../../number/compare';
import type { NumberValue } from '../../../number/value';
import { textOf } from '../../../segment/span';
import type { DateValue } from '../../../date/read';
import type { Span } from '../../../segment/segment';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Dates whose year or day stands nowhere in the target; a month may become "last month" there. */
function lostDates(input: CheckInput): DateValue[] {
	const { dates } = compared(input);
	if (dates.missing.length + dates.partial.length === 0) return [];
	const { numbers, dates: written } = input.targetReading;
	const said = new Set<number | null>([
		...numbers.map((n) => n.value),
		...written.flatMap((date) => [date.year, date.day])
	]);
	const gone = (part: number | null): boolean => part !== null && !said.has(part);
	const partial = dates.partial.filter(({ source, without }) =>
		without.some((part) => part !== 'month' && gone(source[part]))
	);
	return [...dates.missing.filter((date) => gone(date.day) || gone(date.year)), ...partial.map(({ source }) => source)];
}

/** Counts in words without those that the translation kept in English, untranslated words are the matter of others, and without
 * numerals of one syllable: in Korean 이 and 한 are mostly other words. */
function unsaidWords(numbers: readonly NumberValue[], { source, target }: CheckInput): NumberValue[] {
	if (numbers.length === 0) return [];
	const lower = target.toLowerCase();
	const words = groupBy(numbers, (number) => textOf(source ?? '', number).toLowerCase());
	return [...words].flatMap(([word, list]) => (word.length === 1 || lower.includes(word) ? [] : list));
}

const DIGIT = /\d/;

/** Counters of the target that lost their number, and else numbers that the target says less often; the marks of
 * list items, (2), are the matter of another check. A counter blocks where the
 * target says fewer numbers than the source, or where it can be nothing else. */
function* scarcer(input: CheckInput, { scarce, fewer }: NumberComparison): Generator<Hit> {
	const orphans = input.source && DIGIT.test(input.source) ? readOrphans(input.target, input.language) : [];
	const lost = orphans.length === 1 && scarce.length === 1 ? scarce[0]!.phrase : null;
	for (const { start, end, sure } of orphans)
		yield {
			...(lost && { source: { start: lost.start, end: lost.end } }),
			target: { start, end },
			evidence: { number: `…${input.target.slice(start, end).trim()}` },
			blocks: fewer || sure
		};
	if (orphans.length > 0) return;
	for (const { phrase, certain } of scarce) if (certain || input.source?.[phrase.end] !== ')') yield hit(phrase, input);
}

function hit(span: Span, input: CheckInput): Hit {
	const number = textOf(input.source ?? '', span);
	return { source: { start: span.start, end: span.end }, evidence: { number } };
}

function* lost(input: CheckInput): Iterable<Hit> {
	const { numbers } = compared(input);
	const { missing, unsaid, changed } = numbers;
	for (const number of missing) yield hit(number.phrase, input);
	for (const number of unsaidWords(unsaid, input)) yield { ...hit(number, input), blocks: false };
	const seen = new Set(changed.map(({ source }) => source.start));
	for (const date of lostDates(input)) if (!seen.has(date.start)) yield hit(date, input);
	yield* scarcer(input, numbers);
}

/** Flags a number or date of the source that the translation says nowhere. Counts in words do not block: "the two" may
 * have become "these". */
export const numberMissing: SegmentCheck = {
	id: 'accuracy.number-missing',
	category: 'accuracy/number',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { numbers, dates } = compared(input);
		const { missing, unsaid, scarce } = numbers;
		const lacking = missing.length + unsaid.length + scarce.length + dates.missing.length + dates.partial.length;
		return lacking > 0 || DIGIT.test(input.source ?? '') ? lost(input) : NONE;
	},
	examples: [
		{
			lang: 'ja',
			sourceLang: 'ko',
			source: '이번 주에는 글 12편을 모았습니다.',
			target: '今週は文章を12本集めました。',
			flags: []
		},
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
		{
			lang: 'ja',
			source: 'It replaces 64 passes with 8 calls; another 8 follow.',
			target: '64個の処理を回の呼び出しに置き換え、さらに8回が続く。',
			flags: ['回の']
		},
		{
			lang: 'ko',
			source: 'at least 3 nodes, then 3 disks',
			target: '최소 개의 노드, 이어서 디스크 3개',
			flags: ['개의']
		},
		{ lang: 'ja', source: 'Llama 3 7B beats Llama 3 1B.', target: 'Llama 3 7BはLlama 1Bに勝る。', flags: ['3'] },
		{ lang: 'ja', source: 'This run, the first of 3', target: '3回のうち最初の回の実行', flags: [] },
		{ lang: 'ko', source: 'One of them is enough.', target: '그중 하나로 충분합니다.', flags: [] },
		{ lang: 'ja', source: 'Both 7B and 13B models', target: '70億と130億の両モデル', flags: [] }
	]
};
