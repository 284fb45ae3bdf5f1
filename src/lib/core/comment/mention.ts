import { graphemes } from '../diff/tokens';
import type { Span } from '../segment/segment';

/** Somebody who can be called by name. */
interface Named {
	id: string;
	name: string;
}

/** A call by name: where it stands, the sign included, and whom it means. */
export interface Mention extends Span {
	person: string;
}

/** Width, case and the way in which characters are composed do not make another name. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const LATIN = /[\p{Script=Latin}\p{Nd}_]/u;

/** Everybody who is called by `@` and their whole name. Names may hold spaces, and a particle may follow at once; of names
 * that begin alike the longest is meant. A name that ends in a Latin letter or a digit ends there in the text as well, and
 * an address such as `me@example.org` calls nobody. */
export function mentions(body: string, people: readonly Named[]): Mention[] {
	const names = people
		.map(({ id, name }) => ({ id, key: graphemes(name.trim()).map(fold).join('') }))
		.filter(({ key }) => key !== '')
		.sort((a, b) => b.key.length - a.key.length);
	const { folded, back } = foldedWithWay(body);
	const found: Mention[] = [];
	for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
		const last = found.at(-1);
		if (last && back(at) < last.end) continue;
		if (LATIN.test(folded[at - 1] ?? '')) continue;
		const named = names.find(({ key }) => stands(folded, key, at + 1) && back(at + 1 + key.length) >= 0);
		if (named) found.push({ person: named.id, start: back(at), end: back(at + 1 + named.key.length) });
	}
	return found;
}

function stands(text: string, key: string, at: number): boolean {
	if (!text.startsWith(key, at)) return false;
	return !LATIN.test(key.at(-1) ?? '') || !LATIN.test(text[at + key.length] ?? '');
}

/** A text as names are compared, and the way back: for each place in it the place in the text, -1 within a character. */
function foldedWithWay(text: string): { folded: string; back: (at: number) => number } {
	const places = new Map<number, number>();
	let [folded, at] = ['', 0];
	for (const grapheme of graphemes(text)) {
		places.set(folded.length, at);
		folded += fold(grapheme);
		at += grapheme.length;
	}
	places.set(folded.length, at);
	return { folded, back: (place) => places.get(place) ?? -1 };
}
