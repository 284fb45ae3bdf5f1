import { standardKeymap } from '@codemirror/commands';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { MAX_SEGMENT } from '$lib/collab/protocol';
import { normaliseLines } from '$lib/collab/shared-text';
import { bindText } from './binding';
import { othersCarets } from './carets';
import { chords } from './chords';
import { markLayer } from './decorations';
import { ownChanges, undoChords } from './undo';

export interface EditorOptions {
	parent: Element;
	/** The text of one segment, in a document. */
	text: Y.Text;
	/** Who else is here; without it no carets are shown or told. */
	awareness?: Awareness;
	/** Language of the text, for fonts, line breaks and speech. */
	lang: string;
	/** What the field is, for screen readers. */
	label: string;
	/** Of the page's content security policy; the editor's styles carry it. */
	nonce?: string;
	/** Called when the text of others begins or ceases to wait for the end of a composition. */
	onHold?(held: boolean): void;
	/** Come before the editor's own: keys, listeners. */
	extensions?: Extension;
}

/** An editor of one segment, bound to the shared text. */
export interface SegmentEditor {
	view: EditorView;
	/** Takes the editor away; what is being composed goes into the text. */
	destroy(): void;
}

export function createEditor(options: EditorOptions): SegmentEditor {
	const { parent, text, awareness, nonce, onHold, extensions = [] } = options;
	const { origin, manager } = ownChanges(text);
	const state = EditorState.create({
		doc: text.toString(),
		extensions: [
			extensions,
			bindText({ text, origin, onHold }),
			markLayer,
			awareness ? othersCarets(text, awareness) : [],
			// Not the default keys: they take Mod-Enter, Mod-/ and Alt with the arrows, which belong to the screen.
			chords(undoChords(manager)),
			Prec.low(keymap.of(standardKeymap)),
			field(options),
			nonce === undefined ? [] : EditorView.cspNonce.of(nonce)
		]
	});
	const view = new EditorView({ parent, state });
	return { view, destroy: () => view.destroy() };
}

/** How the field behaves apart from what is written in it. */
const field = ({ lang, label }: EditorOptions): Extension => [
	// With LF as the only line end, lengths here and in the shared text are the same.
	EditorState.lineSeparator.of('\n'),
	EditorView.clipboardInputFilter.of(normaliseLines),
	EditorState.changeFilter.of(
		({ newDoc, startState }) => newDoc.length <= Math.max(MAX_SEGMENT, startState.doc.length)
	),
	EditorView.lineWrapping,
	EditorView.contentAttributes.of({ lang, 'aria-label': label, translate: 'no' })
];
