import { Facet, StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { segmentOf } from '$lib/collab/shared-text';
import { composition, compositionOf, type Composition, type Waiter } from './composition';

interface Config {
	text: Y.Text;
	awareness: Awareness;
}

/** What this page tells of its own caret; the server adds who it is. */
interface Cursor {
	segment: string;
	anchor: unknown;
	head: unknown;
}

/** Another person's caret, in UTF-16 code units of the text. */
interface Caret {
	client: number;
	name: string;
	color: string;
	anchor: number;
	head: number;
}

const config = Facet.define<Config, Config | null>({ combine: (given) => given[0] ?? null });
const redrawn = StateEffect.define<DecorationSet>();
/** Milliseconds between two tellings or drawings. */
const PACE = 50;

/** Shows where the others are, and tells them where this person is; both wait while a person composes. */
class Carets implements Waiter {
	drawn: DecorationSet = Decoration.none;
	readonly #view: EditorView;
	readonly #config: Config;
	readonly #composition: Composition;
	readonly #forget: () => void;
	#telling?: ReturnType<typeof setTimeout>;
	#drawing?: ReturnType<typeof setTimeout>;

	constructor(view: EditorView) {
		this.#view = view;
		this.#config = view.state.facet(config)!;
		this.#composition = compositionOf(view);
		this.#forget = this.#composition.add(this);
		this.#config.awareness.on('change', this.#drawSoon);
		this.#drawSoon();
	}

	settled(): void {
		this.#tellSoon();
		this.#drawSoon();
	}

	update(update: ViewUpdate): void {
		this.drawn = this.drawn.map(update.changes);
		for (const { effects } of update.transactions)
			for (const effect of effects) if (effect.is(redrawn)) this.drawn = effect.value;
		if (update.docChanged || update.selectionSet || update.focusChanged) this.#tellSoon();
	}

	destroy(): void {
		clearTimeout(this.#telling);
		clearTimeout(this.#drawing);
		this.#forget();
		this.#config.awareness.off('change', this.#drawSoon);
		this.#leave();
	}

	#tellSoon(): void {
		this.#telling ??= setTimeout(() => {
			this.#telling = undefined;
			if (this.#composition.busy) return;
			if (this.#view.hasFocus) this.#tell();
			else this.#leave();
		}, PACE);
	}

	#tell(): void {
		const { text, awareness } = this.#config;
		const { anchor, head } = this.#view.state.selection.main;
		const at = (index: number) => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
		const cursor: Cursor = { segment: segmentOf(text) ?? '', anchor: at(anchor), head: at(head) };
		awareness.setLocalStateField('cursor', cursor);
	}

	/** Takes this editor's caret back; another editor of the page may have told of its own by now. */
	#leave(): void {
		const { text, awareness } = this.#config;
		const told = awareness.getLocalState()?.cursor as Partial<Cursor> | null | undefined;
		if (told?.segment === segmentOf(text)) awareness.setLocalStateField('cursor', null);
	}

	readonly #drawSoon = (): void => {
		this.#drawing ??= setTimeout(() => {
			this.#drawing = undefined;
			if (!this.#composition.busy) this.#draw();
		}, PACE);
	};

	#draw(): void {
		const carets = othersIn(this.#config);
		if (carets.length === 0 && this.drawn.size === 0) return;
		this.#view.dispatch({ effects: redrawn.of(Decoration.set(carets.flatMap(drawing), true)) });
	}
}

function othersIn({ text, awareness }: Config): Caret[] {
	return [...awareness.getStates()].flatMap(([client, state]) => {
		const caret = client === awareness.clientID ? null : readCaret(client, state, text);
		return caret ? [caret] : [];
	});
}

/** What others say is read as strangers' data: anything odd is no caret. */
function readCaret(client: number, state: Record<string, unknown>, text: Y.Text): Caret | null {
	const cursor = state.cursor as Partial<Cursor> | null | undefined;
	const user = state.user as { name?: unknown; color?: unknown } | undefined;
	if (!cursor || cursor.segment !== segmentOf(text)) return null;
	const [anchor, head] = [indexIn(text, cursor.anchor), indexIn(text, cursor.head)];
	if (anchor === null || head === null) return null;
	const color = typeof user?.color === 'string' && /^#[0-9a-f]{6}$/i.test(user.color) ? user.color : '#666666';
	return { client, name: typeof user?.name === 'string' ? user.name : '', color, anchor, head };
}

function indexIn(text: Y.Text, said: unknown): number | null {
	const { type, item } = (said ?? {}) as { type?: unknown; item?: unknown };
	if (!isId(type) && !isId(item)) return null;
	// Without `tname`, or a stranger could make this page create roots in the document.
	const position = Y.createRelativePositionFromJSON({ type: isId(type) ? type : null, item: isId(item) ? item : null });
	const absolute = Y.createAbsolutePositionFromRelativePosition(position, text.doc!);
	return absolute?.type === text ? absolute.index : null;
}

function isId(said: unknown): said is { client: number; clock: number } {
	const { client, clock } = (said ?? {}) as { client?: unknown; clock?: unknown };
	return [client, clock].every((n) => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0);
}

function drawing({ client, name, color, anchor, head }: Caret): Range<Decoration>[] {
	const caret = Decoration.widget({ widget: new CaretWidget(client, name, color), side: head >= anchor ? 1 : -1 });
	const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
	if (from === to) return [caret.range(head)];
	const selection = Decoration.mark({ class: 'others-selection', attributes: { style: `--others-color: ${color}` } });
	return [selection.range(from, to), caret.range(head)];
}

class CaretWidget extends WidgetType {
	constructor(
		readonly client: number,
		readonly name: string,
		readonly color: string
	) {
		super();
	}

	override eq(other: CaretWidget): boolean {
		return other.client === this.client && other.name === this.name && other.color === this.color;
	}

	/** Hidden from screen readers: who stands where is told outside the text, which they read letter by letter. */
	override toDOM(): HTMLElement {
		const caret = document.createElement('span');
		caret.className = 'others-caret';
		caret.ariaHidden = 'true';
		caret.style.setProperty('--others-color', this.color);
		const name = caret.appendChild(document.createElement('span'));
		name.className = 'others-name';
		name.textContent = this.name;
		return caret;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

const theme = EditorView.baseTheme({
	'.others-selection': { backgroundColor: 'color-mix(in srgb, var(--others-color) 25%, transparent)' },
	'.others-caret': {
		position: 'relative',
		borderInlineStart: '2px solid var(--others-color)',
		marginInline: '-1px',
		pointerEvents: 'none'
	},
	'.others-name': {
		position: 'absolute',
		insetBlockEnd: '100%',
		insetInlineStart: '-2px',
		padding: '0 0.3em',
		fontSize: '0.7em',
		lineHeight: '1.4',
		whiteSpace: 'nowrap',
		color: '#fff',
		backgroundColor: 'var(--others-color)',
		userSelect: 'none'
	}
});

const carets = ViewPlugin.fromClass(Carets, { decorations: (plugin) => plugin.drawn });

/** Shows the carets of others in an editor that is bound to the text. Comes after the binding: it reads positions of the
 * text once the two are equal. */
export const othersCarets = (text: Y.Text, awareness: Awareness): Extension => [
	composition,
	config.of({ text, awareness }),
	carets,
	theme
];
