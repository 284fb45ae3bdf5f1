import type { CheckedRow, Finding, Fix } from '../check/check';
import { applyFixes, newlyBlocking } from '../check/fix';
import { expanded } from '../check/own/expanded';
import type { ProjectRules } from '../check/project';
import { checkInput } from '../check/input';
import { hitsOn } from '../check/run';
import { replaceWord } from '../glossary/particle';
import { readMarkup } from '../latex/markup';
import type { Language } from '../language/language';
import type { Span } from '../segment/segment';
import { overlaps } from '../segment/span';
import type { Finder, FoundPlace, ReplaceQuery, TextPlan } from './query';

/** What replacing makes of a text: everything that is found but for what is protected, the particles behind it repaired.
 * @param find what looks for the query
 * @returns `after` is `before` where nothing is replaced */
export function planText(
	before: string,
	find: Finder,
	{ to, isPattern, markup }: Pick<ReplaceQuery, 'to' | 'isPattern' | 'markup'>,
	language: Language
): TextPlan {
	const { places, upto } = find(before);
	const guarded = markup || places.length === 0 ? [] : readMarkup(before);
	const isKept = (place: FoundPlace): boolean => guarded.some((span) => overlaps(span, place));
	const open = places.filter((place) => !isKept(place));
	const changes = open.flatMap((place, n): Fix[][] => {
		const { start, end } = place;
		const text = before.slice(start, end);
		const word = isPattern ? expanded(to, { text, groups: place.groups }) : to;
		if (word === text) return [];
		// What is found next is not to be taken for a particle of this one.
		const tail = tailOf(before, { start, end }, word, language);
		const room = open[n + 1]?.start ?? before.length;
		return [[edit(start, end, word), ...(tail && tail.end <= room ? [tail] : [])]];
	});
	const edits = changes.flat();
	const kept = places.filter(isKept).map(({ start, end }) => ({ start, end }));
	const count = changes.length;
	return { before, after: applyFixes(before, edits), edits, count, kept, unread: upto < before.length };
}

const edit = (start: number, end: number, replacement: string): Fix => ({ start, end, replacement, certain: false });

/** What becomes of the particle behind a word that takes the place of another; null where it stays. */
function tailOf(text: string, { start, end }: Span, word: string, language: Language): Fix | null {
	if (word === '') return null;
	const whole = replaceWord(text, start, end, word, language);
	const [old, now] = [text.slice(end, whole.end), whole.replacement.slice(word.length)];
	let same = 0;
	while (same < old.length && old[same] === now[same]) same++;
	return old === now ? null : edit(end + same, whole.end, now.slice(same));
}

/** What would block publishing in a row with the new text, and does not now. */
export function blocksAnew(row: CheckedRow, { after, edits }: TextPlan, rules: ProjectRules): Finding[] {
	const now = hitsOn(checkInput(row, rules));
	return newlyBlocking(now, hitsOn(checkInput({ ...row, target: after }, rules)), edits);
}
