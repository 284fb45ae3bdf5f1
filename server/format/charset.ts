/** How a page says in which characters it is written. */
const DECLARED = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/iu;
/** Bytes in which a page has to say it.
 * @see HTML, 13.2.3.2 Determining the character encoding */
const PRESCAN = 1024;
const MARK = [0xef, 0xbb, 0xbf];

/** The name of the encoding of a text from the web: by its byte order mark, its header, its own word; else UTF-8.
 * @param contentType as the header has it */
export function charsetOf(bytes: Uint8Array, contentType: string): string {
	if (MARK.every((byte, at) => bytes[at] === byte)) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const said = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType)?.[1];
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
	return (said ?? DECLARED.exec(head)?.[1] ?? 'utf-8').toLowerCase();
}

/** A text from the web in UTF-8: the bytes as they came where they are that.
 * @returns null for bytes that are no text in their encoding, and for an encoding that nobody knows */
export function asUtf8(bytes: Uint8Array, contentType: string): Uint8Array | null {
	try {
		const decoder = new TextDecoder(charsetOf(bytes, contentType), { fatal: true });
		const text = decoder.decode(bytes);
		return decoder.encoding === 'utf-8' ? bytes : new TextEncoder().encode(text);
	} catch {
		// Both refusals of the decoder mean the same here: this cannot be read.
		return null;
	}
}
