import type { Markup } from '../latex/markup';
import type { Span } from '../segment/segment';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of clauses: verbs, pronouns, conjunctions. They stand in sentences, hardly ever in names of things. */
const CLAUSE =
	words(`are is was were be been being am we our us it its they their them he she his her i you your this that
	these those which who whom whose where when while because although though whereas however therefore thus moreover
	furthermore hence has have had having do does did can cannot could will would should may might must not only also both
	then than if whether so but about such there here many most more each every any some other into between during without
	within across through via using based shows show achieves achieve propose proposes present presents introduce introduces
	demonstrate demonstrates outperforms enables allows provides requires remains becomes make makes used uses use i let lets`);
/** Words that bind nouns as well, in names and terms such as "lost in the middle". */
const BINDING = words('a an and as at by for from in of on or the to with over under per up out off no all one');

/** Latin words in a row, with the marks between them. */
export interface EnglishRun extends Span {
	words: number;
	/** How many of them are in small letters without hyphen and digit. */
	small: number;
	/** How many are words of clauses, and how many bind. */
	clause: number;
	binding: number;
	/** How many marks part its words. */
	commas: number;
}

const TOKEN = "[A-Za-z0-9][A-Za-z0-9'’%_-]*(?:\\.[A-Za-z0-9][A-Za-z0-9'’%_-]*)*";
const RUN = new RegExp(`(?<![A-Za-z0-9'’%_.-])${TOKEN}(?:[ ,;:]{1,3}${TOKEN}){2,}`, 'g');
/** don't, it's, they’ve */
const CONTRACTED = /(?:n?['’](?:s|t|re|ve|ll|d|m))$/;
const WORD = /[^ ,;:]+/g;
/** Where no three words follow each other, and no formula stands for one of them, there is no run. */
const THREE_WORDS = /[A-Za-z0-9'’%_)}\]$`][ ,;:]{1,3}[A-Za-z0-9$\\`]\S{0,40}[ ,;:]{1,3}[A-Za-z0-9$\\`]/;
/** A text with none of these has no run: every run has a word in small letters. */
export const SMALL_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Stands for a protected span: a word that counts for nothing. */
const FILLER = '0';

/** The runs of three or more Latin words. Protected spans count as words that say nothing, so they do not part a run.
 * @returns in reading order, without overlap */
export function readEnglish(text: string, markup: readonly Markup[]): EnglishRun[] {
	if (!THREE_WORDS.test(text)) return [];
	const runs: EnglishRun[] = [];
	for (const match of masked(text, markup).matchAll(RUN)) {
		const run = measure(match[0], match.index);
		if (run.small > 0) runs.push(run);
	}
	return runs;
}

/** The text at the same length with its protected spans filled; code and broken formulas part a run, so they stay blank. */
function masked(text: string, markup: readonly Markup[]): string {
	if (markup.length === 0) return text;
	const pieces: string[] = [];
	let from = 0;
	for (const { kind, start, end } of markup) {
		pieces.push(text.slice(from, start), (kind === 'code' ? '|' : FILLER).repeat(end - start));
		from = end;
	}
	return pieces.join('') + text.slice(from);
}

function measure(text: string, start: number): EnglishRun {
	const end = start + text.replace(/['’]{1,2}$/, '').length;
	const run: EnglishRun = { start, end, words: 0, small: 0, clause: 0, binding: 0, commas: 0 };
	for (const mark of text) if (mark === ',' || mark === ';') run.commas++;
	for (const [written] of text.matchAll(WORD)) {
		if (!/^[A-Za-z]/.test(written)) continue;
		const word = run.words++ === 0 ? written.toLowerCase() : written;
		if (/^[a-z]+(?:['’][a-z]+)?$/.test(written)) run.small++;
		if (CLAUSE.has(word.replace(CONTRACTED, ''))) run.clause++;
		else if (BINDING.has(word)) run.binding++;
	}
	return run;
}

/** Does it read as an English clause rather than as a name, a title in capitals or a term? */
export const isClause = (run: EnglishRun): boolean =>
	run.words >= 4 && run.small / run.words >= 0.6 && run.clause > 0 && run.clause + run.binding > 1;

/** Is it a list of words, such as the stop words of a language? */
export const isWordList = ({ words, commas }: EnglishRun): boolean => words > 3 && commas > words / 2;

/** Could it be prose: small words with something that binds them? */
export const isProse = (run: EnglishRun): boolean =>
	run.words >= 4 && run.small / run.words >= 0.6 && run.clause + run.binding > 0;

const REFERENCE = [
	/(?:^|[^0-9])(?:19|20)[0-9]{2}[a-z]?(?:[^0-9]|$)/,
	/[A-Z]\. ?(?:[A-Z]\. ?)?[A-Z][a-z]+|[A-Z][a-z]+, [A-Z]\./,
	/et al\b|\bProceedings\b|\bProc\.|\barXiv\b|\bpp\.|\bvol\.|\bJournal\b|\bConference\b|\bPress\b|\bdoi\b|\bTransactions\b|\bpreprint\b|\bIn [A-Z]|\bpages? [0-9]/,
	/^\s*(?:\[[^\]\n]{1,24}\]|\\bibitem|@[a-z]+\{)/
];

/** Is the text an entry of a list of references? Two signs of one are enough: year, initials, venue, key. */
export const isReference = (text: string): boolean => {
	const head = text.slice(0, 600);
	return REFERENCE.filter((sign) => sign.test(head)).length > 1;
};
