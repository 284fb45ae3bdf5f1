/** The page under test: one segment of a room in an editor, with handles for the test. */
import { EditorView } from '@codemirror/view';
import { observeTexts, textOf } from '$lib/collab/shared-text';
import { RoomConnection } from '$lib/review/connection';
import { binding } from '$lib/review/editor/binding';
import { chords } from '$lib/review/editor/chords';
import { patience, type Patience } from '$lib/review/editor/composition';
import { setMarks, type Mark } from '$lib/review/editor/decorations';
import { createEditor, type SegmentEditor } from '$lib/review/editor/editor';
import { isChord } from '$lib/review/keys';
import type { SaveState } from '$lib/review/saving';
import { Words } from '$lib/review/words';

const SEGMENT = 's1';
const query = new URLSearchParams(location.search);
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')!.nonce;
const parent = document.querySelector('main')!;

const seen: string[] = [];
const holds: boolean[] = [];
/** When each of them came, in milliseconds since the page was opened. */
const heldAt: number[] = [];
const ran: string[] = [];
const violations: string[] = [];
const compositions: string[] = [];
const states: SaveState[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
for (const type of ['compositionstart', 'compositionend'])
	document.addEventListener(type, () => compositions.push(type), true);

const connection = new RoomConnection({
	url: `${location.origin.replace('http', 'ws')}/collab`,
	room: query.get('room')!,
	user: query.get('as')!,
	keepCopy: query.has('copy'),
	onState: (state) => void states.push(state)
});
observeTexts(connection.doc, (segment, text) => void (segment === SEGMENT && seen.push(text)));

/** Marks the words of the seed anew after every change, as a check running beside the editor would. */
const marking = EditorView.updateListener.of(({ docChanged, view }) => {
	if (docChanged) setTimeout(() => mark(view), 5);
});

function mark(view: EditorView): void {
	const text = view.state.doc.toString();
	const found = [...text.matchAll(/TERM|번역|C+|한|漢/g)].map(({ index, 0: word }): Mark => ({
		start: index,
		end: index + word.length,
		severity: 'minor',
		finding: word
	}));
	setMarks(view, found, text);
}

const run = (name: string) => () => (ran.push(name), true);

function open(): SegmentEditor {
	const editor = createEditor({
		parent,
		text: textOf(connection.doc, SEGMENT)!,
		awareness: connection.awareness,
		lang: query.get('lang') ?? 'ko',
		label: 'Translation',
		nonce,
		onHold: (held) => {
			holds.push(held);
			heldAt.push(performance.now());
		},
		extensions: [
			query.has('marks') ? marking : [],
			query.has('patience') ? patience.of(JSON.parse(query.get('patience')!) as Patience) : [],
			chords((event) => (isChord('Mod+Enter', event, false) ? { name: 'done', run: run('done') } : null))
		]
	});
	if (query.has('marks')) mark(editor.view);
	words.editor(SEGMENT, editor.view);
	return editor;
}

let editor: SegmentEditor | undefined;
const words = new Words();
words.doc = connection.doc;

const handles = {
	connection,
	ready: () => connection.synced && textOf(connection.doc, SEGMENT) !== undefined,
	open: () => void (editor = open()),
	close: () => {
		words.editor(SEGMENT, null);
		editor!.destroy();
	},
	text: () => textOf(connection.doc, SEGMENT)!.toString(),
	shown: () => editor!.view.state.doc.toString(),
	/** What a person sees, less the names beside the carets of others. */
	drawn: () => {
		const copy = editor!.view.contentDOM.cloneNode(true) as HTMLElement;
		for (const caret of copy.querySelectorAll('.others-caret')) caret.remove();
		return [...copy.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
	},
	select: (anchor: number, head = anchor) => {
		editor!.view.focus();
		editor!.view.dispatch({ selection: { anchor, head } });
	},
	caret: () => editor!.view.state.selection.main.head,
	insert: (at: number, text: string) => textOf(connection.doc, SEGMENT)!.insert(at, text),
	/** By a command of the screen. */
	replace: (text: string) => words.write({ id: SEGMENT }, text),
	/** A term at the caret, by a command of the screen. */
	term: (replacement: string) => {
		const { from: start, to: end } = editor!.view.state.selection.main;
		return words.change({ id: SEGMENT }, { start, end, replacement, caret: start + replacement.length });
	},
	blur: () => editor!.view.contentDOM.blur(),
	repairs: () => editor!.view.plugin(binding)!.repairs,
	seen,
	holds,
	heldAt,
	ran,
	states,
	violations,
	compositions
};
export type Handles = typeof handles;
Object.assign(window, { page: handles });
