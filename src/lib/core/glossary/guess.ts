import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { isTail } from './border';
import { folded } from './fold';
import { soundsLike } from './loanword';
import type { SourceMatch, TermIndex } from './match';
import { englishCandidates, targetCandidates, type Candidate } from './term-candidates';

/** A row of a document: what the words beside each other in many rows have to do with each other. */
export interface GuessRow {
	source: string;
	target: string;
}

/** What is asked: words were selected on one side, what are they on the other? */
export interface GuessQuestion extends GuessRow {
	side: 'source' | 'target';
	span: Span;
	language: Language;
	/** Terms that are known: what belongs to another one is no candidate. */
	terms: TermIndex;
	/** Other rows of the document. */
	rows: readonly GuessRow[];
}

export interface Guess extends Span {
	text: string;
	/** Higher is likelier; of one question alone. */
	score: number;
}

/** What speaks for a pair of stretches, each from 0 to 1, with its weight. */
const WEIGHTS = {
	gloss: 4,
	same: 2.5,
	known: 2,
	sound: 2.2,
	together: 1.6,
	words: 1.4,
	length: 1,
	shape: 1.6,
	stray: -1.2,
	place: 0.8
};
type Clue = keyof typeof WEIGHTS;

/** How many of the likeliest are compared with what else they may belong to, and how much that counts. */
const CONTENDERS = 12;
const RIVALRY = 0.7;

/** Ranks what the selected words may be on the other side, likeliest first: a gloss in brackets, Latin letters and numbers
 * that stand on both sides, known terms, sound, what stands together in the document, and last the place in the sentence.
 * Nothing is learnt and nothing is stored; the same question has the same answer. */
export function guessTerm(question: GuessQuestion, most = 8): Guess[] {
	const { side, span, source, target, language } = question;
	const text = (side === 'source' ? source : target).slice(span.start, span.end);
	const selected: Candidate = { ...span, text, shape: 1 };
	const others = side === 'source' ? targetCandidates(target, language) : englishCandidates(source);
	const rivals = (side === 'source' ? englishCandidates(source) : targetCandidates(target, language)).filter(
		({ start, end, text: words, shape }) =>
			(end <= span.start || start >= span.end) && shape >= 0.7 && piecesOf(words).length <= 2
	);
	const evidence = new Evidence(question);
	const pair = (here: Candidate, there: Candidate): [Candidate, Candidate] =>
		side === 'source' ? [here, there] : [there, here];
	const first = others
		.filter((other) => !evidence.isTaken(other))
		.map((other) => ({
			other,
			ties: evidence.ties(...pair(selected, other)),
			fit: evidence.fit(...pair(selected, other), other.shape)
		}))
		.sort((a, b) => b.ties + b.fit - a.ties - a.fit)
		.slice(0, CONTENDERS);
	// What is tied more closely to other words of this side belongs to them.
	const ranked = first
		.map(({ other: { shape: _shape, ...other }, ties, fit }): Guess => {
			const rival = Math.max(0, ...rivals.map((one) => evidence.ties(...pair(one, { ...other, shape: 1 }))));
			return { ...other, score: ties + fit - RIVALRY * Math.max(0, rival - ties) };
		})
		.sort((a, b) => b.score - a.score || a.start - b.start || b.end - a.end);
	const seen = new Set<string>();
	return ranked.filter((one) => !seen.has(folded(one.text)) && seen.add(folded(one.text))).slice(0, most);
}

const wordsOf = (english: string): string[] => english.split(/[\s-]+/u).filter(Boolean);
/** Runs of one script: 検索, トークン, LLM. */
const piecesOf = (text: string): string[] =>
	text.match(/\p{Script=Hangul}+|[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}.]+/gu) ?? [];
const plainEnglish = (text: string): string => text.toLowerCase().replace(/s$/u, '');

/** Is there a number or a Latin word on one side alone? */
function strange(english: string, rendering: string): boolean {
	const there = folded(english);
	const foreign = rendering.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
	return /\p{N}/u.test(english) !== /\p{N}/u.test(rendering) || foreign.some((word) => !there.includes(folded(word)));
}

const weighed = (clues: Partial<Record<Clue, number>>): number =>
	Object.entries(clues).reduce((sum, [clue, value]) => sum + WEIGHTS[clue as Clue] * value, 0);

class Evidence {
	/** Stretches of the other side that belong to terms which were not selected. */
	readonly #taken: Span[];
	readonly #rows: { source: string; target: string }[];
	readonly #inSource = new Map<string, Set<number>>();
	readonly #inTarget = new Map<string, Set<number>>();
	/** What brackets in the target say, with the end of the words before each. */
	readonly #glosses: { before: number; text: string }[];

	constructor(private readonly question: GuessQuestion) {
		const { source, target, rows } = question;
		this.#rows = [{ source, target }, ...rows].map((row) => ({ source: row.source.toLowerCase(), target: row.target }));
		this.#glosses = [...target.matchAll(/\s?[(（]([^()（）]{2,80})[)）]/gu)].map(({ 1: text, index }) => ({
			...{ before: index, text }
		}));
		this.#taken = this.#takenSpans();
	}

	/** Known terms that stand on both sides, but for those that the selection touches. */
	#takenSpans(): Span[] {
		const { side, span, source, target, terms, language } = this.question;
		const inSource = terms.inSource(source);
		const inTarget = terms.inTarget(target, language);
		const touches = (one: Span): boolean => one.start < span.end && span.start < one.end;
		const [here, there] = side === 'source' ? [inSource, inTarget] : [inTarget, inSource];
		const free = new Set(here.filter(touches).map(({ concept }) => concept.id));
		const known = new Set(here.filter((one) => !touches(one)).map(({ concept }) => concept.id));
		return there.filter(({ concept }) => known.has(concept.id) && !free.has(concept.id));
	}

	/** Is it no more than a term that was not selected? */
	isTaken(one: Span): boolean {
		return this.#taken.some(({ start, end }) => start <= one.start && one.end <= end);
	}

	/** What ties the two together, wherever they stand. */
	ties(english: Candidate, rendering: Candidate): number {
		return weighed({
			gloss: this.#gloss(english, rendering),
			same: this.#same(english, rendering),
			together: this.#together(plainEnglish(english.text), rendering.text),
			...this.#byWords(english.text, rendering.text)
		});
	}

	/** Whether they may be a pair at all: size, place, and whether the guess looks like a term. */
	fit(english: Candidate, rendering: Candidate, shape: number): number {
		const stray = strange(english.text, rendering.text);
		return weighed({
			stray: stray ? 1 : 0,
			length: this.#length(english.text, rendering.text),
			shape: Math.max(0, shape),
			place: this.#place(english, rendering)
		});
	}

	/** 検索拡張生成 (retrieval-augmented generation), or the acronym that follows on both sides. */
	#gloss(english: Candidate, rendering: Candidate): number {
		const gloss = this.#glosses.find(({ before }) => before === rendering.end);
		if (!gloss) return 0;
		const said = folded(gloss.text);
		if (said === folded(english.text)) return 1;
		const acronym = wordsOf(english.text)
			.map((word) => word[0])
			.join('')
			.toLowerCase();
		const follows = this.question.source.slice(english.end).match(/^\s?[(（]([^()（）]{2,40})[)）]/u)?.[1] ?? '';
		if (said === folded(follows) || (acronym.length > 1 && said.replace(/s$/u, '') === acronym)) return 0.9;
		return 0;
	}

	/** Kept in Latin letters or digits; what stands in brackets after other words explains these. */
	#same(english: Candidate, rendering: Candidate): number {
		if (folded(english.text) !== folded(rendering.text)) return 0;
		const explains = this.#glosses.some(
			({ before, text }) => before > 0 && before < rendering.start && rendering.end <= before + text.length + 2
		);
		return explains ? 0.3 : 1;
	}

	/** Of 0 to 1, how often both stand in the same row.
	 * @see Dice 1945, with one row more so that a single one proves little */
	#together(english: string, rendering: string): number {
		const here = this.#rowsWith(this.#inSource, english, (row) => row.source);
		const there = this.#rowsWith(this.#inTarget, rendering, (row) => row.target);
		let both = 0;
		for (const n of here) if (there.has(n)) both++;
		return (2 * both) / (here.size + there.size + 1);
	}

	readonly #numbers = new Map<string, number>();
	#kept(key: string, make: () => number): number {
		let known = this.#numbers.get(key);
		if (known === undefined) this.#numbers.set(key, (known = make()));
		return known;
	}

	readonly #terms = new Map<string, SourceMatch[]>();
	#knownIn(english: string): SourceMatch[] {
		let known = this.#terms.get(english);
		if (!known) this.#terms.set(english, (known = this.question.terms.inSource(english)));
		return known;
	}

	#rowsWith(kept: Map<string, Set<number>>, words: string, side: (row: GuessRow) => string): Set<number> {
		let rows = kept.get(words);
		if (!rows) {
			rows = new Set(this.#rows.flatMap((row, n) => (side(row).includes(words) ? [n] : [])));
			kept.set(words, rows);
		}
		return rows;
	}

	/** Word by word: what sounds alike, what is known to be so, what stands together elsewhere. */
	#byWords(english: string, rendering: string): Pick<Record<Clue, number>, 'sound' | 'known' | 'words'> {
		const words = wordsOf(english);
		const pieces = piecesOf(rendering);
		const mean = (values: number[]): number =>
			values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
		const alike = (word: string, piece: string): number =>
			this.#kept(`sound ${word} ${piece}`, () =>
				Math.max(soundsLike(word, piece), folded(word) === folded(piece) ? 1 : 0)
			);
		const sounds = words.map((word) => pieces.map((piece) => alike(word, piece)));
		const dice = words.map((word) =>
			pieces.map((piece) => this.#kept(`dice ${word} ${piece}`, () => this.#together(plainEnglish(word), piece)))
		);
		const heard = (value: number): number => (value > 0.55 ? value : 0);
		return {
			sound:
				(mean(sounds.map((row) => heard(Math.max(0, ...row)))) +
					mean(pieces.map((_, i) => heard(Math.max(0, ...sounds.map((row) => row[i])))))) /
				2,
			known: this.#known(english, rendering),
			words:
				(mean(dice.map((row) => Math.max(0, ...row))) +
					mean(pieces.map((_, i) => Math.max(0, ...dice.map((row) => row[i]))))) /
				2
		};
	}

	/** How much of the English is known terms whose rendering stands in it, less those whose rendering does not. */
	#known(english: string, rendering: string): number {
		const { language } = this.question;
		const inside = this.#knownIn(english);
		if (inside.length === 0) return 0;
		const there = folded(rendering);
		const size = (one: Span): number => (one.end - one.start) / english.length;
		return inside.reduce((sum, match) => {
			const found = match.concept.renderings.some((r) => r.lang === language.code && there.includes(folded(r.text)));
			return sum + (found ? size(match) : -size(match) / 2);
		}, 0);
	}

	/** Terms grow together: a word of English is about two Han characters, or two to four of kana and Hangul. */
	#length(english: string, rendering: string): number {
		const expected = wordsOf(english).reduce((sum, word) => sum + Math.max(1.5, Math.min(3.2, word.length / 2.8)), 0);
		const size = piecesOf(rendering).reduce((sum, piece) => sum + sizeOf(piece), 0);
		return Math.max(0, 1 - Math.abs(Math.log(Math.max(0.5, size) / expected)));
	}

	#place(english: Span, rendering: Span): number {
		const { source, target } = this.question;
		const middle = ({ start, end }: Span, text: string): number => (start + end) / 2 / Math.max(1, text.length);
		return 1 - Math.abs(middle(english, source) - middle(rendering, target));
	}
}

function sizeOf(piece: string): number {
	if (/^\p{Script=Han}/u.test(piece)) return piece.length * 1.25;
	if (/^\p{Script=Katakana}/u.test(piece)) return piece.length * 0.7;
	return /^\p{Script=Latin}/u.test(piece) ? piece.length / 2.8 : piece.length;
}

/** What of a selection is the term: without white space around it, and without the particles that a word carries. */
export function asTerm(text: string, { start, end }: Span, language: Language): Span | null {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	const to = from + words.trim().length;
	if (to <= from) return null;
	const fitting = targetCandidates(text, language).filter(
		(one) => one.start === from && (one.end === to || (one.end < to && isTail(text.slice(one.end, to), language)))
	);
	const [best] = fitting.sort((a, b) => b.shape - a.shape || a.end - b.end);
	return best ? { start: best.start, end: best.end } : { start: from, end: to };
}

/** The word that a caret stands in or at, without its particles; null between words. */
export function wordAt(text: string, at: number, language: Language): Span | null {
	const [whole] = targetCandidates(text, language)
		.filter(({ start, end, text: words }) => start <= at && at <= end && !/[\s・の]/u.test(words))
		.sort((a, b) => b.end - b.start - (a.end - a.start));
	return whole ? asTerm(text, whole, language) : null;
}
