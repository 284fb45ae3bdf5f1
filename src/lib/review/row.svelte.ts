import type { Finding } from '$lib/core/check/check';
import { isPending } from '$lib/core/workflow/closure';
import { proposalFor } from '$lib/core/source/copies';
import { hasMoved } from '$lib/core/source/pivot';
import type { RowStatus, RowView } from '$lib/core/workflow/desk-view';
import type { RowState } from '$lib/core/workflow/state';
import type { Mark } from './pieces';
import { stateNow } from './row-state';
import { markOf, sameStandings, standings, type NamedClosure, type Standing } from './standing';

/** What a row needs to know of its desk. */
export interface RowDesk {
	readonly closures: readonly NamedClosure[];
	readonly peopleNeeded: number;
	readonly me: string;
}

/** The text beside its source that a row was made from, as it is checked against: as it is now, and whether it changed. */
const besideOf = ({ pivot }: RowStatus): string | null =>
	pivot?.beside ? JSON.stringify([pivot.now, hasMoved(pivot)]) : null;

/** One row of the document as people see it now: live text, the server's verdict on it, and what the checks say. */
export class Row {
	readonly id: string;
	/** Text of now; from the server until the room is there. */
	text = $state('');
	status = $state.raw() as RowStatus;
	/** What the last run of the checks found, and in which text. */
	checked = $state.raw<{ text: string; findings: readonly Finding[] }>({ text: '', findings: [] });
	readonly #desk: RowDesk;
	/** What `findings` was last. */
	#findings: Standing[] = [];

	/** What the page told of it, or what a newer machine text made of that. */
	view = $state.raw() as RowView;

	constructor(
		view: RowView,
		/** 1-based place in the document, the number people call it by. */
		readonly number: number,
		status: RowStatus,
		desk: RowDesk
	) {
		this.id = view.id;
		this.view = view;
		this.#desk = desk;
		this.status = status;
		this.text = status.text;
	}

	readonly state: RowState = $derived.by(() => stateNow(this.status, this.text));
	/** The same object while nothing of them changes. */
	readonly copies = $derived.by(() => this.status.copies);
	/** What is proposed for its source, where two copies give it differently and nobody chose. */
	readonly proposal = $derived(this.state === 'left-out' ? null : proposalFor(this.copies));

	/** Takes the server's word on the row.
	 * @returns whether its source, or the text beside it that it was made from, is another one now */
	take(status: RowStatus): boolean {
		const moved = besideOf(status) !== besideOf(this.status);
		const same = JSON.stringify(status.copies) === JSON.stringify(this.status.copies);
		this.status = same ? { ...status, copies: this.status.copies } : status;
		const { copies } = status;
		const pivot = status.pivot?.beside ? null : status.pivot;
		const source = pivot?.now ?? copies?.text ?? null;
		if (source === null || source === this.view.source) return moved;
		this.view = { ...this.view, source, sourceLang: pivot?.lang ?? this.view.sourceLang };
		return true;
	}

	/** Did the text that it was translated from change since, so that somebody has to look? */
	readonly isBehind: boolean = $derived.by(() => {
		const { pivot } = this.status;
		return pivot !== null && this.state !== 'left-out' && (pivot.outdated !== null || hasMoved(pivot));
	});

	/** Does the row exist in this language? */
	get hasText(): boolean {
		return this.view.machine !== null;
	}

	/** Is there nothing in it? Apart from the text, so that not every letter is news. */
	readonly blank: boolean = $derived.by(() => this.text === '');

	/** The person confirmed exactly this text already. */
	readonly mine: boolean = $derived.by(
		() =>
			this.text === this.status.text &&
			this.status.decisions.some((d) => d.current && d.by === this.#desk.me && d.kind !== 'refuse')
	);

	/** Findings that still speak of words in the text, worst first, with where they stand. While somebody writes they mostly stay
	 * the same, and then so does the list: what follows from it need not be worked out again. */
	readonly findings: Standing[] = $derived.by(() => {
		const now =
			this.state === 'left-out'
				? []
				: standings(this.checked.findings, this.text, this.#desk.closures, this.#desk.peopleNeeded);
		if (!sameStandings(now, this.#findings)) this.#findings = now;
		return this.#findings;
	});
	readonly open: Standing[] = $derived(this.findings.filter((f) => f.status !== 'closed'));
	/** Those of them that ask for work: not what was set aside under earlier rules and does not block. */
	readonly pending: Standing[] = $derived(this.open.filter((f) => isPending(f.finding, f.status)));
	readonly blocking: Standing[] = $derived(this.open.filter((f) => f.finding.blocks));
	readonly marks: Mark[] = $derived.by(() => this.open.flatMap((f) => markOf(f.finding, 'target')));
	readonly sourceMarks: Mark[] = $derived.by(() => this.open.flatMap((f) => markOf(f.finding, 'source')));
}
