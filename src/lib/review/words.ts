import type * as Y from 'yjs';
import type { EditorView } from '@codemirror/view';
import type { TermInsertion } from '$lib/core/glossary/insert-term';
import { replaceText, textOf } from '$lib/collab/shared-text';
import { asOneStep, BY_COMMAND } from './editor/undo';
import type { Row } from './row.svelte';

/** A stretch of a text, what takes its place, and where the caret goes then. */
type Change = Pick<TermInsertion, 'start' | 'end' | 'replacement' | 'caret'>;

/** Writes words into the shared text for a person who gives a command; each is one step of undo. */
export class Words {
	/** The document of the room, once it is there. */
	doc: Y.Doc | null = null;
	#open: { id: string; view: EditorView } | null = null;

	/** Tells which row has an editor; null when it closes. */
	editor(id: string, view: EditorView | null): void {
		if (view) this.#open = { id, view };
		else if (this.#open?.id === id) this.#open = null;
	}

	/** The open editor of a row. */
	viewOf(id: string): EditorView | null {
		return this.#open?.id === id ? this.#open.view : null;
	}

	/** Makes the row's text this text, changing as little as possible. Goes by the shared text also where an editor is open:
	 * the editor may hold what is being composed, which is no part of the text yet and is not to be overwritten.
	 * @returns the text before, or null where nothing could be written */
	write(row: Pick<Row, 'id'>, text: string): string | null {
		const { doc } = this;
		const shared = doc && textOf(doc, row.id);
		if (!shared) return null;
		const before = shared.toString();
		asOneStep(shared, () => replaceText(doc, row.id, text, BY_COMMAND));
		return before;
	}

	/** Replaces a stretch of what the open editor shows.
	 * @param caret where it goes in the new text; null leaves it with the words it stands at
	 * @returns false where nothing could be written */
	change(row: Pick<Row, 'id'>, { start, end, replacement, caret }: Change): boolean {
		const view = this.viewOf(row.id);
		const shared = this.doc && textOf(this.doc, row.id);
		if (!view || !shared) return false;
		const changes = { from: start, to: end, insert: replacement };
		const selection = caret === null ? {} : { selection: { anchor: caret } };
		asOneStep(shared, () => view.dispatch({ changes, ...selection, userEvent: 'input.desk', scrollIntoView: true }));
		view.focus();
		return true;
	}
}
