import { utf8Length } from '../../src/lib/core/format/utf8';
import type { ByteRange } from '../../src/lib/core/segment/segment';

/** Where the characters of a text stand in its file. Offsets come in order but for a few, so that each character is looked
 * at about once. */
export class Places {
	#line = { at: 0, number: 1 };
	#byte: { at: number; byte: number };

	/** @param offset bytes of the file before the text */
	constructor(
		readonly source: string,
		readonly offset: number
	) {
		this.#byte = { at: 0, byte: offset };
	}

	/** Null for what has no characters of its own, as a picture. */
	bytes(start: number, end: number): ByteRange | null {
		return end > start ? [this.#byteAt(start), this.#byteAt(end)] : null;
	}

	/** 1-based. */
	line(at: number): number {
		for (; this.#line.at < at; this.#line.at++) if (this.source[this.#line.at] === '\n') this.#line.number++;
		return this.#line.number;
	}

	#byteAt(at: number): number {
		if (at < this.#byte.at) this.#byte = { at: 0, byte: this.offset };
		const byte = this.#byte.byte + utf8Length(this.source.slice(this.#byte.at, at));
		this.#byte = { at, byte };
		return byte;
	}
}
