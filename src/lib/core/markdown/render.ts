import type { Span } from '../segment/segment';
import { readEmphases, type Emphases, type Run } from './emphasis';

/** Bold or italic text that somebody meant and that does not render. */
export interface Intended extends Span {
	/** The text with its marks so that it renders, null where nothing tells how. */
	repaired: string | null;
	/** Did only white space keep it from rendering? */
	spaced: boolean;
}

const REACH = 300;
const QUOTES = ['“”', '‘’', '「」', '『』', '""', "''", '()', '（）', '[]', '【】', '《》', '〈〉', '``'];

/** Pairs the literal marks of a text as they were meant: each with the next of the same kind in the same paragraph. */
export function intendedEmphases(text: string, { literal }: Emphases): Intended[] {
	const found: Intended[] = [];
	for (let i = 0; i < literal.length; i++) {
		const [open, close] = [literal[i]!, literal[i + 1]];
		if (close && belong(open, close, text)) found.push(meant(text, open, literal[++i]!));
		else found.push({ start: open.start, end: open.end, repaired: null, spaced: false });
	}
	return found;
}

/** Bold text of whose marks one is gone: `**so*`, `*so**`. */
export function halfClosed(text: string, { pairs, literal }: Emphases): Intended[] {
	const faint = pairs.filter(({ strong }) => !strong);
	const [byStart, byEnd] = [new Map(faint.map((p) => [p.start, p])), new Map(faint.map((p) => [p.end, p]))];
	return literal.flatMap((run) => {
		if (run.left !== 1 || run.end - run.start !== 2) return [];
		const pair = byStart.get(run.start + 1) ?? byEnd.get(run.end - 1);
		if (!pair) return [];
		const marks = run.mark.repeat(2);
		const span = { start: Math.min(pair.start, run.start), end: Math.max(pair.end, run.end) };
		return [{ ...span, repaired: marks + text.slice(pair.start + 1, pair.end - 1) + marks, spaced: false }];
	});
}

const belong = (open: Run, close: Run, text: string): boolean =>
	open.mark === close.mark &&
	open.left === close.left &&
	open.end - open.start === close.end - close.start &&
	close.start > open.end &&
	close.start - open.end <= REACH &&
	!/\n\s*\n/.test(text.slice(open.end, close.start));

function meant(text: string, open: Run, close: Run): Intended {
	const span = { start: open.start, end: close.end };
	const marks = text.slice(open.start, open.end);
	const inside = text.slice(open.end, close.start);
	const spaced = inside !== inside.trim();
	const before = text.slice(Math.max(0, span.start - 2), span.start);
	const after = text.slice(span.end, span.end + 2);
	for (const repaired of ways(inside.trim(), marks))
		if (renders(before, repaired, after))
			return { ...span, repaired, spaced: spaced && repaired.includes(inside.trim()) };
	return { ...span, repaired: null, spaced };
}

const TAIL = /(?:\s?[(（[［【][^()（）[\]［］【】]{1,80}[)）\]］】]|[.,:;!?。、，．：；！？…])$/u;

/** Ways to write an emphasis, the nearest to what stands there first: as it is, quotes outside, what ends it outside. */
function ways(inside: string, marks: string): string[] {
	const quoted = QUOTES.find(
		([open, close]) => inside.length > 2 && inside.startsWith(open!) && inside.endsWith(close!)
	);
	const tail = TAIL.exec(inside)?.[0] ?? '';
	const head = inside.slice(0, inside.length - tail.length);
	return [
		marks + inside + marks,
		...(quoted ? [inside[0] + marks + inside.slice(1, -1) + marks + inside.at(-1)] : []),
		...(tail && head ? [marks + head + marks + tail] : []),
		...(/[:：]$/.test(inside) ? [`${marks}${inside}${marks} `] : [])
	];
}

const renders = (before: string, middle: string, after: string): boolean => {
	const { pairs, literal } = readEmphases(before + middle + after, []);
	return pairs.length > 0 && literal.length === 0;
};
