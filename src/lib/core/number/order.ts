import { groupBy } from '../group';
import type { NumberPair } from './change';
import type { NumberValue } from './value';

/** Between two numbers of one list: "15.6% and 9.1%", "8、16", "3.1%와 2.4%", cells of a table. */
const JOINT =
	/^(?:\s?[^\s\d、。，,.;()（）&]{1,4}?)?\s?(?:,\s?and\s|and\s|or\s|vs\.?\s|to\s|[,、&/~〜～・·–—−-]|と|や|から|および|及び|または|와|과|및|에서|또는|대\s)\s?(?:about |over |約|약 ?|[~$£€¥₩])?\s?$/;

/** More swaps in one text say nothing new. */
const ENOUGH = 20;

export interface Swapped {
	first: NumberPair;
	second: NumberPair;
}

/** Do the partners follow one another as the numbers of the source do? Most texts end here. */
function inOrder(pairs: readonly NumberPair[]): boolean {
	const sorted = [...pairs].sort((a, b) => a.source.start - b.source.start);
	return sorted.every((pair, i) => i === 0 || pair.target.start > sorted[i - 1]!.target.start);
}

const joined = (text: string, a: NumberValue, b: NumberValue): boolean => {
	const [from, to] = [a.phrase.end, b.phrase.start];
	return to >= from && to - from <= 16 && JOINT.test(text.slice(from, to));
};

/** Could one be said for the other? Certain, of one kind and one unit. */
const alike = (a: NumberValue, b: NumberValue): boolean =>
	a.certain && b.certain && a.kind === b.kind && a.kind !== 'ordinal' && a.unit === b.unit && a.value !== b.value;

/** Finds neighbours of one list that stand the other way round in the same kind of list of the target. Both values must
 * be said once on each side, since a text may well say them in both orders.
 * @param pairs numbers said on both sides */
export function swapped(
	pairs: readonly NumberPair[],
	source: readonly NumberValue[],
	target: readonly NumberValue[],
	texts: { source: string; target: string }
): Swapped[] {
	if (inOrder(pairs)) return [];
	const partner = new Map(pairs.map((pair) => [pair.source, pair] as const));
	const place = new Map(target.map((n, i) => [n, i] as const));
	const [here, there] = [groupBy(source, (n) => n.value), groupBy(target, (n) => n.value)];
	const once = (value: number): boolean => here.get(value)?.length === 1 && there.get(value)?.length === 1;
	const found: Swapped[] = [];
	for (let i = 1; i < source.length; i += 1) {
		const [a, b] = [source[i - 1]!, source[i]!];
		const [first, second] = [partner.get(a), partner.get(b)];
		if (!first || !second || !alike(a, b) || !alike(first.target, second.target)) continue;
		if (place.get(first.target) !== (place.get(second.target) ?? 0) + 1) continue;
		if (!joined(texts.source, a, b) || !joined(texts.target, second.target, first.target)) continue;
		if (once(a.value) && once(b.value)) found.push({ first, second });
		if (found.length >= ENOUGH) break;
	}
	return found;
}
