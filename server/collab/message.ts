import * as Y from 'yjs';
import { readFrame } from '$lib/collab/protocol';
import { readEntries, type Entry } from './presence';

/** A message of a client, read as far as can be without the document. */
type Message =
	| { kind: 'ask'; vector: Uint8Array }
	| { kind: 'update'; update: Uint8Array }
	| { kind: 'awareness'; entries: Entry[]; update: Uint8Array }
	| { kind: 'query' };

/** @returns null for bytes that are no message of a client */
export function readMessage(bytes: Uint8Array): Message | null {
	try {
		return read(bytes);
	} catch {
		// Whatever the reading of foreign bytes ran into means the same: they are no message.
		return null;
	}
}

function read(bytes: Uint8Array): Message | null {
	const frame = readFrame(bytes);
	if (frame.kind === 'ack') return null;
	if (frame.kind === 'awareness') return { ...frame, entries: readEntries(frame.update) };
	// Read for its errors alone: it is decoded again when it is answered.
	if (frame.kind === 'ask') Y.decodeStateVector(frame.vector);
	return frame;
}
