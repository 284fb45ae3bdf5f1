import { randomUUID } from 'node:crypto';
import { Redis, type RedisOptions } from 'ioredis';
import { readNodeMessage, writeNodeMessage, type NodeMessage } from './node-message';
import { keepTextsQuick } from './quick-texts';

keepTextsQuick();

/** Rooms have names that no other installation uses, so one channel serves all that share a Redis. */
const CHANNEL = 'variorum:nodes';

const OPTIONS: RedisOptions = {
	connectTimeout: 3000,
	keepAlive: 5000,
	// What cannot be told now is not told: by then the others have read it themselves.
	enableOfflineQueue: false,
	autoResubscribe: false,
	retryStrategy: (attempt) => Math.min(attempt * 100, 1000)
};

export interface FanoutOptions {
	url: string;
	/** Hears what other processes tell. */
	onMessage(message: NodeMessage): void;
	/** What was told before is lost: called when the line is there, at first and again. */
	onConnected(): void;
	/** Told once for each time that the line breaks. */
	onError(error: unknown): void;
}

/** Tells the other processes by Redis, as far as it is there. */
export class Fanout {
	readonly #node = randomUUID();
	readonly #options: FanoutOptions;
	readonly #out: Redis;
	readonly #in: Redis;
	#said = false;

	constructor(options: FanoutOptions) {
		this.#options = options;
		this.#out = new Redis(options.url, OPTIONS);
		this.#in = new Redis(options.url, OPTIONS);
		for (const line of [this.#out, this.#in]) line.on('error', (error: unknown) => this.#complain(error));
		this.#in.on('messageBuffer', (_channel: Buffer, bytes: Buffer) => this.#receive(bytes));
		this.#in.on('ready', () => void this.#subscribe());
	}

	send(message: NodeMessage): void {
		if (this.#out.status !== 'ready') return;
		this.#out.publish(CHANNEL, Buffer.from(writeNodeMessage(this.#node, message))).catch((e) => this.#complain(e));
	}

	close(): void {
		this.#out.disconnect();
		this.#in.disconnect();
	}

	async #subscribe(): Promise<void> {
		try {
			await this.#in.subscribe(CHANNEL);
		} catch (error) {
			// The line broke again; the next 'ready' subscribes.
			return this.#complain(error);
		}
		this.#said = false;
		this.#options.onConnected();
	}

	#receive(bytes: Buffer): void {
		try {
			const { node, message } = readNodeMessage(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
			if (node !== this.#node) this.#options.onMessage(message);
		} catch (error) {
			// Foreign bytes on the channel, or a fault in taking them in: the others must still be heard.
			this.#options.onError(error);
		}
	}

	#complain(error: unknown): void {
		if (this.#said) return;
		this.#said = true;
		this.#options.onError(error);
	}
}
