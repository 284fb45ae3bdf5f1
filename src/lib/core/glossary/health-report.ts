import type { TargetLang } from '../segment/segment';
import type { Concept } from './concept';
import { isAccepted } from './row-terms';

/** What all documents in one language make of one concept. */
export interface ConceptUses {
	inSource: number;
	rendered: number;
	leftEnglish: number;
	findings: number;
	/** Documents in which anything of it stands. */
	documents: number;
	/** By accepted rendering: times that it is used. */
	uses: Map<string, number>;
}

/** A concept as it is known beside its uses. */
export interface KeptConcept extends Concept {
	origin: 'own' | 'imported' | 'starter';
	updatedAt: number;
}

/** What one line of a table is about. */
interface Line {
	id: string;
	/** First English term. */
	term: string;
}

/** How a termbase does in one language. Every table comes with the worst first. */
export interface HealthReport {
	/** Uses of English terms in all sources, and of these with an accepted rendering, and left in English. */
	inSource: number;
	rendered: number;
	leftEnglish: number;
	concepts: number;
	/** Concepts whose English stands in sources more often than its renderings in targets. */
	coverage: (Line & { inSource: number; rendered: number; leftEnglish: number })[];
	/** Concepts that nobody gave an accepted rendering, those that are needed most first. */
	unrendered: (Line & { inSource: number })[];
	/** Open findings by concept. */
	violations: (Line & { findings: number; documents: number })[];
	/** Concepts of which several accepted renderings are used. */
	variants: (Line & { uses: { text: string; count: number }[] })[];
	/** Concepts whose English never stands in any source. */
	unmatched: (Line & { origin: KeptConcept['origin'] })[];
	/** Concepts of the project by the day of their last change; those of the starter are nobody's to review. */
	age: (Line & { updatedAt: number })[];
}

const lineOf = ({ id, english }: Concept): Line => ({ id, term: english[0] ?? '' });

const ORIGINS: readonly KeptConcept['origin'][] = ['own', 'imported', 'starter'];

/** Sums up what was counted.
 * @param concepts the termbase, in the order in which equals are shown
 * @param uses by id of the concept */
export function healthReport(
	concepts: readonly KeptConcept[],
	uses: ReadonlyMap<string, ConceptUses>,
	lang: TargetLang
): HealthReport {
	const known = concepts.flatMap((concept) => {
		const found = uses.get(concept.id);
		return found ? [{ ...lineOf(concept), ...found }] : [];
	});
	const sum = (of: 'inSource' | 'rendered' | 'leftEnglish'): number => known.reduce((all, each) => all + each[of], 0);
	const isRendered = ({ doNotTranslate, renderings }: Concept): boolean =>
		doNotTranslate || renderings.some((each) => each.lang === lang && isAccepted(each));
	return {
		...{ inSource: sum('inSource'), rendered: sum('rendered'), leftEnglish: sum('leftEnglish') },
		concepts: concepts.length,
		coverage: known
			.filter(({ inSource, rendered }) => rendered < inSource)
			.map(({ id, term, inSource, rendered, leftEnglish }) => ({ id, term, inSource, rendered, leftEnglish }))
			.sort((a, b) => b.inSource - b.rendered - (a.inSource - a.rendered)),
		unrendered: concepts
			.filter((concept) => !isRendered(concept))
			.map((concept) => ({ ...lineOf(concept), inSource: uses.get(concept.id)?.inSource ?? 0 }))
			.sort((a, b) => b.inSource - a.inSource),
		violations: known
			.filter(({ findings }) => findings > 0)
			.map(({ id, term, findings, documents }) => ({ id, term, findings, documents }))
			.sort((a, b) => b.findings - a.findings),
		variants: known
			.filter((each) => each.uses.size > 1)
			.map(({ id, term, uses }) => ({ id, term, uses: byCount(uses) }))
			.sort((a, b) => b.uses[1]!.count - a.uses[1]!.count),
		unmatched: concepts
			.filter(({ id }) => (uses.get(id)?.inSource ?? 0) === 0)
			.map((concept) => ({ ...lineOf(concept), origin: concept.origin }))
			.sort((a, b) => ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin)),
		age: concepts
			.filter(({ origin }) => origin !== 'starter')
			.map((concept) => ({ ...lineOf(concept), updatedAt: concept.updatedAt }))
			.sort((a, b) => a.updatedAt - b.updatedAt)
	};
}

const byCount = (uses: ReadonlyMap<string, number>): { text: string; count: number }[] =>
	[...uses].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
