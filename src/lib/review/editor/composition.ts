import { Facet } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

/** How long an open composition may hold things back, in milliseconds. A sign of it is its beginning and each change: a key
 * that the input method takes. One who types never meets `end` or `pause`: nobody rests so long between two keys of a word.
 * One who composes on and on while another writes is interrupted by `most`, once; what was composed stays as it stands. */
export interface Patience {
	/** Without a sign for so long, what was typed is saved as it stands; a composition whose end was missed counts as over. */
	quiet: number;
	/** Without a sign for so long, the composition is ended as if the person had left the field, if something waits for it. */
	end: number;
	/** Once something has waited for so long, `pause` takes the place of `end`. */
	long: number;
	pause: number;
	/** Once something has waited for so long, the composition is ended in any case. By then somebody who types two kana a
	 * second has 360 in one composition, far more than input methods hold; Korean comes to rest with every space. */
	most: number;
}

const PATIENCE: Patience = { quiet: 10_000, end: 30_000, long: 60_000, pause: 5000, most: 180_000 };
export const patience = Facet.define<Patience, Patience>({ combine: (given) => given[0] ?? PATIENCE });

/** Something that must not touch the text, or what is drawn on it, while a person composes. */
export interface Waiter {
	/** A syllable or phrase is complete. The next may follow at once, so the view must not be touched yet. */
	ended?(): void;
	/** The input method is at rest: now the view may change. */
	settled(): void;
}

/** Follows the input method of one editor. Korean ends one composition and begins the next within one key stroke, so
 * "ended" and "settled" differ: the second comes when no composition follows in the same turn. */
export class Composition {
	/** From the beginning of a composition until everything that waited has been let go. */
	busy = false;
	readonly #waiters: Waiter[] = [];
	#open = false;
	/** When the last sign of the composition came. */
	#sign = 0;
	/** Since when the text of others waits, null while none does. */
	#since: number | null = null;
	#settling?: ReturnType<typeof setTimeout>;
	#quiet?: ReturnType<typeof setTimeout>;
	#ending?: ReturnType<typeof setTimeout>;

	constructor(readonly view: EditorView) {
		for (const [type, listener] of this.#listeners) view.contentDOM.addEventListener(type, listener);
	}

	/** Waiters are told in the order in which they came. */
	add(waiter: Waiter): () => void {
		this.#waiters.push(waiter);
		return () => void this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
	}

	/** Something was typed outside a composition before the last one had settled. */
	settleSoon(): void {
		if (this.#open) return;
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => this.#settle(), 0);
	}

	/** The text of others begins to wait; other things are no reason to end a composition. */
	awaited(): void {
		this.#since ??= performance.now();
		this.#limit();
	}

	destroy(): void {
		for (const timer of [this.#settling, this.#quiet, this.#ending]) clearTimeout(timer);
		for (const [type, listener] of this.#listeners) this.view.contentDOM.removeEventListener(type, listener);
	}

	readonly #begin = () => {
		this.busy = this.#open = true;
		clearTimeout(this.#settling);
		this.#watch();
	};

	readonly #end = () => {
		if (!this.#open) return;
		this.#open = false;
		clearTimeout(this.#quiet);
		clearTimeout(this.#ending);
		// By then the editor has read the last change of the composition.
		queueMicrotask(() => this.#tellEnded());
		this.settleSoon();
	};

	// An update without a beginning comes where a composition outlives a change of the window.
	readonly #listeners = [
		['compositionstart', this.#begin],
		['compositionupdate', this.#begin],
		['compositionend', this.#end],
		['blur', this.#end]
	] as const;

	#tellEnded(): void {
		for (const waiter of this.#waiters) waiter.ended?.();
	}

	#settle(): void {
		this.busy = false;
		this.#since = null;
		for (const waiter of [...this.#waiters]) waiter.settled();
	}

	#watch(): void {
		this.#sign = performance.now();
		clearTimeout(this.#quiet);
		const { quiet } = this.view.state.facet(patience);
		this.#quiet = setTimeout(() => (this.view.composing ? this.#tellEnded() : this.#end()), quiet);
		this.#limit();
	}

	/** Counts anew until the composition has held back others for too long. */
	#limit(): void {
		clearTimeout(this.#ending);
		if (!this.#open || this.#since === null) return;
		const { end, long, pause, most } = this.view.state.facet(patience);
		const rest = Math.min(this.#sign + end, Math.max(this.#sign + pause, this.#since + long));
		const left = Math.min(rest, this.#since + most) - performance.now();
		this.#ending = setTimeout(() => this.#leave(), Math.max(0, left));
	}

	/** Leaving the field makes the browser commit what is being composed; the caret stays where it is. */
	#leave(): void {
		if (this.view.root.activeElement !== this.view.contentDOM) return this.#end();
		this.view.contentDOM.blur();
		this.view.focus();
	}
}

export const composition = ViewPlugin.fromClass(Composition);

/** Does something to the text now, or when the input method that is at work is at rest and the text of others has come in. */
export function atRest(view: EditorView, act: () => void): void {
	const composition = compositionOf(view);
	if (!composition.busy) return act();
	const forget = composition.add({
		settled() {
			forget();
			setTimeout(act, 0);
		}
	});
}

/** The one of an editor; it comes with every extension that waits. */
export const compositionOf = (view: EditorView): Composition => view.plugin(composition)!;
