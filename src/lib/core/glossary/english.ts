/** What may follow the stem of an English term, and whether that makes it another word class (-ed, -ing). */
export interface Inflection {
	/** The term without the part of its last word that changes. */
	stem: string;
	/** Endings in lower case; true for a verb form of a term that was not given as one. */
	endings: Forms;
	/** Acronyms and names: only as written, with at most a plural s. */
	exact: boolean;
}

/** Longest ending that a term may carry; longer letter runs after a stem need not be looked at. */
export const LONGEST_ENDING = 5;

const ACRONYM = /^[^\s]*[A-Z][^\s]*[A-Z][^\s]*$/u;
type Forms = ReadonlyMap<string, boolean>;

const known = new Map<string, Forms>();

/** Terms that inflect alike share one map: there are few, and termbases are large. */
function forms(same: string[], verbs: string[]): Forms {
	const key = `${same.join(' ')}|${verbs.join(' ')}`;
	const made =
		known.get(key) ??
		new Map([...same.map((form) => [form, false] as const), ...verbs.map((form) => [form, true] as const)]);
	known.set(key, made);
	return made;
}

/** Does the last consonant double before -ed and -ing (plan, planned)? */
const doubling = (word: string): string => (/[aeiou][bdgklmnprt]$/u.test(word) ? word[word.length - 1] : '');

function wordForms(word: string, several: boolean): [cut: number, endings: Forms] {
	if (/[a-z]{2}ing$/u.test(word) && several) return [3, forms(['ing', 'ings'], ['', 's', 'e', 'es', 'ed', 'd'])];
	if (/[^aeiou]y$/u.test(word)) return [1, forms(['y', 'ies'], ['ied', 'ying'])];
	if (/[^aeiou]is$/u.test(word)) return [2, forms(['is', 'es'], [])];
	if (/[rtd][ie]x$/u.test(word)) return [2, forms([word.slice(-2), 'ices', `${word.slice(-2)}es`], [])];
	if (/[^e]e$/u.test(word)) return [1, forms(['e', 'es'], ['ed', 'ing'])];
	if (/ch$/u.test(word)) return [0, forms(['', 'es', 's'], ['ed', 'ing'])];
	if (/(?:s|x|z|sh)$/u.test(word)) return [0, forms(['', 'es'], ['ed', 'ing'])];
	const twice = doubling(word);
	return [0, forms(['', 's'], ['ed', 'ing', ...(twice ? [`${twice}ed`, `${twice}ing`] : [])])];
}

/** Splits a term into its stem and the light inflections under which it is still the term. */
export function inflect(term: string, caseSensitive: boolean): Inflection {
	if (caseSensitive || ACRONYM.test(term)) return { stem: term, endings: forms(['', 's'], []), exact: true };
	const lower = term.toLowerCase();
	const word = /[a-z]+$/u.exec(lower)?.[0] ?? '';
	if (word.length < 3) return { stem: lower, endings: forms(['', 's'], []), exact: false };
	const [cut, endings] = wordForms(word, word.length < lower.length);
	return { stem: lower.slice(0, lower.length - cut), endings, exact: false };
}
