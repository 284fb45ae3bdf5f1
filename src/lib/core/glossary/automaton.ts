/** Finds all of many words in one pass over a text.
 * @see Aho and Corasick 1975, Communications of the ACM 18(6), 333-340 */
export interface Automaton {
	/** Calls `found` for every occurrence of every word, by its number and its end (exclusive), in order of the ends. */
	scan(codes: Uint16Array, length: number, found: (word: number, end: number) => void): void;
}

const ROOT = 0;

/** Letters get small numbers, 0 for those that no word has: an edge is then one integer. */
function alphabet(words: readonly string[]): { classOf: Uint16Array; size: number } {
	const classOf = new Uint16Array(65536);
	let size = 1;
	for (const word of words)
		for (let i = 0; i < word.length; i++) if (!classOf[word.charCodeAt(i)]) classOf[word.charCodeAt(i)] = size++;
	return { classOf, size };
}

/** Edges of the trie in an open hash: a miss costs one look, and memory follows the number of edges. */
class Edges {
	readonly #keys: Int32Array;
	readonly #values: Int32Array;
	readonly #mask: number;

	constructor(count: number) {
		let capacity = 16;
		while (capacity < count * 3) capacity *= 2;
		this.#keys = new Int32Array(capacity).fill(-1);
		this.#values = new Int32Array(capacity);
		this.#mask = capacity - 1;
	}

	#slot(key: number): number {
		let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
		while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
		return slot;
	}

	get(key: number): number {
		const slot = this.#slot(key);
		return this.#keys[slot] === key ? this.#values[slot] : -1;
	}

	set(key: number, value: number): void {
		const slot = this.#slot(key);
		this.#keys[slot] = key;
		this.#values[slot] = value;
	}
}

interface Trie {
	edges: Edges;
	/** Word that ends in a state, or -1. */
	word: Int32Array;
	parent: Int32Array;
	letter: Uint16Array;
	depth: Int32Array;
	states: number;
}

function plant(words: readonly string[], classOf: Uint16Array, size: number): Trie {
	const room = words.reduce((sum, word) => sum + word.length, 1);
	const trie: Trie = {
		edges: new Edges(room),
		word: new Int32Array(room).fill(-1),
		parent: new Int32Array(room),
		letter: new Uint16Array(room),
		depth: new Int32Array(room),
		states: 1
	};
	words.forEach((word, number) => {
		let state = ROOT;
		for (let i = 0; i < word.length; i++) state = step(trie, state, classOf[word.charCodeAt(i)], size);
		if (state !== ROOT) trie.word[state] = number;
	});
	return trie;
}

function step(trie: Trie, state: number, letter: number, size: number): number {
	const key = state * size + letter;
	const known = trie.edges.get(key);
	if (known >= 0) return known;
	const next = trie.states++;
	trie.edges.set(key, next);
	trie.parent[next] = state;
	trie.letter[next] = letter;
	trie.depth[next] = trie.depth[state] + 1;
	return next;
}

/** For each state: the longest proper suffix that is a state (`fail`), and the longest one that is a word (`shorter`). */
function link({ edges, word, parent, letter, depth, states }: Trie, size: number) {
	const fail = new Int32Array(states);
	const shorter = new Int32Array(states);
	const byDepth = Int32Array.from({ length: states }, (_, i) => i).sort((a, b) => depth[a] - depth[b]);
	for (const state of byDepth) {
		if (depth[state] < 2) continue;
		let back = fail[parent[state]];
		let next = edges.get(back * size + letter[state]);
		while (next < 0 && back !== ROOT) {
			back = fail[back];
			next = edges.get(back * size + letter[state]);
		}
		fail[state] = next < 0 ? ROOT : next;
		shorter[state] = word[fail[state]] >= 0 ? fail[state] : shorter[fail[state]];
	}
	return { fail, shorter };
}

/** Letters out of a state, as bits of their numbers modulo 32: most steps that lead nowhere are seen without a look-up. */
function filters({ parent, letter, states }: Trie): Int32Array {
	const filter = new Int32Array(states);
	for (let state = 1; state < states; state++) filter[parent[state]] |= 1 << (letter[state] & 31);
	return filter;
}

/** A table of all steps is made where it stays small (an alphabet such as Latin); else edges are looked up. */
const LARGEST_TABLE = 1_500_000;

/** Every step of every state, states in rows. */
function stepTable({ edges, depth, states }: Trie, fail: Int32Array, size: number): Int32Array {
	const table = new Int32Array(states * size);
	for (const state of Int32Array.from({ length: states }, (_, i) => i).sort((a, b) => depth[a] - depth[b]))
		for (let letter = 1; letter < size; letter++) {
			const next = edges.get(state * size + letter);
			table[state * size + letter] = next >= 0 ? next : state === ROOT ? ROOT : table[fail[state] * size + letter];
		}
	return table;
}

/** Builds the automaton.
 * @param words distinct and not empty; an occurrence is reported by the word's position in this list */
export function automaton(words: readonly string[]): Automaton {
	const { classOf, size } = alphabet(words);
	const trie = plant(words, classOf, size);
	const { edges, word, states } = trie;
	const { fail, shorter } = link(trie, size);
	const table = states * size <= LARGEST_TABLE ? stepTable(trie, fail, size) : null;
	const filter = filters(trie);
	const roots = Int32Array.from({ length: size }, (_, letter) => Math.max(edges.get(letter), ROOT));
	const last = Int32Array.from({ length: states }, (_, state) => (word[state] >= 0 ? state : shorter[state]));
	function follow(from: number, letter: number): number {
		const bit = 1 << (letter & 31);
		for (let state = from; state !== ROOT; state = fail[state]) {
			if ((filter[state] & bit) === 0) continue;
			const next = edges.get(state * size + letter);
			if (next >= 0) return next;
		}
		return roots[letter];
	}
	function scan(codes: Uint16Array, length: number, found: (word: number, end: number) => void): void {
		let state = ROOT;
		for (let i = 0; i < length; i++) {
			const letter = classOf[codes[i]];
			if (letter === 0) state = ROOT;
			else if (table) state = table[state * size + letter];
			else state = state === ROOT ? roots[letter] : follow(state, letter);
			if (state === ROOT) continue;
			for (let end = last[state]; end !== ROOT; end = shorter[end]) found(word[end], i + 1);
		}
	}
	return { scan };
}
