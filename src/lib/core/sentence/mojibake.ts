/** Bytes 0x80 to 0x9F as Windows-1252 shows them; those it leaves empty stay as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOf(character: string): number {
	const at = WINDOWS.indexOf(character);
	return at >= 0 ? 0x80 + at : character.charCodeAt(0);
}

/** Letters, marks and signs that are likely to have been meant. */
const LIKELY =
	/^[\u00a0-\u017f\u0370-\u03ff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2100-\u22ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uff60\u{1f000}-\u{1faff}]$/u;

/** Reads characters back as the UTF-8 bytes they were; null where they were none. */
export function decodeMojibake(text: string): string | null {
	const bytes = Array.from(text, byteOf);
	let decoded = '';
	for (let at = 0; at < bytes.length;) {
		const first = bytes[at];
		const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
		let code = first & (0xff >> (length + 1));
		if (first < 0xc2 || at + length > bytes.length) return null;
		for (let i = 1; i < length; i++) {
			const byte = bytes[at + i];
			if (byte < 0x80 || byte > 0xbf) return null;
			code = (code << 6) | (byte & 0x3f);
		}
		const character = code > 0x10ffff ? '' : String.fromCodePoint(code);
		if (!LIKELY.test(character)) return null;
		decoded += character;
		at += length;
	}
	return decoded;
}
