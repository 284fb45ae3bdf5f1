import { can, type Actor, type Permission } from '../access/access';
import type { TargetLang } from '../segment/segment';
import type { Concept, Rendering } from './concept';
import { folded } from './fold';
import type { TermIndex } from './match';

/** `changed`: accepted with changes. `silent`: accepted because nobody objected in time. */
export const PROPOSAL_STATES = ['open', 'accepted', 'changed', 'silent', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What is done with a proposal. `lapse` is what the clock does when the time for objections is over. */
export const PROPOSAL_STEPS = ['accept', 'change', 'refuse', 'withdraw', 'object', 'support', 'lapse'] as const;
export type ProposalStep = (typeof PROPOSAL_STEPS)[number];

/** The life of a proposal; what is absent is impossible. What was decided stays: another opinion is another proposal. */
const LIFE: Record<ProposalState, Partial<Record<ProposalStep, ProposalState>>> = {
	open: {
		...{ accept: 'accepted', change: 'changed', lapse: 'silent', refuse: 'refused', withdraw: 'withdrawn' },
		...{ object: 'open', support: 'open' }
	},
	accepted: {},
	changed: {},
	silent: {},
	refused: {},
	withdrawn: {}
};

interface Rule {
	/** Null for nobody: the clock alone. */
	needs: Permission | null;
	/** Whose proposals: one's own alone, those of others alone, or any. */
	whose: 'own' | 'others' | 'any';
}

const WHO: Record<ProposalStep, Rule> = {
	accept: { needs: 'term.curate', whose: 'any' },
	change: { needs: 'term.curate', whose: 'any' },
	refuse: { needs: 'term.curate', whose: 'any' },
	withdraw: { needs: 'term.propose', whose: 'own' },
	object: { needs: 'term.propose', whose: 'others' },
	support: { needs: 'term.propose', whose: 'others' },
	lapse: { needs: null, whose: 'any' }
};

/** State after a step; null where it is impossible. */
export const afterProposalStep = (state: ProposalState, step: ProposalStep): ProposalState | null =>
	LIFE[state][step] ?? null;

/** What a step needs; null for what nobody may. */
export const proposalStepNeeds = (step: ProposalStep): Permission | null => WHO[step].needs;

/** Does the step fit whose proposal it is? */
export const fitsProposer = (step: ProposalStep, own: boolean): boolean =>
	WHO[step].whose === 'any' || (WHO[step].whose === 'own') === own;

/** Steps that a person may take with a proposal as it stands, in the order of the table. */
export const proposalSteps = (
	actor: Actor | null,
	{ project, by, state }: { project: string; by: string; state: ProposalState }
): ProposalStep[] =>
	PROPOSAL_STEPS.filter((step) => {
		const { needs } = WHO[step];
		return (
			needs !== null &&
			afterProposalStep(state, step) !== null &&
			fitsProposer(step, actor?.id === by) &&
			can(actor, needs, { project })
		);
	});

/** Most characters of each thing that is said about a proposal, and days that a project may wait for objections. */
export const PROPOSAL_LIMITS = { term: 200, words: 2000, days: 365 } as const;

const DAY = 24 * 60 * 60 * 1000;

/** When a proposal is accepted if nobody objects.
 * @param days how long the project waits; null where silence accepts nothing
 * @param from milliseconds since the epoch */
export const silentAt = (days: number | null, from: number): number | null =>
	days === null ? null : from + days * DAY;

/** Statuses that a rendering may be proposed with. */
export const PROPOSED_STATUSES = ['preferred', 'admitted', 'forbidden'] as const;
export type ProposedStatus = (typeof PROPOSED_STATUSES)[number];

/** A rendering as somebody proposes it. */
export interface ProposedTerm {
	english: string;
	lang: TargetLang;
	rendering: string;
	status: ProposedStatus;
	note: string;
}

/** The concept that an English phrase is known as, whatever its number or case; the longest match is all of it. */
export function knownConcept(terms: TermIndex, english: string): Concept | null {
	const phrase = english.trim();
	const match = terms
		.inSource(phrase)
		.find(({ start, end, inflected }) => start === 0 && end === phrase.length && !inflected);
	return match?.concept ?? null;
}

/** The status that is offered first: the first rendering of a language is the preferred one. */
export const offeredStatus = (concept: Concept | null, lang: TargetLang): ProposedStatus =>
	concept?.renderings.some((r) => r.lang === lang && r.status === 'preferred') ? 'admitted' : 'preferred';

const isSame = (a: Pick<Rendering, 'lang' | 'text'>, b: Pick<Rendering, 'lang' | 'text'>): boolean =>
	a.lang === b.lang && folded(a.text) === folded(b.text);

/** The concept as it would be. Where another rendering of the language was preferred, that one is admitted from then on; a
 * rendering that is there already gets the new status.
 * @param concept null where the English is unknown */
export function withProposed(concept: Concept | null, { english, lang, rendering, status }: ProposedTerm): Concept {
	const added: Rendering = { lang, text: rendering, status, condition: 'source', note: '' };
	const before = concept ?? newConcept(english);
	const known = before.renderings.find((other) => isSame(other, added));
	const others = before.renderings.map((other): Rendering => {
		if (other === known) return { ...other, status };
		const yields = status === 'preferred' && other.lang === lang && other.status === 'preferred';
		return yields ? { ...other, status: 'admitted' } : other;
	});
	return { ...before, renderings: known ? others : [...others, added] };
}

const newConcept = (english: string): Concept => ({
	...{ id: '', english: [english], caseSensitive: false, doNotTranslate: false },
	...{ definition: '', note: '', renderings: [] }
});

/** Do two proposals say the same of the same English? Then the second is a voice for the first. */
export const sameTerm = (
	a: Pick<ProposedTerm, 'english' | 'lang' | 'rendering'>,
	b: Pick<ProposedTerm, 'english' | 'lang' | 'rendering'>
): boolean =>
	folded(a.english) === folded(b.english) &&
	isSame({ lang: a.lang, text: a.rendering }, { lang: b.lang, text: b.rendering });

/** Is it about the same English in the same language, or the same words? Then whoever proposes should see it. */
export const similarTerm = (
	a: Pick<ProposedTerm, 'english' | 'lang' | 'rendering'>,
	b: Pick<ProposedTerm, 'english' | 'lang' | 'rendering'>
): boolean =>
	a.lang === b.lang && (folded(a.english) === folded(b.english) || folded(a.rendering) === folded(b.rendering));
