/** Slips of writing that a language invites. Patterns are global, read in linear time, and are tried outside of markup. */
export interface Slips {
	/** A word that is never written onto the one before it (할수 있다): the first group ends where the space is missing. */
	glued: readonly RegExp[];
	/** Words that may stand twice in a row. */
	twice: ReadonlySet<string>;
	/** A word or particle that stands twice, in a language that writes no spaces. */
	doubled: RegExp | null;
	/** A counter of small numbers behind a large one (16つ): the group is the counter. */
	counter: { sign: string; pattern: RegExp } | null;
	/** A number of times and "fewer" or "less", as in "two times fewer", which says no amount: the group is "fewer". */
	timesLess: RegExp | null;
	/** The end of a sentence with the next one right behind it: the first group ends where the space is missing. */
	run: RegExp | null;
	/** White space between sentences of a language that has none: the group. */
	gap: RegExp | null;
	/** A stop or comma of other languages behind a letter of this one: the group. */
	foreignStop: RegExp | null;
	/** A border between the script of the language and Latin letters, with the space there is, in a language that may write one. */
	latinBorder: RegExp | null;
	/** A word that is written with a long vowel at its end or without: the group is the word without it. */
	longVowel: RegExp | null;
	/** Longest sentence that reads at one breath, in letters. */
	breath: number;
}

/** Of a language that is only translated from. */
export const NO_SLIPS: Slips = {
	...{ glued: [], twice: new Set<string>(), doubled: null, counter: null, timesLess: null, run: null },
	...{ gap: null, foreignStop: null, latinBorder: null, longVowel: null },
	breath: Infinity
};
