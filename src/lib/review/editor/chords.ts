import { Prec, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { composition, compositionOf, type Waiter } from './composition';

/** A key with modifiers, `Mod-Shift-Enter`, `Alt-.`, `Alt-ArrowDown`, and what it does. `Mod` is Cmd on macOS, Ctrl
 * elsewhere. */
export interface Chord {
	key: string;
	/** @returns false when it has nothing to do, so that the key goes on */
	run(view: EditorView): boolean;
}

/** Some input methods send the key again when they have ended, in milliseconds. */
const ECHO = 150;

/** Is an input method at work on this key? Safari ends the composition before it tells of the key, and says 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Runs chords, also in the middle of a composition: Korean leaves the last syllable open, so a chord would meet it nearly
 * always. It is kept and run once when the input method is at rest. Keys without Mod or Alt belong to the input method. */
export function chords(list: readonly Chord[], isMac = onMac()): Extension {
	const plugin = ViewPlugin.define((view) => new Chords(view, list, isMac));
	return Prec.highest([composition, plugin]);
}

class Chords implements Waiter {
	#kept: Chord | null = null;
	#ran: { chord: Chord; at: number } | null = null;
	readonly #forget: () => void;

	constructor(
		readonly view: EditorView,
		readonly list: readonly Chord[],
		readonly isMac: boolean
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
		const chord = this.list.find(({ key }) => matchesChord(event, key, this.isMac));
		if (!chord || !this.#take(chord, event)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};

	#take(chord: Chord, event: KeyboardEvent): boolean {
		if (isComposing(event)) {
			this.#kept = chord;
			return true;
		}
		const isEcho = chord === this.#ran?.chord && performance.now() - this.#ran.at < ECHO;
		return isEcho || chord.run(this.view);
	}
}

/** Compares by `key` where it is Latin, else by `code`: with Hangul on, J arrives as ㅓ. */
export function matchesChord(event: KeyboardEvent, chord: string, isMac: boolean): boolean {
	const parts = chord.split('-');
	const key = parts.pop()!;
	const wants = (name: string) => parts.includes(name);
	const [mod, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
	if (other || mod !== wants('Mod') || event.altKey !== wants('Alt')) return false;
	if (event.shiftKey !== wants('Shift')) return false;
	return keyName(event) === key.toLowerCase();
}

const BY_CODE: Record<string, string> = { Period: '.', Comma: ',', Slash: '/', Backslash: '\\' };

/** With Alt macOS writes another character, and with Hangul on every letter is a jamo: then the place of the key counts.
 * Either way an input method that is at work says `Process`. */
function keyName({ key, code, altKey }: KeyboardEvent): string {
	const isPlain = /^[\x21-\x7e]$/.test(key) || (key.length > 1 && key !== 'Process' && key !== 'Dead');
	if (isPlain && !(altKey && key.length === 1)) return key.toLowerCase();
	return (BY_CODE[code] ?? code.replace(/^(Key|Digit|Numpad)/, '')).toLowerCase();
}

const onMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
