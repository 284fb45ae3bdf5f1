import { IMPLIED, WORDS, type Word } from './en-words';
import { fractionAt } from './scan';
import { exact, numberAt, type NumberValue } from './value';
import { isWordCode } from './word-list';

/** A numeral in words while it is being read: 2 | hundred | thousand | twenty | five. */
interface Group {
	start: number;
	end: number;
	/** What the scales from thousand upwards have closed. */
	total: number;
	/** The section that is still open, below a thousand. */
	current: number;
	words: number;
	ordinal: boolean;
}

const GAP = /^(?:[ -]| and |-and-)$/;

/** Do two words follow each other as one numeral: by a space, a hyphen or "and"? */
const joined = (text: string, end: number, start: number): boolean =>
	start - end <= 5 && GAP.test(text.slice(end, start));

const large = (word: Word): boolean => word.rank === 'scale' && word.value > 100;

/** A scale fits after a section, and each below the one before: two million, three hundred thousand. */
const scaleFits = (group: Group, value: number): boolean =>
	group.current > 0 && (value === 100 ? group.current < 100 : group.total === 0 || group.total > value);

/** Tens and teens fit after hundreds, ones also after tens. */
function restFits(group: Group, { rank, value }: Word): boolean {
	if (group.total === 0 && group.current === 0) return false;
	const rest = group.current % 100;
	return rank === 'ten' || value >= 10 ? rest === 0 : rest % 10 === 0 && rest !== 10;
}

/** Adds a word to a group where English grammar allows it. */
function added(group: Group, word: Word): boolean {
	if (group.ordinal || !(word.rank === 'scale' ? scaleFits(group, word.value) : restFits(group, word))) return false;
	if (large(word)) [group.total, group.current] = [group.total + group.current * word.value, 0];
	else group.current = word.rank === 'scale' ? group.current * 100 : group.current + word.value;
	group.ordinal = word.rank === 'ordinal';
	group.words += 1;
	return true;
}

const begun = (start: number, end: number, word: Word): Group => ({
	start,
	end,
	total: large(word) ? word.value : 0,
	current: large(word) ? 0 : word.value,
	words: 1,
	ordinal: word.rank === 'ordinal'
});

/** A capital within a sentence makes a name of it: the Four Corners. */
const isName = (text: string, start: number): boolean =>
	/[A-Z]/.test(text[start] ?? '') && /[A-Za-z,] $/.test(text.slice(Math.max(0, start - 2), start));

const THAN = /\bthan $/i;

/** More than one is 2つ以上; a thousand and one may be said as two numerals. */
function otherwise(text: string, { start, words, current, total, end }: Group, value: number): number[][] {
	if (value === 1 && THAN.test(text.slice(Math.max(0, start - 6), start))) return [[2]];
	return words > 1 && total > 0 && current > 0 && / and /.test(text.slice(start, end)) ? [[total, current]] : [];
}

const CAPITALS = /^[A-Z][A-Za-z]*(?:[ -](?:and )?[A-Z][A-Za-z]*)+$/;

/** Is every word capitalised, as in a title? */
const capital = (text: string, { start, end }: Group): boolean => CAPITALS.test(text.slice(start, end));

const TITLE_NEXT = /^[ -][A-Z][a-z]+(?:[ -][A-Z]|[?!.:,]|$)/;

/** A capitalised numeral before a capitalised word: titles play with numbers. */
const inTitle = (text: string, { start, end }: Group): boolean =>
	/[A-Z]/.test(text[start] ?? '') && TITLE_NEXT.test(text.slice(end, end + 24));

/** A compound such as "two million" or "twenty-five" is surely a number; a word alone may be a word. */
function finished(text: string, group: Group): NumberValue {
	const value = group.total + group.current;
	return numberAt(group.start, group.end, value, {
		kind: group.ordinal ? 'ordinal' : 'cardinal',
		alternatives: otherwise(text, group, value),
		certain: group.words > 1 && value > 20 && !capital(text, group),
		spelled: true,
		implied: isName(text, group.start) || inTitle(text, group)
	});
}

function implied(start: number, end: number, key: string): NumberValue {
	const [value = 0, ...others] = IMPLIED.get(key) ?? [];
	const alternatives = others.map((other) => [other]);
	return numberAt(start, end, value, { alternatives, certain: false, spelled: true, implied: true });
}

/** Two-thirds, one fifth: a small count before the name of a part. */
function partOf(group: Group, word: Word, plural: boolean, end: number): NumberValue | null {
	const { words, current } = group;
	if (word.rank !== 'ordinal' || word.value < 3 || words > 1 || current < 1 || current > 9) return null;
	if (current > 1 && !plural) return null;
	return { ...fractionAt(group.start, end, current, word.value, false), spelled: true };
}

/** Three quarters, two halves, two dozen. */
function pieces({ start, current, words, total, ordinal }: Group, key: string, end: number): NumberValue | null {
	if (key === 'dozen' && total === 0 && !ordinal)
		return numberAt(start, end, current * 12, { certain: false, spelled: true });
	const whole = key.startsWith('quarter') ? 4 : key.startsWith('half') || key === 'halves' ? 2 : 0;
	if (whole === 0 || ordinal || words > 1 || total > 0 || current < 1 || current > 9) return null;
	const read = fractionAt(start, end, current, whole, false);
	return { ...read, alternatives: [...read.alternatives, [current]], spelled: true };
}

const A_SCALE = /^ (?:of )?an? $/;

/** Half a million, a quarter of a million: the part that was read before takes the scale. */
function halfOf(part: NumberValue, scale: number, text: string, start: number, end: number): boolean {
	if (part.value >= 1 || !part.spelled || start - part.end > 8 || !A_SCALE.test(text.slice(part.end, start)))
		return false;
	Object.assign(part, { end, value: exact(part.value * scale), kind: 'cardinal', alternatives: [], implied: false });
	part.phrase = { start: part.start, end };
	return true;
}

/** Twelve bits made of the first three letters, whatever their case. */
const opening = (text: string, at: number): number =>
	((text.charCodeAt(at) & 31) << 7) ^ ((text.charCodeAt(at + 1) & 31) << 4) ^ (text.charCodeAt(at + 2) & 31);
/** By the opening of a word, the lengths that numeral words with it have, one bit each. */
const LENGTHS = new Uint16Array(4096);
for (const word of [...WORDS.keys(), ...IMPLIED.keys()]) LENGTHS[opening(word, 0)]! |= 1 << word.length;
const LONGEST = Math.max(...[...WORDS.keys(), ...IMPLIED.keys()].map((word) => word.length));
const IN_WORD = new Uint8Array(65536);
for (let code = 0; code < 128; code += 1) if (isWordCode(code) || code === 95) IN_WORD[code] = 1;

/** May a word be a numeral? Most are passed over by their first letters and their length. */
const isLikely = (text: string, start: number, length: number): boolean =>
	length > 2 && length <= LONGEST && ((LENGTHS[opening(text, start)]! >> length) & 1) === 1;

const ORDERS = /^ orders? of $/;

/** Takes word after word into numerals. */
class Speller {
	readonly found: NumberValue[] = [];
	#group: Group | null = null;
	constructor(readonly text: string) {}

	close(): void {
		if (this.#group) this.found.push(finished(this.text, this.#group));
		this.#group = null;
	}

	/** A number that the open numeral became part of. */
	#end(number: NumberValue | null): boolean {
		if (!number) return false;
		this.found.push(number);
		this.#group = null;
		return true;
	}

	#near(start: number): Group | null {
		return this.#group && joined(this.text, this.#group.end, start) ? this.#group : null;
	}

	take(start: number, end: number): void {
		const key = this.text.slice(start, end).toLowerCase();
		const word = WORDS.get(key);
		if (word) this.#word(word, start, end, key.endsWith('s'));
		else if (IMPLIED.has(key)) this.#hint(key, start, end);
	}

	/** One of `WORDS`. */
	#word(word: Word, start: number, end: number, plural: boolean): void {
		const near = this.#near(start);
		if (this.#end(near && partOf(near, word, plural, end))) return;
		if (near && added(near, word)) {
			near.end = end;
			return;
		}
		this.close();
		const last = word.rank === 'scale' ? this.found.at(-1) : undefined;
		if (!last || !halfOf(last, word.value, this.text, start, end)) this.#group = begun(start, end, word);
	}

	/** Where "two orders of magnitude" begins: the count is no number of its own. */
	#ordersOf(key: string, start: number, end: number): NumberValue | null {
		const last = key === 'magnitude' ? this.found.at(-1) : undefined;
		if (!last || !ORDERS.test(this.text.slice(last.end, start))) return null;
		this.found.pop();
		const read = implied(last.start, end, key);
		const power = 10 ** Math.min(last.value, 15);
		return { ...read, alternatives: [[last.value], [power], [1 / power], ...read.alternatives] };
	}

	/** One of `IMPLIED`. */
	#hint(key: string, start: number, end: number): void {
		const near = this.#near(start);
		if (this.#end(near && pieces(near, key, end))) return;
		this.close();
		const last = this.found.at(-1);
		if (last && key === 'dozen' && halfOf(last, 12, this.text, start, end)) return;
		if (last && key === 'half' && this.text.slice(last.end, start) === ' and a ')
			last.alternatives = [...last.alternatives, [last.value + 0.5]];
		this.found.push(this.#ordersOf(key, start, end) ?? implied(start, end, key));
	}
}

/** Reads the numbers that English writes in words, all that may be mere words as uncertain. */
export function readSpelled(text: string): NumberValue[] {
	const speller = new Speller(text);
	for (let start = 0; start < text.length; start += 1) {
		let end = start;
		while (end < text.length && IN_WORD[text.charCodeAt(end)] === 1) end += 1;
		if (isLikely(text, start, end - start)) speller.take(start, end);
		start = end;
	}
	speller.close();
	return speller.found;
}
