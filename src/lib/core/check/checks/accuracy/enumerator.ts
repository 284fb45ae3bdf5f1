import { readEnumerators, type Enumerator } from '../../../number/enumerator';
import { readListMarks, type ListMark } from '../../../number/list-mark';
import { textOf } from '../../../segment/span';
import type { Hit, SegmentCheck } from '../../check';

/** The marks by value; null unless there are two and more that run from 1 without gap. */
function series(marks: readonly Enumerator[]): Map<number, Enumerator> | null {
	const byValue = new Map<number, Enumerator>();
	for (const mark of marks) if (!byValue.has(mark.value)) byValue.set(mark.value, mark);
	return byValue.size >= 2 && Math.max(...byValue.keys()) === byValue.size ? byValue : null;
}

/** Marks of a whole series that the other side lacks; none where that side counts in another way altogether. */
function lacking(whole: ReadonlyMap<number, Enumerator> | null, others: readonly Enumerator[]): Enumerator[] {
	const said = new Set(others.map((mark) => mark.value));
	if (!whole || said.size === 0 || (said.size < 2 && whole.size > 2)) return [];
	return [...whole.values()].filter((mark) => !said.has(mark.value));
}

/** A number with a sign where a word may begin. */
const NUMBERED = /(?<![^\s。])\d{1,3}[.)]\s/;

/** List items whose number at the head is another one, or has lost its digits: 2) as 20) or as a bare bracket. */
function* misnumbered(source: string, target: string): Iterable<Hit> {
	const here = readListMarks(source);
	const there = here.length > 0 ? readListMarks(target) : [];
	if (here.length !== there.length || here.some(({ value }) => Number.isNaN(value))) return;
	const differing = here.flatMap((mark, i): [ListMark, ListMark][] =>
		mark.value === there[i]!.value ? [] : [[mark, there[i]!]]
	);
	const proof = differing.length === 1 && (here.length > 1 || here[0]!.start === 0);
	for (const [mark, other] of differing)
		yield {
			source: { start: mark.start, end: mark.end },
			target: { start: other.start, end: other.end },
			evidence: { mark: textOf(source, mark), source: here.length, target: there.length },
			severity: 'major',
			blocks: proof
		};
}

/** Flags an item mark, (1) or ii) or ③, that only one side has while the other counts on without it. */
export const enumerator: SegmentCheck = {
	id: 'accuracy.enumerator',
	category: 'accuracy/omission',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { source: '0)' },
	*run({ source, target }) {
		if (source && NUMBERED.test(source)) yield* misnumbered(source, target);
		const here = source ? readEnumerators(source) : [];
		const there = here.length > 0 ? readEnumerators(target) : [];
		if (!source || there.length === 0) return;
		for (const { start, end } of lacking(series(here), there))
			yield {
				source: { start, end },
				evidence: { mark: textOf(source, { start, end }), source: here.length, target: there.length }
			};
		for (const { start, end } of lacking(series(there), here))
			yield {
				target: { start, end },
				evidence: { mark: textOf(target, { start, end }), source: here.length, target: there.length }
			};
	},
	examples: [
		{
			lang: 'ja',
			source: 'We (1) filter, (2) rank, and (3) merge the lists.',
			target: 'リストを(1)選別し、並べ替え、(3)統合する。',
			flags: ['(2)']
		},
		{
			lang: 'ko',
			source: 'It covers i) speech and ii) text.',
			target: 'i) 음성과 ii) 텍스트, iii) 영상을 다룬다.',
			flags: ['iii)']
		},
		{ lang: 'ko', source: 'both search and 2) ranking', target: '1) 검색과 2) 순위 매기기', flags: ['1)'] },
		{ lang: 'ko', source: '2) **Lamp Test** of robots', target: '20) **Lamp Test**: 로봇 시험', flags: ['20)'] },
		{ lang: 'ja', source: '1. Plan. 2. Act.', target: '1. 計画する。. 行動する。', flags: ['.'] },
		{ lang: 'ja', source: 'We (i) filter and (ii) rank.', target: '①選別し、②並べ替える。', flags: [] },
		{ lang: 'ko', source: 'We (1) filter and (2) rank.', target: '먼저 선별한 다음 순위를 매긴다.', flags: [] },
		{ lang: 'ja', source: 'Eq. (1) and Eq. (2) agree.', target: '式(1)は式(2)と一致する。', flags: [] }
	]
};
