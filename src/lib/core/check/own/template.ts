import { SIGN } from './expanded';
import type { PatternMatch } from './pattern';
import { quoted, signsOf } from './pattern';

/** Characters that a group may hold to stand in another pattern. */
const MOST = 100;

/** Where `$1` to `$9` stand in a pattern, escaped ones and those of classes apart. */
function* places(pattern: string): Generator<{ at: number; group: number }> {
	for (const { sign, at } of signsOf(pattern)) {
		const digit = sign === '$' ? pattern.charCodeAt(at + 1) - 48 : 0;
		if (digit >= 1 && digit <= 9) yield { at, group: digit };
	}
}

/** Does a required pattern depend on what the source holds? */
export const isTemplate = (pattern: string): boolean => places(pattern).next().done === false;

/** Groups with one character each, to see whether a required pattern holds together at all. */
export const SAMPLE: Pick<PatternMatch, 'groups'> = { groups: Array.from({ length: 9 }, () => 'x') };

/** A required pattern with what groups of the source hold, which is taken literally.
 * @returns null where a group that it asks for took no part in the match, or holds too much to be looked for */
export function filled(pattern: string, { groups }: Pick<PatternMatch, 'groups'>): string | null {
	let made = '';
	let done = 0;
	for (const { at, group } of places(pattern)) {
		const text = groups[group - 1];
		if (text === null || text === undefined || text.length > MOST) return null;
		// A group of its own: what repeats it repeats all of it.
		made += `${pattern.slice(done, at)}(?:${quoted(text)})`;
		done = at + 2;
	}
	return made + pattern.slice(done);
}

/** The first group that a required pattern or a replacement asks for and the pattern does not have. */
export function strangeGroup(text: string, kind: 'required' | 'replacement', groups: number): number | null {
	const asked =
		kind === 'required'
			? [...places(text)]
			: [...text.matchAll(SIGN)].flatMap(({ 1: digit, index: at }) => (digit ? { at, group: Number(digit) } : []));
	return asked.find(({ group }) => group < 1 || group > groups)?.at ?? null;
}
