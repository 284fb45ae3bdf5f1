import { Matcher, RE2JS } from 're2js';
import type { Span } from '../../segment/segment';
import { RULE_LIMITS } from './rule';

/** Why a pattern is not taken. */
export interface PatternProblem {
	/** `look-around`, `back-reference`, `bracket`, `class`, `escape`, `repeat`, `group`, `too-long`, `too-large`,
	 * `matches-nothing` or `syntax`. */
	code: PatternFault;
	/** Where in the pattern, in UTF-16 code units. */
	at: number;
	/** The part of it. */
	part: string;
}

export const PATTERN_FAULTS = [
	...(['empty', 'look-around', 'back-reference', 'bracket', 'class', 'escape', 'repeat', 'group'] as const),
	...(['too-long', 'too-large', 'matches-nothing', 'syntax'] as const)
] as const;
export type PatternFault = (typeof PATTERN_FAULTS)[number];

/** A match with what its groups hold; null for one that took no part. */
export interface PatternMatch extends Span {
	text: string;
	groups: (string | null)[];
}

/** A pattern in re2 syntax. Looking for it takes time in proportion to text and pattern, whatever both are.
 * @see Cox 2010, Regular Expression Matching in the Wild, https://swtch.com/~rsc/regexp/regexp3.html */
export class Pattern {
	readonly #re: RE2JS;
	/** Groups that are numbered. */
	readonly groups: number;
	/** Instructions: each character of a text takes at most so many steps. */
	readonly size: number;

	/** Does it match where there is nothing? */
	get takesNothing(): boolean {
		return this.#re.matches('');
	}

	/** @throws RE2JSSyntaxException; `compilePattern` gives problems in words */
	constructor(pattern: string, caseSensitive: boolean) {
		this.#re = RE2JS.compile(pattern, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
		this.groups = this.#re.groupCount();
		this.size = this.#re.programSize();
	}

	/** Matches that are not empty, in order, without overlap, at most `RULE_LIMITS.matches`.
	 * @param steps how much may be spent: what of the text lies beyond is not looked at, and after so much no further match is
	 * looked for. A match and the search before it cost what is left of the text times the size of the pattern.
	 * @param wanted are groups asked for?
	 * @returns how far it was looked for: the length of the text, or where the steps ended */
	*matches(text: string, steps: number, wanted = false): Generator<PatternMatch, number> {
		const end = lookedAt(text, Math.floor(steps / this.size));
		const matcher = this.#re.matcher(end < text.length ? text.slice(0, end) : text);
		const groups = wanted && this.groups > 0;
		let left = steps;
		for (let from = 0, count = 0; count < RULE_LIMITS.matches;) {
			if (left <= 0) return from;
			if (!matcher.find()) return end;
			left -= (end - from) * this.size * (groups ? 2 : 1);
			const span = { start: matcher.start(), end: matcher.end() };
			from = Math.max(span.end, from);
			// Where the text was cut, an end of text or word is none.
			if (span.end === end && end < text.length) return Math.min(span.start, end);
			if (span.start === span.end) continue;
			count++;
			yield { ...span, text: text.slice(span.start, span.end), groups: groups ? groupsOf(matcher, this.groups) : [] };
		}
		return text.length;
	}

	/** Is it in the text, as far as that is looked at? */
	isIn(text: string, steps: number): boolean {
		return this.matches(text, steps).next().done === false;
	}
}

/** No half of a character is cut off. */
function lookedAt(text: string, most: number): number {
	if (most >= text.length) return text.length;
	const last = text.charCodeAt(most - 1);
	return last >= 0xd800 && last < 0xdc00 ? most - 1 : most;
}

function groupsOf(matcher: Matcher, count: number): (string | null)[] {
	const groups: (string | null)[] = [];
	for (let n = 1; n <= count; n++) groups.push(matcher.group(n));
	return groups;
}

/** The text as a pattern that matches nothing else. */
export const quoted = (text: string): string => RE2JS.quote(text);

/** A pattern made ready, or why it is not taken. */
export function compilePattern(pattern: string, caseSensitive: boolean): Pattern | PatternProblem {
	if (pattern === '') return { code: 'empty', at: 0, part: '' };
	if (pattern.length > RULE_LIMITS.pattern) return problem('too-long', pattern, RULE_LIMITS.pattern);
	let made: Pattern;
	try {
		made = new Pattern(pattern, caseSensitive);
	} catch (error) {
		if (!isSyntax(error)) throw error;
		return problemOf(pattern, error);
	}
	if (made.size > RULE_LIMITS.size) return { code: 'too-large', at: 0, part: String(made.size) };
	return made.takesNothing ? { code: 'matches-nothing', at: 0, part: '' } : made;
}

export const isProblem = (made: Pattern | PatternProblem): made is PatternProblem => !(made instanceof Pattern);

interface SyntaxFault {
	name: string;
	error: string;
	input: string | null;
}

const isSyntax = (error: unknown): error is SyntaxFault =>
	typeof error === 'object' && error !== null && (error as Error).name === 'RE2JSSyntaxException';

const problem = (code: PatternFault, pattern: string, at: number, length = 1): PatternProblem => ({
	code,
	at,
	part: pattern.slice(at, at + length)
});

/** What re2js says, by kind. */
const FAULTS: Readonly<Record<string, PatternFault>> = {
	'missing closing ]': 'bracket',
	'missing closing )': 'bracket',
	'unexpected )': 'bracket',
	'invalid character class range': 'class',
	'invalid escape sequence': 'escape',
	'trailing backslash at end of expression': 'escape',
	'missing argument to repetition operator': 'repeat',
	'invalid nested repetition operator': 'repeat',
	'invalid repeat count': 'repeat',
	'invalid named capture': 'group',
	'duplicate capture group name': 'group',
	'expression too large': 'too-large',
	'expression nests too deeply': 'too-large'
};

/** Groups that look ahead, behind or do not go back, and conditions: nothing that takes linear time has them. */
const LOOK = /^\(\?(?:[=!>(]|<[=!])/;
const BACK = /^\\(?:[1-9]|k\b)/;

function problemOf(pattern: string, { error, input }: SyntaxFault): PatternProblem {
	const code = FAULTS[error] ?? 'syntax';
	if (code === 'too-large') return { code, at: 0, part: '' };
	const at = placeOf(pattern, code, error, input ?? '');
	const part = pattern.slice(at);
	if (LOOK.test(part)) return { code: 'look-around', at, part: /^\(\?<?./.exec(part)![0] };
	if (BACK.test(part)) return { code: 'back-reference', at, part: part.slice(0, 2) };
	return { code, at, part: part.slice(0, 12) };
}

/** Where it is: re2js says what it stumbled over, and of brackets only the whole pattern. */
function placeOf(pattern: string, code: PatternFault, error: string, input: string): number {
	if (error.startsWith('trailing')) return pattern.length - 1;
	if (code === 'bracket' && !error.endsWith(']')) return loneBracket(pattern, error.startsWith('unexpected'));
	if (error.startsWith('duplicate')) return pattern.lastIndexOf(`<${input}>`) + 1;
	return pattern.endsWith(input) ? pattern.length - input.length : Math.max(0, pattern.indexOf(input));
}

/** The first closing bracket without an opening one, or the last that is never closed. */
function loneBracket(pattern: string, closing: boolean): number {
	const open: number[] = [];
	for (const { sign, at } of signsOf(pattern)) {
		if (sign === '(') open.push(at);
		else if (sign === ')' && open.pop() === undefined && closing) return at;
	}
	return open.at(-1) ?? 0;
}

/** Characters of a pattern that are neither escaped nor in a class. */
export function* signsOf(pattern: string): Generator<{ sign: string; at: number }> {
	let inClass = -1;
	for (let at = 0; at < pattern.length; at++) {
		const sign = pattern[at]!;
		if (sign === '\\') {
			// Between \Q and \E everything is meant as it stands.
			const end = pattern[at + 1] === 'Q' && inClass < 0 ? pattern.indexOf('\\E', at + 2) : at;
			at = end < 0 ? pattern.length : end + 1;
		} else if (inClass >= 0) {
			if (sign === '[' && pattern[at + 1] === ':') at = Math.max(at, pattern.indexOf(':]', at + 2) + 1);
			else if (sign === ']' && at > inClass) inClass = -1;
		} else if (sign === '[') {
			// A bracket that closes as the first of its class is one of its characters.
			inClass = at + (pattern[at + 1] === '^' ? 2 : 1);
		} else yield { sign, at };
	}
}
