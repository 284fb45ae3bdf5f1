import type { Prose } from './prose';
import type { Slips } from './slips';
import type { Style } from './style';
import type { SourceLang, TargetLang } from '../segment/segment';

/** Facts of one language. Checks ask for facts, they never compare codes. */
export interface Language {
	code: SourceLang | TargetLang;
	/** Matches one letter of the language's own script (no flags beyond `u`). */
	letter: RegExp;
	/** Ends of sentences, as single characters. */
	sentenceEnds: string;
	/** Opening and closing quotes, outer pair first. */
	quotes: readonly (readonly [open: string, close: string])[];
	/** Does a word carry particles that are written onto it (Korean), and which? Longest first. */
	particles: readonly string[];
	/** Beginnings of the verb forms that are written onto a noun (하다, 되다, 시키다); any ending may follow. */
	predicates: readonly string[];
	/** Are words of the language's own script separated by spaces? */
	spaced: boolean;
	/** What its running text looks like: ends of sentences, registers, denials. */
	prose: Prose;
	slips: Slips;
	/** What it leaves open to the house. */
	style: Style;
}
