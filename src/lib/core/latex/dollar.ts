import type { CheckInput } from '../check/check';
import type { Span } from '../segment/segment';
import { squeeze } from './formulas';
import type { Markup } from './markup';
import type { Bent } from './structure';
import { spansOf } from './changed';

const STRAY = /(?<!\\)[$＄]/g;

/** Dollars that lost their partner or their width: the formula between them shows as it is typed. Sums of money stay out,
 * since the source has as many lone dollars. */
export function dollarFaults({ source, sourceReading, target, targetReading }: CheckInput): Bent[] {
	if (source === null || !sourceReading || !source.includes('$') || !/[$＄]/.test(target)) return [];
	const formulas = sourceReading.markup.filter(({ kind, start }) => kind === 'math' && source[start] === '$');
	if (formulas.length === 0) return [];
	const strays = straysIn(target, targetReading.markup);
	if (strays.length <= straysIn(source, sourceReading.markup).length) return [];
	if (strays.length > MOST) return [];
	const signs = formulas.slice(0, MOST).filter(({ name }) => name.length <= REACH);
	return faults(
		strays,
		signs.map(withSigns).sort((a, b) => b.signs.length - a.signs.length),
		source,
		target
	);
}

/** Length of the formulas that are looked for beside a lone dollar, in UTF-16 code units. */
const REACH = 400;

interface Written extends Markup {
	/** Its signs one by one, whatever their spelling. */
	signs: string[];
}

interface Sign extends Span {
	sign: string;
}

const SIGN = /\\(?:[A-Za-z]+|.)|[^\s{}]/gsu;

/** The signs of a stretch of text; `\to` and `\rightarrow` are the same sign, spacing is none. */
const signsIn = (text: string, from: number, to: number): Sign[] =>
	[...text.slice(Math.max(0, from), to).matchAll(SIGN)]
		.map(({ 0: written, index }) => {
			const start = Math.max(0, from) + index;
			return { sign: written.length > 1 ? squeeze(written) : written, start, end: start + written.length };
		})
		.filter(({ sign }) => sign !== '');

const withSigns = (formula: Markup): Written => ({
	...formula,
	signs: signsIn(formula.name, 0, formula.name.length).map(({ sign }) => sign)
});

/** Lone dollars of one row that are looked at; more are no text. */
const MOST = 60;

/** Places of dollars outside protected spans. */
function straysIn(text: string, markup: readonly Markup[]): number[] {
	let next = 0;
	return spansOf(text, STRAY)
		.map(({ start }) => start)
		.filter((at) => {
			while (next < markup.length && markup[next]!.end <= at) next++;
			return (markup[next]?.start ?? Infinity) > at;
		});
}

function faults(strays: readonly number[], formulas: readonly Written[], source: string, target: string): Bent[] {
	const found: Bent[] = [];
	const done = new Set<number>();
	for (const at of strays) {
		if (done.has(at)) continue;
		const match = around(at, formulas, target);
		if (match) {
			for (const other of strays) if (other >= match.start && other < match.end) done.add(other);
			const { start, end } = match.formula;
			const whole = source.slice(start, end);
			found.push({
				kind: 'mangled',
				source: { start, end },
				target: { start: match.start, end: match.end },
				expected: whole,
				replacement: whole,
				certain: true
			});
		} else if (!/^\s?[0-9]/.test(target.slice(at + 1, at + 3)))
			found.push({
				kind: 'mangled',
				target: { start: at, end: at + 1 },
				expected: '$…$',
				replacement: null,
				certain: false
			});
	}
	return found;
}

const isDollar = (character: string | undefined): boolean => character === '$' || character === '＄';

/** The longest formula of the source that begins or ends at a lone dollar, with the other dollar where it is there. */
function around(
	at: number,
	formulas: readonly Written[],
	target: string
): { formula: Markup; start: number; end: number } | null {
	const behind = signsIn(target, at + 1, at + 1 + 2 * REACH);
	const before = signsIn(target, at - 2 * REACH, at).reverse();
	for (const formula of formulas) {
		const end = run(formula.signs, behind)?.end;
		if (end !== undefined && !/\w/.test(target[end] ?? '')) return { formula, start: at, end: pastDollar(target, end) };
		const start = run([...formula.signs].reverse(), before)?.start;
		if (start !== undefined && !/[A-Za-z0-9\\]/.test(target[start - 1] ?? '')) return { formula, start, end: at + 1 };
	}
	return null;
}

/** The last sign of a run that stands at the beginning of a list, or undefined. */
const run = (signs: readonly string[], list: readonly Sign[]): Sign | undefined =>
	signs.every((sign, i) => list[i]?.sign === sign) ? list[signs.length - 1] : undefined;

const pastDollar = (text: string, at: number): number => {
	const far = text[at] === ' ' || text[at] === '}' ? at + 1 : at;
	return isDollar(text[far]) ? far + 1 : at;
};
