import { stepsOf } from '../check/own/checks';
import { compilePattern, isProblem, type Pattern, type PatternProblem } from '../check/own/pattern';
import { strangeGroup } from '../check/own/template';
import { isWanted, plainFinder } from './finder';
import type { Finder, FoundPlace, ReplaceQuery, SearchQuery } from './query';
import { viewOf } from './view';

/** Why nothing can be looked for: `nothing` without words; else what is wrong with the pattern. `no-such-group`: what takes its
 * place asks for a group that the pattern does not have. */
export type SearchProblem = PatternProblem | { code: 'nothing' | 'no-such-group'; at: number; part: string };

/** What looks for a query, whatever it is. The steps of a pattern are as limited as those of a rule of a project. */
export function finderOf(query: SearchQuery & Partial<Pick<ReplaceQuery, 'to'>>): Finder | SearchProblem {
	const nothing: SearchProblem = { code: 'nothing', at: 0, part: '' };
	if (!query.isPattern) return plainFinder(query) ?? nothing;
	if (query.find === '') return nothing;
	const pattern = compilePattern(query.find, query.matchCase);
	if (isProblem(pattern)) return pattern;
	const strange = strangeGroup(query.to ?? '', 'replacement', pattern.groups);
	if (strange !== null) return { code: 'no-such-group', at: strange, part: query.to!.slice(strange, strange + 2) };
	return (text) => findPattern(text, pattern, query);
}

export const isFinder = (made: Finder | SearchProblem): made is Finder => typeof made === 'function';

function findPattern(text: string, pattern: Pattern, query: SearchQuery): ReturnType<Finder> {
	const view = viewOf(text, { matchCase: true, width: false });
	const places: FoundPlace[] = [];
	const matches = pattern.matches(view.text, stepsOf(1), true);
	let next = matches.next();
	let last = 0;
	for (; !next.done; next = matches.next()) {
		const { start, end, groups } = next.value;
		const span = { start: view.back(start), end: view.back(end) };
		last = end;
		if (isWanted(text, span, query)) places.push({ ...span, groups });
	}
	// A pattern ends also where it was found as often as it is told; what is behind that was not looked at.
	const ended = next.value >= view.text.length && matchesEnd(pattern, view.text, last);
	return { places, upto: ended ? text.length : Math.max(0, places.at(-1)?.end ?? 0) };
}

/** Is nothing more of it behind the last place that was told? */
const matchesEnd = (pattern: Pattern, text: string, from: number): boolean =>
	from === 0 || !pattern.isIn(text.slice(from), stepsOf(1));
