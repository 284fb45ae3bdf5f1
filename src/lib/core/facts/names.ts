import type { CheckInput } from '../check/check';
import type { Reading } from '../check/reading';
import { knownNames } from '../glossary/known-names';
import { mentionedConcepts, sourceUses } from '../glossary/row-terms';
import { pageTitlesIn } from '../latex/page-title';
import { foldName, KnownNames } from '../name/known';
import { isCommon, type Name } from '../name/read';
import { overlaps } from '../segment/span';
import type { Draft, Said, Verdict } from './fact';

/** More names than people write in one row are not looked at. */
const MOST = 400;

const said = (name: Name): Said => ({ start: name.start, end: name.end, value: foldName(name.text) });
const draft = (verdict: Verdict, source: Name | null, target: Name | null): Draft => ({
	kind: 'name',
	verdict,
	source: source && said(source),
	target: target && said(target)
});

/** The names of a text, each once, without those within the titles of web pages. */
function namesOf({ text, markup, names }: Reading): Map<string, Name> {
	const titles = names.length > 0 && text.includes('/') ? pageTitlesIn(text, markup) : [];
	const found = new Map<string, Name>();
	for (const name of names) {
		const key = foldName(name.text);
		if (isCommon(name) || found.has(key) || titles.some((title) => overlaps(title, name))) continue;
		found.set(key, name);
		if (found.size >= MOST) break;
	}
	return found;
}

/** Names of the source that the target says as a term of the termbase: LLM as 大規模言語モデル. */
function translated(input: CheckInput): (name: Name) => boolean {
	const mentioned = mentionedConcepts(input);
	const spans = [...sourceUses(input)].flatMap(([concept, spans]) => (mentioned.has(concept) ? spans : []));
	return (name) => spans.some((span) => overlaps(span, name));
}

/** The Latin names of a row, each once. A word of the source that merely begins with a capital counts only where the
 * target has it too. */
export function names(input: CheckInput): Draft[] {
	const { source, sourceReading, targetReading } = input;
	const theirs = namesOf(targetReading);
	if (source === null || !sourceReading) return [...theirs.values()].map((name) => draft('alone', null, name));
	const ours = namesOf(sourceReading);
	const strong = [...ours].filter(([key, name]) => name.shape !== 'capitalised' && !theirs.has(key));
	if (theirs.size + strong.length === 0) return [];
	const [here, there] = [knownNames(input), new KnownNames(input.target)];
	const asTerm = translated(input);
	const singular = (text: string): string => text.replace(/(?<=[A-Za-z])s$/, '');
	const isSaid = (name: Name): boolean => there.has(name.text) || there.has(singular(name.text)) || asTerm(name);
	return [
		...[...theirs].map(([key, name]) => {
			const partner = ours.get(key) ?? null;
			return draft(partner || here.has(name.text) ? 'equal' : 'only-target', partner, name);
		}),
		...strong.map(([, name]) => draft(isSaid(name) ? 'equal' : 'only-source', name, null))
	];
}
