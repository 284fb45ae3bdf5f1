import type { Mark } from './marks';

/** Signs that part markup from words where two readings of a text are compared. No character of a text. */
const [OPEN, MIDDLE, CLOSE] = ['\ufdd0', '\ufdd1', '\ufdd2'];

/** A piece of markup in a reading. */
export const marked = (name: string, inside: string): string => `${OPEN}${name}${MIDDLE}${inside}${CLOSE}`;

/** What is left of a reading where white space that nobody sees is taken away. */
export const tidy = (reading: string): string =>
	reading
		.replace(/\0/gu, '\ufffd')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');

/** A reading as a person sees it: for messages. */
export const wordsOf = (reading: string): string => reading.replace(/\ufdd0[^\ufdd1]*\ufdd1|\ufdd2/gu, '');

/** The reading that marks must have after they were written and parsed again. */
export const canonical = (marks: readonly Mark[]): string => marks.map(one).join('');

function one(mark: Mark): string {
	switch (mark.kind) {
		case 'text':
			return mark.text;
		case 'url':
			return mark.address;
		case 'link':
			return marked(`link ${mark.address}`, canonical(mark.inner));
		case 'image':
			return marked(`image ${mark.address}`, mark.text);
		case 'math':
		case 'code':
			return marked(mark.kind, mark.text);
		default:
			return marked(mark.kind, canonical(mark.inner));
	}
}
