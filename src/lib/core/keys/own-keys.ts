import { chordRefusal, type ChordRefusal } from './chord';
import { STANDARD, type Binding } from './commands';

/** What a person gave other keys than the standard ones: chords by slot. A slot without chords has no key. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** What an account keeps of keys. */
export interface KeyChoice {
	/** Null where what is stored cannot be read. */
	own: OwnKeys | null;
	/** May letters alone act in the list? Null before the person said so. */
	singleKeys: boolean | null;
}

export interface KeyMap {
	bindings: readonly Binding[];
	/** Slots whose chosen keys cannot be used; those have the standard ones. */
	faults: readonly string[];
}

/** A command may stand in two places, with keys for each: `list:confirm-paper`. */
export const slotOf = ({ where, command }: Pick<Binding, 'where' | 'command'>): string => `${where}:${command}`;

export const SLOTS: readonly string[] = STANDARD.map(slotOf);
/** How many chords one can give a command. */
export const MOST = 2;
/** How many may be stored for one, whoever did it. */
const MOST_STORED = 4;
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** All nine chords of a command that takes a digit, from one of them. */
const nine = (chord: string): string[] => DIGITS.map((digit) => chord.replace(/\d$/, String(digit)));

/** Do two commands hear each other's keys? The preview of an import is a page of its own. */
const meet = (a: Binding, b: Binding): boolean =>
	slotOf(a) !== slotOf(b) &&
	(a.where === b.where ||
		((a.where === 'anywhere' || b.where === 'anywhere') && a.where !== 'import' && b.where !== 'import'));

const standardOf = (slot: string): Binding | undefined => STANDARD.find((binding) => slotOf(binding) === slot);

function usable(slot: string, chords: readonly string[]): boolean {
	const standard = standardOf(slot);
	if (!standard) return false;
	const fit = (chord: string): boolean =>
		standard.chords.includes(chord) || chordRefusal(chord, standard.where) === null;
	if (!chords.every(fit) || new Set(chords).size < chords.length) return false;
	if (standard.command !== 'insert-term') return chords.length <= MOST_STORED;
	return chords.length === 0 || nine(chords[0]!).join() === chords.join();
}

const apply = (own: OwnKeys): Binding[] =>
	STANDARD.map((binding) => ({ ...binding, chords: own[slotOf(binding)] ?? binding.chords }));

/** Of the chosen slots, one whose keys another command has as well. */
function clashing(own: OwnKeys): string | undefined {
	const bindings = apply(own);
	const chosen = bindings.filter((binding) => Object.hasOwn(own, slotOf(binding)));
	const clash = chosen.findLast((mine) => takers(bindings, mine, mine.chords).length > 0);
	return clash && slotOf(clash);
}

const takers = (bindings: readonly Binding[], mine: Binding, chords: readonly string[]): Binding[] =>
	bindings.filter((other) => meet(mine, other) && other.chords.some((chord) => chords.includes(chord)));

/** The keys of a person. Whatever of their choice cannot be used falls back to the standard, slot by slot, and is named. */
export function keyMap(choice: OwnKeys | null): KeyMap {
	const entries = Object.entries(choice ?? {});
	const faults = entries.filter(([slot, chords]) => !usable(slot, chords)).map(([slot]) => slot);
	const own = Object.fromEntries(entries.filter(([slot]) => !faults.includes(slot)));
	// The standard has no clash with itself, so this ends.
	for (let slot = clashing(own); slot !== undefined; slot = clashing(own)) {
		delete own[slot];
		faults.push(slot);
	}
	return { bindings: apply(own), faults: choice === null ? SLOTS : faults };
}

/** What giving a command a chord would mean. */
export type Wish =
	| { kind: 'refused'; why: ChordRefusal }
	/** Another command has it, which cannot be exchanged. */
	| { kind: 'taken'; by: Binding }
	/** Others have it; with `own` they give it up, and take what becomes free where that fits. */
	| { kind: 'exchange'; with: readonly Binding[]; own: OwnKeys }
	| { kind: 'free'; own: OwnKeys };

/** Can the command have one more chord? The one with digits has all nine by one. */
export const takesMore = ({ command, chords }: Binding): boolean => command !== 'insert-term' && chords.length < MOST;

/** Asks for a chord.
 * @param own what was chosen so far, without faults
 * @param beside keeps the chords that the slot has, of which there is room for one more; else the new one is alone */
export function wish(own: OwnKeys, slot: string, chord: string, beside = false): Wish {
	const bindings = apply(own);
	const mine = bindings.find((binding) => slotOf(binding) === slot)!;
	const byDigit = mine.command === 'insert-term';
	const standard = standardOf(slot)!.chords.includes(chord);
	const why = standard ? null : chordRefusal(chord, mine.where);
	if (why) return { kind: 'refused', why };
	if (byDigit && !/\+[1-9]$/.test(chord)) return { kind: 'refused', why: 'digit' };
	const more = beside && (takesMore(mine) || mine.chords.includes(chord));
	const kept = more ? mine.chords.filter((one) => one !== chord) : [];
	const chords = byDigit ? nine(chord) : [...kept, chord];
	const others = takers(bindings, mine, chords);
	const fixed = others.find(({ command }) => byDigit || command === 'insert-term');
	if (fixed) return { kind: 'taken', by: fixed };
	const next: OwnKeys = { ...own, [slot]: chords };
	if (others.length === 0) return { kind: 'free', own: next };
	const freed = mine.chords.filter((one) => !chords.includes(one));
	return { kind: 'exchange', with: others, own: exchanged(next, others, freed, chord) };
}

/** @param free chords that nobody has any more */
function exchanged(next: OwnKeys, others: readonly Binding[], free: readonly string[], chord: string): OwnKeys {
	let own = next;
	for (const other of others) {
		const slot = slotOf(other);
		const left = other.chords.filter((one) => one !== chord);
		const freed = free.filter((one) => usable(slot, [one])).slice(0, 1);
		const tried: OwnKeys = { ...own, [slot]: left.length > 0 ? left : freed };
		own = keyMap(tried).faults.length === 0 ? tried : { ...own, [slot]: left };
	}
	return own;
}

/** Takes one chord away from a command, which may then have none. The one with digits loses all nine. */
export function withoutChord(own: OwnKeys, slot: string, chord: string): OwnKeys {
	const { command, chords } = apply(own).find((binding) => slotOf(binding) === slot)!;
	return { ...own, [slot]: command === 'insert-term' ? [] : chords.filter((one) => one !== chord) };
}

/** Back to the standard; where another command has one of those keys meanwhile, that one goes back as well. */
export function withStandard(own: OwnKeys, slot: string): OwnKeys {
	const next = Object.fromEntries(Object.entries(own).filter(([one]) => one !== slot));
	const { faults } = keyMap(next);
	return Object.fromEntries(Object.entries(next).filter(([one]) => !faults.includes(one)));
}
