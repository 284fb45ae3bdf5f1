import type { Language } from '../language/language';
import { readDates, type DateValue } from '../date/read';
import { readMarkup, type Markup } from '../latex/markup';
import { readEmphases, type Emphases } from '../markdown/emphasis';
import { readAcronyms, type Acronym } from '../name/acronym';
import { readNames, type Name } from '../name/read';
import { readQuantities, type NumberValue } from '../number/read';
import { readEnglish, type EnglishRun } from '../sentence/english';
import { readSentences, type Sentence } from '../sentence/read';
import { signsOf } from './wake';

/** What the readers see in one text, each read at most once and shared by all checks. */
export class Reading {
	#signs?: number;
	#markup?: Markup[];
	#emphases?: Emphases;
	#numbers?: NumberValue[];
	#dates?: DateValue[];
	#names?: Name[];
	#sentences?: Sentence[];
	#english?: EnglishRun[];
	#acronyms?: Acronym[];

	constructor(
		readonly text: string,
		readonly language: Language
	) {}

	/** Which of the characters that checks wait for stand in the text, a bit for each group of them. */
	get signs(): number {
		return (this.#signs ??= signsOf(this.text));
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
		return (this.#numbers ??= readQuantities(this.text, this.language, this.markup, this.dates));
	}

	/** Calendar dates and ranges written in the text, in order. */
	get dates(): DateValue[] {
		return (this.#dates ??= readDates(this.text, this.language));
	}

	/** Latin names, acronyms and model ids outside protected spans, in order. */
	get names(): Name[] {
		return (this.#names ??= readNames(this.text, this.markup));
	}

	/** The sentences in order; a line break, a list item and the end of the text end one as well. */
	get sentences(): Sentence[] {
		return (this.#sentences ??= readSentences(this.text, this.language, this.markup));
	}

	/** Runs of three or more Latin words, protected spans counted as words that say nothing. */
	get english(): EnglishRun[] {
		return (this.#english ??= readEnglish(this.text, this.markup));
	}

	/** Acronyms beside their expansion, in order. */
	get acronyms(): Acronym[] {
		return (this.#acronyms ??= readAcronyms(this.text, this.markup));
	}
}
