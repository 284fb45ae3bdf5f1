import { utf8Length } from '../format/utf8';
import type { ByteRange } from '../segment/segment';

/** One paragraph, heading or line as a reader of a format sees it, before anyone asks for its language. */
export interface Block {
	/** As it stands, less marks of quotation and heading and surrounding white space; lines are parted by LF. */
	text: string;
	/** 1-based line it begins on. */
	line: number;
	/** From its first to its last character, with the tags between them in HTML. Null where no stretch of the
	 * file is its own (JSON, an address made of an attribute). */
	bytes: ByteRange | null;
	/** Does a blank line stand before it? */
	apart: boolean;
	/** Does it stand in a quotation? */
	quoted: boolean;
	/** Level of the heading, 0 for what is none. */
	heading: number;
	/** Is it code that nobody translates? */
	code: boolean;
}

/** A part of a block. Its bytes are exact where those of the block hold exactly its text; where they hold more (tags of a
 * page), the part keeps them all.
 * @param start, end UTF-16 offsets in the text of the block */
export function partOf(block: Block, start: number, end: number): Block {
	const text = block.text.slice(start, end);
	if (!block.bytes || block.bytes[1] - block.bytes[0] !== utf8Length(block.text)) return { ...block, text };
	const from = block.bytes[0] + utf8Length(block.text.slice(0, start));
	return { ...block, text, bytes: [from, from + utf8Length(text)] };
}

/** The bytes from the first of these blocks to the last, with what stands between them. */
export function coverBytes(ranges: readonly (ByteRange | null)[]): ByteRange | null {
	const known = ranges.filter((range) => range !== null);
	if (!known.length) return null;
	return [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))];
}
