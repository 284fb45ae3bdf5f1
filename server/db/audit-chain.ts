import { hashOf } from '../id';

/** One line of the audit as it is hashed and exported. Times are milliseconds since the epoch. */
export interface AuditLine {
	/** Running number: 1, 2, 3 … without a gap, over the whole installation. */
	seq: number;
	id: string;
	user: string | null;
	project: string | null;
	document: string | null;
	action: string;
	subject: string;
	/** JSON, exactly as it is stored: not read and written anew. */
	detail: string;
	at: number;
}

/** Where the chain ends: number and hash of its last line. */
export interface Head {
	seq: number;
	hash: string;
}

/** The head before there is any line. */
export const EMPTY: Head = { seq: 0, hash: '' };

/** The hash of a line: what it says, and all lines before it.
 *
 * Format, so that others can check an export: the JSON array
 * `[prev, seq, id, user, project, document, action, subject, detail, at]`, where `prev` is the hash of the line before
 * (the empty string for line 1), `seq` and `at` are numbers, the others strings, or `null` where there is no user, project
 * or document; `detail` is a string that holds JSON, so it is escaped once more. Written as ECMAScript's `JSON.stringify`
 * does: no white space, `"` and `\` escaped by a backslash, U+0008 U+0009 U+000A U+000C U+000D as `\b \t \n \f \r`, other
 * signs below U+0020 as `\u00xx` in lower case, everything else as it is. Of its UTF-8 bytes the SHA-256, in lower-case hex. */
export const lineHash = (prev: string, { seq, id, user, project, document, action, subject, detail, at }: AuditLine) =>
	hashOf(JSON.stringify([prev, seq, id, user, project, document, action, subject, detail, at]));

/** What is wrong with an audit, and at which line first. */
export interface Fault {
	seq: number;
	say: string;
}

const fault = (seq: number, say: string): Fault => ({ seq, say: `Line ${seq} ${say}.` });

/** Checks lines one after the other.
 *
 * Found: a line changed in any part, left out, put in, moved; lines cut off at the end, as far as the head that is kept
 * beside them was not set back with them. Not found: somebody who may write to the database, takes the guards away, and
 * rewrites every line from some point on together with the head. Against that, note the head that `audit verify` prints
 * somewhere else and hand it back later as `--head`: then whatever was rewritten up to that line is found. */
export class Chain {
	#last: Head = EMPTY;
	lines = 0;

	/** @param noted a head that was noted earlier
	 * @param whole false for an export that leaves lines of others out: gaps are no fault there */
	constructor(
		private readonly noted: Head | null = null,
		private readonly whole = true
	) {}

	get last(): Head {
		return this.#last;
	}

	/** @param prev hash of the line before where the line brings it along, as in an export */
	take(line: AuditLine & { hash: string }, prev?: string): Fault | null {
		const { seq } = line;
		const next = this.#last.seq + 1;
		if (seq < next) return fault(seq, 'stands where it does not belong');
		if (seq > next && this.whole) return fault(next, 'is missing');
		const before = seq === next ? this.#last.hash : prev;
		if (prev !== undefined && prev !== before) return fault(seq, 'does not follow the line before it');
		if (lineHash(before ?? '', line) !== line.hash)
			return fault(seq, seq === 1 ? 'was changed' : `was changed, or line ${seq - 1} before it`);
		if (this.noted?.seq === seq && this.noted.hash !== line.hash)
			return fault(seq, 'has another hash than the one noted: it or a line before it was rewritten');
		this.#last = { seq, hash: line.hash };
		this.lines++;
		return null;
	}

	/** What is wrong with the end, once every line was taken.
	 * @param head where the chain is said to end */
	end(head: Head): Fault | null {
		const { seq, hash } = this.#last;
		if (this.whole && seq < head.seq) return fault(seq + 1, `is missing: there should be ${head.seq} lines`);
		if (seq > head.seq) return fault(head.seq + 1, 'stands beyond the head: nobody wrote it the proper way');
		if (seq === head.seq && hash !== head.hash) return fault(seq, 'is another than the head names');
		if (this.noted && this.noted.seq > seq) return fault(this.noted.seq, 'was noted earlier and is missing');
		return null;
	}
}
