import type { Span } from '../segment/segment';

/** A run of asterisks or low lines outside protected spans. */
export interface Run extends Span {
	mark: string;
	/** How many of its marks no pair has taken. */
	left: number;
	opens: boolean;
	closes: boolean;
}

/** An emphasis that renders. */
export interface Emphasis extends Span {
	/** Two marks on each side: bold. */
	strong: boolean;
}

/** The emphases of a text and the runs whose marks readers see as they are. */
export interface Emphases {
	pairs: Emphasis[];
	literal: Run[];
}

const NONE: Emphases = { pairs: [], literal: [] };
const RUNS = /\*+|__+/g;
const SPACE = /^[\s\u3000]?$/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Nothing is emphasised across an empty line or from one item of a list to the next. */
const BLOCK_END = /\n[ \t]{0,8}(?:\r?\n|[-*+] |\d{1,3}[.)] |#{1,6} |\|)/;

/** Reads `*`, `**` and `__` by the rules of CommonMark for what may open and what may close. Single low lines are left out:
 * in papers they are parts of names.
 * @param markup protected spans in order, whose inside is no Markdown
 * @see CommonMark 0.31, section 6.2 */
export function readEmphases(text: string, markup: readonly Span[]): Emphases {
	if (!text.includes('*') && !text.includes('__')) return NONE;
	const pairs: Emphasis[] = [];
	const runs = runsOf(text, markup);
	let openers: Record<string, Run[]> = {};
	let last = 0;
	for (const run of runs) {
		if (BLOCK_END.test(text.slice(last, run.start))) openers = {};
		last = run.end;
		const open = (openers[run.mark] ??= []);
		if (run.closes) close(run, open, pairs);
		if (run.opens && run.left > 0) open.push(run);
	}
	return { pairs, literal: runs.filter(({ left }) => left > 0) };
}

function runsOf(text: string, markup: readonly Span[]): Run[] {
	const runs: Run[] = [];
	let next = 0;
	for (const { 0: marks, index } of text.matchAll(RUNS)) {
		while (next < markup.length && markup[next]!.end <= index) next++;
		const covered = (markup[next]?.start ?? Infinity) < index + marks.length;
		if (!covered && text[index - 1] !== '\\') runs.push(runAt(text, index, marks));
	}
	return runs;
}

function runAt(text: string, start: number, marks: string): Run {
	const end = start + marks.length;
	const [before, after] = [characterBefore(text, start), characterAt(text, end)];
	const left = !SPACE.test(after) && (!PUNCTUATION.test(after) || isEdge(before));
	const right = !SPACE.test(before) && (!PUNCTUATION.test(before) || isEdge(after));
	const word = marks[0] === '_';
	return {
		...{ start, end, mark: marks[0]!, left: marks.length },
		opens: left && (!word || !right || PUNCTUATION.test(before)),
		closes: right && (!word || !left || PUNCTUATION.test(after))
	};
}

const isEdge = (character: string): boolean => SPACE.test(character) || PUNCTUATION.test(character);
const characterAt = (text: string, at: number): string =>
	at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
const characterBefore = (text: string, at: number): string => {
	const low = text.charCodeAt(at - 1);
	return text.slice(low >= 0xdc00 && low <= 0xdfff ? Math.max(0, at - 2) : Math.max(0, at - 1), at);
};

/** Pairs the marks of a closing run with the nearest openers of the same mark. */
function close(run: Run, openers: Run[], pairs: Emphasis[]): void {
	for (let opener = openers.at(-1); opener && run.left > 0; opener = openers.at(-1)) {
		const used = Math.min(2, opener.left, run.left);
		opener.left -= used;
		run.left -= used;
		pairs.push({ start: opener.start + opener.left, end: run.end - run.left, strong: used === 2 });
		if (opener.left === 0) openers.pop();
	}
}
