import type { OfferView } from '$lib/core/workflow/machine-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { OfferInForce } from './api';
import type { Row } from './row.svelte';

/** What a person does with newer copies of the post. */
export class UpdateActions {
	constructor(private readonly actions: DeskActions) {}

	/** Makes a machine text, or one of the memory, that of the row; undone from the message. */
	async take(
		row: Row,
		offer: Pick<OfferView, 'candidate' | 'text' | 'engine'>,
		said: string = m.update_taken()
	): Promise<void> {
		const { api, voice } = this.actions;
		const ask = () => api.settleOffer(row.id, { step: 'take', candidate: offer.candidate, seen: row.text });
		const before = row.view;
		const back = await this.actions.send(row, ask, '');
		if (!back) return;
		row.view = { ...before, machine: offer.text, engine: offer.engine };
		const undo = (): void => void this.#putBack(row, { ...back, seen: offer.text }, before);
		voice.show(said, { action: { label: m.workbench_undo(), run: undo } });
	}

	/** The machine text that was in force and the words that stood there are back; the newer one is offered again. */
	async #putBack(row: Row, back: OfferInForce & { seen: string }, before: Row['view']): Promise<void> {
		const ask = () => this.actions.api.settleOffer(row.id, { step: 'back', ...back });
		if (await this.actions.send(row, ask, m.update_put_back())) row.view = before;
	}

	/** What stands stays, and nobody is asked again. */
	async setAside(row: Row, { candidate }: Pick<OfferView, 'candidate'>): Promise<void> {
		const ask = () => this.actions.api.settleOffer(row.id, { step: 'aside', candidate, seen: row.text });
		await this.actions.send(row, ask, m.update_set_aside());
	}

	/** Takes the newest update back.
	 * @returns whether it was */
	async undo(id: string): Promise<boolean> {
		const { api, desk, voice } = this.actions;
		const [row] = desk.rows;
		if (!row) return false;
		const undone = await this.actions.send(row, () => api.undoUpdate(id), '');
		if (!undone) return false;
		await this.actions.refresh();
		voice.show(
			undone.kept.length > 0
				? m.update_undone_kept({ count: undone.kept.length, rows: undone.kept.join(', ') })
				: m.update_undone()
		);
		return true;
	}
}
