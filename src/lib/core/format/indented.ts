import { BULLET } from '../align/furniture';
import type { Block } from '../align/block';
import { fenced } from '../markdown/fence';
import type { Line } from './lines';

/** So many columns further in than what stands around it a line is code. */
const CODE = 4;
/** What has its further paragraphs indented by four columns: a footnote, a definition, boxes and tabs of site generators. */
const HOLDS = /^(?:\[\^[^\]]+\]:|:\s|!!!\s|\?\?\?\+?\s|===\s)/u;
const HTML = /<(\/?)(?:details|div|table|ul|ol|section|figure|center)\b/giu;
const PROSE = /^[\p{L}\p{N}「『“"‘'(（【][^=;{}<>]*[.!?。！？:：][)"'”’」』]*$/u;
const CALL = /\w\(/u;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af]/u;

/** Where the white space before a line begins, and its columns: a tab goes to the next multiple of four. White space of
 * another kind, as Japanese paragraphs begin with, counts as none. */
function indentOf(text: string, { span }: Line): { start: number; columns: number } {
	let start = span.start;
	while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
	if (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) return { start: span.start, columns: 0 };
	let columns = 0;
	for (let at = start; at < span.start; at++) columns += text[at] === '\t' ? CODE - (columns % CODE) : 1;
	return { start, columns };
}

/** Finds code that is marked by nothing but its indentation, as CommonMark has it: apart from the paragraph before, and four
 * columns further in than the item of a list that it stands in. Lines are asked for from the first to the last. */
export class Indented {
	/** Columns at which the text of the items begins that are open. */
	readonly #items: number[] = [];
	/** Elements of HTML that are open: what they hold is indented as well. */
	#open = 0;
	/** Up to where a stretch goes that is indented and is no code. */
	#prose = -1;

	constructor(
		readonly lines: readonly Line[],
		readonly text: string
	) {}

	/** The place of the last line of the code that begins on a line, null where none begins there. */
	until(at: number): number | null {
		const line = this.lines[at]!;
		const { columns } = indentOf(this.text, line);
		const bullet = BULLET.exec(line.text);
		if (line.apart || bullet) while (this.#items.length && columns < this.#items.at(-1)!) this.#items.pop();
		const least = (this.#items.at(-1) ?? 0) + CODE;
		const starts = at > this.#prose && (line.apart || at === 0 || this.lines[at - 1]!.text.startsWith('#'));
		const last = starts && this.#open === 0 && columns >= least ? this.#end(at, least) : null;
		if (last !== null) return last;
		this.#enter(line.text, columns, bullet?.[0] ?? '');
		return null;
	}

	#enter(text: string, columns: number, bullet: string): void {
		if (bullet !== '')
			this.#items.push(columns + (/\s{5}$/u.test(bullet) ? bullet.trimEnd().length + 1 : bullet.length));
		else if (HOLDS.test(text)) this.#items.push(columns + CODE);
		for (const [, closing] of text.matchAll(HTML)) this.#open = Math.max(0, this.#open + (closing ? -1 : 1));
	}

	/** Lists and paragraphs are indented too by who does not know what that makes of them: these are left what they were. */
	#end(at: number, least: number): number | null {
		let last = at;
		while (last + 1 < this.lines.length && indentOf(this.text, this.lines[last + 1]!).columns >= least) last++;
		const texts = this.lines.slice(at, last + 1).map(({ text }) => text);
		const isProse =
			texts.every((text) => PROSE.test(text) && !CALL.test(text)) && texts.some((text) => WIDE.test(text));
		if (!isProse && !texts.every((text) => BULLET.test(text))) return last;
		this.#prose = last;
		return null;
	}
}

/** The block of code from one line to another, between fences in its row and less the white space that all lines begin with. */
export function indentedBlock(block: Block, first: Line, last: Line, text: string): Block {
	const { start } = indentOf(text, first);
	const lines = text.slice(start, last.span.end).split(/\r\n|\n|\r/u);
	const margin = marginOf(lines);
	const bytes: Block['bytes'] = [first.bytes[0] - (first.span.start - start - margin.length), last.bytes[1]];
	return { ...block, text: fenced(without(lines, margin)), bytes, quoted: false, code: true };
}

const isBlank = (line: string): boolean => line.trim() === '';

/** The white space that all lines begin with, those that hold more than that. */
function marginOf(lines: readonly string[]): string {
	const spaces = lines.filter((line) => !isBlank(line)).map((line) => /^[ \t]*/u.exec(line)![0]);
	const shortest = spaces.reduce((best, one) => (one.length < best.length ? one : best));
	let length = 0;
	while (length < shortest.length && spaces.every((one) => one[length] === shortest[length])) length++;
	return shortest.slice(0, length);
}

const without = (lines: readonly string[], margin: string): string =>
	lines.map((line) => (isBlank(line) ? '' : line.slice(margin.length))).join('\n');

/** The same code with other lines, as it stands in its file.
 * @param raw from the first character behind the margin to the last
 * @returns null where it is not this code, or would be none any more */
export function reindented(raw: string, margin: string, before: string, after: string, end: string): string | null {
	if (!/^[ \t]+$/u.test(margin)) return null;
	const lines = (margin + raw).split(/\r\n|\n|\r/u);
	if (lines.some((line) => !isBlank(line) && !line.startsWith(margin)) || without(lines, margin) !== before)
		return null;
	const texts = after.split('\n');
	const same = texts.length === lines.length;
	const was = before.split('\n');
	const now = texts.map((line, n) => (same && line === was[n] ? lines[n]! : isBlank(line) ? '' : margin + line));
	return isBlank(texts[0]!) || isBlank(texts.at(-1)!) ? null : now.join(end).slice(margin.length);
}
