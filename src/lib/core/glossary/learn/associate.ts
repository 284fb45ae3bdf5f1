import { readMarkup } from '../../latex/markup';
import type { Language } from '../../language/language';
import { folded } from '../fold';
import { candidates } from './candidate';
import { phrases } from './phrase';
import { likelihood } from './score';
import { Sieve } from './sieve';
import { Vocabulary } from './vocabulary';

/** A row as the association reads it. */
export interface PairedRow {
	source: string;
	target: string;
}

/** An English phrase and a stretch of a target that most likely renders it there. */
export interface Link {
	/** Number of the row. */
	unit: number;
	phrase: number;
	candidate: number;
	/** Offsets in the target. */
	start: number;
	end: number;
}

/** Rows of a phrase that are looked at: more do not change the ranking. */
const MOST_ROWS = 240;
/** A phrase that stands in fewer rows proves nothing, one in a larger share of them is no term. */
const LEAST_ROWS = 2;
const LARGEST_SHARE = 0.25;
/** Phrases that are looked at in all, most frequent ones first. */
const MOST_PHRASES = 20_000;
/** Candidates that are kept for a phrase, and the likelihood from which on: less than once in a thousand by chance. */
const KEPT = 8;
const LEAST_LIKELY = 10.83;
/** Units of work between two turns. */
const TURN = 8;

/** What stands in a row: for each occurrence its id, start and end, one after the other. */
type Occurrences = Int32Array;
const PER = 3;

/** A likely rendering of a phrase. */
interface Likely {
	candidate: number;
	score: number;
}

/** The English phrases and the words of the targets of many rows, and which of them belong together. Its memory grows with
 * the rows alone: what stands in one row only is not kept. */
export class Association {
	readonly phrases = new Vocabulary();
	readonly candidates = new Vocabulary();
	#sources: Occurrences[] = [];
	#targets: Occurrences[] = [];
	#likely = new Map<number, Likely[]>();

	constructor(
		readonly rows: readonly PairedRow[],
		private readonly language: Language
	) {}

	/** Does everything; between two steps others may have their turn. */
	*work(): Generator<void> {
		const [english, native, nouns] = [new Sieve(), new Sieve(), new Sieve()];
		for (const [at, { source, target }] of this.rows.entries()) {
			for (const key of new Set(this.#phrasesOf(source).map(({ key }) => key))) english.add(key);
			const found = this.#candidatesOf(target);
			for (const key of new Set(found.map(({ key }) => key))) native.add(key);
			for (const { key } of found.filter(({ marked }) => marked)) nouns.add(key);
			if (at % TURN === 0) yield;
		}
		for (const [at, { source, target }] of this.rows.entries()) {
			const some = this.#phrasesOf(source).filter(({ key }) => english.count(key) >= LEAST_ROWS);
			this.#sources.push(this.phrases.note(some));
			const others = this.#candidatesOf(target).filter(({ key }) => native.count(key) > 1 && nouns.count(key) > 0);
			this.#targets.push(this.candidates.note(others));
			if (at % TURN === 0) yield;
		}
		yield* this.#score();
	}

	#phrasesOf = (source: string) => phrases(source, readMarkup(source));

	#candidatesOf = (target: string) =>
		candidates(target, this.language, readMarkup(target)).map(({ start, end, text, marked }) => ({
			...{ start, end, key: folded(text), marked }
		}));

	*#score(): Generator<void> {
		const postings = yield* this.#postings();
		const met = new Int32Array(this.candidates.size);
		let n = 0;
		for (const [phrase, rows] of postings) {
			this.#likely.set(phrase, this.#likelyOf(phrase, rows, met));
			if (++n % TURN === 0) yield;
		}
	}

	/** The rows of each phrase that may be a term. */
	*#postings(): Generator<void, Map<number, number[]>> {
		const most = Math.max(LEAST_ROWS * 2, LARGEST_SHARE * this.rows.length);
		const wanted = this.phrases
			.ids()
			.filter((id) => this.phrases.rows(id) >= LEAST_ROWS && this.phrases.rows(id) <= most)
			.sort((a, b) => this.phrases.rows(b) - this.phrases.rows(a))
			.slice(0, MOST_PHRASES);
		const postings = new Map(wanted.map((id): [number, number[]] => [id, []]));
		for (const [row, occurrences] of this.#sources.entries()) {
			if (row % TURN === 0) yield;
			for (let at = 0; at < occurrences.length; at += PER) {
				const rows = postings.get(occurrences[at]);
				if (rows && rows.at(-1) !== row) rows.push(row);
			}
		}
		return postings;
	}

	/** @param met room for a count of each candidate, all of them 0 */
	#likelyOf(phrase: number, rows: readonly number[], met: Int32Array): Likely[] {
		const step = Math.max(1, rows.length / MOST_ROWS);
		const touched: number[] = [];
		let looked = 0;
		for (let at = 0; at < rows.length; at += step, looked++)
			for (const candidate of new Set(ids(this.#targets[rows[Math.floor(at)]]))) {
				if (met[candidate]++ === 0) touched.push(candidate);
			}
		const share = rows.length / looked;
		const likely = touched
			.map((candidate) => ({ candidate, score: this.#scoreOf(phrase, candidate, met[candidate] * share) }))
			.filter(({ score }) => score >= LEAST_LIKELY)
			.sort((a, b) => b.score - a.score)
			.slice(0, KEPT);
		for (const candidate of touched) met[candidate] = 0;
		return likely;
	}

	#scoreOf = (phrase: number, candidate: number, both: number): number =>
		likelihood({
			both,
			...{ first: this.phrases.rows(phrase), second: this.candidates.rows(candidate), all: this.rows.length }
		});

	/** Links phrases of a row with words of its target, one to one, the surest pair first. Longer ones go before their parts.
	 * @param taken stretches of the source and the target that belong to each other for other reasons */
	links(row: number, taken: { source: [number, number][]; target: [number, number][] }): Link[] {
		const [sources, targets] = [this.#sources[row], this.#targets[row]];
		const pairs: { score: number; s: number; t: number }[] = [];
		for (let s = 0; s < sources.length; s += PER) {
			const likely = this.#likely.get(sources[s]);
			if (!likely || likely.length === 0) continue;
			for (let t = 0; t < targets.length; t += PER) {
				const found = likely.find(({ candidate }) => candidate === targets[t]);
				if (found) pairs.push({ score: found.score, s, t });
			}
		}
		const size = (list: Occurrences, at: number): number => list[at + 2] - list[at + 1];
		pairs.sort(
			(a, b) => b.score - a.score || size(sources, b.s) - size(sources, a.s) || size(targets, b.t) - size(targets, a.t)
		);
		const used = { source: [...taken.source], target: [...taken.target] };
		const links: Link[] = [];
		for (const { s, t } of pairs) {
			if (isTaken(used.source, sources, s) || isTaken(used.target, targets, t)) continue;
			used.source.push([sources[s + 1], sources[s + 2]]);
			used.target.push([targets[t + 1], targets[t + 2]]);
			links.push({ unit: row, phrase: sources[s], candidate: targets[t], start: targets[t + 1], end: targets[t + 2] });
		}
		return links;
	}

	/** The phrases that are looked at. */
	known = (): number[] => [...this.#likely.keys()];
}

function* ids(occurrences: Occurrences): Generator<number> {
	for (let at = 0; at < occurrences.length; at += PER) yield occurrences[at];
}

const isTaken = (taken: readonly [number, number][], list: Occurrences, at: number): boolean =>
	taken.some(([start, end]) => start < list[at + 2] && list[at + 1] < end);
