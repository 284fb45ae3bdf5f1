import type * as Y from 'yjs';
import type { EditorView } from '@codemirror/view';
import { replaceText, smallestChange } from '$lib/collab/shared-text';
import type { Row } from './row.svelte';

/** Marks changes that this screen makes outside an editor. */
const ORIGIN = 'desk';

/** Writes words into the shared text: through the editor where one is open, so that undo knows them, else directly. */
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

	/** Makes the row's text this text, changing as little as possible.
	 * @returns the text before, or null where nothing could be written */
	write(row: Row, text: string): string | null {
		const before = row.text;
		const view = this.viewOf(row.id);
		const change = smallestChange(before, text);
		if (!change) return before;
		if (view) view.dispatch({ changes: change, userEvent: 'input.desk', scrollIntoView: true });
		else if (this.doc) replaceText(this.doc, row.id, text, ORIGIN);
		else return null;
		return before;
	}

	/** Puts words where the caret is, in place of what is selected. */
	insert(row: Row, words: string): boolean {
		const view = this.viewOf(row.id);
		if (!view) return false;
		view.dispatch(view.state.replaceSelection(words), { userEvent: 'input.desk', scrollIntoView: true });
		view.focus();
		return true;
	}
}
