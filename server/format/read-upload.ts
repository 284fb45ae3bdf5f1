import type { ParsedPost } from '../../src/lib/core/format/format';
import { FORMATS, readPost } from '../../src/lib/core/format/registry';
import { Refusal } from '../../src/lib/core/problem';
import type { TargetLang } from '../../src/lib/core/segment/segment';
import { html } from './html';
import { isAddress } from './origin';

export interface Upload {
	name: string;
	bytes: Uint8Array;
	/** Id of the format, or null to detect it. */
	format: string | null;
	lang: TargetLang | null;
	/** Is it English alone, still to be translated? */
	english?: boolean;
}

/** Bytes as text: strict UTF-8, without the byte order mark.
 * @throws Refusal `import.unreadable` */
export function decodeText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal('import.unreadable', 'it is not UTF-8 text; save it as UTF-8 and try again');
	}
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads an upload into rows; nothing is stored.
 * @param progress hears the share of the work that is done
 * @throws Refusal `import.unreadable` */
export function readUpload(
	{ name, bytes, format, lang, english }: Upload,
	progress?: (share: number) => void
): ParsedPost {
	const offset = MARK.equals(bytes.subarray(0, MARK.length)) ? MARK.length : 0;
	const base = isAddress(name) ? name : undefined;
	const options = { lang: lang ?? undefined, english, format: format ?? 'auto', offset, base, progress };
	return readPost(name, decodeText(bytes), options, [...FORMATS, html]);
}
