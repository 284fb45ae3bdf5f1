import { StateEffect, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { composition, compositionOf, type Composition, type Waiter } from './composition';

/** A stretch of the text to be marked: UTF-16 code units, end exclusive. */
export interface Mark {
	start: number;
	end: number;
	/** Set as `data-severity`. */
	severity: string;
	/** Set as `data-finding`, to tell which finding a mark belongs to. */
	finding?: string;
	/** The thread of comments that stands on it, in place of a finding: set as `data-thread`. */
	thread?: string;
}

const changed = StateEffect.define<DecorationSet>();

/** Marks move with the text; new ones wait while a person composes. */
class Marks implements Waiter {
	shown: DecorationSet = Decoration.none;
	#next: DecorationSet | null = null;
	readonly #view: EditorView;
	readonly #composition: Composition;
	readonly #forget: () => void;

	constructor(view: EditorView) {
		this.#view = view;
		this.#composition = compositionOf(view);
		this.#forget = this.#composition.add(this);
	}

	set(marks: DecorationSet): void {
		if (this.#composition.busy) this.#next = marks;
		else this.#view.dispatch({ effects: changed.of(marks) });
	}

	settled(): void {
		const next = this.#next;
		this.#next = null;
		if (next) this.#view.dispatch({ effects: changed.of(next) });
	}

	update({ changes, transactions }: ViewUpdate): void {
		this.shown = this.shown.map(changes);
		this.#next = this.#next?.map(changes) ?? null;
		for (const { effects } of transactions)
			for (const effect of effects) if (effect.is(changed)) this.shown = effect.value;
	}

	destroy(): void {
		this.#forget();
	}
}

const marks = ViewPlugin.fromClass(Marks, { decorations: (plugin) => plugin.shown });

/** Lets an editor show marks. */
export const markLayer: Extension = [composition, marks];

/** Replaces the marks of an editor.
 * @param text the text they were found in
 * @returns false when the editor has another by now: then its own findings are on their way */
export function setMarks(view: EditorView, found: readonly Mark[], text: string): boolean {
	if (view.state.doc.toString() !== text) return false;
	const ranges = found
		.filter(({ start, end }) => start < end && end <= text.length)
		.map((mark) => asDecoration(mark).range(mark.start, mark.end));
	view.plugin(marks)?.set(Decoration.set(ranges, true));
	return true;
}

const asDecoration = ({ severity, finding, thread }: Mark): Decoration =>
	thread === undefined
		? Decoration.mark({
				class: 'finding-mark',
				attributes: { 'data-severity': severity, ...(finding === undefined ? {} : { 'data-finding': finding }) }
			})
		: Decoration.mark({ class: 'thread-mark', attributes: { 'data-severity': severity, 'data-thread': thread } });
