import { isKanaMark, isLatin } from './script';

/** A text as the matcher reads it: NFKC, lower case, without spaces, hyphens, long vowels and middle dots. Unit `i`
 * came from the original code units [from[i], to[i]). */
export interface Folded {
	/** Units, and room for a few more with whatever stands there. */
	codes: Uint16Array;
	from: Int32Array;
	to: Int32Array;
	length: number;
	/** Numbers of the units before `SMALL` that do not stand within a word of Latin letters and digits, in order. */
	heads: Int32Array;
	headCount: number;
}

type Fate = 'keep' | 'drop' | 'expand' | 'mark';
const FATES: readonly Fate[] = ['keep', 'drop', 'expand', 'mark'];
const DROPPED = FATES.indexOf('drop') + 1;

// What becomes of each code unit, learnt on first sight: normalising a character costs more than matching a word. Units
// that fold to one have that one in `folds`.
const fates = new Uint8Array(65536);
const folds = new Uint16Array(65536);

/** Hyphens and the en dash, and the tie of LaTeX (large~language model). */
const SEPARATOR = /[\s\-~\u2010-\u2013\u2212\u00ad\u200b-\u200d\ufeff]/u;
/** Combining marks, vowels and finals of decomposed Hangul, voicing marks of half-width kana. */
const MARK = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

function foldOf(char: string): string {
	return char.normalize('NFKC').toLowerCase();
}

function judge(code: number): Fate {
	const char = String.fromCharCode(code);
	if (MARK.test(char)) return 'mark';
	const folded = foldOf(char);
	if (SEPARATOR.test(char) || isKanaMark(code) || SEPARATOR.test(folded[0] ?? ' ')) return 'drop';
	if (folded.length !== 1) return 'expand';
	folds[code] = folded.charCodeAt(0);
	return 'keep';
}

function fateOf(code: number): Fate {
	const known = fates[code];
	if (known) return FATES[known - 1];
	const fate = judge(code);
	fates[code] = FATES.indexOf(fate) + 1;
	return fate;
}

/** Units before this one are those of the alphabets of Europe, with their signs. */
export const SMALL = 0x530;

/** Does a character stand within a word of Latin letters and digits? */
export const isWithinWord = (text: string, at: number): boolean =>
	isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1));

const LATIN = Uint8Array.from({ length: 65_536 }, (_, code) => Number(isLatin(code)));
/** The last Latin letters, of which a few fold to units of other blocks. */
const LAST_LATIN = 0x24f;

/** Matching looks ahead by so many units without asking where the text ends. */
const AHEAD = 4;

/** Room for folded units that serves one text after another. */
export class FoldRoom implements Folded {
	codes = new Uint16Array(0);
	from = new Int32Array(0);
	to = new Int32Array(0);
	length = 0;
	heads = new Int32Array(0);
	headCount = 0;

	/** Forgets what was folded and makes room for a text, and for a look at what would follow it. */
	clear(length: number): void {
		this.length = this.headCount = 0;
		const capacity = length + AHEAD;
		if (this.codes.length >= capacity) return;
		this.codes = new Uint16Array(capacity);
		this.from = new Int32Array(capacity);
		this.to = new Int32Array(capacity);
		this.heads = new Int32Array(capacity);
	}

	/** @param text whose characters [from, to) become the unit */
	push(code: number, text: string, from: number, to: number): void {
		if (this.length + AHEAD > this.codes.length) this.#grow();
		if (code < SMALL && !isWithinWord(text, from)) this.heads[this.headCount++] = this.length;
		this.codes[this.length] = code;
		this.from[this.length] = from;
		this.to[this.length++] = to;
	}

	/** A cluster that normalises to several units: each of them stands for the whole cluster. */
	spell(text: string, from: number, to: number): void {
		const folded = foldOf(text.slice(from, to));
		for (let i = 0; i < folded.length; i++)
			if (!SEPARATOR.test(folded[i])) this.push(folded.charCodeAt(i), text, from, to);
	}

	/** Takes back the units that came from a place on. */
	withdraw(place: number): void {
		while (this.length > 0 && this.from[this.length - 1] === place) this.length--;
		while (this.headCount > 0 && this.heads[this.headCount - 1] >= this.length) this.headCount--;
	}

	#grow(): void {
		const { codes, from, to, heads } = this;
		const capacity = codes.length * 2 + 16;
		this.codes = new Uint16Array(capacity);
		this.from = new Int32Array(capacity);
		this.to = new Int32Array(capacity);
		this.heads = new Int32Array(capacity);
		this.codes.set(codes);
		this.from.set(from);
		this.to.set(to);
		this.heads.set(heads);
	}
}

/** Rewrites the letter before a run of marks together with them, since they may compose (decomposed Hangul, ﾊﾟ). */
function compose(out: FoldRoom, text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && fateOf(text.charCodeAt(end)) === 'mark') end++;
	const last = out.length - 1;
	const joined = last >= 0 && out.to[last] === at;
	const start = joined ? out.from[last] : at;
	if (joined) out.withdraw(start);
	out.spell(text, start, end);
	return end;
}

/** Folds a text for matching. Linear; every span of folded units maps back to the original exactly.
 * @param out room to write to; what it held before is gone */
export function fold(text: string, out = new FoldRoom()): Folded {
	out.clear(text.length);
	for (let at = foldPlain(out, text, 0); at < text.length; at = foldPlain(out, text, at))
		at = foldOdd(out, text, at, text.charCodeAt(at)) + 1;
	return out;
}

/** Folds units that become one unit or none, from `from` on; most texts hold nothing else.
 * @returns the place of the first other unit, or the end */
function foldPlain(out: FoldRoom, text: string, from: number): number {
	const { codes, from: starts, to: ends, heads } = out;
	// What was spelled out may have taken the room that was made for the rest.
	const end = Math.min(text.length, from + codes.length - AHEAD - out.length);
	let { length, headCount } = out;
	let at = from;
	let wasLatin = LATIN[text.charCodeAt(from - 1)] ?? 0;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		const unit = folds[code];
		if (unit !== 0) {
			const latin = unit < SMALL || code <= LAST_LATIN ? LATIN[code] : 0;
			if (unit < SMALL && (latin & wasLatin) === 0) heads[headCount++] = length;
			wasLatin = latin;
			codes[length] = unit;
			starts[length] = at;
			ends[length++] = at + 1;
		} else if (fates[code] === DROPPED) wasLatin = 0;
		else break;
	}
	out.length = length;
	out.headCount = headCount;
	return at;
}

/** Folds what is not one unit for one, or not seen before.
 * @returns the last place that it took */
function foldOdd(out: FoldRoom, text: string, at: number, code: number): number {
	const fate = fateOf(code);
	if (fate === 'mark') return compose(out, text, at) - 1;
	if (fate === 'keep') out.push(folds[code], text, at, at + 1);
	else if (fate === 'expand') out.spell(text, at, at + 1);
	return at;
}

/** Units that one call takes as arguments; spread out, as an iterable, they would take several times as long. */
const AT_ONCE = 4096;

/** The units as a string. */
export function asText({ codes, length }: Folded): string {
	let text = '';
	for (let at = 0; at < length; at += AT_ONCE)
		text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(length, at + AT_ONCE)) as unknown as number[]);
	return text;
}

/** Room for texts that are folded into a string and forgotten. */
const PASSING = new FoldRoom();

/** The folded text as a string: equal for spellings that count as the same. */
export const folded = (text: string): string => asText(fold(text, PASSING));

/** Does a folded text hold a word?
 * @param word folded, not empty */
export function holds({ codes, length }: Folded, word: string): boolean {
	const first = word.charCodeAt(0);
	const last = length - word.length;
	for (let at = codes.indexOf(first); at >= 0 && at <= last; at = codes.indexOf(first, at + 1)) {
		let same = 1;
		while (same < word.length && codes[at + same] === word.charCodeAt(same)) same++;
		if (same === word.length) return true;
	}
	return false;
}
