/** A person's word on the exact text of a row. */
export interface Decision {
	kind: 'confirm' | 'approve' | 'refuse';
	by: string;
	/** The exact text that was decided on. */
	text: string;
	/** Milliseconds since the epoch. */
	at: number;
	reason: string | null;
	/** Was the row approved once this decision was recorded? Kept, so that later edits make it stale. */
	settled: boolean;
}

/** What the state of a row follows from. */
export interface RowFacts {
	leftOut: boolean;
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
}

/** People who must stand behind a text, and who of them is an editor of the language. */
export interface Quorum {
	/** 1 or 2. */
	people: number;
	isEditor(person: string): boolean;
}

/** Life of a row, in the order of the work. */
export type RowState =
	'untouched' | 'in-progress' | 'changes-requested' | 'confirmed' | 'approved' | 'stale' | 'template' | 'left-out';

/** States in which the gate lets a row pass. */
export const PASSING: readonly RowState[] = ['approved', 'template', 'left-out'];

/** Who stands behind the text of now: its writer and whoever decided for it since it was last refused. */
export function standing(facts: RowFacts): { people: Set<string>; decisions: Decision[]; refused: Decision | null } {
	const here = facts.decisions.filter((d) => d.text === facts.text);
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

/** The state of a row, from facts alone. Nothing is ever frozen: an edit after approval makes it stale. */
export function rowState(facts: RowFacts, quorum: Quorum): RowState {
	if (facts.leftOut) return 'left-out';
	if (meets(facts, quorum)) return 'approved';
	const { decisions, refused } = standing(facts);
	if (refused && decisions.length === 0) return 'changes-requested';
	const approved = lastApproved(facts);
	if (approved && approved.text !== facts.text) return 'stale';
	if (decisions.length > 0) return 'confirmed';
	if (facts.template && facts.text === facts.machine) return 'template';
	return facts.text === facts.machine ? 'untouched' : 'in-progress';
}
