/** Many words, ready to be looked for at any place of a text. */
export interface Trie {
	/** The next place from `from` on where a word may begin, or `length`. Places where none does are passed over, all but
	 * a few.
	 * @param codes with four units more than `length`, whatever they are */
	next(codes: Uint16Array, length: number, from: number): number;
	/** The number of the longest word that begins at a place; -1 where none does.
	 * @param codes as above */
	longest(codes: Uint16Array, length: number, at: number): number;
	/** May a word begin with the letter? */
	opens(letter: number): boolean;
	/** For each word the longest other one that it begins with, or -1. */
	readonly shorter: Int32Array;
}

interface States {
	/** Letter and first child of each state in turn. States are numbered level by level, so that the children of one stand
	 * in a row, by their letters, and end where those of the next begin: a step touches little memory. */
	nodes: Int32Array;
	/** Word that ends in a state, or -1. */
	word: Int32Array;
}

/** Numbers of the words by their letters. */
function sorted(words: readonly string[]): Int32Array {
	const numbers = new Map(words.map((word, number) => [word, number]));
	return Int32Array.from([...words].sort(), (word) => numbers.get(word)!);
}

function grow(words: readonly string[], shorter: Int32Array): States {
	const order = sorted(words);
	const most = words.reduce((sum, { length }) => sum + length, 2);
	const nodes = new Int32Array(2 * most);
	const word = new Int32Array(most).fill(-1);
	// Of each state the words [low, high) of the sorted ones, alike in their first letters, and the longest word on the way
	// there, or -1.
	const [low, high, before] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
	high[0] = order.length;
	before[0] = -1;
	let count = 1;
	for (let state = 0, depth = 0, level = 1; state < count; state++) {
		if (state === level) {
			depth++;
			level = count;
		}
		let from = low[state];
		let longest = before[state];
		if (from < high[state] && words[order[from]].length === depth) {
			shorter[order[from]] = longest;
			word[state] = longest = order[from++];
		}
		nodes[2 * state + 1] = count;
		while (from < high[state]) {
			const letter = words[order[from]].charCodeAt(depth);
			nodes[2 * count] = letter;
			low[count] = from;
			before[count] = longest;
			while (from < high[state] && words[order[from]].charCodeAt(depth) === letter) from++;
			high[count++] = from;
		}
	}
	nodes[2 * count + 1] = count;
	return { nodes: nodes.slice(0, 2 * count + 2), word: word.slice(0, count) };
}

const MIX = 0x9e3779b1;

/** Bits of the letters that words begin with, for telling most places where none does: rows of 32, a power of two of them,
 * which `shift` leaves of a mixed number. */
interface Sieve {
	rows: Int32Array;
	shift: number;
}

/** The fewest rows, and how many words may share one. */
const [LEAST, SHARED] = [2048, 4];

function sieve(words: number): Sieve {
	let shift = 32 - Math.log2(LEAST);
	while (shift > 14 && words > SHARED << (32 - shift)) shift--;
	return { rows: new Int32Array(2 ** (32 - shift)), shift };
}

/** The number of two letters. The second counts by two bits here and by five more in the row, so that a word of one letter,
 * which any other may follow, fills four rows. */
const pairOf = (a: number, b: number): number => Math.imul((a << 2) + ((b >>> 5) & 3), MIX);

function pairsOf(words: readonly string[]): Sieve {
	const { rows, shift } = sieve(words.length);
	for (const word of words) {
		const [a, b] = [word.charCodeAt(0), word.charCodeAt(1)];
		if (word.length > 1) rows[pairOf(a, b) >>> shift] |= 1 << (b & 31);
		else for (const any of [0, 32, 64, 96]) rows[pairOf(a, any) >>> shift] = -1;
	}
	return { rows, shift };
}

/** Words are also known by their first one, two, three or five letters, as many of them as they have. */
const MOST = 5;
const isKnownBy = (letters: number): boolean => letters !== 4;

const mixed = (hash: number, letter: number): number => Math.imul(hash ^ letter, MIX);

function beginningsOf(words: readonly string[]): Sieve {
	const { rows, shift } = sieve(words.length);
	for (const word of words) {
		const letters = isKnownBy(word.length) ? Math.min(word.length, MOST) : word.length - 1;
		let hash = 0;
		for (let i = 0; i < letters; i++) hash = mixed(hash, word.charCodeAt(i));
		rows[hash >>> shift] |= 1 << ((hash >>> (shift - 5)) & 31);
	}
	return { rows, shift };
}

/** So few letters are looked through one by one. */
const FEW = 8;

/** Builds the trie.
 * @param words distinct and not empty; each is known by its position in this list */
export function trie(words: readonly string[]): Trie {
	const shorter = new Int32Array(words.length);
	const { nodes, word } = grow(words, shorter);
	const pairs = pairsOf(words);
	const beginnings = beginningsOf(words);
	const roots = new Uint32Array(65536);
	for (let state = nodes[1]; state < nodes[3]; state++) roots[nodes[2 * state]] = state;
	function next(codes: Uint16Array, length: number, from: number): number {
		const { rows, shift } = pairs;
		let at = from;
		while (at < length && ((rows[pairOf(codes[at], codes[at + 1]) >>> shift] >>> (codes[at + 1] & 31)) & 1) === 0) at++;
		return at;
	}
	function begins(codes: Uint16Array, at: number): boolean {
		const { rows, shift } = beginnings;
		let hash = 0;
		for (let i = 0; i < MOST; i++) {
			hash = mixed(hash, codes[at + i]);
			if (isKnownBy(i + 1) && (rows[hash >>> shift] >>> ((hash >>> (shift - 5)) & 31)) & 1) return true;
		}
		return false;
	}
	/** The child of a state by its letter, or 0. */
	function child(state: number, letter: number): number {
		let low = nodes[2 * state + 1];
		let high = nodes[2 * state + 3];
		while (high - low > FEW) {
			const middle = (low + high) >> 1;
			if (nodes[2 * middle] <= letter) low = middle;
			else high = middle;
		}
		while (low < high && nodes[2 * low] < letter) low++;
		return low < high && nodes[2 * low] === letter ? low : 0;
	}
	function longest(codes: Uint16Array, length: number, at: number): number {
		let state = begins(codes, at) ? roots[codes[at]] : 0;
		if (state === 0) return -1;
		let found = word[state];
		for (let i = at + 1; i < length; i++) {
			state = child(state, codes[i]);
			if (state === 0) break;
			if (word[state] >= 0) found = word[state];
		}
		return found;
	}
	const opens = (letter: number): boolean => roots[letter] !== 0;
	return { next, longest, opens, shorter };
}
