/** Bytes that a text takes in UTF-8. A lone half of a surrogate pair counts as U+FFFD, three bytes. */
export function utf8Length(text: string): number {
	let bytes = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit < 0x80) bytes += 1;
		else if (unit < 0x800) bytes += 2;
		else if (isPair(text, i)) {
			bytes += 4;
			i += 1;
		} else bytes += 3;
	}
	return bytes;
}

/** Does a surrogate pair begin at this offset? */
export function isPair(text: string, at: number): boolean {
	const low = text.charCodeAt(at + 1);
	return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}
