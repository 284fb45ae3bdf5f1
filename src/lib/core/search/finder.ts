import { isLatin } from '../glossary/script';
import type { Span } from '../segment/segment';
import type { Finder, FoundPlace, SearchQuery } from './query';
import { viewOf } from './view';

/** Places of one text that are told. */
export const MOST_PLACES = 1000;

const isWhole = (text: string, { start, end }: Span): boolean => {
	const latin = (at: number): boolean => isLatin(text.charCodeAt(at));
	return !(latin(start) && latin(start - 1)) && !(latin(end - 1) && latin(end));
};

/** Does the query let a place stand? */
export const isWanted = (text: string, span: Span, { words }: Pick<SearchQuery, 'words'>): boolean =>
	span.start >= 0 && span.end > span.start && (!words || isWhole(text, span));

/** Looks for words as they stand; null where there is nothing to look for. */
export function plainFinder(query: Omit<SearchQuery, 'isPattern'>): Finder | null {
	const needle = viewOf(query.find, query).text;
	if (needle === '') return null;
	return (text) => {
		const view = viewOf(text, query);
		const places: FoundPlace[] = [];
		for (let at = view.text.indexOf(needle); at >= 0 && places.length < MOST_PLACES;) {
			const span = { start: view.back(at), end: view.back(at + needle.length) };
			const taken = isWanted(text, span, query);
			if (taken) places.push({ ...span, groups: [] });
			at = view.text.indexOf(needle, at + (taken ? needle.length : 1));
		}
		const cut = places.length === MOST_PLACES;
		return { places, upto: cut ? places.at(-1)!.end : text.length };
	};
}
