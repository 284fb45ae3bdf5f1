import * as Y from 'yjs';
import { platform } from '$lib/ui/platform.svelte';
import { isChord } from '../keys';
import type { Chord } from './chords';

/** Origin of changes that a person makes by a command instead of typing: a fix applied, the machine text brought back. */
export const BY_COMMAND = { command: true };

/** Typing within this time is undone at once, in milliseconds. */
const BURST = 500;

interface OwnChanges {
	/** Origin of what is typed here into this text. */
	origin: object;
	manager: Y.UndoManager;
}

const known = new WeakMap<Y.Text, OwnChanges>();

/** One's own changes of a text. They outlive the editor, which is there only while the segment has the focus. */
export function ownChanges(text: Y.Text): OwnChanges {
	const found = known.get(text);
	if (found) return found;
	const origin = { typing: true };
	const manager = new Y.UndoManager(text, { trackedOrigins: new Set([origin, BY_COMMAND]), captureTimeout: BURST });
	known.set(text, { origin, manager });
	return { origin, manager };
}

/** Makes a change of one's own a step of its own: what is typed before and after it is undone apart. */
export function asOneStep(text: Y.Text, change: () => void): void {
	const { manager } = ownChanges(text);
	manager.stopCapturing();
	change();
	manager.stopCapturing();
}

/** Undo and redo of one's own changes; others' stay. The keys are taken even when there is nothing left to undo, or the
 * browser would undo in the page, behind the editor's back. */
export function undoChords(manager: Y.UndoManager): (event: KeyboardEvent) => Chord | null {
	const undo = () => (manager.undo(), true);
	const redo = () => (manager.redo(), true);
	return (event) => {
		const is = (chord: string): boolean => isChord(chord, event, platform.mac);
		if (is('Mod+Z')) return { name: 'undo', run: undo };
		return is('Mod+Shift+Z') || is('Mod+Y') ? { name: 'redo', run: redo } : null;
	};
}
