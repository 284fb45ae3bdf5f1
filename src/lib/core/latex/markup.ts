import type { Span } from '../segment/segment';
import { readBareAddress, readEmail, readWebAddress, readWwwAddress } from './address';
import { readCode, readHtmlTag, readPlaceholder, CodeFences } from './code';
import { readMacro } from './macro';
import { FormulaEnds, readFormula } from './formula';

export type MarkupKind = 'macro' | 'math' | 'url' | 'email' | 'code' | 'placeholder' | 'html-tag';

/** A protected stretch of text: what translation must not change. */
export interface Markup extends Span {
	kind: MarkupKind;
	/** Name of a macro without its backslash; the address of a url or e-mail; the inside of math and code. */
	name: string;
	/** What stands between the braces of a macro, where it has any. The span of `\url{x}` and of other macros whose
	 * argument is no prose covers the braces; that of `\textbf{x}` ends before them, since x is translated. */
	argument?: Span;
}

/** What the readers share while one text is read. */
export interface Scan {
	text: string;
	/** Where the last protected span ended: no reader looks back beyond it. */
	from: number;
	fences: CodeFences;
	ends: FormulaEnds;
}

type Reader = (scan: Scan, at: number) => Markup | null;

/** Readers by the character that wakes them, tried in order. */
const READERS: Record<string, Reader[]> = {
	'\\': [readFormula, readMacro],
	'¥': [readMacro],
	'₩': [readMacro],
	'￦': [readMacro],
	'￥': [readMacro],
	'＼': [readMacro],
	$: [readFormula],
	'`': [readCode],
	'<': [readPlaceholder, readHtmlTag],
	'{': [readPlaceholder],
	'%': [readPlaceholder],
	'@': [readEmail],
	':': [readWebAddress],
	'/': [readBareAddress],
	'www.': [readWwwAddress]
};

const TRIGGERS = /[\\¥₩￦￥＼$`<{%@:/]/g;
/** Few texts have an address without scheme and path, and one more way to begin costs time in all. */
const WITH_WWW = /[\\¥₩￦￥＼$`<{%@:/]|www\./g;

/** Finds the protected spans of a text in one pass. Never throws; unbalanced markup is a span of what is there.
 * @returns in reading order, without overlap */
export function readMarkup(text: string): Markup[] {
	const found: Markup[] = [];
	const triggers = text.includes('www.') ? WITH_WWW : TRIGGERS;
	triggers.lastIndex = 0;
	let match = triggers.exec(text);
	if (!match) return found;
	const scan: Scan = { text, from: 0, fences: new CodeFences(text), ends: new FormulaEnds(text) };
	for (; match; match = triggers.exec(text)) {
		const markup = first(READERS[match[0]] ?? [], scan, match.index);
		if (!markup) continue;
		found.push(markup);
		scan.from = triggers.lastIndex = markup.end;
	}
	return found;
}

function first(readers: Reader[], scan: Scan, at: number): Markup | null {
	for (const read of readers) {
		const markup = read(scan, at);
		if (markup) return markup;
	}
	return null;
}
