/** Many words, ready to be looked for at any place of a text. */
export interface Trie {
	/** The next place from `from` on where a word may begin, or `length`. Places where none does are passed over, all but
	 * a few.
	 * @param codes with four units more than `length`, whatever they are */
	next(codes: Uint16Array, length: number, from: number): number;
	/** The number of the longest word that begins at a place; -1 where none does.
	 * @param codes as above */
	longest(codes: Uint16Array, length: number, at: number): number;
	/** For each word the longest other one that it begins with, or -1. */
	readonly shorter: Int32Array;
}

/** A state while the trie grows: the words [low, high) of the sorted ones, alike in their first letters. */
interface Shoot {
	low: number;
	high: number;
	depth: number;
	/** The longest word on the way here, or -1. */
	before: number;
}

interface States {
	/** Letter and first child of each state in turn. States are numbered level by level, so that the children of one stand
	 * in a row, by their letters, and end where those of the next begin: a step touches little memory. */
	nodes: Int32Array;
	/** Word that ends in a state, or -1. */
	word: Int32Array;
}

function grow(words: readonly string[], shorter: Int32Array): States {
	const sorted = Array.from(words.keys()).sort((a, b) => (words[a] < words[b] ? -1 : 1));
	const shoots: Shoot[] = [{ low: 0, high: sorted.length, depth: 0, before: -1 }];
	const letters = [0];
	const [nodes, word]: number[][] = [[], []];
	for (let state = 0; state < shoots.length; state++) {
		const { low, high, depth, before } = shoots[state];
		const own = low < high && words[sorted[low]].length === depth ? sorted[low] : -1;
		if (own >= 0) shorter[own] = before;
		word.push(own);
		nodes.push(letters[state], shoots.length);
		for (let from = own < 0 ? low : low + 1, to = from; from < high; from = to) {
			const letter = words[sorted[from]].charCodeAt(depth);
			while (to < high && words[sorted[to]].charCodeAt(depth) === letter) to++;
			letters.push(letter);
			shoots.push({ low: from, high: to, depth: depth + 1, before: own < 0 ? before : own });
		}
	}
	nodes.push(0, shoots.length);
	return { nodes: Int32Array.from(nodes), word: Int32Array.from(word) };
}

/** Bits of the letters that words begin with, for telling most places where none does. */
const ROWS = 2048;
const MIX = 0x9e3779b1;

/** The row of two letters. The second counts by two bits here and by five more in the row, so that a word of one letter,
 * which any other may follow, fills four rows. */
const rowOf = (a: number, b: number): number => Math.imul((a << 2) + ((b >>> 5) & 3), MIX) >>> 21;

function pairsOf(words: readonly string[]): Int32Array {
	const pairs = new Int32Array(ROWS);
	for (const word of words) {
		const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)];
		if (word.length > 1) pairs[rowOf(a, b)] |= 1 << (b & 31);
		else for (const any of [0, 32, 64, 96]) pairs[rowOf(a, any)] = -1;
	}
	return pairs;
}

/** Words are also known by their first one, two, three or five letters, as many of them as they have. */
const MOST = 5;
const isKnownBy = (letters: number): boolean => letters !== 4;

const mixed = (hash: number, letter: number): number => Math.imul(hash ^ letter, MIX);

function beginningsOf(words: readonly string[]): Int32Array {
	const beginnings = new Int32Array(ROWS);
	for (const word of words) {
		const letters = isKnownBy(word.length) ? Math.min(word.length, MOST) : word.length - 1;
		let hash = 0;
		for (let i = 0; i < letters; i++) hash = mixed(hash, word.charCodeAt(i));
		beginnings[hash >>> 21] |= 1 << ((hash >>> 16) & 31);
	}
	return beginnings;
}

/** Builds the trie.
 * @param words distinct and not empty; each is known by its position in this list */
export function trie(words: readonly string[]): Trie {
	const shorter = new Int32Array(words.length);
	const { nodes, word } = grow(words, shorter);
	const pairs = pairsOf(words);
	const beginnings = beginningsOf(words);
	const roots = new Uint16Array(65536);
	for (let state = nodes[1]; state < nodes[3]; state++) roots[nodes[2 * state]] = state;
	function next(codes: Uint16Array, length: number, from: number): number {
		let at = from;
		while (at < length && ((pairs[rowOf(codes[at], codes[at + 1])] >>> (codes[at + 1] & 31)) & 1) === 0) at++;
		return at;
	}
	function begins(codes: Uint16Array, at: number): boolean {
		let hash = 0;
		for (let i = 0; i < MOST; i++) {
			hash = mixed(hash, codes[at + i]);
			if (isKnownBy(i + 1) && (beginnings[hash >>> 21] >>> ((hash >>> 16) & 31)) & 1) return true;
		}
		return false;
	}
	function longest(codes: Uint16Array, length: number, at: number): number {
		let state = begins(codes, at) ? roots[codes[at]] : 0;
		if (state === 0) return -1;
		let found = word[state];
		for (let i = at + 1; i < length; i++) {
			const end = nodes[2 * state + 3];
			state = nodes[2 * state + 1];
			while (state < end && nodes[2 * state] < codes[i]) state++;
			if (state === end || nodes[2 * state] !== codes[i]) break;
			if (word[state] >= 0) found = word[state];
		}
		return found;
	}
	return { next, longest, shorter };
}
