import type { Role } from '../access/access';
import type { Finding, OtherText } from '../check/check';
import type { ProjectSays } from '../check/project';
import type { Concept } from '../glossary/concept';
import type { Kind, SourceLang, TargetLang } from '../segment/segment';
import type { ThreadView } from '../comment/thread';
import type { RowCopies, SourceChoice } from '../source/copies';
import type { Pivot } from '../source/pivot';
import type { UpdateCounts } from '../update/plan';
import type { Closure } from './closure';
import type { DisputeView } from './dispute';
import type { Blocker } from './gate';
import type { PersonName } from './history';
import type { OfferView, RowMemory } from './machine-text';
import type { Reason } from './reason';
import type { RowReport } from '../report/view';
import type { RowState } from './state';

/** What the screen of work gets for one document and language. Live text and cursors come from the room. */
export interface DeskView {
	project: { id: string; slug: string; name: string; peopleNeeded: number; machineDraft: boolean };
	document: { id: string; slug: string; title: string };
	lang: TargetLang;
	/** Every language of the document, with its title and the room that holds its live text. */
	langs: { lang: TargetLang; title: string; room: string }[];
	/** Name of the room that holds the live text. */
	room: string;
	/** Codes of things that cannot be checked, e.g. `no-source`. */
	notices: string[];
	/** In reading order, rows left out included. */
	rows: RowView[];
	status: StatusView;
	/** The part of the termbase that can matter for these rows. */
	terms: readonly Concept[];
	/** What the project says to the checks. */
	says: ProjectSays;
	me: { id: string; name: string; color: string };
	/** Reasons of the project for asking for a change, in its order, retired ones included. */
	reasons: Reason[];
	/** Who is at the document in this language, and until when; null for nobody and no day. */
	assignment: { user: string | null; name: string; due: number | null } | null;
	/** Who may decide a dispute in this language, by name. */
	deciders: PersonName[];
	/** Everybody of the project: who can be called by name in a comment. */
	people: PersonName[];
	can: {
		claim: boolean;
		edit: boolean;
		confirm: boolean;
		approve: boolean;
		refuse: boolean;
		publish: boolean;
		/** Take in a newer copy of the post, and take that back. */
		update: boolean;
		leaveOut: boolean;
		/** Say which source of a row is in force. */
		source: boolean;
		hold: boolean;
		dispute: boolean;
		settle: boolean;
		/** Answer what readers report. */
		report: boolean;
		comment: boolean;
		/** Threads of others that block. */
		resolve: boolean;
		/** Propose terms. */
		propose: boolean;
	};
}

/** What does not change while people work. */
export interface RowView {
	id: string;
	/** `s0001`: for people, never a key. */
	label: string;
	kind: Kind;
	/** English title of the paper the row belongs to; null for the frame of the post. */
	paper: string | null;
	sourceLang: SourceLang;
	source: string | null;
	/** The machine's text in this language; null where this language has no such row. */
	machine: string | null;
	engine: string;
	template: boolean;
	/** Pairing confidence of the import, 0 to 1. */
	confidence: number;
	/** The same row in the document's other language, as it stands now. */
	other: OtherText | null;
}

/** Rows that belong to this language, in reading order. Those of another one that share nothing with it, not even a source,
 * are not shown; a row's place among the rest, from 1, is the number that people call it by. */
export const ownRows = ({ rows }: Pick<DeskView, 'rows'>): RowView[] =>
	rows.filter((row) => row.machine !== null || row.source !== null);

/** What the texts of a document are checked by: the part of the termbase that can matter, what the project says, and the
 * number of either. */
export interface DeskTerms {
	termbase: number;
	terms: readonly Concept[];
	rules: number;
	says: ProjectSays;
}

/** What decisions change: sent with the page and again whenever somebody decides. */
export interface StatusView extends RowsStatusView {
	blockers: Blocker[];
	releases: ReleaseView[];
	/** The newest update that stands. */
	update: UpdateView | null;
}

/** A newer copy of the post that was taken in, or texts of an engine. */
export interface UpdateView {
	id: string;
	kind: 'copy' | 'engine';
	at: number;
	byName: string;
	counts: UpdateCounts;
}

/** Most rows that can be asked for by their ids: an address has room for them. */
export const SOME_ROWS = 100;

/** The part of it that is told of some rows of a large document alone: rows and findings are theirs. */
export interface RowsStatusView {
	rows: RowStatus[];
	/** Of these rows. */
	findings: Finding[];
	/** Number of the termbase that they were found by, and of what the project says to the checks. */
	termbase: number;
	rules: number;
	/** False while the findings of a large document are still on their way: then there are none here. */
	checked: boolean;
	closures: (Closure & { byName: string; secondName: string | null })[];
	/** Those that are open. */
	disputes: DisputeView[];
	/** Readers' reports on rows of the document that wait or were accepted, oldest first. */
	reports: RowReport[];
	/** Open threads of comments on these rows. */
	threads: ThreadView[];
	/** English titles of papers that are held. */
	held: string[];
}

/** The status of a row on which nobody has done anything: the page does not carry it. */
export const untouched = ({ id, machine }: Pick<RowView, 'id' | 'machine'>): RowStatus => ({
	id,
	state: 'untouched',
	text: machine ?? '',
	author: null,
	approved: null,
	outdated: null,
	madeFor: null,
	offer: null,
	memory: null,
	absent: false,
	copies: null,
	pivot: null,
	decisions: []
});

/** A desk as the page carries it: without what the screen can tell by itself, which of a large document is most. */
export interface LeanDesk extends Omit<DeskView, 'rows'> {
	/** Of each row what is other than in the row before. */
	rows: Partial<RowView>[];
}

export function lean(view: DeskView): LeanDesk {
	const views = new Map(view.rows.map((row) => [row.id, row]));
	const isTold = (status: RowStatus): boolean => {
		const row = views.get(status.id);
		return !row || JSON.stringify(status) !== JSON.stringify(untouched(row));
	};
	const rows = view.rows.map((row, n) => newsOf(row, view.rows[n - 1]));
	return { ...view, rows, status: { ...view.status, rows: view.status.rows.filter(isTold), blockers: [] } };
}

const newsOf = (row: RowView, before: RowView | undefined): Partial<RowView> =>
	Object.fromEntries(Object.entries(row).filter(([key, value]) => before?.[key as keyof RowView] !== value));

/** The desk again of what `lean` made of it; only the rows' status stays as lean. */
export function full(lean: LeanDesk): DeskView {
	let row: Partial<RowView> = {};
	return { ...lean, rows: lean.rows.map((news) => (row = { ...row, ...news }) as RowView) };
}

export interface RowStatus {
	id: string;
	state: RowState;
	/** Text of now, as the server has it. */
	text: string;
	author: { id: string; name: string } | null;
	/** Text last approved, for the difference since; null where there is none. */
	approved: string | null;
	/** The source on which the text was approved, where the one of now says something else. */
	outdated: string | null;
	/** The English that the text was made for, where the English alone was brought again since and says something else. */
	madeFor: string | null;
	/** A newer machine text that waits beside what stands. */
	offer: OfferView | null;
	/** What the memory gave it; null for nothing. */
	memory: RowMemory | null;
	/** Does the newest copy of the post lack it? */
	absent: boolean;
	/** Its sources, where there are several: the one in force is the newest word on what the row says. */
	copies: RowCopies | null;
	/** The text of the other language that it was translated from, as that stands now, and who said that it fits. */
	pivot: PivotView | null;
	decisions: {
		kind: 'confirm' | 'approve' | 'refuse';
		by: string;
		byName: string;
		at: number;
		/** Id of the project's reason, with a refusal. */
		why: string | null;
		reason: string | null;
		current: boolean;
	}[];
}

/** What a row was translated from, where that is the other language. */
export interface PivotView extends Pivot {
	/** Who said last that the translation fits it, while that holds. */
	accepted: Pick<SourceChoice, 'id' | 'byName' | 'at'> | null;
	/** As it was when the text was approved, where it says something else now. */
	outdated: string | null;
}

/** Was the text of a row approved on a source that said something else, or made from a text that did? */
export const isOutdated = ({ outdated, pivot }: Pick<RowStatus, 'outdated' | 'pivot'>): boolean =>
	outdated !== null || (pivot !== null && pivot.outdated !== null);

export interface ReleaseView {
	number: number;
	at: number;
	byName: string;
	/** Is it a machine draft that nobody reviewed? */
	draft: boolean;
	/** Are there approved changes since? */
	current: boolean;
}

/** A person of a project, as its people page lists them. */
export interface MemberView {
	user: string;
	name: string;
	role: Role;
	langs: readonly TargetLang[] | '*';
	disabled: boolean;
}
