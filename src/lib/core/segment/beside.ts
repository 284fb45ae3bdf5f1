import type { Span } from './segment';
import type { Language } from '../language/language';

const ANCHOR = /https?:\/\/[^\s}]{4,}|[A-Z][A-Za-z0-9-]{2,}|[0-9][0-9.,]*/g;

/** The sentence of the target that says what stands around `at` in the source: the one with the nearest address, name or
 * number that both texts have exactly once. Null where nothing is shared. */
export function sentenceBeside(source: string, at: number, target: string, language: Language): Span | null {
	let best: { distance: number; place: number } | null = null;
	for (const { 0: text, index } of source.matchAll(ANCHOR)) {
		const distance = Math.abs(index - at);
		if (best && distance >= best.distance) continue;
		const place = target.indexOf(text);
		if (place >= 0 && isOnce(source, text) && isOnce(target, text)) best = { distance, place };
	}
	return best && sentenceAt(target, best.place, language);
}

const isOnce = (text: string, part: string): boolean => text.indexOf(part) === text.lastIndexOf(part);

/** The sentence around an offset, without the white space before it. A point between digits or letters ends none. */
function sentenceAt(text: string, at: number, language: Language): Span {
	const ends = (i: number): boolean =>
		language.sentenceEnds.includes(text[i] ?? '\0') && (text[i]! > '\x7f' || /^\s?$/.test(text[i + 1] ?? ''));
	let start = at;
	while (start > 0 && !ends(start - 1)) start--;
	while (start < at && /\s/.test(text[start] ?? '')) start++;
	let end = at;
	while (end < text.length && !ends(end)) end++;
	return { start, end: Math.min(text.length, end + 1) };
}
