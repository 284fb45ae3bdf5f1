import type { Fanout } from './fanout';
import type { NodeMessage } from './node-message';
import type { Rooms } from './rooms';

/** Milliseconds between two looks into the database: with the closing of a socket well within a second. */
const INTERVAL = 300;

export interface NodesOptions {
	rooms: Rooms;
	redisUrl: string | null;
	/** Looks for what was revoked. */
	revocations(): Promise<void>;
	onError(error: unknown): void;
	interval?: number;
}

/** Keeps this process in step with the others on the same database: looks regularly for what they stored and revoked, and
 * sooner when Redis tells. */
export class Nodes {
	readonly #options: NodesOptions;
	#fanout: Fanout | null = null;
	#timer: NodeJS.Timeout | undefined;
	#looking: Promise<void> = Promise.resolve();
	#closed = false;
	/** Was it said already that the database does not answer? */
	#said = false;

	constructor(options: NodesOptions) {
		this.#options = options;
	}

	async start(): Promise<void> {
		const { redisUrl, onError } = this.#options;
		if (redisUrl) {
			const { Fanout } = await import('./fanout');
			this.#fanout = new Fanout({
				url: redisUrl,
				onMessage: (message) => this.#hear(message),
				onConnected: () => void this.look(),
				onError
			});
		}
		this.#wait();
	}

	tell(message: NodeMessage): void {
		this.#fanout?.send(message);
	}

	/** Looks now. */
	look(): Promise<void> {
		this.#looking = this.#looking.then(() => this.#look());
		return this.#looking;
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		this.#fanout?.close();
		await this.#looking;
	}

	#hear(message: NodeMessage): void {
		if (message.kind === 'revoked') void this.look();
		else this.#options.rooms.hear(message);
	}

	async #look(): Promise<void> {
		if (this.#closed) return;
		const results = await Promise.allSettled([this.#options.revocations(), this.#options.rooms.follow()]);
		const failure = results.find((result) => result.status === 'rejected');
		if (failure && !this.#said) this.#options.onError(failure.reason);
		this.#said = failure !== undefined;
	}

	#wait(): void {
		if (this.#closed) return;
		this.#timer = setTimeout(() => void this.look().then(() => this.#wait()), this.#options.interval ?? INTERVAL);
		this.#timer.unref();
	}
}
