import { likeness, profileOf, weigher } from '../align/likeness';
import { isProse } from '../align/title';
import type { Doubt, Matched, Sent } from './match';

/** How much better a text has to fit the source of a neighbour, in logarithms of odds. */
const BETTER = 6;
const LETTER = /\p{L}/u;

/** Adds what speaks against pairs, whatever evidence they have. */
export function doubted(sent: Sent, rows: readonly Matched[], preface: readonly string[]): Matched[] {
	const moved = shifted(sent, rows, preface);
	const unlike = unlikeRows(sent, rows);
	return rows.map((matched, at) => {
		const { text, row } = matched;
		if (text === null) return matched;
		const source = sent.sources[row];
		const more: (Doubt | false)[] = [
			moved.has(at) && 'moved',
			[rows[at - 1], rows[at + 1]].some((next) => next?.text === null) && 'neighbour',
			linesOf(text) > linesOf(source) && 'lines',
			unlike.has(at) && 'unlike',
			text.trim() === source.trim() && LETTER.test(source) && 'english'
		];
		const doubts = new Set([...matched.doubts, ...more.filter((doubt) => doubt !== false)]);
		return { ...matched, doubts: [...doubts] };
	});
}

/** Lines of a text that hold something. */
export const linesOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** Where one row has no text and another one too much, all between them may hold the text of a neighbour. */
function shifted({ sources }: Sent, rows: readonly Matched[], preface: readonly string[]): Set<number> {
	const surplus = rows.flatMap(({ row, text }, at) =>
		text !== null && linesOf(text) > linesOf(sources[row]) ? [at] : []
	);
	if (preface.length > 0) surplus.unshift(-1);
	const all = new Set<number>();
	const mark = (from: number, to: number): void => {
		for (let at = Math.max(0, from); at <= to; at++) all.add(at);
	};
	rows.forEach(({ text }, at) => {
		if (text !== null) return;
		const before = surplus.findLast((one) => one < at);
		const after = surplus.find((one) => one > at);
		if (before !== undefined) mark(before, at);
		if (after !== undefined) mark(at, after);
	});
	return all;
}

/** Texts that fit the source of the row before or behind far better than their own. */
function unlikeRows({ sources, lang }: Sent, rows: readonly Matched[]): Set<number> {
	const profile = (text: string) => profileOf(text, isProse(text, lang));
	const english = rows.map(({ row }) => profile(sources[row]));
	const weigh = weigher(english);
	const fits = (target: ReturnType<typeof profile>, at: number): number =>
		english[at] ? likeness(target, english[at], lang, 'en', weigh).score : -Infinity;
	return new Set(
		rows.flatMap(({ text }, at) => {
			if (text === null) return [];
			const target = profile(text);
			return Math.max(fits(target, at - 1), fits(target, at + 1)) > fits(target, at) + BETTER ? [at] : [];
		})
	);
}
