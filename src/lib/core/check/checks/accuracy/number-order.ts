import { swapped, type Swapped } from '../../../number/order';
import { cover, overlaps, textOf } from '../../../segment/span';
import type { Name } from '../../../name/read';
import type { Span } from '../../../segment/segment';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** The names of a text in the order of their first mention, without those that the numbers are part of. */
const namesBy = (names: readonly Name[], besides: Span): Map<string, number> => {
	const places = new Map<string, number>();
	for (const name of names) {
		const key = name.text.toLowerCase();
		if (!overlaps(name, besides) && !places.has(key)) places.set(key, places.size);
	}
	return places;
};

/** Did names change places as well? Then the numbers may have gone with them. */
function namesMoved(input: CheckInput, source: Span, target: Span): boolean {
	const here = namesBy(input.sourceReading?.names ?? [], source);
	const there = namesBy(input.targetReading.names, target);
	const order = [...here.keys()].map((key) => there.get(key)).filter((place) => place !== undefined);
	return order.some((place, i) => i > 0 && place < order[i - 1]!);
}

const spans = ({ first, second }: Swapped): { source: Span; target: Span } => ({
	source: cover(first.source.phrase, second.source.phrase),
	target: cover(second.target.phrase, first.target.phrase)
});

/** Flags two numbers of one list, "15.6% and 9.1%", that stand the other way round in the target. Says nothing where names
 * changed places too, or where the numbers do not stand side by side: Japanese and Korean move clauses freely. */
export const numberOrder: SegmentCheck = {
	id: 'accuracy.number-order',
	category: 'accuracy/number',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { source, target, sourceReading, targetReading } = input;
		const pairs = compared(input).numbers.same;
		if (!source || !sourceReading || pairs.length < 2) return NONE;
		const swaps = swapped(pairs, sourceReading.numbers, targetReading.numbers, { source, target });
		return swaps.flatMap((swap): Hit[] => {
			const at = spans(swap);
			if (namesMoved(input, at.source, at.target)) return [];
			return [{ ...at, evidence: { source: textOf(source, at.source), target: textOf(target, at.target) } }];
		});
	},
	examples: [
		{
			lang: 'ja',
			source: 'Errors fall by 12.4% and 7.9% on the two sets.',
			target: '2つのデータセットで誤りは7.9%と12.4%減少する。',
			flags: ['7.9%と12.4%']
		},
		{
			lang: 'ko',
			source: 'It takes 14 and 55 minutes, respectively.',
			target: '각각 55분, 14분이 걸린다.',
			flags: ['55분, 14분']
		},
		{
			lang: 'ko',
			source: 'Alpha and BetaNet reach 31.5 and 28.2 points.',
			target: 'BetaNet과 Alpha는 28.2점과 31.5점에 이른다.',
			flags: []
		},
		{
			lang: 'ja',
			source: 'In 2021, 30 teams took part; 12 won a prize.',
			target: '30チームが参加した2021年に、12チームが賞を得た。',
			flags: []
		}
	]
};
