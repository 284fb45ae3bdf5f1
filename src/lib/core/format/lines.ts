import { Refusal } from '../problem';
import type { ByteRange, Span } from '../segment/segment';
import { utf8Length } from './utf8';

/** One line that holds more than white space. */
export interface Line {
	/** Without surrounding white space. */
	text: string;
	/** 1-based. */
	number: number;
	bytes: ByteRange;
	/** Where the text stands in the whole text: UTF-16 offsets, end exclusive. */
	span: Span;
	/** Does a blank line stand before it? */
	apart: boolean;
}

/** Largest file that is read. */
export const MAX_BYTES = 5 * 1024 * 1024;
const MAX_LINES = 20_000;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/u;
/** What editors and forums leave on lines that look empty. */
const EDGE = /[\s\u200b\u2060\ufeff]/u;
const ENDS = /\r\n|\n|\r/g;

/** The lines of a text with their place in the file as sent.
 * @param offset bytes of the file before the text: 3 where a byte order mark was dropped
 * @throws Refusal `import.unreadable` for what is no text, is empty, or is larger than 5 MB or 20,000 lines */
export function linesOf(text: string, offset = 0): Line[] {
	refuseSize(text, offset);
	const lines: Line[] = [];
	const place = { number: 0, byte: offset, start: 0, apart: false };
	for (const [raw, end] of rawLines(text)) {
		place.number += 1;
		refuse(raw, place.number);
		const line = lineOf(raw, place);
		place.apart = !line;
		if (line) lines.push(line);
		place.byte += utf8Length(raw) + end.length;
		place.start += raw.length + end.length;
	}
	if (!lines.length) throw unreadable('it is empty');
	return lines;
}

/** @throws Refusal `import.unreadable` for a file of more bytes than anyone pastes */
export function refuseSize(text: string, offset = 0): void {
	const size = text.length > MAX_BYTES ? text.length : utf8Length(text) + offset;
	if (size > MAX_BYTES) throw unreadable(`it is larger than the ${MAX_BYTES} bytes a file may have`);
}

/** Each line with the line end that follows it. Lazy, so that a file of line ends alone is refused early. */
function* rawLines(text: string): Generator<[raw: string, end: string]> {
	let start = 0;
	for (const end of text.matchAll(ENDS)) {
		yield [text.slice(start, end.index), end[0]];
		start = end.index + end[0].length;
	}
	yield [text.slice(start), ''];
}

export const unreadable = (detail: string): Refusal => new Refusal('import.unreadable', detail);

/** @throws Refusal `import.unreadable` for a line beyond the limit or with a control character */
export function refuse(raw: string, number: number): void {
	if (number > MAX_LINES) throw unreadable(`line ${number} is beyond the ${MAX_LINES} lines a file may have`);
	const control = CONTROL.exec(raw);
	if (!control) return;
	const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	throw unreadable(`line ${number} holds the control character U+${code}, so this is not a text file`);
}

/** Where a raw line begins. */
interface Place {
	number: number;
	byte: number;
	start: number;
	apart: boolean;
}

function lineOf(raw: string, { number, byte, start, apart }: Place): Line | null {
	let from = 0;
	let to = raw.length;
	while (from < to && EDGE.test(raw[from])) from++;
	while (to > from && EDGE.test(raw[to - 1])) to--;
	if (from === to) return null;
	const first = byte + utf8Length(raw.slice(0, from));
	const text = raw.slice(from, to);
	const bytes: ByteRange = [first, first + utf8Length(text)];
	return { text, number, bytes, span: { start: start + from, end: start + to }, apart };
}
