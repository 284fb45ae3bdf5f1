import type { CheckedRow, CheckInput } from '../check/check';
import type { ProjectRules } from '../check/project';
import { language } from '../language/registry';
import { readMarkup, type Markup } from '../latex/markup';
import type { TermIndex } from './match';

/** A text of which only the protected spans are read. */
interface Marked {
	readonly markup: readonly Markup[];
}

/** A row as far as its terms go. A row as a check sees it is one; who asks for terms alone needs none of the other readers. */
export interface TermInput extends Pick<CheckInput, 'lang' | 'source' | 'target' | 'language' | 'terms' | 'memo'> {
	rules: Pick<ProjectRules, 'style'>;
	sourceReading: Marked | null;
	targetReading: Marked;
}

class Lazily implements Marked {
	readonly #text: string;
	#markup?: readonly Markup[];

	constructor(text: string) {
		this.#text = text;
	}

	get markup(): readonly Markup[] {
		return (this.#markup ??= readMarkup(this.#text));
	}
}

/** Prepares a row to be asked for its terms. */
export const termInput = (
	{ lang, source, target }: Pick<CheckedRow, 'lang' | 'source' | 'target'>,
	terms: TermIndex,
	style: ProjectRules['style']
): TermInput => ({
	...{ lang, source, target, terms },
	language: language(lang),
	rules: { style },
	sourceReading: source === null ? null : new Lazily(source),
	targetReading: new Lazily(target),
	memo: []
});
