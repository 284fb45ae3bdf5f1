import { contained } from './likeness';

/** A row that a comment may speak of. */
interface CandidateRow {
	id: string;
	text: string;
	source: string | null;
}

const QUOTED =
	/"([^"\n]{2,})"|“([^”\n]{2,})”|「([^」\n]{2,})」|『([^』\n]{2,})』|‘([^’\n]{2,})’|`([^`\n]{2,})`|^>\s?(.{2,})$/gmu;

/** Words that the comment quotes, the longest first. */
export const quotedWords = (comment: string): string[] =>
	[...comment.matchAll(QUOTED)]
		.map((match) =>
			match
				.slice(1)
				.find((part) => part !== undefined)!
				.trim()
		)
		.filter((part) => part !== '')
		.toSorted((a, b) => b.length - a.length);

/** Less than this of a comment stands in any row of another matter. */
const SAYS_SOMETHING = 0.15;
const EXACT = 10;

/** Rows that a comment may speak of, the likeliest first: those that hold what it quotes, then those that share most
 * with its words. */
export function rowsOfComment(comment: string, rows: readonly CandidateRow[], most = 8): string[] {
	const quotes = quotedWords(comment);
	const scored = rows.map((row) => ({ id: row.id, score: scoreOf(row, comment, quotes) }));
	return scored
		.filter(({ score }) => score >= SAYS_SOMETHING)
		.toSorted((a, b) => b.score - a.score)
		.slice(0, most)
		.map(({ id }) => id);
}

function scoreOf({ text, source }: CandidateRow, comment: string, quotes: readonly string[]): number {
	const whole = Math.max(contained(comment, text), source === null ? 0 : contained(comment, source));
	const quoted = quotes.reduce((sum, quote) => {
		if (text.includes(quote) || source?.includes(quote)) return sum + EXACT + quote.length;
		return sum + contained(quote, text);
	}, 0);
	return whole + quoted;
}

/** What of a comment is quoted from the row: the words that a report points at; empty for none. */
export const stretchOfComment = (comment: string, text: string): string =>
	quotedWords(comment).find((quote) => text.includes(quote)) ?? '';
