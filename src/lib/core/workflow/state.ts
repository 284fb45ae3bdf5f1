/** A person's word on the exact text of a row. */
export interface Decision {
	kind: 'confirm' | 'approve' | 'refuse';
	by: string;
	/** The exact text that was decided on. */
	text: string;
	/** Milliseconds since the epoch. */
	at: number;
	/** With a refusal: id of the reason from the project's list; null for one of before there was a list. */
	why: string | null;
	/** Words to it, if any. */
	reason: string | null;
	/** Was the row approved once this decision was recorded? Kept, so that later edits make it stale. */
	settled: boolean;
	/** The source that it was made on, where that says something else than the one of now. */
	madeOn?: string;
	/** The text of the other language that the row was made from besides, where that said something else than it says now. */
	madeFrom?: string;
}

/** What the state of a row follows from. */
export interface RowFacts {
	leftOut: boolean;
	/** Is its paper held back from publishing? */
	held: boolean;
	/** Holds no prose (label, link, product name): confirmed by rule while it stands as imported. */
	template: boolean;
	/** Machine text that the row started from. */
	machine: string;
	/** Text of now. */
	text: string;
	/** Who wrote the text of now, null where it is the machine's. */
	author: string | null;
	/** In the order they were made. */
	decisions: readonly Decision[];
	/** Its text in the newest release that people stand behind, null where it is in none. */
	published: string | null;
}

/** People who must stand behind a text, and who of them is an editor of the language. */
export interface Quorum {
	/** 1 or 2. */
	people: number;
	isEditor(person: string): boolean;
}

/** Life of a row, in the order of the work. What leads from one to another stands in `WORKFLOW`. */
export const ROW_STATES = [
	'untouched',
	'in-progress',
	'changes-requested',
	'confirmed',
	'stale',
	'template',
	'approved',
	'published',
	'held',
	'left-out'
] as const;

export type RowState = (typeof ROW_STATES)[number];

/** States of a row that may be published as it stands. */
export const READY: readonly RowState[] = ['approved', 'published', 'template'];

/** States in which a row takes no part in a release. */
export const ASIDE: readonly RowState[] = ['held', 'left-out'];

/** Was it made on texts that say the same by now? */
const holds = ({ madeOn, madeFrom }: Decision): boolean => madeOn === undefined && madeFrom === undefined;

/** Who stands behind the text of now: its writer and whoever decided for it since it was last refused. */
export function standing(facts: RowFacts): { people: Set<string>; decisions: Decision[]; refused: Decision | null } {
	const here = facts.decisions.filter((d) => d.text === facts.text && holds(d));
	const refusal = here.findLastIndex((d) => d.kind === 'refuse');
	const decisions = here.slice(refusal + 1);
	const people = new Set(decisions.map((d) => d.by));
	if (facts.author !== null && facts.text !== facts.machine) people.add(facts.author);
	return { people, decisions, refused: here[refusal] ?? null };
}

const meets = (facts: RowFacts, quorum: Quorum): boolean => {
	const { people, decisions } = standing(facts);
	return decisions.length > 0 && people.size >= quorum.people && [...people].some((p) => quorum.isEditor(p));
};

/** The decision by which the row was last approved, whatever its text is now. */
export const lastApproved = (facts: Pick<RowFacts, 'decisions'>): Decision | null =>
	facts.decisions.findLast((d) => d.settled) ?? null;

/** The approval that others may learn from: the last one, unless its very text was refused since; later edits leave it. */
export function approvalInForce<T extends Pick<Decision, 'kind' | 'text' | 'settled'>>(
	decisions: readonly T[]
): T | null {
	const at = decisions.findLastIndex(({ settled }) => settled);
	const last = decisions[at];
	if (!last || decisions.slice(at + 1).some(({ kind, text }) => kind === 'refuse' && text === last.text)) return null;
	return last;
}

/** The source on which the text of now was last approved, where the one of now says something else; null where it does not. */
export function approvedOn(facts: Pick<RowFacts, 'decisions' | 'text'>): string | null {
	const approved = lastApproved(facts);
	return (approved?.text === facts.text ? approved.madeOn : undefined) ?? null;
}

/** The same of the text of the other language that the row was made from beside its source. */
export function approvedFrom(facts: Pick<RowFacts, 'decisions' | 'text'>): string | null {
	const approved = lastApproved(facts);
	return (approved?.text === facts.text ? approved.madeFrom : undefined) ?? null;
}

/** The state of a row, from facts alone. Nothing is ever frozen: an edit after approval makes it stale. */
export function rowState(facts: RowFacts, quorum: Quorum): RowState {
	if (facts.leftOut) return 'left-out';
	if (facts.held) return 'held';
	const state = workState(facts, quorum);
	return READY.includes(state) && facts.published === facts.text ? 'published' : state;
}

/** What people made of a row, whether or not it is set aside or published. */
export function workState(facts: RowFacts, quorum: Quorum): RowState {
	if (meets(facts, quorum)) return 'approved';
	const { decisions, refused } = standing(facts);
	if (refused && decisions.length === 0) return 'changes-requested';
	if (facts.template && facts.text === facts.machine && !refused) return 'template';
	const approved = lastApproved(facts);
	if (approved && (approved.text !== facts.text || !holds(approved))) return 'stale';
	if (decisions.length > 0) return 'confirmed';
	return facts.text === facts.machine ? 'untouched' : 'in-progress';
}
