import type { GivenCopy } from '$lib/core/source/copies';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { SourceRequest, SourceVerdict } from './api';
import type { Row } from './row.svelte';

/** A row with the copy that is to be its source. */
export interface Taking {
	row: Row;
	copy: GivenCopy;
}

/** What a person says of the sources of rows. */
export class SourceActions {
	constructor(private readonly actions: DeskActions) {}

	/** Puts copies in force, undone by one step. */
	async take(takings: readonly Taking[]): Promise<boolean> {
		const rows = takings.map(({ row, copy }) => ({
			...{ segment: row.id, source: copy.source, seen: row.view.source ?? '' }
		}));
		return this.#choose({ step: 'take', rows });
	}

	/** Puts a text written by hand in force.
	 * @param seen the source that the person compared it with */
	correct(row: Row, text: string, seen: string): Promise<boolean> {
		return this.#choose({ step: 'correct', segment: row.id, text, seen });
	}

	/** Says that the translation still fits the text that it was made from. */
	async accept(row: Row): Promise<void> {
		const { pivot } = row.status;
		if (!pivot || !row.isBehind) return this.actions.voice.show(m.pivot_none());
		const done = await this.#send({ step: 'accept', segment: row.id, seen: pivot.now });
		if (done.length === 0) return;
		const run = (): void => void this.undo(done.map(({ choice }) => choice!));
		this.actions.voice.show(m.pivot_accepted_now(), { action: { label: m.copies_undo(), run } });
	}

	/** Takes words of people on sources back. */
	async undo(choices: readonly string[]): Promise<void> {
		const done = await this.#send({ step: 'undo', choices: [...choices] });
		if (done.length > 0) this.actions.voice.show(m.copies_undone());
	}

	/** Takes what is proposed for a row. */
	async takeProposed(row: Row): Promise<void> {
		const { proposal } = row;
		if (proposal?.mended != null) await this.correct(row, proposal.mended, row.view.source ?? '');
		else if (proposal && proposal.better !== null) await this.take([{ row, copy: proposal.copies[proposal.better] }]);
		else this.actions.voice.show(m.copies_none());
	}

	async #choose(request: SourceRequest): Promise<boolean> {
		const done = await this.#send(request);
		if (done.length === 0) return false;
		const run = (): void => void this.undo(done.map(({ choice }) => choice!));
		const said = done.length === 1 ? m.copies_done() : m.copies_done_many({ count: done.length });
		this.actions.voice.show(said, { action: { label: m.copies_undo(), run } });
		return true;
	}

	/** @returns what was done; what was refused is told */
	async #send(request: SourceRequest): Promise<SourceVerdict[]> {
		const { actions } = this;
		const answer = await actions.api.chooseSource(request);
		await actions.refresh();
		if (!answer.ok) {
			actions.refuse(answer.problem);
			return [];
		}
		const done = answer.value.verdicts.filter(({ refused }) => refused === null);
		const count = answer.value.verdicts.length - done.length;
		if (count > 0) actions.voice.show(m.copies_refused({ count }), { look: 'alarm' });
		return done;
	}
}
