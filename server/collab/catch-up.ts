import type { Room } from './room';
import type { UpdateLog } from './update-log';

interface Reading {
	running: Promise<void>;
	/** The one that begins when this one ends. */
	next: Promise<void> | null;
}

/** Brings rooms up to the log, which other processes may have written. */
export class CatchUp {
	readonly #log: UpdateLog;
	readonly #readings = new Map<Room, Reading>();

	constructor(log: UpdateLog) {
		this.#log = log;
	}

	/** Reads what a room lacks. The reading begins after the call, so that all that was committed before it is in.
	 * @throws what the store threw, or an Error when the log does not fit together */
	bring(room: Room): Promise<void> {
		const reading = this.#readings.get(room);
		if (!reading) return this.#start(room);
		return (reading.next ??= reading.running.catch(() => undefined).then(() => this.#start(room)));
	}

	#start(room: Room): Promise<void> {
		const reading: Reading = { running: this.#read(room), next: null };
		this.#readings.set(room, reading);
		const done = () => {
			if (reading.next === null && this.#readings.get(room) === reading) this.#readings.delete(room);
		};
		reading.running.then(done, done);
		return reading.running;
	}

	async #read(room: Room): Promise<void> {
		room.take(await this.#log.since(room.name, room.upto));
	}
}
