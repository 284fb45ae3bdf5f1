import type { Connection } from './connection';
import { MAX_FRAME } from '$lib/collab/protocol';

/** Edits that came before the answer to our ask. A client sends what is typed from the moment its socket opens, but what was
 * typed without a line only when it is asked: until then an edit may build on something that is still to come. */
export class EarlyEdits {
	readonly #waiting = new Map<Connection, { updates: Uint8Array[]; bytes: number }>();

	/** From now on the answer of a connection is awaited. */
	await(connection: Connection): void {
		this.#waiting.set(connection, { updates: [], bytes: 0 });
	}

	awaits(connection: Connection): boolean {
		return this.#waiting.has(connection);
	}

	/** @returns false when it is more than one answer may hold */
	keep(connection: Connection, update: Uint8Array): boolean {
		const early = this.#waiting.get(connection);
		if (!early) return false;
		early.updates.push(update.slice());
		early.bytes += update.length;
		return early.bytes <= MAX_FRAME;
	}

	/** The answer is there, or the connection left: gives what was kept. */
	take(connection: Connection): Uint8Array[] {
		const { updates } = this.#waiting.get(connection) ?? { updates: [] };
		this.#waiting.delete(connection);
		return updates;
	}
}
