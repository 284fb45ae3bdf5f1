import type { Span } from '../segment/segment';

export type MarkupKind = 'macro' | 'math' | 'url' | 'email' | 'code' | 'placeholder' | 'html-tag';

/** A protected stretch of text: what translation must not change. */
export interface Markup extends Span {
	kind: MarkupKind;
	/** Name of a macro without its backslash; the address of a url. */
	name: string;
}

/** Finds the protected spans of a text in one pass. Never throws; unbalanced markup is a span of what is there.
 * @returns in reading order, without overlap */
export function readMarkup(_text: string): Markup[] {
	return [];
}
