import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';
import type { Pending } from './committer';
import type { Position } from './update-log';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

const MESSAGE = v.variant('kind', [
	/** Updates that are in the log now, and what stood last before them. None when they are too large to send along. */
	v.object({
		kind: v.literal('stored'),
		room: v.string(),
		previous: Count,
		upto: Count,
		updates: v.array(v.object({ seq: Count, user: v.nullable(v.string()), at: Count, data: Bytes }))
	}),
	/** Where people of the sender stand; entries of an awareness update, stamped. */
	v.object({ kind: v.literal('presence'), room: v.string(), entries: Bytes }),
	/** The sender has opened the room and asks who is there. */
	v.object({ kind: v.literal('who'), room: v.string() }),
	/** Decisions on these segments of the room changed, without any on the document. */
	v.object({ kind: v.literal('news'), room: v.string(), segments: v.array(v.string()) }),
	/** Something was revoked: the table says what. */
	v.object({ kind: v.literal('revoked') })
]);

/** What the processes of one installation tell each other. Nothing of it is needed: whoever misses it finds in the database
 * what counts. */
export type NodeMessage = v.InferOutput<typeof MESSAGE>;
export type RoomMessage = Exclude<NodeMessage, { kind: 'revoked' }>;

/** @param node names the sender */
export const writeNodeMessage = (node: string, message: NodeMessage): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarString(encoder, node);
		encoding.writeAny(encoder, message);
	});

/** @throws Error on bytes that are no message */
export function readNodeMessage(bytes: Uint8Array): { node: string; message: NodeMessage } {
	const decoder = decoding.createDecoder(bytes);
	const node = decoding.readVarString(decoder);
	return { node, message: v.parse(MESSAGE, decoding.readAny(decoder)) };
}

/** Bytes of updates that are sent along at most; whoever hears of more reads the log. */
const MOST_SENT = 256 * 1024;

/** Tells of entries that are stored now. */
export function storedMessage(room: string, entries: readonly Pending[], { previous, seqs }: Position): RoomMessage {
	const stored = entries.filter((entry): entry is Pending & { data: Uint8Array } => entry.data !== null);
	const small = stored.reduce((sum, { data }) => sum + data.length, 0) <= MOST_SENT;
	const updates = small ? stored.map(({ user, at, data }, i) => ({ seq: seqs[i]!, user, at, data })) : [];
	return { kind: 'stored', room, previous, upto: seqs.at(-1)!, updates };
}
