import type { Markup } from '../latex/markup';
import type { Span } from '../segment/segment';

/** A formula that says nothing but a quantity: `$95.2\%$`, `$3\times$`, `$\sim 128$`, `$10^{6}$`. */
const QUANTITY =
	/^(?:[\d\s.,+−–~<>=≤≥±×%^{}()/:-]|\\(?:[%,;:! ]|times|sim|approx|pm|cdot|leq?|geq?|lt|gt|ll|gg)(?![A-Za-z])|[KMBTkx](?![A-Za-z]))*$/;
const DIGIT = /\d/;
const CITATION = /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,40}\]/g;
const ZERO = /(?<!\d)0/;

/** How the numbers of a text stand to its markup. */
export interface Openings {
	/** Protected spans in which no number is read. */
	closed: Span[];
	/** Formulas that are quantities, and citations: numbers in them are read, and never missed. */
	open: Span[];
	/** The delimiters of those formulas. */
	delimiters: Span[];
}

function openFormula(span: Markup, { open, delimiters }: Openings): void {
	const inner = span.end - span.start - span.name.length;
	const width = inner > 1 ? inner >> 1 : 1;
	open.push(span);
	delimiters.push({ start: span.start, end: span.start + width }, { start: span.end - width, end: span.end });
}

/** Sorts the protected spans of a text by whether numbers are read in them. A macro without digits hides nothing. */
export function openings(text: string, markup: readonly Markup[]): Openings {
	const found: Openings = { closed: [], open: [], delimiters: [] };
	for (const span of markup) {
		if (span.kind === 'math' && span.name.length < 60 && QUANTITY.test(span.name)) openFormula(span, found);
		else if (span.kind === 'placeholder' && text[span.start - 1] === '^') continue;
		else if (span.kind !== 'macro' || DIGIT.test(text.slice(span.start, span.end))) found.closed.push(span);
	}
	if (text.includes('[')) found.open.push(...citations(text));
	return found;
}

/** [12] and [3, 5-7]; a zero makes it an interval. */
const citations = (text: string): Span[] =>
	[...text.matchAll(CITATION)].flatMap((m) =>
		ZERO.test(m[0]) ? [] : [{ start: m.index, end: m.index + m[0].length }]
	);
