import type { ByteRange, Span } from '../segment/segment';
import { isPair } from './utf8';

/** A stretch of a file with the text that takes its place. Offsets are UTF-16 units of the decoded file. */
export interface Replacement extends Span {
	text: string;
}

/** Puts texts in their places in a file; every other character stays.
 * @returns null where two replacements want the same place */
export function writeBack(file: string, replacements: readonly Replacement[]): string | null {
	let [out, at] = ['', 0];
	for (const { start, end, text } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < at || end < start || end > file.length) return null;
		out += file.slice(at, start) + text;
		at = end;
	}
	return out + file.slice(at);
}

/** Byte ranges as UTF-16 offsets, in one pass.
 * @param offset bytes before the text: 3 where a byte order mark was dropped
 * @returns null for a range that does not begin and end between two characters of the file */
export function spansOf(file: string, ranges: readonly ByteRange[], offset = 0): (Span | null)[] {
	const wanted = new Set(ranges.flat());
	const places = new Map<number, number>();
	let byte = offset;
	for (let i = 0; i <= file.length; i++) {
		if (wanted.has(byte)) places.set(byte, i);
		const unit = file.charCodeAt(i);
		if (isPair(file, i)) {
			byte += 4;
			i += 1;
		} else byte += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
	}
	return ranges.map(([from, to]) => {
		const [start, end] = [places.get(from), places.get(to)];
		return start === undefined || end === undefined || end < start ? null : { start, end };
	});
}
