import type { Language } from '../language/language';
import { readDates, type DateValue } from '../date/read';
import { readMarkup, type Markup } from '../latex/markup';
import { readEmphases, type Emphases } from '../markdown/emphasis';
import { readAcronyms, type Acronym } from '../name/acronym';
import { NAME_SIGNS, readNames, type Name } from '../name/read';
import { readQuantities, type NumberValue } from '../number/read';
import { readEnglish, SMALL_LETTERS, type EnglishRun } from '../sentence/english';
import { maySplit, readSentences, type Sentence } from '../sentence/read';
import { groupsOf, signsOf } from './wake';

const NAMED = groupsOf(NAME_SIGNS);
const SMALL = groupsOf(SMALL_LETTERS);

/** What the readers see in one text, each read at most once and shared by all checks. */
export class Reading {
	#signs?: number;
	#isNative?: boolean;
	#markup?: Markup[];
	#emphases?: Emphases;
	#numbers?: NumberValue[];
	#dates?: DateValue[];
	#names?: Name[];
	#maySplit?: boolean;
	#sentences?: Sentence[];
	#english?: EnglishRun[];
	#acronyms?: Acronym[];

	constructor(
		readonly text: string,
		readonly language: Language
	) {}

	/** Which of the characters that checks and readers wait for stand in the text, a bit for each group of them. */
	get signs(): number {
		return (this.#signs ??= signsOf(this.text));
	}

	/** Could a Latin letter stand in the text? Where this is false, none does. */
	get mayBeLatin(): boolean {
		return this.#holds(NAMED | SMALL);
	}

	#holds(groups: number): boolean {
		return (this.signs & groups) !== 0;
	}

	/** Does the text hold a letter of its language's own script? */
	get isNative(): boolean {
		return (this.#isNative ??= this.language.letter.test(this.text));
	}

	/** Protected spans in order, without overlap: LaTeX, macros, URLs, code, e-mail, Markdown links. */
	get markup(): Markup[] {
		return (this.#markup ??= readMarkup(this.text));
	}

	/** Markdown emphasis that renders, and the marks that readers see. */
	get emphases(): Emphases {
		return (this.#emphases ??= readEmphases(this.text, this.markup));
	}

	/** Numbers by value, in order; digits inside protected spans, dates and names are not among them. */
	get numbers(): NumberValue[] {
		return (this.#numbers ??= readQuantities(this.text, this.language, this.markup, this.dates, this.signs));
	}

	/** Calendar dates and ranges written in the text, in order. */
	get dates(): DateValue[] {
		return (this.#dates ??= readDates(this.text, this.language, this.signs));
	}

	/** Latin names, acronyms and model ids outside protected spans, in order. */
	get names(): Name[] {
		return (this.#names ??= this.#holds(NAMED) ? readNames(this.text, this.markup) : []);
	}

	/** Could there be several sentences? Where this is false, there are not. */
	get maySplit(): boolean {
		return (this.#maySplit ??= maySplit(this.text));
	}

	/** The sentences in order; a line break, a list item and the end of the text end one as well. */
	get sentences(): Sentence[] {
		return (this.#sentences ??= readSentences(this.text, this.language, this.markup));
	}

	/** Runs of three or more Latin words, protected spans counted as words that say nothing. */
	get english(): EnglishRun[] {
		return (this.#english ??= this.#holds(SMALL) ? readEnglish(this.text, this.markup) : []);
	}

	/** Acronyms beside their expansion, in order. */
	get acronyms(): Acronym[] {
		return (this.#acronyms ??= readAcronyms(this.text, this.markup));
	}
}
