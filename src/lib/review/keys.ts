import type { Binding, Command } from '$lib/core/keys/commands';

export type { Command } from '$lib/core/keys/commands';

/** Where the focus is. In a form field only what is bound anywhere is heard, in a dialog nothing; where a row or nothing has
 * the focus, chords of the editor go to the active row. The preview of an import is a page of its own. */
export type Place = 'editor' | 'list' | 'comment' | 'field' | 'dialog' | 'page' | 'import';

/** What of a keyboard event matters. */
export interface KeyFacts {
	key: string;
	code: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	shiftKey: boolean;
	isComposing: boolean;
	keyCode: number;
	repeat?: boolean;
}

export interface KeySettings {
	bindings: readonly Binding[];
	mac: boolean;
	/** May letters alone act while the focus is in the list? */
	singleKeys: boolean;
}

const NAMED: Record<string, string> = { ArrowDown: 'Down', ArrowUp: 'Up', NumpadEnter: 'Enter' };
const CODES: Record<string, string> = {
	Period: '.',
	Comma: ',',
	Slash: '/',
	Backslash: '\\',
	IntlYen: '\\',
	IntlRo: '\\',
	Minus: '-',
	Equal: '='
};

/** Name of the key by its place on the keyboard. */
function byCode(code: string): string {
	const letter = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
	return letter ? (letter[1] ?? letter[2] ?? letter[3] ?? '') : (CODES[code] ?? NAMED[code] ?? code);
}

const LATIN = /^[!-~]$/;
const NAME = /^[A-Z]\w+$/;
const NAMELESS = ['Process', 'Unidentified', 'Dead'];

/** Names a key may go by: what it writes when that is Latin, else its place, since with Hangul on J writes a jamo, and on a
 * Mac Alt+. writes ≥. Digits go by both: on a French keyboard they need Shift. So do the signs that Alt writes on a Mac. */
function names({ key, code, altKey }: KeyFacts): string[] {
	const place = byCode(code);
	if (/^\d$/.test(place)) return [key, place];
	if (LATIN.test(key)) return altKey && !/[a-z]/i.test(key) ? [key, place] : [key.toUpperCase()];
	if (NAME.test(key) && !NAMELESS.includes(key)) return [NAMED[key] ?? key];
	return [place];
}

const SIGN = /^[!-/:-@[-`{-~]$/;

/** Is this the chord? Composition aside. */
export function isChord(chord: string, event: KeyFacts, mac: boolean): boolean {
	const parts = chord.split('+');
	const key = parts.pop() ?? '';
	const mod = mac ? event.metaKey : event.ctrlKey;
	const other = mac ? event.ctrlKey : event.metaKey;
	if (other || mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
	// Signs such as `?` need Shift on some keyboards and none on others: the sign itself decides.
	const bySign = SIGN.test(key) && SIGN.test(event.key);
	if (!bySign && event.shiftKey !== parts.includes('Shift')) return false;
	return names(event).includes(key);
}

const HELD = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'OS'];

/** The chord that was pressed, as the table of keys writes it; null while only Ctrl, Shift, Alt or Cmd are held. What no chord can
 * hold comes out as `Other+…`. */
export function chordPressed(event: KeyFacts, mac: boolean): string | null {
	if (HELD.includes(event.key)) return null;
	const held = [
		(mac ? event.ctrlKey : event.metaKey) && 'Other',
		(mac ? event.metaKey : event.ctrlKey) && 'Mod',
		event.altKey && 'Alt'
	];
	const place = byCode(event.code);
	const [written = ''] = names(event);
	const key = /^\d$/.test(place) || (event.altKey && SIGN.test(written)) ? place : written === ' ' ? 'Space' : written;
	const shift = event.shiftKey && !(SIGN.test(key) && key === event.key) && 'Shift';
	return [...held, shift, key].filter(Boolean).join('+');
}

function heard({ where }: Binding, place: Place): boolean {
	if (place === 'dialog') return false;
	if (place === 'import' || where === 'import') return place === where;
	return where === 'anywhere' || where === place;
}

/** Chords of the editor also act on the row and where nothing has the focus, unless they mean something else there. */
const heardBeside = ({ where, command }: Binding, place: Place): boolean =>
	(place === 'page' || place === 'list') && where === 'editor' && command !== 'leave-editor';

/** A command with the number in its chord, for `Alt+3`. */
export interface Pressed {
	command: Command;
	number: number;
	/** Holds Mod or Alt, so it writes nothing. */
	chord: boolean;
}

/** The bindings that count in a place, those of the place itself first. */
const inPlace = new WeakMap<readonly Binding[], Map<Place, readonly Binding[]>>();

/** Worked out once for each table of keys: this is asked for every letter. */
function bindingsIn(place: Place, bindings: readonly Binding[]): readonly Binding[] {
	const known = inPlace.get(bindings) ?? new Map<Place, readonly Binding[]>();
	inPlace.set(bindings, known);
	const list = known.get(place) ?? [
		...bindings.filter((binding) => heard(binding, place)),
		...bindings.filter((binding) => heardBeside(binding, place))
	];
	known.set(place, list);
	return list;
}

/** What a key press means here, composition aside; null where it means nothing to us. */
export function pressed(event: KeyFacts, place: Place, settings: KeySettings): Pressed | null {
	for (const binding of bindingsIn(place, settings.bindings)) {
		const { command, chords } = binding;
		const index = chords.findIndex((chord) => isChord(chord, event, settings.mac));
		if (index < 0) continue;
		const chord = event.ctrlKey || event.metaKey || event.altKey;
		const single = /^(?:Shift\+)?[!-~]$/.test(chords[index] ?? '');
		if (single && !settings.singleKeys) continue;
		return { command, number: index + 1, chord };
	}
	return null;
}
