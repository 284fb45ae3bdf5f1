import type { Language } from '../../language/language';
import type { TargetLang } from '../../segment/segment';
import type { Concept } from '../concept';
import { indexTerms, type TermIndex } from '../match';
import { replaceWord } from '../particle';

/** Some renderings prepared for being found in many texts. */
export function othersIndex(others: readonly string[], language: Language): TermIndex {
	const concept: Concept = {
		...{ id: 'others', english: [], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
		renderings: others.map((text) => ({
			...{ lang: language.code as TargetLang, text, status: 'forbidden', condition: 'always', note: '' },
			...(language.spaced ? {} : { compound: true })
		}))
	};
	return indexTerms([concept]);
}

/** A text that says one rendering wherever it said another one, with the particles that follow made to fit.
 * @param others of `othersIndex` */
export function unify(text: string, others: TermIndex, wanted: string, language: Language): string {
	let made = text;
	let before = Infinity;
	for (const { start, end } of others.inTarget(text, language).toReversed()) {
		if (end > before || text.slice(start, end) === wanted) continue;
		before = start;
		const put = replaceWord(made, start, end, wanted, language);
		made = made.slice(0, put.start) + put.replacement + made.slice(put.end);
	}
	return made;
}
