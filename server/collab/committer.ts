import { refusesRow, type LogEntry, type Position, type UpdateLog } from './update-log';

/** Something that waits for its commit. Without `data` it only waits for those before it. */
export interface Pending {
	/** The room that waits. */
	place: unknown;
	room: string;
	user: string | null;
	/** Integer milliseconds since the epoch. */
	at: number;
	data: Uint8Array | null;
	/** Client ids of `data` that the log does not know yet: they become the user's with it. */
	claims: readonly number[];
	/** Called at the end, with the error if it could not be stored. */
	settled?: (error: unknown) => void;
}

/** What happens to a place's entries after the attempt to store them. */
export interface Outcome<Entry extends Pending> {
	/** @param position where those with data stand in the log, null when none has */
	stored(place: Entry['place'], entries: Entry[], position: Position | null): void;
	/** The place must be given up: it is not known what was stored. */
	failed(place: Entry['place'], error: unknown): void;
}

/** Stores what all rooms receive, in the order of arrival, in as few commits as possible: what comes in while one commit
 * is on its way goes into the next. One commit at a time, so that running numbers grow in the order of the commits. */
export class Committer<Entry extends Pending> {
	#queue: Entry[] = [];
	#running: Promise<void> | null = null;
	#current: Promise<void> = Promise.resolve();
	readonly #log: UpdateLog;
	readonly #outcome: Outcome<Entry>;

	constructor(log: UpdateLog, outcome: Outcome<Entry>) {
		this.#log = log;
		this.#outcome = outcome;
	}

	add(entry: Entry): void {
		this.#queue.push(entry);
		this.#running ??= this.#run();
	}

	/** Drops what waits for a place that is given up.
	 * @returns resolves when nothing of it is on its way to the store any more */
	abandon(place: Entry['place'], error: unknown): Promise<void> {
		const dropped = this.#queue.filter((entry) => entry.place === place);
		this.#queue = this.#queue.filter((entry) => entry.place !== place);
		for (const { settled } of dropped) settled?.(error);
		return this.#current;
	}

	/** Resolves when nothing waits any more; for the end of the process. */
	async idle(): Promise<void> {
		while (this.#running) await this.#running;
	}

	async #run(): Promise<void> {
		// Everything that this turn of the loop still brings joins the first commit.
		await new Promise((resolve) => setImmediate(resolve));
		while (this.#queue.length > 0) await (this.#current = this.#commit(this.#queue.splice(0)));
		this.#running = null;
	}

	async #commit(batch: Entry[]): Promise<void> {
		const places = byPlace(batch);
		let positions = new Map<string, Position>();
		try {
			const rows = batch.filter((entry): entry is Entry & LogEntry => entry.data !== null).map(toLogEntry);
			if (rows.length > 0) positions = await this.#log.append(rows);
		} catch (error) {
			if (places.size === 1 || !refusesRow(error)) return this.#fail(batch, error);
			// One row that the store will not have costs no other room its commit.
			for (const entries of places.values()) await this.#commit(entries);
			return;
		}
		for (const [place, entries] of places)
			this.#outcome.stored(place, entries, positions.get(entries[0]!.room) ?? null);
		for (const { settled } of batch) settled?.(null);
	}

	#fail(batch: Entry[], error: unknown): void {
		for (const place of byPlace(batch).keys()) this.#outcome.failed(place, error);
		for (const { settled } of batch) settled?.(error);
	}
}

const toLogEntry = ({ room, user, at, data, claims }: LogEntry): LogEntry => ({ room, user, at, data, claims });

/** `Map.groupBy` came with Node 21. */
function byPlace<Entry extends Pending>(entries: readonly Entry[]): Map<Entry['place'], Entry[]> {
	const groups = new Map<Entry['place'], Entry[]>();
	for (const entry of entries) {
		const group = groups.get(entry.place);
		if (group) group.push(entry);
		else groups.set(entry.place, [entry]);
	}
	return groups;
}
