import type { Markup, Scan } from './markup';

const CLOSERS: Record<string, string> = { $$: '$$', '\\(': '\\)', '\\[': '\\]' };

/** Where the next closing delimiter stands; remembered, so that many openers without an end stay cheap. */
export class FormulaEnds {
	#next = new Map<string, number>();
	constructor(readonly text: string) {}

	/** Start of the next `delimiter` at or after `from`, or -1. Calls come with rising `from`. */
	next(delimiter: string, from: number): number {
		const known = this.#next.get(delimiter);
		if (known !== undefined && (known < 0 || known >= from)) return known;
		const at = this.text.indexOf(delimiter, from);
		this.#next.set(delimiter, at);
		return at;
	}
}

const MARK = /[\\^_={}<>+*|~≤≥×±]/;
const WORD = /[A-Za-z]{4}|[A-Za-z]{3} |\p{Script=Hangul}|\p{Script=Han}|[ぁ-ヿ]/u;

const STOPS = /^[\s.,;:、。，．・]*$/;
const NATIVE = /[\p{Script=Hangul}\p{Script=Han}ぁ-ヿ]/u;
/** Where words of the text may stand in a formula: in braces, and as the name of a macro that was translated. */
const WORDY = /\{[^{}]*\}|\\[^\x00-\x7f]+/g;

/** Does this read as a formula? `$5 and 10$` does not; a mark of LaTeX or a lack of words tells. Text of the target between
 * two dollars is what stands between two formulas. */
const looksLikeMath = (inside: string): boolean =>
	MARK.test(inside)
		? !NATIVE.test(inside) || !NATIVE.test(inside.replace(WORDY, ''))
		: !WORD.test(inside) && !STOPS.test(inside);

/** `$...$`, `$$...$$`, `\(...\)` or `\[...\]` from its opening on. `$2 million` is money, `\[1\]` an escaped bracket. */
export function readFormula(scan: Scan, at: number): Markup | null {
	const two = scan.text.slice(at, at + 2);
	if (two === '\\b') return environment(scan, at);
	if (two in CLOSERS) return display(scan, at, two);
	return two[0] === '$' ? inline(scan, at) : null;
}

function display({ text, ends }: Scan, start: number, open: string): Markup | null {
	const close = CLOSERS[open]!;
	const end = ends.next(close, start + 2);
	const again = open === close ? -1 : ends.next(open, start + 2);
	if (end < 0 || (again >= 0 && again < end)) return null;
	const name = text.slice(start + 2, end);
	const formula =
		name.trim() !== '' && !name.includes('\n\n') && (open === '\\[' ? MARK.test(name) : looksLikeMath(name));
	return formula ? { kind: 'math', name: name.trim(), start, end: end + 2 } : null;
}

const OPEN = /\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|flalign|displaymath|math)\*?)\}/y;

/** `\begin{equation}...\end{equation}` and its like. */
function environment({ text, ends }: Scan, start: number): Markup | null {
	OPEN.lastIndex = start;
	const [open, name] = OPEN.exec(text) ?? [];
	const close = `\\end{${name}}`;
	const end = open ? ends.next(close, start + open.length) : -1;
	if (!open || end < 0) return null;
	return { kind: 'math', name: text.slice(start + open.length, end).trim(), start, end: end + close.length };
}

/** After Pandoc: no digit behind the closing dollar, and no white space inside unless on both sides, as machines leave it. */
function inline({ text, ends }: Scan, start: number): Markup | null {
	if (/[\n\r]|^$/.test(text[start + 1] ?? '')) return null;
	let end = ends.next('$', start + 1);
	while (end > 0 && text[end - 1] === '\\') end = ends.next('$', end + 1);
	if (end < 0 || end === start + 1 || /[0-9]/.test(text[end + 1] ?? '')) return null;
	const name = text.slice(start + 1, end);
	if (/^\s/.test(name) !== /\s$/.test(name) || (/^\s/.test(name) && !/^\s+[^0-9]*[A-Za-z\\]/.test(name))) return null;
	return !name.includes('\n') && looksLikeMath(name) ? { kind: 'math', name: name.trim(), start, end: end + 1 } : null;
}
