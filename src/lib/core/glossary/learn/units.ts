import type { Language } from '../../language/language';
import { language as languageOf } from '../../language/registry';
import { readMarkup } from '../../latex/markup';
import { readSentences } from '../../sentence/read';
import type { PairedRow } from './associate';

/** A stretch of a row that stands for itself: a sentence with its translation where both sides have equally many. */
export interface Unit extends PairedRow {
	/** Number of the row. */
	row: number;
}

/** Cuts a row into pairs of sentences; one whose sentences cannot be paired by their number is one unit.
 * @param row its number */
export function unitsOf({ source, target }: PairedRow, language: Language, row = 0): Unit[] {
	const from = readSentences(source, languageOf('en'), readMarkup(source));
	const to = from.length < 2 ? [] : readSentences(target, language, readMarkup(target));
	if (from.length < 2 || from.length !== to.length) return [{ row, source, target }];
	return from.map((sentence, at) => ({
		row,
		source: source.slice(sentence.start, sentence.end),
		target: target.slice(to[at].start, to[at].end)
	}));
}
