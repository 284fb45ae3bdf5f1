import type { Span } from '../segment/segment';

/** A Latin name in a text: an acronym, a model id, a product. */
export interface Name extends Span {
	text: string;
}

/** Finds Latin names outside the protected spans.
 * @returns in reading order, without overlap */
export function readNames(_text: string, _markup: readonly Span[]): Name[] {
	return [];
}
