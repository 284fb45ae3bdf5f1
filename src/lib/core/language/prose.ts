import type { UnitSet } from '../sentence/unit-set';

/** How a sentence ends: `formal` 합니다, `polite` です・ます and 해요, `plain` だ・である and 한다, `noun` where a noun closes it
 * (体言止め, -함, -음). */
export type Register = 'formal' | 'polite' | 'plain' | 'noun';

/** What running text of a language looks like. Expressions are without flags beyond `u` and are tried on short pieces. */
export interface Prose {
	/** Words whose full stop ends no sentence, in lower case and without that stop; inner stops stay (`e.g`). */
	abbreviations: ReadonlySet<string>;
	/** Words whose full stop may end one as well: it does before a word that opens sentences. */
	shortForms: ReadonlySet<string>;
	/** Does a word open sentences here, so that a stop before it was an end? Tried right behind the white space. */
	opener: RegExp;
	/** Ends of sentences by register, tried in order on the last characters before the closing marks. */
	registers: readonly (readonly [Register, RegExp])[];
	/** Any way to deny something, words that deny by their sense included. */
	negation: RegExp;
	/** A yes or no that opens an answer, with its punctuation. */
	answer: RegExp;
	/** What a machine says of its own work before or after it: "Here is the translation:". */
	chatter: RegExp;
	/** Letters that the language never writes, e.g. Hangul in Japanese, and what of them tells; null where none are watched. */
	alien: { letters: UnitSet; run: RegExp } | null;
	/** Characters of a translation per character of an English source: middle and bounds beyond which text is lost or added. */
	density: { middle: number; low: number; high: number };
}
