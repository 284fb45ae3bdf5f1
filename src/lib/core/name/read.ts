import type { Span } from '../segment/segment';
import { range } from '../signs';
import { bareName, isCounted, shapeOf, type NameShape } from './shape';
import { isLoan, isOpener, isOrdinary } from './words';

export type { NameShape };

/** A Latin name in a text: an acronym, a model id, a product. */
export interface Name extends Span {
	text: string;
	shape: NameShape;
}

const LATIN = 'A-Za-zÀ-ÖØ-öø-ɏＡ-Ｚａ-ｚ';
/** Letters and digits, with the marks that join parts of a name; a plus may end one (HumanEval+). */
const TOKEN = new RegExp(`[${LATIN}0-9]+(?:(?:[-‐‑._/'’@]|&(?=[A-Z](?![${LATIN}0-9])))[${LATIN}0-9]+)*\\+{0,2}`, 'y');
const WORD = new RegExp(`[${LATIN}0-9]`);
const JOINT = /[-‐‑.&_/'’@]/;
/** What tells a name from a word: a capital or a digit. Looking for these first passes over prose quickly. */
const STRONG = /[A-Z0-9@À-ÖØ-ÞＡ-Ｚ]/g;
/** The same characters; a text with none of them has no name. */
export const NAME_SIGNS = ['AZ', '09', '@@', 'ÀÖ', 'ØÞ', 'ＡＺ'].map(([first, last]) => range(first!, last!)).join('');
/** What most capitals and digits of prose stand in: a word or number that nothing else is joined to. */
const PLAIN = new RegExp(`(?:[A-Z][a-z]*|[0-9]+)(?![${LATIN}0-9'’+@,]|[-‐‑._/&][${LATIN}0-9])`, 'y');
/** What may follow a name as its version or size. A bare digit may only before a size: `Llama 3 70B`, not `May 3`. */
const SIZE = /^[0-9][0-9.]*[BMKT]$/;
const VERSION = /^[1-9]\.[0-9]$/;
/** What makes a number behind a word a quantity: `Matching 1.9 million patents`. */
const COUNTED = /^\s?(?:[mb]illion|trillion|thousand|hundred|percent|points?|times|%|\\%|x\b)/;
const BEFORE_SIZE = /^[0-9] [0-9][0-9.]*[BMKT](?![A-Za-z0-9])/;
/** A genitive, a contraction, or a year as in ICLR'24. */
const POSSESSIVE = /['’](?:s|t|re|ve|ll|d|m|[0-9]{2})?$/;

/** Finds Latin names outside the protected spans: words with a capital or a digit. Single letters, quantities such as 4K
 * or 128k, emoji shortcodes and ordinary English words are none.
 * @returns in reading order, without overlap */
export function readNames(text: string, markup: readonly Span[]): Name[] {
	const names: Name[] = [];
	let [from, next] = [0, 0];
	STRONG.lastIndex = 0;
	while (STRONG.test(text)) {
		const at = STRONG.lastIndex - 1;
		const last = names.at(-1);
		const plain = plainEnd(text, at);
		const isNumber = text[at]! <= '9';
		const isPlain = plain > 0 && !(isNumber && last && last.end + 1 >= at);
		if (isPlain) STRONG.lastIndex = plain;
		if (isPlain ? isNumber || plain === at + 1 : !isStrong(text, at)) continue;
		const { start, end } = isPlain ? { start: at, end: plain } : tokenAround(text, at, from);
		from = STRONG.lastIndex = end;
		while (next < markup.length && markup[next]!.end <= start) next++;
		if ((markup[next]?.start ?? Infinity) < end) continue;
		const token = text.slice(start, end);
		if (!isPlain && last && continues(last, text, token, start)) Object.assign(last, longer(last, text, end));
		else {
			const name = isPlain ? capitalised(token, start) : named(token, start, text);
			if (name) names.push(name);
		}
	}
	return names;
}

/** An at sign tells a name only between small letters, as in pass@k. */
const isStrong = (text: string, at: number): boolean =>
	text[at] !== '@' || /^[a-z]@[a-z]/.test(text.slice(at - 1, at + 2));

const SPACE = 32;
const FREE = /[\s("“「（『\u3000-\u30ff\u4e00-\u9fff가-힣]/;

/** The end of a capitalised word or a number that stands by itself; 0 for what has to be read closely. */
function plainEnd(text: string, at: number): number {
	if (at > 0 && text.charCodeAt(at - 1) !== SPACE && !FREE.test(text[at - 1]!)) return 0;
	PLAIN.lastIndex = at;
	return PLAIN.test(text) ? PLAIN.lastIndex : 0;
}

/** The token that covers `at`, looking back no further than `from`. */
function tokenAround(text: string, at: number, from: number): Span {
	let start = at;
	while (
		start > from &&
		text.charCodeAt(start - 1) !== SPACE &&
		(WORD.test(text[start - 1]!) || JOINT.test(text[start - 1]!))
	)
		start--;
	for (;;) {
		while (!WORD.test(text[start]!)) start++;
		TOKEN.lastIndex = start;
		const end = start + (TOKEN.exec(text)?.[0].length ?? 1);
		if (end > at) return { start, end };
		start = end;
	}
}

/** Does a version or size belong to the name before it, as in `Llama 3 70B`? */
function continues(last: Name, text: string, token: string, start: number): boolean {
	if (last.end + 1 !== start || text[last.end] !== ' ' || last.shape === 'acronym') return false;
	if (SIZE.test(token)) return true;
	if (VERSION.test(token) && !isCounted(last.text))
		return !COUNTED.test(text.slice(start + token.length, start + token.length + 12));
	return BEFORE_SIZE.test(text.slice(start, start + 9)) || (last.shape === 'camel' && /^[0-9]$/.test(token));
}

function longer({ start }: Name, text: string, end: number): Partial<Name> {
	return { end, text: text.slice(start, end), shape: 'model' };
}

const capitalised = (text: string, start: number): Name | null =>
	isOpener(text) ? null : { start, end: start + text.length, text, shape: 'capitalised' };

function named(raw: string, start: number, text: string): Name | null {
	if (/^[A-Z][a-z]+$/.test(raw) && text[start - 1] !== ':') return capitalised(raw, start);
	const whole = /['’]/.test(raw) ? raw.replace(POSSESSIVE, '') : raw;
	const bare = bareName(whole);
	const token = whole.slice(bare.start, bare.end);
	const shape = shapeOf(token);
	const end = start + bare.end;
	if (!shape || isShortcode(text, start, end) || (shape === 'capitalised' && isOrdinary(token))) return null;
	return { start: start + bare.start, end, text: token, shape };
}

const isShortcode = (text: string, start: number, end: number): boolean => text[start - 1] === ':' && text[end] === ':';

/** Names that a row is asked about; one with more is no paragraph, and each name is looked up in the other text. */
const MOST = 300;

/** The first place of each name, in order, of a text that nobody may make endless. */
export function distinctNames(names: readonly Name[]): readonly Name[] {
	if (names.length < 2) return names;
	const found = new Map<string, Name>();
	for (const name of names) {
		if (found.size >= MOST) break;
		if (!found.has(name.text)) found.set(name.text, name);
	}
	return [...found.values()];
}

/** Is the name one that a reader of any language knows, or no name at all: units, CEO, TV? */
export const isCommon = ({ text }: Name): boolean => isLoan(text);
