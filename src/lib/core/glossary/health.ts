import type { CheckInput, Finding } from '../check/check';
import { eachAccepted } from './accepted';
import type { Concept } from './concept';
import type { Mention, SourceMatch } from './match';
import { isAccepted, preferred, sourceUses, targetTerms } from './row-terms';

/** What the rows of a document make of one concept. */
export interface TermCounts {
	/** Times that its English stands in sources. */
	inSource: number;
	/** Of these, with an accepted rendering in the target; English counts as one where it is kept in English. */
	rendered: number;
	/** Of these, without one and left in English. */
	leftEnglish: number;
	/** Open findings about it. */
	findings: number;
	/** By accepted rendering: times that it stands in targets of sources with the English. */
	uses: Map<string, number>;
}

/** What the rows of a document make of the termbase. */
export interface TermTally {
	concepts: Map<Concept, TermCounts>;
	/** Open findings about terms, also those of no concept. */
	findings: number;
}

const counts = (tally: TermTally, concept: Concept): TermCounts => {
	const known = tally.concepts.get(concept);
	if (known) return known;
	const made = { inSource: 0, rendered: 0, leftEnglish: 0, findings: 0, uses: new Map<string, number>() };
	tally.concepts.set(concept, made);
	return made;
};

/** Is the finding about terms? */
const isOnTerms = ({ check }: Finding): boolean => check.startsWith('terminology.');

/** Counts what the rows of a document make of the termbase. Only rows with English count.
 * @param findings the open ones of a row by its id */
export function tallyTerms(
	inputs: readonly CheckInput[],
	findings: ReadonlyMap<string, readonly Finding[]>
): TermTally {
	const tally: TermTally = { concepts: new Map(), findings: 0 };
	for (const input of inputs) {
		if (input.source !== null && input.sourceLanguage.code === 'en') addUses(tally, input);
		for (const finding of (findings.get(input.id) ?? []).filter(isOnTerms)) {
			tally.findings++;
			const concept = conceptOf(input, finding);
			if (concept) counts(tally, concept).findings++;
		}
	}
	return tally;
}

function addUses(tally: TermTally, input: CheckInput): void {
	const named = sourceUses(input);
	if (named.size === 0) return;
	const accepted = new Map<Concept, number>();
	const english = new Map<Concept, number>();
	const add = (to: Map<Concept, number>, concept: Concept): void => void to.set(concept, (to.get(concept) ?? 0) + 1);
	eachAccepted(input.target, targetTerms(input).mentions, ({ concept, rendering }) => {
		if (!named.has(concept)) return;
		if (!rendering) return add(concept.doNotTranslate ? accepted : english, concept);
		add(accepted, concept);
		const { uses } = counts(tally, concept);
		uses.set(rendering.text, (uses.get(rendering.text) ?? 0) + 1);
	});
	for (const [concept, { length }] of named) {
		const sum = counts(tally, concept);
		const rendered = Math.min(length, accepted.get(concept) ?? 0);
		sum.inSource += length;
		sum.rendered += rendered;
		sum.leftEnglish += Math.min(length - rendered, english.get(concept) ?? 0);
	}
}

/** The concept that a finding about terms is about, known by the stretches that it quotes; several share a stretch only where
 * they share a term, and then what the finding would rather have tells which. */
function conceptOf(input: CheckInput, { source, target, evidence }: Finding): Concept | null {
	const wanted = (concept: Concept): boolean =>
		(preferred(concept, input.lang).join(', ') || concept.english[0]) === evidence.preferred;
	const isAt = (quoted: { start: number; end: number } | null, { start, end }: Mention | SourceMatch): boolean =>
		quoted?.start === start && quoted.end === end;
	const wrong = target
		? targetTerms(input).mentions.filter((each) => each.rendering && !isAccepted(each.rendering) && isAt(target, each))
		: [];
	const missing = target ? [] : [...sourceUses(input).values()].flat().filter((each) => isAt(source, each));
	const found = [...wrong, ...missing].map(({ concept }) => concept);
	return found.find(wanted) ?? found[0] ?? null;
}
