/** What goes over the socket of a room. One binary frame is one message: a kind, then its body.
 *
 *   0 SYNC       0 `vector`   ask: "this is what I have, send me the rest"
 *                1 `update`   the answer to an ask
 *                2 `update`   an edit
 *   1 AWARENESS  `update`     who is here and where; the server stamps user, name and colour
 *   3 QUERY                   "tell me again who is here"
 * 100 ACK        `count`      server to client: so many more of your SYNC answers and edits are on disk
 * 101 NEWS       `segments`   server to client: decisions on these segments changed, without any on the document: fetch
 *                             their status again
 *
 * Numbers are variable-length unsigned integers, bodies are prefixed by their length. Kinds 0 to 3 are those of y-websocket.
 *
 * A conversation: the server asks first, the client asks and answers; from then on edits flow. Every SYNC frame of a
 * client that carries an update (any but the two bytes of the empty one) is acknowledged once, in order, after the
 * commit. `ACK 0` is a sign of life. An edit is applied or the socket is closed: one that vanished silently would leave
 * its client waiting for ever, since every later edit builds on it. What a client has to say after a long time alone can be
 * more than a frame may hold: it goes as several edits (`framesOf`), each acknowledged.
 *
 * @see https://github.com/yjs/y-protocols/blob/master/PROTOCOL.md */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { splitUpdate } from './split-update';

const SYNC = 0;
const AWARENESS = 1;
const QUERY = 3;
export const ACK = 100;
export const NEWS = 101;

const ASK = 0;
const ANSWER = 1;
const EDIT = 2;

/** Why a socket was closed. After 44xx a client stays away, after the others it comes back. */
export const CLOSE = {
	/** The bytes are no message. */
	malformed: 4400,
	/** Nobody is signed in, or no longer. The local copy stays. */
	signedOut: 4401,
	/** Not allowed, or no longer, or an edit of a kind that no client may make. The client drops its local copy. */
	refused: 4403,
	/** The reader is too slow; it comes back and asks for what it missed. */
	slow: 4508,
	/** The server stops. */
	restart: 1012,
	/** The server could not read or write its store. */
	tryAgain: 1013,
	/** A fault of ours while handling the frame. */
	fault: 1011
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Largest frame a client may send, in bytes. */
export const MAX_FRAME = 1 << 20;
/** Largest update a client sends in one piece, in bytes. So small that one which carries more words that were deleted again
 * than a segment may hold is always cut, and loses them. */
const MAX_PIECE = 1 << 16;
/** Longest text of one segment that an editor lets a person write, in UTF-16 code units. The server allows twice as
 * much, since two people may fill the same segment before they see each other's text. */
export const MAX_SEGMENT = 50_000;

type Frame =
	| { kind: 'ask'; vector: Uint8Array }
	| { kind: 'update'; update: Uint8Array }
	| { kind: 'awareness'; update: Uint8Array }
	| { kind: 'query' }
	| { kind: 'ack'; count: number };

/** Reads one frame; the parts are views on the bytes given.
 * @throws Error on bytes that are no message, or whose length does not fit */
export function readFrame(bytes: Uint8Array): Frame {
	const decoder = decoding.createDecoder(bytes);
	const frame = readBody(decoding.readVarUint(decoder), decoder);
	if (decoding.hasContent(decoder)) throw new Error('bytes after the end of the message');
	return frame;
}

function readBody(kind: number, decoder: decoding.Decoder): Frame {
	if (kind === SYNC) return readSync(decoding.readVarUint(decoder), decoder);
	if (kind === AWARENESS) return { kind: 'awareness', update: readBytes(decoder) };
	if (kind === QUERY) return { kind: 'query' };
	if (kind === ACK) return { kind: 'ack', count: decoding.readVarUint(decoder) };
	throw new Error('unknown message');
}

function readSync(step: number, decoder: decoding.Decoder): Frame {
	if (step === ASK) return { kind: 'ask', vector: readBytes(decoder) };
	if (step === ANSWER || step === EDIT) return { kind: 'update', update: readBytes(decoder) };
	throw new Error('unknown sync step');
}

function readBytes(decoder: decoding.Decoder): Uint8Array {
	const length = decoding.readVarUint(decoder);
	if (length > decoder.arr.length - decoder.pos) throw new Error('message cut short');
	return decoding.readUint8Array(decoder, length);
}

/** The update that says nothing: no structs, no deletions. */
export const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/** Will the server acknowledge this frame of a client? */
export function wantsAck(bytes: Uint8Array): boolean {
	if (bytes[0] !== SYNC || (bytes[1] !== ANSWER && bytes[1] !== EDIT)) return false;
	return !(bytes.length === 5 && bytes[2] === 2 && bytes[3] === 0 && bytes[4] === 0);
}

/** Is this frame of a client what it answers to our ask? */
export const isAnswer = (bytes: Uint8Array): boolean => bytes[0] === SYNC && bytes[1] === ANSWER;

/** The frames in which a client sends this one: itself, or several when it carries a large update. The last piece of an
 * answer is the answer: only then the server has heard all. */
export function framesOf(bytes: Uint8Array): Uint8Array[] {
	if (bytes.length <= MAX_PIECE || !wantsAck(bytes)) return [bytes];
	const read = readFrame(bytes);
	if (read.kind !== 'update') return [bytes];
	const pieces = splitUpdate(read.update, MAX_PIECE);
	return pieces.map((piece, i) => syncFrame(isAnswer(bytes) && i === pieces.length - 1 ? ANSWER : EDIT, piece));
}

const frame = (kind: number, body: (encoder: encoding.Encoder) => void): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, kind);
		body(encoder);
	});

const syncFrame = (step: number, body: Uint8Array): Uint8Array =>
	frame(SYNC, (encoder) => {
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, body);
	});

export const askFrame = (doc: Y.Doc): Uint8Array => syncFrame(ASK, Y.encodeStateVector(doc));
export const answerFrame = (doc: Y.Doc, vector: Uint8Array): Uint8Array =>
	syncFrame(ANSWER, Y.encodeStateAsUpdate(doc, vector));
export const editFrame = (update: Uint8Array): Uint8Array => syncFrame(EDIT, update);
export const awarenessFrame = (update: Uint8Array): Uint8Array =>
	frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update));
export const ackFrame = (count: number): Uint8Array => frame(ACK, (encoder) => encoding.writeVarUint(encoder, count));
export const newsFrame = (segments: readonly string[]): Uint8Array =>
	frame(NEWS, (encoder) => {
		encoding.writeVarUint(encoder, segments.length);
		for (const segment of segments) encoding.writeVarString(encoder, segment);
	});
/** Reads the body of a NEWS. */
export const readNews = (decoder: decoding.Decoder): string[] =>
	Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarString(decoder));
