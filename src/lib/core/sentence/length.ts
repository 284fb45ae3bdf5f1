import type { Reading } from '../check/reading';

/** Length of what can be translated: without the protected spans, which both sides have alike. */
export function proseLength({ text, markup }: Reading): number {
	let length = text.trim().length;
	for (const { start, end } of markup) length -= end - start;
	return length;
}
