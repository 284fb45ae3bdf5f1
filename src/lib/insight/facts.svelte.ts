import { SvelteSet } from 'svelte/reactivity';
import type { FactKind } from '$lib/core/facts/fact';
import { sheet, type FactRow, type Line, type Sheet } from '$lib/core/facts/sheet';
import type { DeskView } from '$lib/core/workflow/desk-view';
import { openReader } from './reader';
import { placesOf, type FromReader, type Place } from './reading';
import { rememberSeen, seenBefore } from './seen';

/** The sheet of facts of one document in one language, as a page shows it. */
export class FactsState {
	/** How far the first reading is; null once there is something to show. */
	progress = $state.raw<{ done: number; total: number } | null>({ done: 0, total: 0 });
	/** The one kind that is shown, null for all. */
	kind = $state<FactKind | null>(null);
	/** Keys of the lines that the person ticked, in this browser alone. */
	readonly seen = new SvelteSet<string>();
	#rows = $state.raw<readonly FactRow[]>([]);
	#room = '';
	#places: ReadonlyMap<string, Place> | null = null;

	readonly sheet: Sheet = $derived(sheet(this.#rows));
	readonly open: Line[] = $derived(this.sheet.open.flatMap(({ lines }) => lines));

	place = (line: Line): Place => this.#places?.get(line.row) ?? { number: 0, sourceLang: 'en' };

	/** Reads a document; what was read before stays until it is done.
	 * @returns ends the reading */
	read(view: DeskView): () => void {
		this.#places = placesOf(view);
		this.#room = view.room;
		return openReader(view, (answer) => this.#take(answer));
	}

	#take(answer: FromReader): void {
		if (answer.kind === 'done') {
			this.#rows = answer.rows;
			this.progress = null;
			this.seen.clear();
			for (const key of seenBefore(this.#room, this.open)) this.seen.add(key);
		} else if (this.progress) this.progress = answer;
	}

	toggle({ key }: Line): void {
		if (!this.seen.delete(key)) this.seen.add(key);
		rememberSeen(this.#room, this.seen);
	}
}
