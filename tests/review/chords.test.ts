import { describe, expect, it } from 'vitest';
import { isChord } from '$lib/review/keys';
import { composes } from '$lib/ui/composing';

interface Pressed {
	key: string;
	code: string;
	ctrlKey?: boolean;
	metaKey?: boolean;
	altKey?: boolean;
	shiftKey?: boolean;
}
const event = (pressed: Pressed) =>
	({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...pressed }) as KeyboardEvent;

describe('a chord is known', () => {
	it.each<[string, Pressed, string, boolean, boolean]>([
		['by its letter', { key: 'k', code: 'KeyK', ctrlKey: true }, 'Mod+K', false, true],
		['with Hangul on, by its place', { key: 'ㅏ', code: 'KeyK', ctrlKey: true }, 'Mod+K', false, true],
		['with Hangul and Shift', { key: 'ㄸ', code: 'KeyE', ctrlKey: true, shiftKey: true }, 'Mod+Shift+E', false, true],
		['by its letter on another layout', { key: 'k', code: 'KeyN', ctrlKey: true }, 'Mod+K', false, true],
		['while an input method has the key', { key: 'Process', code: 'Enter', ctrlKey: true }, 'Mod+Enter', false, true],
		['an arrow', { key: 'ArrowDown', code: 'ArrowDown', altKey: true }, 'Alt+Down', false, true],
		['Alt with a digit on macOS', { key: '¡', code: 'Digit1', altKey: true }, 'Alt+1', true, true],
		['a sign with Alt', { key: '.', code: 'Period', altKey: true }, 'Alt+.', false, true],
		['a sign with Alt on macOS', { key: '≥', code: 'Period', altKey: true }, 'Alt+.', true, true],
		['Cmd on macOS', { key: 'k', code: 'KeyK', metaKey: true }, 'Mod+K', true, true],
		['Ctrl on macOS is another key', { key: 'k', code: 'KeyK', ctrlKey: true }, 'Mod+K', true, false],
		['Shift makes another chord', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Mod+Z', false, false],
		['without Mod it is none', { key: 'k', code: 'KeyK' }, 'Mod+K', false, false],
		[
			'Ctrl and Alt together are AltGr',
			{ key: '.', code: 'Period', altKey: true, ctrlKey: true },
			'Alt+.',
			false,
			false
		]
	])('%s', (_, pressed, chord, isMac, matches) => {
		expect(isChord(chord, event(pressed), isMac)).toBe(matches);
	});

	it.each([
		[{ isComposing: true, keyCode: 65 }, true],
		[{ isComposing: false, keyCode: 229 }, true],
		[{ isComposing: false, keyCode: 65 }, false]
	])('composition: %j', (pressed, composing) => {
		expect(composes(pressed)).toBe(composing);
	});
});
