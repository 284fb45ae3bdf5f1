import type { Span } from '../segment/segment';
import { foldName } from './known';
import { isLoan } from './words';
import { distinctNames, type Name } from './read';

/** A name of the source that the target writes otherwise. */
export interface Variant {
	/** The name as the source has it. */
	name: Name;
	/** Where the target has it. */
	found: Span;
	/** Do the two differ by case, space and hyphens alone? */
	sameLetters: boolean;
}

/** Names of one row that are held against the other side; no paragraph has more. */
const MOST = 60;
const LETTER = /[A-Za-z0-9]/;

/** Words of Latin letters with what joins them; text of other scripts is passed over at once. */
const RUN = /[A-Za-z0-9]+(?:[-‐‑_ ]{1,2}[A-Za-z0-9]+|\.[0-9]+)*/g;

/** Latin letters and digits of a text, folded, with their places; what parts words for good is a NUL. */
class Letters {
	readonly row: string;
	readonly #places: number[] = [];

	constructor(readonly text: string) {
		let row = '';
		for (const { 0: run, index } of text.matchAll(RUN)) {
			for (let at = 0; at < run.length; at++)
				if (LETTER.test(run[at]!)) {
					row += run[at]!.toLowerCase();
					this.#places.push(index + at);
				}
			row += '\0';
			this.#places.push(index + run.length);
		}
		this.row = row;
	}

	/** The first place of a folded name that begins and ends with a word. */
	find(folded: string): Span | null {
		for (let at = this.row.indexOf(folded), tries = 0; at >= 0 && tries < 20; tries++) {
			const start = this.#places[at]!;
			const end = this.#places[at + folded.length - 1]! + 1;
			if (!LETTER.test(this.text[start - 1] ?? ' ') && !LETTER.test(this.text[end] ?? ' ')) return { start, end };
			at = this.row.indexOf(folded, at + 1);
		}
		return null;
	}
}

/** Names of the source that stand in the target with other capitals, spaces or hyphens, or with one or two letters
 * wrong. Names that the target has as they are, and other digits, are none.
 * @returns in the order of the source */
export function variantsOf(source: string, names: readonly Name[], target: string, found: readonly Name[]): Variant[] {
	const strange = first(distinctNames(found).filter((name) => !source.includes(bare(name.text))));
	const sought = strange.length > 0 ? names : names.filter(mayBeSplit);
	if (sought.length === 0) return [];
	const lost = first(distinctNames(sought).filter((name) => isWorthy(name) && !target.includes(bare(name.text))));
	if (lost.length === 0) return [];
	const letters = new Letters(target);
	return lost.flatMap((name): Variant[] => {
		const same = name.shape === 'capitalised' ? null : letters.find(foldName(bare(name.text)));
		if (same)
			return isSpelling(name, source, target.slice(same.start, same.end))
				? [{ name, found: same, sameLetters: true }]
				: [];
		const near = strange.find((other) => isWorthy(other) && isNear(bare(name.text), bare(other.text)));
		return near ? [{ name, found: near, sameLetters: false }] : [];
	});
}

/** A name in small letters, or in words the source has as well, is no strange name: `lamp net` for LampNet. */
const mayBeSplit = ({ shape }: Name): boolean => shape !== 'capitalised';

const first = (names: readonly Name[]): Name[] => names.slice(0, MOST);
const bare = (name: string): string => (name.endsWith('s') ? name.replace(/(?<=[A-Za-z])s$/, '') : name);
const isWorthy = ({ text }: Name): boolean => text.length >= 4 && /[A-Za-z]{3}/.test(text) && !isLoan(text);

/** A mere word changes its case with its place; number formats are written either way. */
function isSpelling({ text }: Name, source: string, other: string): boolean {
	if (/^(?:fp|bf|int|nf)[0-9]+$/i.test(text) || source.includes(other)) return false;
	return other.replace(/[‐‑]/g, '-') !== text.replace(/[‐‑]/g, '-');
}

const digitsOf = (text: string): string => text.replace(/[^0-9]/g, '');

/** Is a name written wrong on the other side, rather than lost or invented there? */
export const isMisspelt = ({ text }: Name, others: readonly Name[]): boolean =>
	text.length >= 5 && others.slice(0, 4 * MOST).some((other) => isNear(bare(text), bare(other.text)));

/** One letter wrong in a name of five or more, two in one of nine or more, the digits all right. */
function isNear(a: string, b: string): boolean {
	const [one, other] = [foldName(a), foldName(b)];
	const length = Math.min(one.length, other.length);
	if (length < 5 || one[0] !== other[0] || digitsOf(a) !== digitsOf(b) || one === other) return false;
	if (one.startsWith(other) || other.startsWith(one)) return false;
	return distance(one, other) <= (length < 9 ? 1 : 2);
}

/** Insertions, deletions, replacements and swaps of neighbours; names are short. */
function distance(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 2 || a.length > 40) return 3;
	let above: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const twice = above;
		above = row;
		row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
			if (j > 1 && i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				row[j] = Math.min(row[j]!, twice[j - 2]! + 1);
		}
	}
	return row[b.length]!;
}
