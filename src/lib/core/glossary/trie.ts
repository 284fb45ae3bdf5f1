/** Many words, ready to be looked for at any place of a text. */
export interface Trie {
	/** The next place from `from` on where a word may begin, or `length`. Places where none does are passed over, all but
	 * a few.
	 * @param codes with three units more than `length`, whatever they are */
	next(codes: Uint16Array, length: number, from: number): number;
	/** The number of the longest word that begins at a place; -1 where none does. */
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

/** Long words are known from afar by so many letters, shorter ones by two. */
const LONG = 4;
const SLOTS = 2048;
const slot = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 21;
/** The second letter counts by two of its bits here and by five more below, so that a word of one letter, which any
 * other may follow, fills four slots. */
const ofTwo = (a: number, b: number): number => slot((a << 2) + ((b >>> 5) & 3));
const ofThree = (a: number, b: number, c: number): number => slot((((a << 5) + b) << 6) + c);

/** Bits of the first letters of all words: most places of a text where none begins are told by them. */
function gate(words: readonly string[]): Trie['next'] {
	const [short, long] = [new Int32Array(SLOTS), new Int32Array(SLOTS)];
	for (const word of words) {
		const [a, b, c, d] = Array.from({ length: LONG }, (_, i) => word.charCodeAt(i));
		if (word.length >= LONG) long[ofThree(a, b, c)] |= 1 << (d & 31);
		else if (word.length > 1) short[ofTwo(a, b)] |= 1 << (b & 31);
		else for (const any of [0, 32, 64, 96]) short[ofTwo(a, any)] = -1;
	}
	return (codes, length, from) => {
		for (let at = from; at < length; at++) {
			const [a, b] = [codes[at], codes[at + 1]];
			if ((short[ofTwo(a, b)] >>> (b & 31)) & 1) return at;
			if ((long[ofThree(a, b, codes[at + 2])] >>> (codes[at + 3] & 31)) & 1) return at;
		}
		return length;
	};
}

/** Builds the trie.
 * @param words distinct and not empty; each is known by its position in this list */
export function trie(words: readonly string[]): Trie {
	const shorter = new Int32Array(words.length);
	const { nodes, word } = grow(words, shorter);
	const roots = new Uint16Array(65536);
	for (let state = nodes[1]; state < nodes[3]; state++) roots[nodes[2 * state]] = state;
	function longest(codes: Uint16Array, length: number, at: number): number {
		let state = roots[codes[at]];
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
	return { next: gate(words), longest, shorter };
}
