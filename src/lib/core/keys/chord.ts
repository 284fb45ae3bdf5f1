import type { Where } from './commands';

/** Why a chord cannot be given to a command. */
export type ChordRefusal =
	'unusable' | 'alone' | 'input-method' | 'altgr' | 'browser' | 'writing' | 'leave' | 'sign' | 'digit';

const NAMED = 'Enter|Down|Up|Left|Right|PageDown|PageUp|Home|End|Insert|Delete|Backspace';
/** `+` has no name of its own: it parts the keys of a chord. */
const CHORD = new RegExp(`^(Mod\\+)?(Alt\\+)?(Shift\\+)?(?:([A-Z0-9])|([!-*,-/:-@[-\`{-~])|(${NAMED}))$`);

/** Keys that switch or steer input methods, with whatever is held: Space, F6 to F10, and the keys beside Space. */
const INPUT_METHOD =
	/(?:^|\+)(?:Space|F(?:[6-9]|10)|Convert|NonConvert|KanaMode|HangulMode|HanjaMode|Lang\d|(?:Hiragana|Katakana|HiraganaKatakana|Eisu|Romaji|Zenkaku|Hankaku|ZenkakuHankaku|Alphanumeric|Compose))$|Alt\+(?:Shift\+)?[`~]$/;
/** What Chrome, Edge, Firefox and Safari take for tabs, windows, addresses and tools, or would be missed. */
const BROWSER =
	/(?:^|\+)F\d+$|^Mod\+(?:[DEFGHJLMNOPQRSTUW0-9=_-]|PageUp|PageDown|Tab)$|^Mod\+Shift\+(?:[BCIJKMNOPQRTW0-9]|Delete|PageUp|PageDown|Tab)$|^Alt\+(?:D|Left|Right|Home)$/;
/** What every field of text knows. */
const WRITING =
	/^Mod\+(?:Shift\+)?(?:[ACVXYZ]|Left|Right|Up|Down|Home|End|Backspace|Delete|Insert)$|^Alt\+(?:Shift\+)?(?:Backspace|Delete|Left|Right)$/;
/** Keys with which one leaves a field, a dialog or a window. */
const LEAVE = /(?:^|\+)(?:Escape|Tab)$/;

/** Why a command that is heard there cannot have this chord; null where it can. Keys are kept with the account and come to
 * machines with another keyboard and another browser, so what one of them takes is refused on all. */
export function chordRefusal(chord: string, where: Where): ChordRefusal | null {
	if (INPUT_METHOD.test(chord)) return 'input-method';
	if (LEAVE.test(chord)) return 'leave';
	if (WRITING.test(chord)) return 'writing';
	if (BROWSER.test(chord)) return 'browser';
	const parts = CHORD.exec(chord);
	if (!parts) return 'unusable';
	const [, mod, alt, shift, , sign] = parts;
	if (mod && alt) return 'altgr';
	if (!mod && !alt && where !== 'list') return 'alone';
	// With Shift other keyboards have other signs on a key.
	return sign && shift ? 'sign' : null;
}
