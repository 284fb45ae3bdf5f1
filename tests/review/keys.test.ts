import { describe, expect, it } from 'vitest';
import { COMMANDS, STANDARD } from '$lib/core/keys/commands';
import { composes } from '$lib/ui/composing';
import { pressed, type KeyFacts, type Place } from '../../src/lib/review/keys';

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0 };
const press = (facts: Partial<KeyFacts> & Pick<KeyFacts, 'key' | 'code'>): KeyFacts => ({ ...PLAIN, ...facts });
const other = { bindings: STANDARD, mac: false, singleKeys: true };
const mac = { bindings: STANDARD, mac: true, singleKeys: true };

describe('keys', () => {
	const cases: [string, KeyFacts, Place, typeof mac, string | null, number?][] = [
		['Ctrl+Enter confirms', press({ key: 'Enter', code: 'Enter', ctrlKey: true }), 'editor', other, 'confirm-next'],
		[
			'Cmd+Enter confirms on a Mac',
			press({ key: 'Enter', code: 'Enter', metaKey: true }),
			'editor',
			mac,
			'confirm-next'
		],
		['Ctrl+Enter is not ours on a Mac', press({ key: 'Enter', code: 'Enter', ctrlKey: true }), 'editor', mac, null],
		[
			'with Shift it approves',
			press({ key: 'Enter', code: 'NumpadEnter', ctrlKey: true, shiftKey: true }),
			'editor',
			other,
			'approve'
		],
		['a plain Enter in the editor breaks the line', press({ key: 'Enter', code: 'Enter' }), 'editor', other, null],
		['J arrives as a jamo with Hangul on', press({ key: 'ㅓ', code: 'KeyJ' }), 'list', other, 'list-next'],
		['J by its letter on a Dvorak keyboard', press({ key: 'j', code: 'KeyC' }), 'list', other, 'list-next'],
		['the place of C there is J, not C', press({ key: 'c', code: 'KeyI' }), 'list', other, 'list-confirm'],
		['a letter in the editor is a letter', press({ key: 'j', code: 'KeyJ' }), 'editor', other, null],
		['a letter in a form field is a letter', press({ key: 'a', code: 'KeyA' }), 'field', other, null],
		['Alt+. writes ≥ on a Mac', press({ key: '≥', code: 'Period', altKey: true }), 'page', mac, 'next-finding'],
		[
			'Alt+3 inserts the third term',
			press({ key: '£', code: 'Digit3', altKey: true }),
			'editor',
			mac,
			'insert-term',
			3
		],
		[
			'digits of a French keyboard go by their place',
			press({ key: '"', code: 'Digit3', altKey: true }),
			'editor',
			other,
			'insert-term',
			3
		],
		['? needs Shift on most keyboards', press({ key: '?', code: 'Slash', shiftKey: true }), 'list', other, 'shortcuts'],
		[
			'Mod+\\ hides the pane from anywhere',
			press({ key: '\\', code: 'Backslash', ctrlKey: true }),
			'field',
			other,
			'toggle-pane'
		],
		[
			'AltGr is Ctrl+Alt and no chord',
			press({ key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }),
			'editor',
			other,
			null
		],
		['a dialog keeps its keys', press({ key: 'ArrowDown', code: 'ArrowDown', altKey: true }), 'dialog', other, null],
		[
			'Alt+Down moves from anywhere',
			press({ key: 'ArrowDown', code: 'ArrowDown', altKey: true }),
			'field',
			other,
			'next-row'
		],
		[
			'without focus, chords go to the row',
			press({ key: 'Enter', code: 'Enter', ctrlKey: true }),
			'page',
			other,
			'confirm-next'
		],
		[
			'Alt+Shift+Enter shows all certain repairs, Alt+Enter makes one',
			press({ key: 'Enter', code: 'Enter', altKey: true, shiftKey: true }),
			'editor',
			other,
			'apply-certain'
		],
		[
			'Alt+Enter on a comment takes its suggestion over',
			press({ key: 'Enter', code: 'Enter', altKey: true }),
			'comment',
			other,
			'take-suggestion'
		],
		['and is nothing in a field', press({ key: 'Enter', code: 'Enter', altKey: true }), 'field', other, null],
		[
			'Cmd+Option+M writes µ on a Mac',
			press({ key: 'µ', code: 'KeyM', altKey: true, metaKey: true }),
			'editor',
			mac,
			'comment'
		],
		[
			'Alt+Shift+M with Hangul on',
			press({ key: 'ㅡ', code: 'KeyM', altKey: true, shiftKey: true }),
			'editor',
			other,
			'comment'
		],
		[
			'Ctrl+Shift+F opens the facts with Hangul on',
			press({ key: 'ㄹ', code: 'KeyF', ctrlKey: true, shiftKey: true }),
			'editor',
			other,
			'facts'
		],
		[
			'with the focus on the row chords go to it',
			press({ key: 'x', code: 'KeyX', altKey: true }),
			'list',
			other,
			'set-aside'
		],
		[
			'but what the list has goes first',
			press({ key: 'p', code: 'KeyP', altKey: true }),
			'list',
			other,
			'confirm-paper'
		],
		['Esc is nothing there', press({ key: 'Escape', code: 'Escape' }), 'list', other, null],
		['without focus, Esc is the browser’s', press({ key: 'Escape', code: 'Escape' }), 'page', other, null]
	];
	it.each(cases)('%s', (_, event, place, settings, command, number) => {
		const hit = pressed(event, place, settings);
		expect(hit?.command ?? null).toBe(command);
		if (number !== undefined) expect(hit?.number).toBe(number);
	});

	it('lets letters alone be switched off, but not arrows', () => {
		const off = { bindings: STANDARD, mac: false, singleKeys: false };
		expect(pressed(press({ key: 'j', code: 'KeyJ' }), 'list', off)).toBeNull();
		expect(pressed(press({ key: '?', code: 'Slash', shiftKey: true }), 'list', off)).toBeNull();
		expect(pressed(press({ key: 'ArrowDown', code: 'ArrowDown' }), 'list', off)?.command).toBe('list-next');
	});

	it('leaves keys to the input method while it composes', () => {
		expect(composes({ isComposing: true, keyCode: 13 })).toBe(true);
		expect(composes({ isComposing: false, keyCode: 229 })).toBe(true);
		expect(composes({ isComposing: false, keyCode: 13 })).toBe(false);
	});

	it('binds every command, and no chord twice in one place', () => {
		expect(new Set(STANDARD.map((b) => b.command))).toEqual(new Set(COMMANDS));
		for (const place of ['editor', 'list'] as const) {
			const chords = STANDARD.filter((b) => b.where === place || b.where === 'anywhere').flatMap((b) => b.chords);
			expect(new Set(chords).size).toBe(chords.length);
		}
	});

	it('keeps off the keys of input methods', () => {
		const chords = STANDARD.flatMap((b) => b.chords);
		expect(chords.filter((c) => /F([6-9]|10)$|Space$|`$|Ctrl/.test(c))).toEqual([]);
		const only = STANDARD.filter((b) => b.chords.every((c) => c.startsWith('Mod+Alt')));
		expect(only).toEqual([]);
	});
});
