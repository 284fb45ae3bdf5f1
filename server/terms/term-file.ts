import { Refusal } from '$lib/core/problem';
import type { ReadTerms, TermFormat } from '$lib/core/glossary/exchange/exchange';
import { termFile, termFileOf } from '$lib/core/glossary/exchange/formats';
import { inTurns } from './turns';

/** A file of terms as it was sent. */
export interface TermUpload {
	name: string;
	bytes: Uint8Array;
	/** Null: by its name, else by what stands in it. */
	format: TermFormat | null;
}

/** Largest file of terms that is read, in bytes: room for 50,000 concepts in any format. */
export const MAX_TERM_FILE = 64 * 1024 * 1024;

/** Text of a file in UTF-8, or in UTF-16 with its mark, as spreadsheets and termbases write it.
 * @throws Refusal `import.unreadable` */
export function decodeTerms(bytes: Uint8Array): string {
	if (bytes.length > MAX_TERM_FILE) throw new Refusal('import.unreadable', 'the file is larger than 64 MB');
	const [first, second] = bytes;
	const encoding =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('import.unreadable', 'it is neither UTF-8 nor UTF-16 text; save it as UTF-8 and try again');
	}
}

/** A file of terms that was read, and as what. */
export interface ReadFile {
	format: TermFormat;
	read: ReadTerms;
}

/** Reads a file of terms; others have their turn meanwhile.
 * @throws Refusal `import.unreadable` with line and reason */
export async function readTermFile({ name, bytes, format }: TermUpload): Promise<ReadFile> {
	const text = decodeTerms(bytes);
	const file = format === null ? termFileOf(name, text) : termFile(format);
	return { format: file.id, read: await inTurns(file.read(text)) };
}
