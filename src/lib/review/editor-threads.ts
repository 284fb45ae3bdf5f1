import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { findSpan, isWhole, type Anchor } from '$lib/core/comment/anchor';
import type { Span } from '$lib/core/segment/segment';
import type { DeskState } from './desk.svelte';
import type { Mark } from './editor/decorations';
import type { Row } from './row.svelte';

const known = new WeakMap<Anchor, { text: string; span: Span | null }>();

/** Where the words of a thread stand in a text; of one text it is found out once. */
export function spanIn(anchor: Anchor, text: string): Span | null {
	const last = known.get(anchor);
	if (last?.text === text) return last.span;
	const span = findSpan(anchor, text);
	known.set(anchor, { text, span });
	return span;
}

/** Words of a row that open threads stand on; those on the whole row underline nothing. */
export const threadMarks = (row: Row, desk: DeskState): Mark[] =>
	desk.threadsOn(row.id).flatMap(({ id, anchor, blocking }) => {
		const span = isWhole(anchor) ? null : spanIn(anchor, row.text);
		return span ? [{ ...span, severity: blocking ? 'blocking' : 'open', thread: id }] : [];
	});

/** The thread that a place in a row's text belongs to: of several the one on the fewest words. */
export function threadAt(row: Row, desk: DeskState, at: number): string | null {
	const here = threadMarks(row, desk).filter(({ start, end }) => start <= at && at <= end);
	return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.thread ?? null;
}

/** A caret in words that are commented on tells the pane which thread they have; a click on them opens the pane. */
export const threadListeners = (row: Row, desk: DeskState): Extension => [
	EditorView.updateListener.of(({ selectionSet, state }) => {
		if (!selectionSet || desk.threadsOn(row.id).length === 0) return;
		desk.comments.shown = threadAt(row, desk, state.selection.main.head) ?? desk.comments.shown;
	}),
	EditorView.domEventHandlers({
		click: ({ target }) => {
			const id = target instanceof Element ? target.closest<HTMLElement>('.thread-mark')?.dataset.thread : undefined;
			if (id === undefined) return;
			desk.comments.shown = id;
			desk.pane = 'comments';
			desk.paneOpen = true;
		}
	})
];
