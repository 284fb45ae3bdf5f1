/** One person of the benchmark. The same code speaks to every server: y-protocols on a bare socket. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { allTexts, seed, textOf, type SeedRow } from '$lib/collab/shared-text';

/** What every document begins with. */
export const BENCH_ROWS: readonly SeedRow[] = Array.from({ length: 50 }, (_, i) => ({
	segment: `s${i}`,
	text: `${i}. ${'翻訳された文章を読みやすく直します。'.repeat(4)}`
}));

/** Where a server differs from the bare protocol of y-websocket. */
export interface Dialect {
	/** What stands before the name of the document in the address, and after it. */
	path: string;
	query: string;
	origin?: string;
	/** Does the server put the first texts in? Else the first client of a document does. */
	seeds: boolean;
	/** Each message begins with the name of the document, and the first asks to be let in. */
	named: boolean;
	/** Kind of the message that answers an update, null where there is none. */
	answer: number | null;
}

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
/** Hocuspocus answers each update with a message of its own, we with how many are stored. */
const COUNTED = 100;
/** What other clients of the protocol do as well; a server may cut off who is silent. */
const SIGN_OF_LIFE = 15_000;

/** When each update of a client was sent, by its clock; every update is one character. */
export type Sent = Map<number, number[]>;

export interface ClientOptions {
	dialect: Dialect;
	port: number;
	room: string;
	segment: string;
	/** Puts in what every document begins with. */
	first?: boolean;
	/** A reader takes in what others write; a writer passes over it once the text is here, because reading for fifty would
	 * measure this process. */
	reads?: boolean;
	sent?: Sent;
}

export class BenchClient {
	readonly doc = new Y.Doc();
	/** Milliseconds from a change in one document to the same change in this one. */
	readonly arrivals: number[] = [];
	/** Milliseconds from a change to the answer of the server. */
	readonly answers: number[] = [];
	readonly #waiting: number[] = [];
	readonly #awareness = new Awareness(this.doc);
	readonly #options: ClientOptions;
	readonly #prefix: Uint8Array;
	readonly #socket: WebSocket;
	readonly #times: number[] = [];
	#ready = false;
	#alive?: NodeJS.Timeout;

	constructor(options: ClientOptions) {
		this.#options = options;
		const { dialect, port, room, sent } = options;
		this.#prefix = dialect.named
			? encoding.encode((encoder) => encoding.writeVarString(encoder, room))
			: new Uint8Array();
		this.#socket = new WebSocket(
			`ws://127.0.0.1:${port}/${dialect.path}${room}${dialect.query}`,
			dialect.origin ? { origin: dialect.origin } : {}
		);
		this.#socket.on('open', () => this.#greet());
		this.#socket.on('message', (data: Buffer) => this.#receive(data));
		this.#socket.on('error', (error) => console.error(error.message));
		sent?.set(this.doc.clientID, this.#times);
		if (options.reads && sent) this.doc.on('afterTransaction', (transaction) => this.#arrived(transaction, sent));
	}

	/** Resolves when the text is here. @throws Error after half a minute */
	async ready(): Promise<void> {
		const end = Date.now() + 30_000;
		while (!this.#ready) {
			if (Date.now() > end) throw new Error(`no text came for ${this.#options.room}`);
			await sleep(1);
		}
	}

	texts(): Map<string, string> {
		return allTexts(this.doc);
	}

	/** Writes one character at the end of the segment. */
	type(): void {
		const text = textOf(this.doc, this.#options.segment)!;
		this.#change(() => text.insert(text.length, 'x'));
	}

	/** The `i`th of many edits all over the document: three insertions, then a deletion. */
	scatter(i: number): void {
		const text = textOf(this.doc, `s${(i * 7) % BENCH_ROWS.length}`)!;
		const at = (i * 7919) % text.length;
		this.#change(() => (i % 4 === 3 ? text.delete(at, 1) : text.insert(at, 'y')));
	}

	/** Sends what a change makes of the document. */
	#change(make: () => void): void {
		let update: Uint8Array | null = null;
		this.doc.once('update', (made: Uint8Array) => (update = made));
		const clock = Y.getState(this.doc.store, this.doc.clientID);
		this.doc.transact(make);
		const now = performance.now();
		const next = Y.getState(this.doc.store, this.doc.clientID);
		for (let at = clock; at < next; at++) this.#times[at] = now;
		if (this.#options.dialect.answer !== null) this.#waiting.push(now);
		this.#send(SYNC, (encoder) => sync.writeUpdate(encoder, update!));
	}

	close(): void {
		clearInterval(this.#alive);
		this.#awareness.destroy();
		this.#socket.removeAllListeners('message');
		this.#socket.terminate();
	}

	#send(kind: number, body: (encoder: encoding.Encoder) => void): void {
		const encoder = encoding.createEncoder();
		encoding.writeUint8Array(encoder, this.#prefix);
		encoding.writeVarUint(encoder, kind);
		body(encoder);
		this.#socket.send(encoding.toUint8Array(encoder));
	}

	#greet(): void {
		const { dialect, first } = this.#options;
		if (dialect.named)
			this.#send(AUTH, (encoder) => {
				encoding.writeVarUint(encoder, 0);
				encoding.writeVarString(encoder, 'token');
			});
		this.#send(SYNC, (encoder) => sync.writeSyncStep1(encoder, this.doc));
		if (first && !dialect.seeds) this.#change(() => seed(this.doc, BENCH_ROWS));
		this.#live();
		this.#alive = setInterval(() => this.#live(), SIGN_OF_LIFE);
	}

	#live(): void {
		this.#awareness.setLocalState({ at: Date.now() });
		this.#send(AWARENESS, (encoder) =>
			encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, [this.doc.clientID]))
		);
	}

	#receive(data: Buffer): void {
		const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).subarray(this.#prefix.length);
		const kind = bytes[0]!;
		const isSync = kind === SYNC || kind === SYNC_REPLY;
		if (isSync && (!this.#ready || this.#options.reads)) this.#sync(bytes);
		else if (kind === this.#options.dialect.answer) this.#answered(bytes);
	}

	/** What the server asks for is not answered: only a first client has anything, and has sent it. */
	#sync(bytes: Uint8Array): void {
		const decoder = decoding.createDecoder(bytes);
		decoding.readVarUint(decoder);
		const step = sync.readSyncMessage(decoder, encoding.createEncoder(), this.doc, this);
		this.#ready ||= step !== sync.messageYjsSyncStep1 && textOf(this.doc, this.#options.segment) !== undefined;
	}

	#answered(bytes: Uint8Array): void {
		const count = bytes[0] === COUNTED ? decoding.readVarUint(decoding.createDecoder(bytes.subarray(1))) : 1;
		const now = performance.now();
		for (const sent of this.#waiting.splice(0, count)) this.answers.push(now - sent);
	}

	#arrived({ beforeState, afterState }: Y.Transaction, sent: Sent): void {
		const now = performance.now();
		for (const [client, to] of afterState) {
			const times = sent.get(client);
			if (!times || client === this.doc.clientID) continue;
			for (let clock = beforeState.get(client) ?? 0; clock < to; clock++)
				if (times[clock] !== undefined) this.arrivals.push(now - times[clock]);
		}
	}
}
