/** Who may write for which client id of one room. An id belongs to the first who uses it, for ever: Yjs tells authors
 * apart by nothing else. Null is the server. */
export class Owners {
	readonly #owners = new Map<number, string | null>();
	/** Those that the log knows, or that are on their way to it. */
	readonly #recorded = new Set<number>();

	/** The owner of every client id that was ever used here. */
	all(): ReadonlyMap<number, string | null> {
		return this.#owners;
	}

	isFreeFor(client: number, user: string | null): boolean {
		return !this.#owners.has(client) || this.#owners.get(client) === user;
	}

	/** Takes an id for somebody who has not written with it yet.
	 * @returns false when it belongs to another */
	claim(client: number, user: string | null): boolean {
		if (!this.#owners.has(client)) this.#owners.set(client, user);
		return this.#owners.get(client) === user;
	}

	/** Takes ids for somebody who writes with them.
	 * @returns those that the log does not know yet */
	record(clients: Iterable<number>, user: string | null): number[] {
		const fresh = [...clients].filter((client) => !this.#recorded.has(client));
		for (const client of fresh) this.recall(client, user);
		return fresh;
	}

	/** Takes in the sender of an update from the log: whoever the log knows already stays. */
	learn(client: number, user: string | null): void {
		if (!this.#recorded.has(client)) this.recall(client, user);
	}

	/** Takes in what the log says. */
	recall(client: number, user: string | null): void {
		this.#owners.set(client, user);
		this.#recorded.add(client);
	}
}
