import type { WebSocket as Socket } from 'ws';
import * as Y from 'yjs';
import { answerFrame, editFrame, readFrame, wantsAck } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { rawSocket, until } from '../server/collab/room-server';

/** Where the words go. */
export const SEGMENT = 's3';

/** A client that knows of each of its words whether it was acknowledged, and that never comes back. */
export class Writer {
	readonly acknowledged: string[] = [];
	readonly #doc = new Y.Doc();
	readonly #socket: Socket;
	readonly #unacknowledged: string[] = [];

	constructor(
		url: string,
		readonly user: string
	) {
		this.#socket = rawSocket(url, user);
		this.#socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
	}

	ready = () => until(() => textOf(this.#doc, SEGMENT) !== undefined, 'the text came in', 30_000);

	/** Puts a word into the text, between two others. */
	write(word: string): void {
		const text = textOf(this.#doc, SEGMENT)!;
		const before = Y.encodeStateVector(this.#doc);
		text.insert(text.toString().indexOf(' ', Math.random() * text.length) + 1, `${word} `);
		this.#send(editFrame(Y.encodeStateAsUpdate(this.#doc, before)), word);
	}

	/** Words of others that the server showed to this one. @param part what they hold */
	seen(part: string): string[] {
		const words = textOf(this.#doc, SEGMENT)?.toString().split(' ') ?? [];
		return words.filter((word) => word !== '' && word.includes(part) && !word.startsWith(`${this.user}-`));
	}

	leave(): void {
		this.#socket.terminate();
	}

	#send(frame: Uint8Array, word: string): void {
		if (wantsAck(frame)) this.#unacknowledged.push(word);
		this.#socket.send(frame);
	}

	#receive(bytes: Uint8Array): void {
		const frame = readFrame(bytes);
		if (frame.kind === 'update') Y.applyUpdate(this.#doc, frame.update);
		if (frame.kind === 'ack') {
			const words = this.#unacknowledged.splice(0, frame.count);
			this.acknowledged.push(...words.filter((word) => word !== ''));
		}
		if (frame.kind !== 'ask') return;
		this.#send(answerFrame(this.#doc, frame.vector), '');
		// Asks in turn, with the vector of a client that has nothing.
		this.#socket.send(Uint8Array.of(0, 0, 1, 0));
	}
}
