import type { Language } from '../language/language';
import type { Span } from '../segment/segment';

/** A number as a reader understands it. */
export interface NumberValue extends Span {
	value: number;
}

/** Reads the numbers of a text by value.
 * @param taken spans that other readers own (protected markup, dates); digits inside them are not read
 * @returns in reading order, without overlap */
export function readNumbers(_text: string, _language: Language, _taken: readonly Span[]): NumberValue[] {
	return [];
}
