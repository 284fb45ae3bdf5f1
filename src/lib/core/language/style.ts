// Ways of writing of which a project chooses one. A language says which there are; the same data reads what approved texts do,
// flags what is written otherwise, and rewrites it.

/** What a project may choose. `brackets` are round ones beside letters of the language, `numerals` numbers before a counter. */
export const TRAITS = [
	'register',
	'latinSpacing',
	'punctuation',
	'brackets',
	'longVowel',
	'quotes',
	'numerals'
] as const;
export type Trait = (typeof TRAITS)[number];

/** One way of writing. */
export interface Manner {
	id: string;
	/** How it looks; needs no translation. */
	sample: string;
}

/** A way of writing that shows in single places of a text. */
export interface WrittenTrait {
	manners: readonly Manner[];
	/** Places where it shows: global, linear, tried outside of markup. */
	pattern: RegExp;
	/** In which manner a place is written; null where it tells nothing. */
	read(match: string): string | null;
	/** The place in another manner; null where nobody can be sure. */
	write(match: string, manner: string, after: string): string | null;
}

/** How sentences end. Its manners are registers. */
export interface SpokenTrait {
	manners: readonly Manner[];
	/** A sentence without its closing marks in another register; null where its ending leaves that open. */
	turn(sentence: string, register: string): string | null;
}

/** What a language leaves open is null where it leaves nothing open. */
export interface Style extends Record<Exclude<Trait, 'register'>, WrittenTrait | null> {
	register: SpokenTrait | null;
}

/** Of a language that is only translated from. */
export const NO_STYLE: Style = {
	...{ register: null, latinSpacing: null, punctuation: null, brackets: null },
	...{ longVowel: null, quotes: null, numerals: null }
};

/** An ending with what stands in its place in another register. */
export type Turn = readonly [ending: RegExp, other: string | ((...match: string[]) => string)];

/** The text with the first ending of a table that it has turned; null where it has none. */
export function turned(text: string, turns: readonly Turn[] = []): string | null {
	for (const [ending, other] of turns)
		if (ending.test(text)) return typeof other === 'string' ? text.replace(ending, other) : text.replace(ending, other);
	return null;
}

/** Round brackets in another width; spaces around half-width ones belong to them. */
export function bracketsAs(match: string, manner: string): string {
	const inside = match.trim().slice(1, -1);
	return manner === 'full' ? `（${inside}）` : `(${inside})`;
}

const PAIRS: Readonly<Record<string, readonly [open: string, close: string]>> = {
	corner: ['「', '」'],
	curly: ['“', '”'],
	straight: ['"', '"']
};

export const quotesRead = (match: string): string | null =>
	Object.keys(PAIRS).find((manner) => PAIRS[manner]![0] === match[0]) ?? null;

/** A quotation in another pair of quotes; null where that pair stands inside it. */
export function quotesAs(match: string, manner: string): string | null {
	const [open, close] = PAIRS[manner]!;
	const inside = match.slice(1, -1);
	return inside.includes(open) || inside.includes(close) ? null : open + inside + close;
}
