import type { Span } from '../segment/segment';

/** How a stretch is set off from the text around it. */
export interface SetOff extends Span {
	by: 'quote' | 'bracket' | 'dress';
}

const PAIRS: Record<string, [close: string, by: SetOff['by']]> = {
	'「': ['」', 'quote'],
	'『': ['』', 'quote'],
	'``': ["''", 'quote'],
	'“': ['”', 'quote'],
	'‘': ['’', 'quote'],
	'《': ['》', 'quote'],
	'〈': ['〉', 'quote'],
	'«': ['»', 'quote'],
	'【': ['】', 'quote'],
	'(': [')', 'bracket'],
	'（': ['）', 'bracket'],
	'[': [']', 'bracket'],
	'{': ['}', 'dress']
};
const CLOSERS = new Set(Object.values(PAIRS).map(([close]) => close));
/** The same mark opens and closes these; an apostrophe within a word is none. */
const EVEN: Record<string, SetOff['by']> = { '"': 'quote', '＂': 'quote', "'": 'quote', '*': 'dress', _: 'dress' };
const MARKS = /``|''|[「『“‘《〈«【(（[{」』”’》〉»】)）\]}"＂'*_]|\n/g;

interface Open {
	mark: string;
	at: number;
}

/** Macros whose argument is text like any other. */
const PROSE =
	/\\(?:caption|footnote|footnotetext|thanks|title|paragraph|(?:sub)*section|chapter|textcolor\{[a-z]{1,12}\})\*?$/;
const isProse = (text: string, at: number): boolean =>
	text[at] === '{' && PROSE.test(text.slice(Math.max(0, at - 28), at));

/** A quote in its own kind of marks may run over the end of a line, but not over an empty line. */
const isLong = ({ mark }: Open): boolean => mark !== '‘' && (PAIRS[mark]?.[1] === 'quote' || mark === '{');

/** Stretches in quotes, brackets or emphasis, nested ones too, in the order of their ends. */
export function readSetOff(text: string): SetOff[] {
	const found: SetOff[] = [];
	let open: Open[] = [];
	for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
		if (mark === '\n') open = text[at + 1] === '\n' || open.length > 4 * DEPTH ? [] : open.filter(isLong);
		else if (mark in EVEN) even(text, mark, at, open, found);
		else if (mark in PAIRS) open.push({ mark: isProse(text, at) ? '' : mark, at });
		else if (CLOSERS.has(mark)) close(mark, at, open, found);
	}
	return found;
}

/** How far back an opening mark is looked for, so that heaps of open brackets stay cheap. */
const DEPTH = 8;

function close(mark: string, at: number, open: Open[], found: SetOff[]): void {
	for (let i = open.length - 1; i >= Math.max(0, open.length - DEPTH); i--) {
		const pair = PAIRS[open[i].mark];
		const plain = open[i].mark === '' && mark === '}';
		if (pair?.[0] !== mark && !plain) continue;
		if (pair && !plain) found.push({ start: open[i].at, end: at + mark.length, by: pair[1] });
		open.length = i;
		return;
	}
}

function even(text: string, mark: string, at: number, open: Open[], found: SetOff[]): void {
	if (/[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z0-9]/.test(text[at + 1] ?? '')) return;
	for (let i = open.length - 1; i >= Math.max(0, open.length - DEPTH); i--) {
		if (open[i].mark !== mark) continue;
		found.push({ start: open[i].at, end: at + 1, by: EVEN[mark] });
		open.length = i;
		return;
	}
	open.push({ mark, at });
}

/** What sets a span off, the innermost first. */
export const around = (span: Span, stretches: readonly SetOff[]): SetOff[] =>
	stretches.filter(({ start, end }) => start < span.start && span.end < end);
