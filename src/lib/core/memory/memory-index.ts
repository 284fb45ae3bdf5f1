import { costWithin, editCost, percentOf } from './alike';
import { memoryFold } from './fold';
import { phraseAt, SHORTEST_PHRASE } from './phrase';
import { textHash, wordsOf, type MemoryWords } from './words';
import { WordPool } from './word-pool';

/** An approved text with its source, as the memory keeps it. */
export interface MemoryPair {
	/** Of the row. */
	id: string;
	source: string;
	target: string;
	/** Hashes of the folded sources before and after it, 0 where there is none. */
	before: number;
	after: number;
	/** When it was approved, in milliseconds since the epoch. */
	at: number;
}

/** Where a source stands, for matches in context. */
export type Context = Pick<MemoryPair, 'before' | 'after'>;

export interface MemoryFound {
	id: string;
	/** As `alike` says it. */
	percent: number;
	/** Equal, and so are the sources before and after it. */
	inContext: boolean;
	at: number;
	/** Pairs of the same source and translation, this one included. */
	times: number;
}

export interface Search {
	/** In per cent, above 0. */
	least: number;
	/** How many are wanted. */
	most: number;
	context: Context;
	/** Row that is not looked for. */
	except: string;
}

interface Entry extends Omit<MemoryPair, 'source' | 'target'> {
	/** Folded. */
	source: string;
	target: string;
	/** Equal for pairs of the same source and translation. */
	pair: number;
}

/** Pairs of the same source and translation, of which one is compared for all. */
interface Group {
	/** Place of the newest one. */
	place: number;
	/** Words that it may share with what is searched at most. */
	shared: number;
	longer: number;
	times: number;
	inContext: boolean;
}

/** Approved pairs of one project and language, searched without loss: every pair is asked how many words it shares, only
 * those that may be alike enough are compared, the likeliest first, until no other can be nearer. */
export class MemoryIndex {
	/** Null where a pair was taken out. */
	#entries: (Entry | null)[] = [];
	readonly #places = new Map<string, number>();
	#pool = new WordPool();

	get size(): number {
		return this.#places.size;
	}

	/** Takes a pair in, in the place of the one that the row had. */
	put(pair: MemoryPair): void {
		const { id, before, after, at } = pair;
		const [source, target] = [memoryFold(pair.source), memoryFold(pair.target)];
		const place = this.#places.get(id);
		const known = place === undefined ? null : this.#entries[place];
		if (known?.source === source && known.target === target) return void Object.assign(known, { before, after, at });
		this.drop(id);
		this.#places.set(id, this.#entries.length);
		this.#entries.push({ id, source, target, before, after, at, pair: pairOf(textHash(source), textHash(target)) });
		this.#pool.push(wordsOf(source));
	}

	/** Takes the pair of a row out. */
	drop(id: string): void {
		const place = this.#places.get(id);
		if (place === undefined) return;
		this.#places.delete(id);
		this.#entries[place] = null;
		if (this.#entries.length > 1000 && this.#places.size * 2 < this.#entries.length) this.#compact();
	}

	#compact(): void {
		const [entries, pool] = [this.#entries, this.#pool];
		this.#entries = [];
		this.#pool = new WordPool();
		for (const [place, entry] of entries.entries()) {
			if (!entry) continue;
			this.#places.set(entry.id, this.#entries.length);
			this.#entries.push(entry);
			this.#pool.push(pool.wordsAt(place));
		}
	}

	/** The pairs whose source is alike enough, the nearest first; among equal ones those in context, then the newest. */
	find(source: string, { least, most, context, except }: Search): MemoryFound[] {
		const folded = memoryFold(source);
		const words = wordsOf(folded);
		const groups =
			words.words.length === 0 ? this.#equal(folded, context, except) : this.#near(words, least, context, except);
		groups.sort((a, b) => b.shared * a.longer - a.shared * b.longer || this.#at(b) - this.#at(a));
		const found: MemoryFound[] = [];
		let floor = least;
		for (const group of groups) {
			// Others share no more words than this one: none of them can be nearer than those that are here.
			if (percentOf(2 * (group.longer - group.shared), group.longer || 1) < floor) break;
			const percent = this.#percent(group, folded, words, floor);
			if (percent < floor) continue;
			const { id, at } = this.#entries[group.place]!;
			found.push({ id, percent, inContext: percent === 100 && group.inContext, at, times: group.times });
			if (found.length < most) continue;
			found.sort(nearest);
			found.length = most;
			floor = Math.max(floor, found.at(-1)!.percent);
		}
		return found.sort(nearest);
	}

	/** Ids of rows whose folded source or translation holds a phrase, newest first as they were taken in. */
	*holding(phrase: string, side: 'source' | 'target'): Generator<string> {
		const folded = memoryFold(phrase);
		if (folded.length < SHORTEST_PHRASE) return;
		const entries = this.#entries;
		for (let place = entries.length - 1; place >= 0; place--) {
			const entry = entries[place];
			if (entry && phraseAt(entry[side], folded) >= 0) yield entry.id;
		}
	}

	#at = ({ place }: Group): number => this.#entries[place]!.at;

	/** Groups of pairs that share enough words to be alike enough. */
	#near(words: MemoryWords, least: number, context: Context, except: string): Group[] {
		const groups = new Groups(context);
		this.#pool.sharing(words, least, (place, shared, longer) => {
			const entry = this.#entries[place];
			if (entry && entry.id !== except) groups.add(entry, place, shared, longer);
		});
		return groups.list;
	}

	/** Texts of signs alone are alike where they are equal. */
	#equal(folded: string, context: Context, except: string): Group[] {
		const groups = new Groups(context);
		for (const [place, entry] of this.#entries.entries())
			if (entry && entry.source === folded && entry.id !== except) groups.add(entry, place, 1, 1);
		return groups.list;
	}

	#percent({ place, longer }: Group, folded: string, words: MemoryWords, floor: number): number {
		if (this.#entries[place]!.source === folded) return 100;
		const cost = editCost(words, this.#pool.wordsAt(place), costWithin(floor, longer));
		return Math.min(99, percentOf(cost, longer));
	}
}

/** 53 bits of two hashes: in a hundred thousand pairs no two fall together. */
const pairOf = (source: number, target: number): number => (source >>> 0) * 2 ** 21 + (target >>> 11);

const nearest = (a: MemoryFound, b: MemoryFound): number =>
	b.percent - a.percent || Number(b.inContext) - Number(a.inContext) || b.at - a.at;

/** Gathers pairs of the same source and translation. */
class Groups {
	readonly list: Group[] = [];
	readonly #known = new Map<number, Group>();
	readonly #newest = new Map<Group, number>();

	constructor(private readonly context: Context) {}

	add(entry: Entry, place: number, shared: number, longer: number): void {
		const { before, after } = this.context;
		const isThere = (before !== 0 || after !== 0) && entry.before === before && entry.after === after;
		const known = this.#known.get(entry.pair);
		if (!known) {
			const group = { place, shared, longer, times: 1, inContext: isThere };
			this.#known.set(entry.pair, group);
			this.#newest.set(group, entry.at);
			this.list.push(group);
			return;
		}
		known.times++;
		// One in context speaks for all, else the newest.
		const newer = entry.at > this.#newest.get(known)!;
		if (isThere === known.inContext ? !newer : !isThere) return;
		Object.assign(known, { place, inContext: isThere });
		this.#newest.set(known, entry.at);
	}
}
