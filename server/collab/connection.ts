import type { WebSocket } from 'ws';
import { ackFrame, CLOSE, type CloseCode } from '$lib/collab/protocol';
import type { Visitor } from './visitor';

/** Bounds of one socket. */
export interface Limits {
	/** Bytes waiting to be sent to a reader, after which it is cut off. */
	sendBuffer: number;
	/** Bytes received from a writer and not stored yet, after which it is not read from for a while. */
	unstored: number;
	/** Milliseconds between two signs of life. */
	heartbeat: number;
	/** Milliseconds that the other side has to answer a close. */
	closing: number;
}

export const LIMITS: Limits = { sendBuffer: 16 << 20, unstored: 4 << 20, heartbeat: 15_000, closing: 800 };

const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** One socket: sends within bounds, watches over its life, and falls silent when it is closed. */
export class Connection {
	visitor: Visitor;
	/** False before the start and from the first close on: nothing is read or sent. */
	open = false;
	readonly #socket: WebSocket;
	readonly #limits: Limits;
	readonly #onClose: () => void;
	#closed = false;
	#unstored = 0;
	#silent = 0;
	#heart?: NodeJS.Timeout;
	#expiry?: NodeJS.Timeout;

	/** @param onClose called once, whoever closes first */
	constructor(socket: WebSocket, visitor: Visitor, limits: Limits, onClose: () => void) {
		this.#socket = socket;
		this.visitor = visitor;
		this.#limits = limits;
		this.#onClose = onClose;
		socket.on('close', () => this.#end());
		// Errors of the line (reset, frame too large) are followed by 'close', with the code that ws chose.
		socket.on('error', () => undefined);
		socket.on('pong', () => (this.#silent = 0));
	}

	/** Begins to read and to send.
	 * @param receive gets every binary frame; what it throws is not caught */
	start(visitor: Visitor, receive: (bytes: Uint8Array) => void): void {
		if (this.#closed) return;
		this.visitor = visitor;
		this.open = true;
		this.#heart = setInterval(() => this.#beat(), this.#limits.heartbeat);
		this.#awaitExpiry();
		this.#socket.on('message', (data: Buffer, binary: boolean) => {
			if (!this.open) return;
			if (binary) receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
			else this.close(CLOSE.malformed, 'text frame');
		});
		this.#socket.resume();
	}

	send(frame: Uint8Array): void {
		if (!this.open) return;
		if (this.#socket.bufferedAmount + frame.length > this.#limits.sendBuffer) this.close(CLOSE.slow, 'too slow');
		else this.#socket.send(frame);
	}

	/** Counts bytes on their way to the store; stops reading while there are too many. */
	received(bytes: number): void {
		this.#unstored += bytes;
		if (this.#unstored > this.#limits.unstored) this.#socket.pause();
	}

	stored(bytes: number): void {
		this.#unstored -= bytes;
		if (this.open && this.#unstored <= this.#limits.unstored) this.#socket.resume();
	}

	/** Closes, and cuts the line when the other side does not answer in time. */
	close(code: CloseCode, reason: string): void {
		if (this.#closed) return;
		this.#socket.resume();
		this.#socket.close(code, reason);
		setTimeout(() => this.#socket.terminate(), this.#limits.closing).unref();
		this.#end();
	}

	#end(): void {
		this.open = false;
		clearInterval(this.#heart);
		clearTimeout(this.#expiry);
		if (this.#closed) return;
		this.#closed = true;
		this.#onClose();
	}

	/** A browser cannot see a ping, so it gets an acknowledgement of nothing as well. */
	#beat(): void {
		if (this.#silent++ >= 2) return this.#socket.terminate();
		this.#socket.ping();
		this.send(ackFrame(0));
	}

	#awaitExpiry(): void {
		const left = this.visitor.expiresAt - Date.now();
		if (left <= 0) return this.close(CLOSE.signedOut, 'session ended');
		this.#expiry = setTimeout(() => this.#awaitExpiry(), Math.min(left, LONGEST_TIMEOUT));
	}
}
