import { createHash, randomBytes } from 'node:crypto';

let last = 0;
let counter = 0;

/** A UUIDv7: sorts by time of creation, also within one millisecond of one process.
 * @see RFC 9562, section 5.7 */
export function newId(now = Date.now()): string {
	counter = now === last ? counter + 1 : randomBytes(1)[0]! & 0x7f;
	last = now;
	const bytes = randomBytes(16);
	bytes.writeUIntBE(now, 0, 6);
	bytes[6] = 0x70 | ((counter >> 8) & 0x0f);
	bytes[7] = counter & 0xff;
	bytes[8] = 0x80 | (bytes[8]! & 0x3f);
	const hex = bytes.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-256 of the exact stored string in UTF-8, as hex; no Unicode normalisation. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** A secret for a link or a token: 32 random bytes, URL-safe. Only its hash is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
