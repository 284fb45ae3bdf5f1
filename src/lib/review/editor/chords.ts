import { Prec, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { composes } from '$lib/ui/composing';
import { composition, compositionOf, type Waiter } from './composition';

/** What a key with modifiers does. */
export interface Chord {
	/** Tells it from others. */
	name: string;
	/** @returns false when it has nothing to do, so that the key goes on */
	run(view: EditorView): boolean;
}

/** Some input methods send the key again when they have ended, in milliseconds. */
const ECHO = 150;

/** Runs chords, also in the middle of a composition: Korean leaves the last syllable open, so a chord would meet it nearly
 * always. It is kept and run once when the input method is at rest. Keys without Mod or Alt belong to the input method.
 * @param heard the chord that a key means now; null where it means none */
export function chords(heard: (event: KeyboardEvent) => Chord | null): Extension {
	const plugin = ViewPlugin.define((view) => new Chords(view, heard));
	return Prec.highest([composition, plugin]);
}

class Chords implements Waiter {
	#kept: Chord | null = null;
	#ran: { chord: Chord; at: number } | null = null;
	readonly #forget: () => void;

	constructor(
		readonly view: EditorView,
		readonly heard: (event: KeyboardEvent) => Chord | null
	) {
		this.#forget = compositionOf(view).add(this);
		// A listener of our own, before the editor's: that one passes over keys which come while somebody composes.
		view.contentDOM.addEventListener('keydown', this.#down, { capture: true });
	}

	settled(): void {
		const chord = this.#kept;
		this.#kept = null;
		if (!chord) return;
		this.#ran = { chord, at: performance.now() };
		// After the text of others has come in as well.
		setTimeout(() => chord.run(this.view), 0);
	}

	destroy(): void {
		this.#forget();
		this.view.contentDOM.removeEventListener('keydown', this.#down, { capture: true });
	}

	readonly #down = (event: KeyboardEvent): void => {
		const chord = this.heard(event);
		if (!chord || !this.#take(chord, event)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};

	#take(chord: Chord, event: KeyboardEvent): boolean {
		if (composes(event)) {
			this.#kept = chord;
			return true;
		}
		const isEcho = chord.name === this.#ran?.chord.name && performance.now() - this.#ran.at < ECHO;
		return isEcho || chord.run(this.view);
	}
}
