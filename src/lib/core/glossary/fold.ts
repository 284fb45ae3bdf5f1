import { isKanaMark } from './script';

/** A text as the matcher reads it: NFKC, lower case, without spaces, hyphens, long vowels and middle dots. Unit `i`
 * came from the original code units [from[i], to[i]). */
export interface Folded {
	codes: Uint16Array;
	from: Int32Array;
	to: Int32Array;
	length: number;
}

type Fate = 'keep' | 'drop' | 'expand' | 'mark';
const FATES: readonly Fate[] = ['keep', 'drop', 'expand', 'mark'];

// What becomes of each code unit, learnt on first sight: normalising a character costs more than matching a word.
const fates = new Uint8Array(65536);
const folds = new Uint16Array(65536);

const SEPARATOR = /[\s\-\u2010\u2011\u00ad\u200b-\u200d\ufeff]/u;
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
	folds[code] = folded.charCodeAt(0);
	return folded.length === 1 ? 'keep' : 'expand';
}

function fateOf(code: number): Fate {
	const known = fates[code];
	if (known) return FATES[known - 1];
	const fate = judge(code);
	fates[code] = FATES.indexOf(fate) + 1;
	return fate;
}

class Writer implements Folded {
	codes: Uint16Array;
	from: Int32Array;
	to: Int32Array;
	length = 0;

	constructor(capacity: number) {
		this.codes = new Uint16Array(capacity);
		this.from = new Int32Array(capacity);
		this.to = new Int32Array(capacity);
	}

	push(code: number, from: number, to: number): void {
		if (this.length === this.codes.length) this.#grow();
		this.codes[this.length] = code;
		this.from[this.length] = from;
		this.to[this.length++] = to;
	}

	/** A cluster that normalises to several units: each of them stands for the whole cluster. */
	spell(text: string, from: number, to: number): void {
		const folded = foldOf(text.slice(from, to));
		for (let i = 0; i < folded.length; i++) if (!SEPARATOR.test(folded[i])) this.push(folded.charCodeAt(i), from, to);
	}

	#grow(): void {
		const { codes, from, to } = this;
		const capacity = codes.length * 2 + 16;
		this.codes = new Uint16Array(capacity);
		this.from = new Int32Array(capacity);
		this.to = new Int32Array(capacity);
		this.codes.set(codes);
		this.from.set(from);
		this.to.set(to);
	}
}

/** Rewrites the letter before a run of marks together with them, since they may compose (decomposed Hangul, ﾊﾟ). */
function compose(out: Writer, text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && fateOf(text.charCodeAt(end)) === 'mark') end++;
	const last = out.length - 1;
	const joined = last >= 0 && out.to[last] === at;
	const start = joined ? out.from[last] : at;
	if (joined) while (out.length > 0 && out.from[out.length - 1] === start) out.length--;
	out.spell(text, start, end);
	return end;
}

/** Folds a text for matching. Linear; every span of folded units maps back to the original exactly. */
export function fold(text: string): Folded {
	const out = new Writer(text.length);
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const fate = fates[code] ? FATES[fates[code] - 1] : fateOf(code);
		if (fate === 'keep') out.push(folds[code], at, at + 1);
		else if (fate === 'expand') out.spell(text, at, at + 1);
		else if (fate === 'mark') at = compose(out, text, at) - 1;
	}
	return out;
}

/** The folded text as a string: equal for spellings that count as the same. */
export function folded(text: string): string {
	const { codes, length } = fold(text);
	let key = '';
	for (let i = 0; i < length; i++) key += String.fromCharCode(codes[i]);
	return key;
}
