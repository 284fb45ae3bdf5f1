const OTHERS: Record<string, string> = { Mod: 'Ctrl', Enter: '↵', Shift: '⇧', Down: '↓', Up: '↑', Escape: 'Esc' };
const MAC: Record<string, string> = { ...OTHERS, Mod: '⌘', Alt: '⌥' };

/** What stands on the keys of a chord such as `Mod+Shift+Enter`, in the order they are pressed. */
export function keyNames(chord: string, mac: boolean): string[] {
	const names = mac ? MAC : OTHERS;
	return chord.split('+').map((key) => names[key] ?? key);
}

/** The same chord as `aria-keyshortcuts` wants it. */
export function ariaKeys(chord: string, mac: boolean): string {
	const names: Record<string, string> = { Mod: mac ? 'Meta' : 'Control', Down: 'ArrowDown', Up: 'ArrowUp' };
	return chord
		.split('+')
		.map((key) => names[key] ?? key)
		.join('+');
}
