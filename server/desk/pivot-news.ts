import { SOME_ROWS } from '$lib/core/workflow/desk-view';
import type { App } from '../app';
import { hashOf } from '../id';
import type { Desk } from './desk';

/** Documents that are remembered; the one heard of longest ago goes first. */
const KEPT = 1000;

/** Tells the open screens of a language that the texts which it was translated from changed in the other one. */
export class PivotNews {
	readonly #told = new Map<string, string>();

	/** @param desk as it was just read */
	tell(app: App, { room, rows }: Pick<Desk, 'room' | 'rows'>): void {
		const made = rows.filter(({ pivot }) => pivot !== null);
		if (made.length === 0) return;
		const face = hashOf(JSON.stringify(made.map(({ id, pivot }) => [id, pivot!.now])));
		const isNews = this.#told.get(room) !== face;
		this.#told.delete(room);
		this.#told.set(room, face);
		if (this.#told.size > KEPT) this.#told.delete(this.#told.keys().next().value!);
		if (isNews) app.rooms.announce(room, made.length <= SOME_ROWS ? made.map(({ id }) => id) : []);
	}
}
