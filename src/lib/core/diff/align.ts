import DiffMatchPatch from 'diff-match-patch';
import type { Token } from './tokens';

/** A stretch of both texts: the same tokens on both sides, or a change (one side may be empty). */
export interface Chunk {
	same: boolean;
	old: Token[];
	now: Token[];
}

/** Code units that stand for tokens: letters of no case, no white space, no surrogates. */
const RANGES: readonly [from: number, to: number][] = [
	[0x3400, 0xd7ff],
	[0xe000, 0xfefe],
	[0x0100, 0x167f]
];
const CAPACITY = RANGES.reduce((sum, [from, to]) => sum + to - from + 1, 0);

function codeUnit(index: number): string {
	for (const [from, to] of RANGES) {
		if (index <= to - from) return String.fromCharCode(from + index);
		index -= to - from + 1;
	}
	return '\ufeff';
}

/** Tokens as one string with one code unit each, so that no comparison can cut inside a token. */
class Alphabet {
	#codes = new Map<string, string>();

	encode(tokens: readonly Token[]): string {
		let text = '';
		for (const { key } of tokens) {
			let code = this.#codes.get(key);
			if (code === undefined) this.#codes.set(key, (code = codeUnit(this.#codes.size)));
			text += code;
		}
		return text;
	}

	get full(): boolean {
		return this.#codes.size > CAPACITY;
	}
}

/** Aligns two rows of tokens by Myers' algorithm and joins accidental matches into the changes around them. Chunks of
 * the same and changes alternate. Texts with more than 57,000 different tokens are one change.
 * @see Myers 1986, Algorithmica 1, 251-266 */
export function align(old: readonly Token[], now: readonly Token[]): Chunk[] {
	const alphabet = new Alphabet();
	const [a, b] = [alphabet.encode(old), alphabet.encode(now)];
	if (alphabet.full) return [{ same: false, old: [...old], now: [...now] }];
	const engine = new DiffMatchPatch();
	/** A deadline that never comes: the result must not depend on the speed of the machine. */
	const diffs = engine.diff_main(a, b, false, Number.MAX_VALUE);
	engine.diff_cleanupSemantic(diffs);
	return toChunks(diffs, old, now);
}

function toChunks(diffs: readonly [number, string][], old: readonly Token[], now: readonly Token[]): Chunk[] {
	const chunks: Chunk[] = [];
	let [i, j] = [0, 0];
	for (const [op, { length }] of diffs) {
		const part = { old: op <= 0 ? old.slice(i, i + length) : [], now: op >= 0 ? now.slice(j, j + length) : [] };
		i += part.old.length;
		j += part.now.length;
		const last = chunks.at(-1);
		if (last && !last.same && op !== 0) {
			last.old.push(...part.old);
			last.now.push(...part.now);
		} else chunks.push({ same: op === 0, ...part });
	}
	return chunks;
}
