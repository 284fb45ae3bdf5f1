import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordRefusal } from '$lib/core/keys/chord';
import { STANDARD, type Where } from '$lib/core/keys/commands';
import { keyMap, MOST, slotOf, SLOTS, wish, withoutChord, withStandard, type OwnKeys } from '$lib/core/keys/own-keys';

const chordsOf = (own: OwnKeys | null, slot: string) => keyMap(own).bindings.find((b) => slotOf(b) === slot)?.chords;

/** Chords that one place has twice. */
const twice = (own: OwnKeys | null): string[] =>
	(['editor', 'list', 'comment', 'import'] as const).flatMap((place) => {
		const also = place === 'import' ? place : 'anywhere';
		const heard = keyMap(own).bindings.filter(({ where }) => where === place || where === also);
		const chords = heard.flatMap((binding) => binding.chords);
		return chords.filter((chord, at) => chords.indexOf(chord) < at);
	});

describe('a chord', () => {
	it.each<[string, Where, string | null]>([
		['Alt+Q', 'editor', null],
		['Alt+Shift+Q', 'anywhere', null],
		['Mod+Shift+E', 'editor', null],
		['Q', 'list', null],
		['Q', 'editor', 'alone'],
		['Enter', 'editor', 'alone'],
		['Down', 'list', null],
		['F6', 'anywhere', 'input-method'],
		['Alt+F10', 'anywhere', 'input-method'],
		['Mod+Space', 'editor', 'input-method'],
		['Shift+Space', 'list', 'input-method'],
		['Alt+`', 'editor', 'input-method'],
		['HangulMode', 'list', 'input-method'],
		['Convert', 'list', 'input-method'],
		['Mod+Alt+Q', 'editor', 'altgr'],
		['Mod+Alt+Shift+Q', 'editor', 'altgr'],
		...['Mod+W', 'Mod+T', 'Mod+N', 'Mod+L', 'Mod+R', 'Mod+P', 'Mod+F', 'Mod+3', 'Mod+Shift+T', 'F5', 'Alt+Left']
			.map((chord): [string, Where, string] => [chord, 'anywhere', 'browser'])
			.filter(([chord]) => chord !== 'Alt+Left'),
		['Mod+C', 'editor', 'writing'],
		['Mod+Z', 'editor', 'writing'],
		['Mod+Left', 'editor', 'writing'],
		['Alt+Left', 'editor', 'writing'],
		['Escape', 'anywhere', 'leave'],
		['Alt+Tab', 'anywhere', 'leave'],
		['Alt+Shift+;', 'anywhere', 'sign'],
		['Alt+;', 'anywhere', null],
		['Other+K', 'anywhere', 'unusable'],
		['nonsense', 'anywhere', 'unusable']
	])('%s %s: %s', (chord, where, why) => expect(chordRefusal(chord, where)).toBe(why));

	it('of the standard is never one that a browser or an input method takes', () => {
		const refused = STANDARD.filter(({ command }) => command !== 'leave-editor').flatMap(({ where, chords }) =>
			chords.filter((chord) => chordRefusal(chord, where) !== null)
		);
		// The second way to a comment, and undo where there is no text to write.
		expect(refused).toEqual(['Mod+Alt+M', 'Mod+Z']);
	});
});

describe('what a person chose', () => {
	it('stands in place of the standard, in its slot alone', () => {
		const own = { 'list:confirm-paper': ['Q'] };
		expect(keyMap(own).faults).toEqual([]);
		expect(chordsOf(own, 'list:confirm-paper')).toEqual(['Q']);
		expect(chordsOf(own, 'editor:confirm-paper')).toEqual(['Alt+P']);
	});

	it.each<[string, OwnKeys | null, number]>([
		['a command that is not known', { 'editor:fly': ['Alt+Q'], 'editor:approve': ['Alt+Q'] }, 1],
		['keys that cannot be', { 'editor:approve': ['Mod+W'] }, 1],
		['keys that another has in the same place', { 'editor:approve': ['Alt+H'] }, 1],
		['two with the same keys', { 'editor:approve': ['Alt+Q'], 'editor:take-copy': ['Alt+Q'] }, 1],
		['eight digits', { 'editor:insert-term': ['Alt+Shift+1'] }, 1],
		['what cannot be read', null, SLOTS.length]
	])('falls back to the standard for %s, and says so', (_, own, faults) => {
		expect(keyMap(own).faults).toHaveLength(faults);
		expect(twice(own)).toEqual([]);
	});

	it('leaves the rest as it was chosen where one part falls back', () => {
		const own = { 'editor:fly': ['Alt+Q'], 'editor:approve': ['Alt+Q'] };
		expect(chordsOf(own, 'editor:approve')).toEqual(['Alt+Q']);
	});

	it('never gives a chord to two commands in one place, whatever is stored', () => {
		const chord = fc.constantFrom(
			...STANDARD.flatMap(({ chords }) => chords),
			'Alt+Q',
			'Alt+Shift+1',
			'Q',
			'Mod+W',
			'x'
		);
		const own = fc.dictionary(fc.constantFrom(...SLOTS, 'x'), fc.array(chord, { maxLength: 5 }), { maxKeys: 8 });
		fc.assert(
			fc.property(own, (stored) => {
				expect(twice(stored)).toEqual([]);
				const { bindings } = keyMap(stored);
				expect(bindings.map(slotOf)).toEqual(SLOTS);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a wish', () => {
	it('is free where nobody has the keys', () =>
		expect(wish({}, 'editor:approve', 'Alt+Q')).toEqual({ kind: 'free', own: { 'editor:approve': ['Alt+Q'] } }));

	it('is refused with the reason', () =>
		expect(wish({}, 'editor:approve', 'Mod+W')).toEqual({ kind: 'refused', why: 'browser' }));

	it('does not meet what is heard in another place', () =>
		expect(wish({}, 'comment:take-suggestion', 'Alt+X').kind).toBe('free'));

	it('meets what is heard anywhere, and exchanges the keys', () => {
		const asked = wish({}, 'editor:take-copy', 'Alt+H');
		expect(asked).toMatchObject({ kind: 'exchange', with: [{ command: 'history' }] });
		const own = asked.kind === 'exchange' ? asked.own : {};
		expect(chordsOf(own, 'editor:take-copy')).toEqual(['Alt+H']);
		expect(chordsOf(own, 'anywhere:history')).toEqual(['Alt+E']);
	});

	it('leaves the other without keys where those that become free cannot be its own', () => {
		const asked = wish({ 'list:list-refuse': ['Q'] }, 'list:list-refuse', 'Alt+H');
		const own = asked.kind === 'exchange' ? asked.own : {};
		expect(chordsOf(own, 'anywhere:history')).toEqual([]);
		expect(keyMap(own).faults).toEqual([]);
	});

	it('takes one of several keys away, and leaves the others', () => {
		const asked = wish({}, 'editor:take-copy', 'Alt+PageDown');
		const own = asked.kind === 'exchange' ? asked.own : {};
		expect(chordsOf(own, 'anywhere:next-row')).toEqual(['Alt+Down']);
	});

	it('for second keys leaves the first ones, up to two', () => {
		const asked = wish({}, 'editor:approve', 'Alt+Q', true);
		expect(asked).toEqual({ kind: 'free', own: { 'editor:approve': ['Mod+Shift+Enter', 'Alt+Q'] } });
		const own = asked.kind === 'free' ? asked.own : {};
		expect(wish(own, 'editor:approve', 'Alt+Q', true)).toEqual({ kind: 'free', own });
		expect(wish(own, 'editor:approve', 'Alt+Shift+Q', true)).toMatchObject({
			own: { 'editor:approve': ['Alt+Shift+Q'] }
		});
		expect(wish(own, 'editor:take-copy', 'Alt+Q')).toMatchObject({ kind: 'exchange', with: [{ command: 'approve' }] });
		expect(withoutChord(own, 'editor:approve', 'Mod+Shift+Enter')).toEqual({ 'editor:approve': ['Alt+Q'] });
	});

	it('for second keys takes them away from others, and gives nothing for it', () => {
		const asked = wish({}, 'editor:take-copy', 'Alt+H', true);
		const own = asked.kind === 'exchange' ? asked.own : {};
		expect(chordsOf(own, 'editor:take-copy')).toEqual(['Alt+E', 'Alt+H']);
		expect(chordsOf(own, 'anywhere:history')).toEqual([]);
		expect(keyMap(own).faults).toEqual([]);
	});

	it('on the preview of an import meets nothing of the screen of work', () => {
		expect(wish({}, 'import:import-next', 'Alt+H').kind).toBe('free');
		expect(wish({}, 'anywhere:history', 'Alt+Up')).toMatchObject({ with: [{ command: 'previous-row' }] });
		expect(wish({}, 'import:import-next', 'Alt+.')).toMatchObject({ with: [{ command: 'import-unsure' }] });
	});

	it('of the command with digits brings all nine, and nobody takes one of them', () => {
		const asked = wish({}, 'editor:insert-term', 'Alt+Shift+4');
		const own = asked.kind === 'free' ? asked.own : {};
		expect(chordsOf(own, 'editor:insert-term')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Alt+Shift+${n}`));
		expect(wish({}, 'editor:insert-term', 'Alt+Q')).toEqual({ kind: 'refused', why: 'digit' });
		expect(wish({}, 'editor:approve', 'Alt+3')).toMatchObject({ kind: 'taken', by: { command: 'insert-term' } });
	});

	it('always ends in keys without a clash', () => {
		const chord = fc.constantFrom(...STANDARD.flatMap(({ chords }) => chords), 'Alt+Q', 'Alt+Shift+1', 'Q', 'W');
		const act = fc.constantFrom('instead', 'beside', 'remove', 'standard');
		const steps = fc.array(fc.tuple(fc.constantFrom(...SLOTS), chord, act), { maxLength: 10 });
		fc.assert(
			fc.property(steps, (list) => {
				let own: OwnKeys = {};
				for (const [slot, wanted, act] of list) {
					const asked = wish(own, slot, wanted, act === 'beside');
					if (act === 'standard') own = withStandard(own, slot);
					else if (act === 'remove') own = withoutChord(own, slot, wanted);
					else if (asked.kind === 'free' || asked.kind === 'exchange') own = asked.own;
					expect(keyMap(own).faults).toEqual([]);
					for (const [one, chords] of Object.entries(own))
						if (one !== 'editor:insert-term') expect(chords.length).toBeLessThanOrEqual(MOST);
				}
			}),
			{ numRuns: 300 }
		);
	});
});

it('going back to the standard takes those keys back from whoever has them', () => {
	const own = { 'editor:take-copy': ['Alt+H'], 'anywhere:history': ['Alt+E'] };
	expect(withStandard(own, 'editor:take-copy')).toEqual({});
});
