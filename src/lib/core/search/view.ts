import { graphemes } from '../diff/tokens';

/** Forms of full and half width, and the wide space. */
const WIDTH = /[\u3000\uff01-\uffee]/u;
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

export interface ViewOptions {
	matchCase: boolean;
	width: boolean;
}

/** A text as it is compared. */
export interface View {
	text: string;
	/** The place in the stored text; -1 within a character. */
	back: (at: number) => number;
}

function folded(text: string, { matchCase, width }: ViewOptions): string {
	const narrow = width && WIDTH.test(text) ? text.normalize('NFKC') : text.normalize('NFC');
	return matchCase ? narrow : narrow.toLowerCase();
}

/** Does every code unit stand for itself? */
function isPlain(text: string, { matchCase, width }: ViewOptions): boolean {
	if (JAMO.test(text) || (width && WIDTH.test(text)) || text.normalize('NFC') !== text) return false;
	return matchCase || text.toLowerCase().length === text.length;
}

/** Where characters begin, and the end. */
function bordersOf(text: string): Set<number> {
	const borders = new Set([0]);
	let at = 0;
	for (const { length } of graphemes(text)) borders.add((at += length));
	return borders;
}

/** A text as it is compared, character by character where it is not so as a whole. */
export function viewOf(text: string, options: ViewOptions): View {
	if (isPlain(text, options)) {
		let borders: Set<number> | null = null;
		const isBorder = (at: number): boolean => (borders ??= bordersOf(text)).has(at);
		return { text: options.matchCase ? text : text.toLowerCase(), back: (at) => (isBorder(at) ? at : -1) };
	}
	const places = new Map<number, number>();
	let [view, from] = ['', 0];
	for (const grapheme of graphemes(text)) {
		places.set(view.length, from);
		view += folded(grapheme, options);
		from += grapheme.length;
	}
	places.set(view.length, from);
	return { text: view, back: (at) => places.get(at) ?? -1 };
}
