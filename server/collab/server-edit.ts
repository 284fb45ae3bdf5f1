import * as Y from 'yjs';
import { replaceText, seed, textOf, type SeedRow } from '$lib/collab/shared-text';
import { diffCharacters } from '$lib/core/diff/diff';

/** A text that is to become another, if it still is what somebody saw. */
export interface TextChange {
	segment: string;
	before: string;
	after: string;
}

/** The client ids under which the server writes in a room, one for each person in whose name it does. */
export class Hands {
	readonly #ids = new Map<string | null, number>();

	/** Another than the document's own client id, which Yjs keeps for itself. */
	of(user: string | null): number {
		const hand = this.#ids.get(user) ?? new Y.Doc().clientID;
		this.#ids.set(user, hand);
		return hand;
	}
}

/** Makes an edit without changing the document: that holds only what is on disk.
 * @param hand client id that it is written under
 * @returns null when nothing differs */
export function serverEdit(doc: Y.Doc, hand: number, edit: (copy: Y.Doc) => void): Uint8Array | null {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = hand;
	let update: Uint8Array | null = null;
	copy.on('update', (made: Uint8Array) => (update = made));
	copy.transact(() => edit(copy));
	copy.destroy();
	return update;
}

/** Gives segments a text, those that are not there as well. */
export function putTexts(copy: Y.Doc, rows: readonly SeedRow[]): void {
	seed(copy, rows);
	for (const { segment, text } of rows) replaceText(copy, segment, text, null);
}

/** The changes whose text is what was seen. */
export const standing = (doc: Y.Doc, changes: readonly TextChange[]): TextChange[] =>
	changes.filter(({ segment, before }) => textOf(doc, segment)?.toString() === before);

/** Makes changes letter by letter where they differ, however many places that are: what others write between them at the same
 * time, and their carets, stay where they are. */
export function changeTexts(copy: Y.Doc, changes: readonly TextChange[]): void {
	for (const { segment, before, after } of changes) {
		const text = textOf(copy, segment)!;
		let at = 0;
		for (const { op, text: letters } of diffCharacters(before, after)) {
			if (op === 'delete') text.delete(at, letters.length);
			else if (op === 'insert') text.insert(at, letters);
			if (op !== 'delete') at += letters.length;
		}
	}
}
