import type { Language } from '../language/language';
import type { Register } from '../language/prose';
import type { Span } from '../segment/segment';
import { registerOf } from './register';
import { isStop, SPACE } from './stop';
import { UnitSet } from './unit-set';

/** One sentence with its closing marks, without the white space and the list marker around it. */
export interface Sentence extends Span {
	/** How it ends; `fragment` without a predicate at its end, null in a language without registers. */
	readonly register: Register | 'fragment' | null;
}

const STOPS = new UnitSet(/[.!?。！？．｡…\n]/);
const OPEN = new UnitSet(/[「『（([【“《〈]/);
const CLOSE = new UnitSet(/[」』）)\]】”》〉]/);
const MARKS = new UnitSet(/[.!?。！？．｡…\n「『（([【“《〈」』）)\]】”》〉]/);
const ROUND = new UnitSet(/[)）]/);
/** What may follow the stop and still belongs to its sentence. */
const TRAILING = new UnitSet(/[」』）)\]】”》〉’"'*]/);
/** A bracket that nobody closes within so many characters hides no stops. */
const REACH = 300;
const MARKER = /(?:[-*+•·◦▪‣–—]|\(?[0-9]{1,2}[.)]|[①-⑳])[ \t\u3000]+/y;
const MARKER_HEAD = new UnitSet(/[-*+•·◦▪‣–—(0-9①-⑳]/);
const CITATION = /\[[0-9, –-]{1,20}\]|\\cite[a-z]{0,8}\{[^{}\n]{0,200}\}/y;
const CITATION_HEAD = new UnitSet(/[[\\]/);
const NEWLINE = 10;

class Cutter {
	readonly found: Sentence[] = [];
	private start = 0;
	private opened: number[] = [];

	constructor(
		readonly text: string,
		readonly language: Language
	) {
		this.begin(0);
	}

	bracket(at: number): void {
		if (OPEN.at(this.text, at)) this.opened.push(at);
		else this.opened.pop();
	}

	/** A run of stops or line breaks.
	 * @returns where reading goes on */
	stop(at: number, end: number): number {
		const { text, opened, start } = this;
		const broken = text.charCodeAt(end - 1) === NEWLINE;
		let close = end;
		let bracketed = false;
		for (; !broken && TRAILING.at(text, close); close++)
			if (CLOSE.at(text, close)) bracketed = opened.pop() === start && ROUND.at(text, close);
		close = skip(CITATION, CITATION_HEAD, text, close);
		const inside = opened.length > 0 && at - opened[opened.length - 1] < REACH;
		if ((broken || !inside) && isStop(text, { start, at, end, close, bracketed }, this.language)) this.cut(close);
		return close;
	}

	cut(to: number): void {
		let end = to;
		while (end > this.start && SPACE.at(this.text, end - 1)) end--;
		if (end > this.start) this.found.push(new Cut(this.text, this.start, end, this.language));
		this.begin(to);
	}

	private begin(at: number): void {
		if (this.opened.length > 0) this.opened = [];
		let start = at;
		while (SPACE.at(this.text, start)) start++;
		this.start = skip(MARKER, MARKER_HEAD, this.text, start);
	}
}

/** @returns where the sticky pattern ends, which begins with one of the heads; `at` where it does not match there */
function skip(pattern: RegExp, heads: UnitSet, text: string, at: number): number {
	if (!heads.at(text, at)) return at;
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

class Cut implements Sentence {
	#register?: Sentence['register'];

	constructor(
		readonly text: string,
		readonly start: number,
		readonly end: number,
		readonly language: Language
	) {}

	get register(): Sentence['register'] {
		return (this.#register ??= registerOf(this.text, this.start, this.end, this.language));
	}
}

/** A stop with more behind it than what closes its sentence, or a line break with anything. */
const STOP_WITHIN = /\n[^\S\n]*\S|[.!?。！？．｡…][」』）)\]】”》〉’"'*]*(?:\s+\S|[^\s」』）)\]】”》〉’"'*])/;

/** Could a text hold several sentences? Where this is false it holds one at most; takes less time than reading them. */
export const maySplit = (text: string): boolean => STOP_WITHIN.test(text);

/** Cuts a text into sentences. Stops inside the protected spans, brackets, numbers and abbreviations end none.
 * @returns in reading order, without overlap; what lies between two is white space or a list marker */
export function readSentences(text: string, language: Language, markup: readonly Span[]): Sentence[] {
	const cutter = new Cutter(text, language);
	let next = 0;
	for (let at = MARKS.next(text, 0); at < text.length; at = MARKS.next(text, at)) {
		while (next < markup.length && markup[next].end <= at) next++;
		const inside = next < markup.length && markup[next].start <= at;
		const isRun = STOPS.at(text, at);
		let end = at + 1;
		while (isRun && STOPS.at(text, end)) end++;
		if (inside) at = Math.max(end, markup[next].end);
		else if (isRun) at = cutter.stop(at, end);
		else cutter.bracket(at++);
	}
	cutter.cut(text.length);
	return cutter.found;
}
