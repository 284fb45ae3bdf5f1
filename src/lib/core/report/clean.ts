/** Control characters but tab and line feed, marks that turn the direction of writing, and what is neither seen nor
 * belongs to a script that these posts are written in. */
const HIDDEN =
	/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Half of a character that takes two code units. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a stranger wrote, less what is not seen: LF line ends, no more than two of them in a row, no space around. */
export const cleanText = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(HIDDEN, '')
		.replace(HALF, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

/** The same on one line, e.g. a name. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');
