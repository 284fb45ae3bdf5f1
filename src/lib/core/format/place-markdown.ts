import type { Span } from '../segment/segment';
import { unfenced } from '../markdown/fence';
import { reindented } from './indented';
import { byReference, type References } from './references';
import type { Replacement } from './write-back';

/** What stands at the ends of a line and is no text of a row, as the reader of lines drops it. */
const EDGES = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gu;
const TAIL = /[\s\u200b\u2060\ufeff]*$/u;
const HEAD = /^[\s\u200b\u2060\ufeff]*(?:>\s*)?$/u;
/** Marks of a quotation before a line. */
const LEAD = /^[\s\u200b\u2060\ufeff]*(?:>\s*)?/u;
const NONE: References = new Map();
const LINE_END = /\r\n|\n|\r/u;

/** Puts the new text of a row where its old one stands in a Markdown file: line by line, with the marks of quotation, the
 * indentation and the line ends that are there. Links that have their address elsewhere keep it there.
 * @param span where the row stands, from its first to its last character
 * @param before text of the row as it was read from there
 * @param references addresses that links of the file have by reference
 * @returns null where it has no safe place: it was not read from there, or it would become another block */
export function placeInMarkdown(
	file: string,
	span: Span,
	before: string,
	after: string,
	references: References = NONE
): Replacement[] | null {
	const raw = file.slice(span.start, span.end);
	const bare = linesIn(raw, 0).map(({ text }) => text.replace(LEAD, '').replace(EDGES, ''));
	const [was, is] = [before, after].map((text) => byReference(bare.join('\n'), text, references));
	return placed(file, span, was!, is!);
}

function placed(file: string, span: Span, before: string, after: string): Replacement[] | null {
	const raw = file.slice(span.start, span.end);
	const end = LINE_END.exec(file)?.[0] ?? '\n';
	if (raw.replace(/\r\n?/gu, '\n') === before && /^(?:`{3,}|~{3,})/u.test(before))
		return keepsFence(before, after) ? [{ ...span, text: after.replace(/\n/gu, end) }] : null;
	const code = /^[`~]{3}/u.test(raw) ? null : unfenced(before, after);
	if (code) {
		const lineStart = lineStartOf(file, span.start);
		const text = reindented(raw, file.slice(lineStart, span.start), ...code, end);
		return text === null ? null : [{ ...span, text }];
	}
	if (after.split('\n').some((line) => line.replace(EDGES, '') === '') || cells(before) !== cells(after)) return null;
	const lines = linesIn(raw, span.start);
	const places = placesOf(lines, before.split('\n'));
	if (!places) return null;
	const texts = after.split('\n').map((line) => line.replace(EDGES, ''));
	if (texts.length === places.length) return places.map((place, i) => ({ ...place, text: texts[i]! }));
	// Lines between are not the row's own: it cannot become more or fewer of them.
	if (places.length !== lines.length) return null;
	const prefix = lines.length > 1 ? file.slice(lines[1]!.start, places[1]!.start) : continued(file, span.start);
	return prefix === null ? null : [{ ...span, text: texts.join(end + prefix) }];
}

/** A fence is closed by the line that closed it, and by no line before. */
function keepsFence(before: string, after: string): boolean {
	const [first = ''] = before.split('\n');
	const marks = /^(?:`+|~+)/u.exec(first)?.[0] ?? '';
	const lines = after.split('\n');
	const isEnd = (line: string): boolean => line.trim().startsWith(marks) && /^(?:`+|~+)$/u.test(line.trim());
	return (
		lines[0]!.startsWith(marks) && lines.length > 1 && lines.findIndex((l, i) => i > 0 && isEnd(l)) === lines.length - 1
	);
}

/** Cells of a row of a table, 0 for what is none. */
const cells = (text: string): number => (text.startsWith('|') ? (text.match(/(?<!\\)\|/gu)?.length ?? 0) : 0);

function linesIn(raw: string, at: number): (Span & { text: string })[] {
	const lines: (Span & { text: string })[] = [];
	let start = 0;
	for (const { 0: end, index } of raw.matchAll(/\r\n|\n|\r|$/gu)) {
		lines.push({ start: at + start, end: at + index, text: raw.slice(start, index) });
		start = index + end.length;
	}
	return lines;
}

/** Where each line of a text stands, in order; null where one does not. */
function placesOf(lines: readonly (Span & { text: string })[], texts: readonly string[]): Span[] | null {
	const places: Span[] = [];
	for (const { text, start } of lines) {
		const wanted = texts[places.length];
		const bare = text.replace(TAIL, '');
		const at = bare.length - (wanted?.length ?? Infinity);
		const fits = wanted !== undefined && at >= 0 && bare.endsWith(wanted) && HEAD.test(bare.slice(0, at));
		if (fits) places.push({ start: start + at, end: start + bare.length });
	}
	return places.length === texts.length ? places : null;
}

/** What a further line of the paragraph that begins here must begin with; null where it may have none. */
function continued(file: string, at: number): string | null {
	const head = file.slice(lineStartOf(file, at), at);
	if (/^[\s>]*$/u.test(head)) return head;
	return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+$/u.test(head) ? head.replace(/[^\s>]/gu, ' ') : null;
}

const lineStartOf = (file: string, at: number): number =>
	Math.max(file.lastIndexOf('\n', at - 1), file.lastIndexOf('\r', at - 1)) + 1;
