import type { Language } from '../language/language';
import type { Register } from '../language/prose';
import type { Span } from '../segment/segment';
import { registerOf } from './register';
import { isStop } from './stop';

/** One sentence with its closing marks, without the white space and the list marker around it. */
export interface Sentence extends Span {
	/** How it ends; `fragment` without a predicate at its end, null in a language without registers. */
	readonly register: Register | 'fragment' | null;
}

const TRIGGER = /[.!?。！？．｡…\n]+|[「『（([【“《〈」』）)\]】”》〉]/g;
const OPEN = '「『（([【“《〈';
const CLOSE = '」』）)]】”》〉';
/** What may follow the stop and still belongs to its sentence. */
const TRAILING = new Set('」』）)]】”》〉’"\'*');
/** A bracket that nobody closes within so many characters hides no stops. */
const REACH = 300;
const MARKER = /(?:[-*+•・◦▪‣–—]|\(?[0-9]{1,2}[.)]|[①-⑳])[ \t\u3000]+/y;
const CITATION = /(?:\[[0-9, –-]{1,20}\]|\\cite[a-z]{0,8}\{[^{}\n]{0,200}\})?/y;
const SPACE = /\s*/y;

class Cutter {
	readonly found: Sentence[] = [];
	#start = 0;
	#opened: number[] = [];

	constructor(
		readonly text: string,
		readonly language: Language
	) {
		this.#begin(0);
	}

	bracket(at: number): void {
		const mark = this.text[at] ?? '';
		if (OPEN.includes(mark)) this.#opened.push(at);
		else this.#opened.pop();
	}

	/** A run of stops or line breaks.
	 * @returns where reading goes on */
	stop(at: number, end: number): number {
		const { text } = this;
		let close = end;
		let bracketed = false;
		while (text[end - 1] !== '\n' && TRAILING.has(text[close] ?? '')) {
			if (CLOSE.includes(text[close] ?? ''))
				bracketed = this.#opened.pop() === this.#start && /[)）]/.test(text[close] ?? '');
			close++;
		}
		close = skip(CITATION, text, close);
		const inside = this.#opened.length > 0 && at - (this.#opened.at(-1) ?? 0) < REACH;
		const broken = text[end - 1] === '\n';
		if ((inside && !broken) || !isStop(text, { start: this.#start, at, end, close, bracketed }, this.language))
			return close;
		this.cut(close);
		return close;
	}

	cut(to: number): void {
		let end = to;
		while (end > this.#start && /\s/.test(this.text[end - 1] ?? '')) end--;
		if (end > this.#start) this.found.push(sentence(this.text, this.#start, end, this.language));
		this.#begin(to);
	}

	#begin(at: number): void {
		this.#opened = [];
		const start = skip(SPACE, this.text, at);
		this.#start = skip(MARKER, this.text, start);
	}
}

function skip(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

function sentence(text: string, start: number, end: number, language: Language): Sentence {
	let register: Sentence['register'] | undefined;
	return {
		start,
		end,
		get register() {
			return (register ??= registerOf(text, start, end, language));
		}
	};
}

/** Cuts a text into sentences. Stops inside the protected spans, brackets, numbers and abbreviations end none.
 * @returns in reading order, without overlap; what lies between two is white space or a list marker */
export function readSentences(text: string, language: Language, markup: readonly Span[]): Sentence[] {
	const cutter = new Cutter(text, language);
	let next = 0;
	TRIGGER.lastIndex = 0;
	for (let match = TRIGGER.exec(text); match; match = TRIGGER.exec(text)) {
		const at = match.index;
		while (next < markup.length && markup[next].end <= at) next++;
		const inside = next < markup.length && markup[next].start <= at;
		const end = TRIGGER.lastIndex;
		if (inside) TRIGGER.lastIndex = Math.max(end, markup[next].end);
		else if (OPEN.includes(text[at] ?? '') || CLOSE.includes(text[at] ?? '')) cutter.bracket(at);
		else TRIGGER.lastIndex = cutter.stop(at, end);
	}
	cutter.cut(text.length);
	return cutter.found;
}
