import type { Language } from '../language/language';
import { readDates, type DateValue } from '../date/read';
import { readMarkup, type Markup } from '../latex/markup';
import { readNames, type Name } from '../name/read';
import { readNumbers, type NumberValue } from '../number/read';

/** What the readers see in one text, each read at most once and shared by all checks. */
export class Reading {
	#markup?: Markup[];
	#numbers?: NumberValue[];
	#dates?: DateValue[];
	#names?: Name[];

	constructor(
		readonly text: string,
		readonly language: Language
	) {}

	/** Protected spans in order, without overlap: LaTeX, macros, URLs, code, e-mail, Markdown links. */
	get markup(): Markup[] {
		return (this.#markup ??= readMarkup(this.text));
	}

	/** Numbers by value, in order; digits inside protected spans, dates and names are not among them. */
	get numbers(): NumberValue[] {
		return (this.#numbers ??= readNumbers(this.text, this.language, [...this.markup, ...this.dates]));
	}

	/** Calendar dates and ranges written in the text, in order. */
	get dates(): DateValue[] {
		return (this.#dates ??= readDates(this.text, this.language));
	}

	/** Latin names, acronyms and model ids outside protected spans, in order. */
	get names(): Name[] {
		return (this.#names ??= readNames(this.text, this.markup));
	}
}
