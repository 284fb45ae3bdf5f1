import type { Span } from '../segment/segment';
import { isLoan, isOrdinary } from './words';

/** `model` has digits (GPT-3.5, Llama 3 70B), `acronym` is in capitals (LLM, LLMs), `camel` has a capital inside
 * (HumanEval, phi-Mini), `capitalised` begins with one. */
export type NameShape = 'model' | 'acronym' | 'camel' | 'capitalised';

/** A Latin name in a text: an acronym, a model id, a product. */
export interface Name extends Span {
	text: string;
	shape: NameShape;
}

const LATIN = 'A-Za-zÀ-ÖØ-öø-ɏＡ-Ｚａ-ｚ';
/** Letters and digits, with the marks that join parts of a name; a plus may end one (HumanEval+). */
const TOKEN = new RegExp(`[${LATIN}0-9]+(?:[-‐‑.&_/'’][${LATIN}0-9]+)*\\+{0,2}`, 'y');
const WORD = new RegExp(`[${LATIN}0-9]`);
const JOINT = /[-‐‑.&_/'’]/;
/** What tells a name from a word: a capital or a digit. Looking for these first passes over prose quickly. */
const STRONG = /[A-Z0-9À-ÖØ-ÞＡ-Ｚ]/g;
const QUANTITY = /^[0-9][0-9.,]*(?:[-/][0-9.]+)*[A-Za-z]{0,3}$/;
/** What may follow a name as its version or size. A bare digit may only before a size: `Llama 3 70B`, not `May 3`. */
const SIZE = /^[0-9][0-9.]*[BMKT]$/;
const VERSION = /^[0-9]\.[0-9]{1,2}$/;
const BEFORE_SIZE = /^[0-9] [0-9][0-9.]*[BMKT](?![A-Za-z0-9])/;
const POSSESSIVE = /['’](?:s|t|re|ve|ll|d|m)?$/;

/** Finds Latin names outside the protected spans: words with a capital or a digit. Single letters, quantities such as 4K
 * or 128k, emoji shortcodes and ordinary English words are none.
 * @returns in reading order, without overlap */
export function readNames(text: string, markup: readonly Span[]): Name[] {
	const names: Name[] = [];
	let [from, next] = [0, 0];
	STRONG.lastIndex = 0;
	for (let strong = STRONG.exec(text); strong; strong = STRONG.exec(text)) {
		const { start, end } = tokenAround(text, strong.index, from);
		from = STRONG.lastIndex = end;
		while (next < markup.length && markup[next]!.end <= start) next++;
		if ((markup[next]?.start ?? Infinity) < end) continue;
		const last = names.at(-1);
		const token = text.slice(start, end);
		if (last && continues(last, text, token, start)) Object.assign(last, longer(last, text, end));
		else names.push(...named(token, start, text));
	}
	return names;
}

/** The token that covers `at`, looking back no further than `from`. */
function tokenAround(text: string, at: number, from: number): Span {
	let start = at;
	while (start > from && (WORD.test(text[start - 1]!) || JOINT.test(text[start - 1]!))) start--;
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
	if (SIZE.test(token) || VERSION.test(token)) return true;
	return BEFORE_SIZE.test(text.slice(start, start + 9)) || (last.shape === 'camel' && /^[0-9]$/.test(token));
}

function longer({ start }: Name, text: string, end: number): Partial<Name> {
	return { end, text: text.slice(start, end), shape: 'model' };
}

function named(raw: string, start: number, text: string): Name[] {
	const token = raw.replace(POSSESSIVE, '');
	const shape = shapeOf(token);
	const end = start + token.length;
	if (!shape || isShortcode(text, start, end) || (shape === 'capitalised' && isOrdinary(token))) return [];
	return [{ start, end, text: token, shape }];
}

const isShortcode = (text: string, start: number, end: number): boolean => text[start - 1] === ':' && text[end] === ':';

function shapeOf(token: string): NameShape | null {
	if (/^[A-Z][a-z]+$/.test(token)) return 'capitalised';
	const letters = token.replace(/[^\p{L}]/gu, '');
	if (letters.length === 0 || QUANTITY.test(token) || (letters.length < 2 && !/[0-9]/.test(token))) return null;
	if (/^[0-9]/.test(token)) return /\p{Lu}{2}|\p{Lu}\p{Ll}/u.test(token) ? 'model' : null;
	if (/[0-9]/.test(token)) return 'model';
	if (/^\p{Lu}{2,}s?$/u.test(letters)) return 'acronym';
	if (/\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}/u.test(token)) return 'camel';
	return 'capitalised';
}

/** Is the name one that a reader of any language knows, or no name at all: units, CEO, TV? */
export const isCommon = ({ text }: Name): boolean => isLoan(text);
