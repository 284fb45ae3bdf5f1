import type { Db } from '../db/client';
import { storeRevisions } from '../db/revisions';
import { endOf, endsBefore, extend, type SegmentEdit, type Stretch } from './stretch';

/** First and longest wait before a write that failed is tried again, in milliseconds. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

const placeOf = ({ room, segment }: Pick<Stretch, 'room' | 'segment'>): string => `${room} ${segment}`;

/** Turns the stream of edits into revisions that people can read. What it has noted and not written is in the log of the
 * room as well, so a process that is killed loses none. */
export class Revisions {
	/** Stretches that somebody may still write on. */
	readonly #open = new Map<string, { stretch: Stretch; timer: NodeJS.Timeout }>();
	/** Stretches that ended, in the order in which they did. */
	#ended: Stretch[] = [];
	/** The last update heard of, room by room. */
	readonly #heard = new Map<string, number>();
	#writing: Promise<void> | null = null;
	#failures = 0;
	#retry?: NodeJS.Timeout;
	/** Why the last write failed, null where it did not. */
	#cause: unknown = null;
	#closed = false;

	/** @param alone no other process writes texts on this store: what is heard here is all that comes */
	constructor(
		private readonly db: Db,
		private readonly report: (error: unknown) => void,
		private readonly alone: boolean
	) {}

	/** Notes an edit that is on disk. */
	note(edit: SegmentEdit): void {
		const place = placeOf(edit);
		const open = this.#open.get(place);
		clearTimeout(open?.timer);
		const ended = open !== undefined && endsBefore(open.stretch, edit);
		if (ended) this.#ended.push(open.stretch);
		const stretch = extend(ended || !open ? null : open.stretch, edit);
		const timer = setTimeout(() => this.#end(place), Math.max(0, endOf(stretch) - edit.at)).unref();
		this.#open.set(place, { stretch, timer });
		this.#heard.set(edit.room, Math.max(edit.upto, this.#heard.get(edit.room) ?? 0));
		if (ended) void this.#write();
	}

	/** Text and last writer of the segments of a room whose newest revision is not written yet. */
	unwritten(room: string): Map<string, { text: string; author: string | null }> {
		return new Map(this.#pending(room).map(({ segment, text, author }) => [segment, { text, author }]));
	}

	/** Ends what people write in one room, and stores it.
	 * @throws what the store threw; it is tried again by itself */
	async flush(room: string): Promise<void> {
		for (const [place, { stretch }] of this.#open) if (stretch.room === room) this.#close(place);
		// A write that is on its way does not know of these.
		await this.#writing;
		if (this.#pending(room).length > 0) await this.#write();
		const left = this.#pending(room).length;
		if (left > 0) throw new Error(`${left} revisions of room ${room} could not be stored`, { cause: this.#cause });
	}

	/** Stores everything noted so far, as far as the store takes it, and tries no more. */
	async close(): Promise<void> {
		for (const place of [...this.#open.keys()]) this.#close(place);
		await this.#writing;
		this.#closed = true;
		await this.#write();
		clearTimeout(this.#retry);
	}

	#pending(room: string): Stretch[] {
		const open = [...this.#open.values()].map(({ stretch }) => stretch);
		return [...this.#ended, ...open].filter((stretch) => stretch.room === room);
	}

	#end(place: string): void {
		this.#close(place);
		void this.#write();
	}

	#close(place: string): void {
		const open = this.#open.get(place);
		if (!open) return;
		clearTimeout(open.timer);
		this.#open.delete(place);
		this.#ended.push(open.stretch);
	}

	/** Writes what ended. Never rejects: what the store does not take stays and is tried again. */
	#write(): Promise<void> {
		return (this.#writing ??= this.#writeAll().finally(() => (this.#writing = null)));
	}

	async #writeAll(): Promise<void> {
		const stuck = new Set<string>();
		let error: unknown = null;
		for (const stretch of [...this.#ended]) {
			// Revisions of one segment keep their order.
			if (stuck.has(placeOf(stretch))) continue;
			try {
				await storeRevisions(this.db, stretch.room, [stretch], this.#completeWith(stretch));
				this.#ended = this.#ended.filter((other) => other !== stretch);
			} catch (refused) {
				error ??= refused;
				stuck.add(placeOf(stretch));
			}
		}
		this.#settle(error);
	}

	/** Tells of the first failure in a row, and sees to the next attempt. */
	#settle(error: unknown): void {
		this.#cause = error;
		clearTimeout(this.#retry);
		if (error === null) return void (this.#failures = 0);
		if (this.#failures++ === 0) this.report(error);
		if (this.#closed) return;
		const wait = Math.min(RETRY_MS * 2 ** (this.#failures - 1), LONGEST_RETRY_MS);
		this.#retry = setTimeout(() => void this.#write(), wait).unref();
	}

	/** Up to where the room has all of its revisions once this stretch is stored; null while others wait, or write. */
	#completeWith(stretch: Stretch): number | null {
		if (!this.alone) return null;
		const others = this.#pending(stretch.room).some((other) => other !== stretch);
		return others ? null : (this.#heard.get(stretch.room) ?? null);
	}
}
