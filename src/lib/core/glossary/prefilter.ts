import type { Concept } from './concept';
import { inflect } from './english';

/** A run of plain letters and digits: what any spelling of a term keeps, whatever its spaces and hyphens. */
const RUNS = /[a-z0-9]+/g;

const longest = (runs: readonly string[]): string =>
	runs.reduce((best, run) => (run.length > best.length ? run : best), '');

/** Letters of which a text must hold one, in lower case, to have an English term of a concept: for a database that looks
 * for plain parts of texts. An empty one is held by every text. */
export function tellingParts({ english, caseSensitive }: Pick<Concept, 'english' | 'caseSensitive'>): string[] {
	const parts = new Set(
		english.map((term) => longest(inflect(term, caseSensitive).stem.toLowerCase().match(RUNS) ?? []))
	);
	const shortestFirst = [...parts].sort((a, b) => a.length - b.length);
	return shortestFirst.filter((part, n) => !shortestFirst.slice(0, n).some((other) => part.includes(other)));
}
