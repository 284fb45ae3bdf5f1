/** Everything a key can do on the screen of work. */
export const COMMANDS = [
	'next-row',
	'previous-row',
	'next-finding',
	'previous-finding',
	'confirm-next',
	'approve',
	'confirm-paper',
	'apply-fix',
	'apply-certain',
	'insert-term',
	'insert-memory',
	'propose-term',
	'take-copy',
	'next-behind',
	'accept-source',
	'machine-text',
	'cycle-view',
	'leave-editor',
	'toggle-pane',
	'facts',
	'history',
	'comment',
	'take-suggestion',
	'palette',
	'shortcuts',
	'list-next',
	'list-previous',
	'list-edit',
	'list-confirm',
	'list-approve',
	'list-refuse'
] as const;
export type Command = (typeof COMMANDS)[number];

/** Where the focus is. In a form field only what is bound anywhere is heard, in a dialog nothing; where nothing has the
 * focus, chords go to the active row. */
export type Place = 'editor' | 'list' | 'comment' | 'field' | 'dialog' | 'page';

export interface Binding {
	command: Command;
	/** `anywhere` includes form fields. */
	where: 'anywhere' | 'editor' | 'list' | 'comment';
	/** E.g. `Mod+Shift+Enter`; Mod is Command on a Mac and Ctrl elsewhere. The first one is shown. */
	chords: readonly string[];
}

/** The one table of keys: handlers, the sheet and the buttons read it. Free of F6 to F10, Ctrl+Space, Shift+Space and Alt+`,
 * which belong to input methods; Ctrl+Alt, which some keyboards write with, is never the only way. */
export const BINDINGS: readonly Binding[] = [
	{ command: 'palette', where: 'anywhere', chords: ['Mod+K'] },
	{ command: 'shortcuts', where: 'anywhere', chords: ['Mod+/'] },
	{ command: 'next-row', where: 'anywhere', chords: ['Alt+Down', 'Alt+PageDown'] },
	{ command: 'previous-row', where: 'anywhere', chords: ['Alt+Up', 'Alt+PageUp'] },
	{ command: 'next-finding', where: 'anywhere', chords: ['Alt+.'] },
	{ command: 'previous-finding', where: 'anywhere', chords: ['Alt+,'] },
	{ command: 'toggle-pane', where: 'anywhere', chords: ['Mod+\\'] },
	{ command: 'apply-certain', where: 'anywhere', chords: ['Alt+Shift+Enter'] },
	{ command: 'facts', where: 'anywhere', chords: ['Mod+Shift+F'] },
	{ command: 'history', where: 'anywhere', chords: ['Alt+H'] },
	{ command: 'propose-term', where: 'anywhere', chords: ['Alt+T'] },
	{ command: 'confirm-next', where: 'editor', chords: ['Mod+Enter'] },
	{ command: 'approve', where: 'editor', chords: ['Mod+Shift+Enter'] },
	{ command: 'confirm-paper', where: 'editor', chords: ['Alt+P'] },
	{ command: 'apply-fix', where: 'editor', chords: ['Alt+Enter', 'Mod+.'] },
	{ command: 'insert-term', where: 'editor', chords: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Alt+${n}`) },
	{ command: 'insert-memory', where: 'editor', chords: ['Alt+M'] },
	{ command: 'comment', where: 'editor', chords: ['Mod+Alt+M', 'Alt+Shift+M'] },
	{ command: 'take-copy', where: 'editor', chords: ['Alt+E'] },
	{ command: 'next-behind', where: 'anywhere', chords: ['Alt+J'] },
	{ command: 'accept-source', where: 'editor', chords: ['Alt+K'] },
	{ command: 'machine-text', where: 'editor', chords: ['Alt+0'] },
	{ command: 'cycle-view', where: 'editor', chords: ['Mod+Shift+D'] },
	{ command: 'leave-editor', where: 'editor', chords: ['Escape'] },
	{ command: 'list-next', where: 'list', chords: ['J', 'Down'] },
	{ command: 'list-previous', where: 'list', chords: ['K', 'Up'] },
	{ command: 'list-edit', where: 'list', chords: ['Enter'] },
	{ command: 'list-confirm', where: 'list', chords: ['C', 'Mod+Enter'] },
	{ command: 'list-approve', where: 'list', chords: ['A', 'Mod+Shift+Enter'] },
	{ command: 'confirm-paper', where: 'list', chords: ['P', 'Alt+P'] },
	{ command: 'list-refuse', where: 'list', chords: ['X'] },
	{ command: 'comment', where: 'list', chords: ['M'] },
	{ command: 'take-suggestion', where: 'comment', chords: ['Alt+Enter'] },
	{ command: 'shortcuts', where: 'list', chords: ['?'] }
];

/** First chord of a command, to show. */
export const chordOf = (command: Command): string => BINDINGS.find((b) => b.command === command)?.chords[0] ?? '';

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
	mac: boolean;
	/** May letters alone act while the focus is in the list? */
	singleKeys: boolean;
}

const NAMED: Record<string, string> = { ArrowDown: 'Down', ArrowUp: 'Up', NumpadEnter: 'Enter' };
const CODES: Record<string, string> = { Period: '.', Comma: ',', Slash: '/', Backslash: '\\', Minus: '-', Equal: '=' };

/** Name of the key by its place on the keyboard. */
function byCode(code: string): string {
	const letter = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code);
	return letter ? (letter[1] ?? letter[2] ?? letter[3] ?? '') : (CODES[code] ?? NAMED[code] ?? code);
}

/** Names a key may go by: what it writes when that is Latin, else its place, since with Hangul on J writes a jamo, and on a
 * Mac Alt+. writes ≥. Digits go by both: on a French keyboard they need Shift. */
function names({ key, code }: KeyFacts): string[] {
	const place = byCode(code);
	if (/^\d$/.test(place)) return [key, place];
	if (/^[!-~]$/.test(key)) return [key.toUpperCase()];
	if (/^[A-Z]\w+$/.test(key) && !['Process', 'Unidentified', 'Dead'].includes(key)) return [NAMED[key] ?? key];
	return [place];
}

function matches(chord: string, event: KeyFacts, mac: boolean): boolean {
	const parts = chord.split('+');
	const key = parts.pop() ?? '';
	const mod = mac ? event.metaKey : event.ctrlKey;
	const other = mac ? event.ctrlKey : event.metaKey;
	if (other || mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false;
	// Signs such as `?` need Shift on some keyboards and none on others: the sign itself decides.
	const bySign = /^[!-/:-@[-`{-~]$/.test(key) && /^[!-~]$/.test(event.key);
	if (!bySign && event.shiftKey !== parts.includes('Shift')) return false;
	return names(event).includes(key);
}

function heard({ where, command }: Binding, place: Place): boolean {
	if (place === 'dialog') return false;
	if (place === 'page' && where === 'editor') return command !== 'leave-editor';
	return where === 'anywhere' || where === place;
}

/** A command with the number in its chord, for `Alt+3`. */
export interface Pressed {
	command: Command;
	number: number;
	/** Holds Mod or Alt, so it writes nothing. */
	chord: boolean;
}

/** What a key press means here, composition aside; null where it means nothing to us. */
export function pressed(event: KeyFacts, place: Place, settings: KeySettings): Pressed | null {
	for (const binding of BINDINGS) {
		if (!heard(binding, place)) continue;
		const { command, chords } = binding;
		const index = chords.findIndex((chord) => matches(chord, event, settings.mac));
		if (index < 0) continue;
		const chord = event.ctrlKey || event.metaKey || event.altKey;
		const single = /^[A-Z?]$/.test(chords[index] ?? '');
		if (single && !settings.singleKeys) continue;
		return { command, number: index + 1, chord };
	}
	return null;
}

/** While an input method composes, the key is its own. */
export const composes = (event: Pick<KeyFacts, 'isComposing' | 'keyCode'>): boolean =>
	event.isComposing || event.keyCode === 229;
