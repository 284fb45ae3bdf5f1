import * as Y from 'yjs';
import { replaceText, seed, type SeedRow } from '$lib/collab/shared-text';

/** What changes texts as given, without changing the document: that holds only what is on disk.
 * @param hand client id that it is written under
 * @returns null when nothing differs */
export function serverEdit(doc: Y.Doc, hand: number, rows: readonly SeedRow[]): Uint8Array | null {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	copy.clientID = hand;
	let update: Uint8Array | null = null;
	copy.on('update', (made: Uint8Array) => (update = made));
	copy.transact(() => {
		seed(copy, rows);
		for (const { segment, text } of rows) replaceText(copy, segment, text, null);
	});
	copy.destroy();
	return update;
}
