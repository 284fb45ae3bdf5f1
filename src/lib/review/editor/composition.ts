import { Facet } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';

/** How long an open composition may hold things back, in milliseconds without any sign of it. */
interface Patience {
	/** Then what was typed is saved as it stands; a composition whose end was missed counts as over. */
	quiet: number;
	/** Then the composition is ended as if the person had left the field, if something waits for it. */
	end: number;
}

const PATIENCE: Patience = { quiet: 10_000, end: 30_000 };
export const patience = Facet.define<Patience, Patience>({ combine: (given) => given[0] ?? PATIENCE });

/** Something that must not touch the text, or what is drawn on it, while a person composes. */
export interface Waiter {
	/** A syllable or phrase is complete. The next may follow at once, so the view must not be touched yet. */
	ended?(): void;
	/** The input method is at rest: now the view may change. */
	settled(): void;
	/** Is something held back? */
	waiting(): boolean;
}

/** Follows the input method of one editor. Korean ends one composition and begins the next within one key stroke, so
 * "ended" and "settled" differ: the second comes when no composition follows in the same turn. */
export class Composition {
	/** From the beginning of a composition until everything that waited has been let go. */
	busy = false;
	readonly #waiters: Waiter[] = [];
	#open = false;
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
		for (const waiter of [...this.#waiters]) waiter.settled();
	}

	#watch(): void {
		const { quiet, end } = this.view.state.facet(patience);
		clearTimeout(this.#quiet);
		clearTimeout(this.#ending);
		this.#quiet = setTimeout(() => (this.view.composing ? this.#tellEnded() : this.#end()), quiet);
		this.#ending = setTimeout(() => this.#leave(), end);
	}

	/** Leaving the field makes the browser commit what is being composed; the caret stays where it is. */
	#leave(): void {
		if (!this.#waiters.some((waiter) => waiter.waiting())) return;
		this.view.contentDOM.blur();
		this.view.focus();
	}
}

export const composition = ViewPlugin.fromClass(Composition);

/** The one of an editor; it comes with every extension that waits. */
export const compositionOf = (view: EditorView): Composition => view.plugin(composition)!;
