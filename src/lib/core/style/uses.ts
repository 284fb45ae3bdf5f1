import { NONE, type CheckInput } from '../check/check';
import { matchesOutside } from '../check/outside';
import type { SpokenTrait, Trait, WrittenTrait } from '../language/style';
import type { Kind, Span } from '../segment/segment';
import { bodyEnd } from '../sentence/register';
import { lastWord, ownSentences, PROSE } from './register';

/** A place where a text shows in which manner it is written. */
export interface Use extends Span {
	manner: string;
	/** The place in another manner; null where nobody can be sure. */
	as(manner: string): string | null;
}

/** What of a row says how it is written. */
export type StyledText = Pick<CheckInput, 'kind' | 'target' | 'targetReading' | 'language'>;

const SILENT: ReadonlySet<Kind> = new Set(['link', 'meta', 'boilerplate', 'comment']);
/** Letters before the end of a sentence that its last word may have. */
const TAIL = 24;

/** Every place of a row that shows a trait, in order. Markup, links and machinery show none; quotations have no register. */
export function usesOf(row: StyledText, trait: Trait): readonly Use[] {
	const { style } = row.language;
	if (trait === 'register') return style.register && PROSE.includes(row.kind) ? spoken(row, style.register) : NONE;
	const facts = style[trait];
	return facts === null || SILENT.has(row.kind) ? NONE : [...written(row, facts)];
}

function spoken(row: StyledText, { turn }: SpokenTrait): Use[] {
	return ownSentences(row).map((sentence) => {
		const stop = bodyEnd(row.target, sentence.start, sentence.end);
		const { start, end } = lastWord(row, sentence.start, stop);
		const from = Math.max(sentence.start, end - TAIL);
		const before = row.target.slice(from, end);
		// All of the tail is read, and what a reader is shown is its last word.
		const as = (manner: string): string | null => {
			const other = turn(before, manner);
			const kept = before.slice(0, Math.max(0, start - from));
			return other?.startsWith(kept) ? other.slice(kept.length) : null;
		};
		return { start: Math.max(start, from), end, manner: sentence.register, as };
	});
}

function* written({ target, targetReading }: StyledText, facts: WrittenTrait): Generator<Use> {
	for (const { start, end, text } of matchesOutside(target, facts.pattern, targetReading.markup)) {
		const manner = facts.read(text);
		if (manner !== null)
			yield { start, end, manner, as: (other) => facts.write(text, other, target.slice(end, end + 1)) };
	}
}
