/** Largest file that can be imported, in bytes; the API refuses more. */
export const MAX_FILE = 5 * 1024 * 1024;

const STRUCTURE = /<(?:a|h[1-6]|p|li|blockquote)[\s>]/i;

/** Is the HTML of a clipboard worth more than its plain text? Text editors put colours there and nothing else. */
export const holdsStructure = (html: string): boolean => STRUCTURE.test(html);

/** Bytes as base64. In slices, since a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}

/** The bytes that base64 stands for. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
