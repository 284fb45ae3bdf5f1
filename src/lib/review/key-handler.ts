import { composes, pressed, type KeySettings, type Place, type Pressed } from './keys';

/** Browsers that end a composition by a chord send the chord again; within this time, in milliseconds, it is the same. */
const TWICE = 150;

/** Decides for every key press of the screen of work. A chord during a composition is kept and run once when the
 * composition ends, since Korean leaves the last syllable composing; a plain Enter then belongs to the input method. */
export class KeyHandler {
	#kept: Pressed | null = null;
	#ran: { pressed: Pressed; at: number } | null = null;

	constructor(
		readonly run: (pressed: Pressed) => void,
		readonly settings: () => KeySettings,
		readonly now: () => number = () => performance.now()
	) {}

	/** @returns true if the key is ours: the caller keeps the browser and the editor from acting on it */
	keydown(event: KeyboardEvent, place: Place): boolean {
		const hit = pressed(event, place, this.settings());
		if (composes(event)) {
			if (hit?.chord) this.#kept = hit;
			return false;
		}
		if (!hit || event.getModifierState?.('AltGraph')) return false;
		if (!this.#justRan(hit)) this.run(hit);
		return true;
	}

	/** Call once the composed text is in the document. */
	compositionEnd(): void {
		const kept = this.#kept;
		this.#kept = null;
		if (!kept) return;
		this.#ran = { pressed: kept, at: this.now() };
		this.run(kept);
	}

	#justRan(hit: Pressed): boolean {
		const ran = this.#ran;
		if (!ran || this.now() - ran.at > TWICE) return false;
		return ran.pressed.command === hit.command && ran.pressed.number === hit.number;
	}
}
