import { Annotation, ChangeSet, Facet, Transaction, type ChangeSpec, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import * as Y from 'yjs';
import { smallestChange } from '$lib/collab/shared-text';
import { composition, compositionOf, type Composition, type Waiter } from './composition';
import { BY_COMMAND } from './undo';

interface BoundText {
	text: Y.Text;
	/** Origin of the transactions that bring typing into the text. */
	origin: unknown;
	/** Called when the text of others begins or ceases to wait for the end of a composition. */
	onHold?(held: boolean): void;
}

/** Marks changes of the editor that come from the shared text. */
const shared = Annotation.define<true>();
const bound = Facet.define<BoundText, BoundText | null>({ combine: (given) => given[0] ?? null });

/** Keeps an editor and a shared text equal. While an input method composes, neither side is touched: what others write is
 * collected (`remote`), and so is what is composed (`local`), both starting from the text that the two sides last had in
 * common. At the end each is rebased over the other. Writing into a composed range would make the browser lose it, and
 * half composed jamo or kana are nobody else's business. */
class Binding implements Waiter {
	/** What others wrote since the sides were equal, rebased over what was saved since. */
	#remote: ChangeSet | null = null;
	/** What was typed and not saved yet. */
	#local: ChangeSet | null = null;
	/** How often the editor had to be brought back to the shared text: stays 0 unless something is wrong. */
	repairs = 0;
	readonly #view: EditorView;
	readonly #bound: BoundText;
	readonly #composition: Composition;
	readonly #forget: () => void;

	constructor(view: EditorView) {
		this.#view = view;
		this.#bound = view.state.facet(bound)!;
		this.#composition = compositionOf(view);
		this.#forget = this.#composition.add(this);
		this.#bound.text.observe(this.#heard);
		document.addEventListener('visibilitychange', this.#save);
	}

	/** Saves what is complete, without touching the view. */
	ended(): void {
		this.#save();
	}

	settled(): void {
		this.#save();
		const remote = this.#remote;
		this.#remote = null;
		if (!remote) return;
		this.#show(remote);
		this.#bound.onHold?.(false);
		this.#repair();
	}

	update(update: ViewUpdate): void {
		for (const transaction of update.transactions)
			if (transaction.docChanged && !transaction.annotation(shared)) this.#typed(transaction.changes);
	}

	/** What was typed goes into the text, whatever is still open. */
	destroy(): void {
		this.#save();
		this.#forget();
		this.#bound.text.unobserve(this.#heard);
		document.removeEventListener('visibilitychange', this.#save);
		if (this.#remote) this.#bound.onHold?.(false);
	}

	#typed(changes: ChangeSet): void {
		if (!this.#composition.busy) return this.#write(changes);
		this.#local = this.#local ? this.#local.compose(changes) : changes;
		this.#composition.settleSoon();
	}

	readonly #heard = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
		if (transaction.origin === this.#bound.origin) return;
		const changes = changesOf(event);
		if (!this.#composition.busy) return this.#show(changes, isOwn(transaction.origin));
		if (this.#remote) this.#remote = this.#remote.compose(changes);
		else this.#hold(changes);
	};

	#hold(changes: ChangeSet): void {
		this.#remote = changes;
		this.#composition.awaited();
		this.#bound.onHold?.(true);
	}

	readonly #save = (): void => {
		const local = this.#local;
		if (!local) return;
		this.#local = null;
		this.#write(this.#remote ? local.map(this.#remote) : local);
		// Of two insertions at one place the other's comes first on both sides.
		this.#remote &&= this.#remote.map(local, true);
	};

	#show(changes: ChangeSet, own = false): void {
		const annotations = [shared.of(true), Transaction.remote.of(!own)];
		// Undo and commands take the caret to what they changed.
		const selection = own ? { anchor: endOf(changes) } : undefined;
		this.#view.dispatch({ changes, annotations, selection, scrollIntoView: own, filter: false });
	}

	#write(changes: ChangeSet): void {
		const { text, origin } = this.#bound;
		const before = text.toString();
		text.doc!.transact(() => {
			let shift = 0;
			changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
				const { from, to, insert } = wholeCharacters(before, fromA, toA, inserted.toString());
				if (to > from) text.delete(from + shift, to - from);
				if (insert) text.insert(from + shift, insert);
				shift += insert.length - (to - from);
			});
		}, origin);
	}

	/** The shared text is the truth: whatever went wrong, nobody may go on writing on something else. */
	#repair(): void {
		const change = smallestChange(this.#view.state.doc.toString(), this.#bound.text.toString());
		if (!change) return;
		this.repairs++;
		this.#view.dispatch({ changes: change, annotations: shared.of(true), filter: false });
	}
}

const isOwn = (origin: unknown): boolean => origin === BY_COMMAND || origin instanceof Y.UndoManager;

function changesOf({ delta, target }: Y.YTextEvent): ChangeSet {
	const specs: ChangeSpec[] = [];
	let [at, growth] = [0, 0];
	for (const { insert, delete: removed = 0, retain = 0 } of delta) {
		const inserted = typeof insert === 'string' ? insert : '';
		if (inserted || removed) specs.push({ from: at, to: at + removed, insert: inserted });
		at += removed + retain;
		growth += inserted.length - removed;
	}
	return ChangeSet.of(specs, target.length - growth, '\n');
}

function endOf(changes: ChangeSet): number {
	let end = 0;
	changes.iterChanges((_fromA, _toA, _fromB, toB) => (end = toB));
	return end;
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
const isWithinPair = (text: string, at: number): boolean => at > 0 && isHigh(text, at - 1) && isLow(text, at);

/** Widens a change that would split a surrogate pair: the editor reads the page by UTF-16 units, and finds that 😀 and 😁
 * differ in their second unit alone, but the shared text puts U+FFFD for each half it is given. */
function wholeCharacters(text: string, from: number, to: number, insert: string) {
	if (isWithinPair(text, from)) insert = text[--from]! + insert;
	if (isWithinPair(text, to)) insert += text[to++]!;
	return { from, to, insert };
}

export const binding = ViewPlugin.fromClass(Binding);

/** Binds an editor whose document equals the text. */
export const bindText = (text: BoundText): Extension => [composition, bound.of(text), binding];
