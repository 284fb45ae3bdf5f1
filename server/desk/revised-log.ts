import type { LogEntry, Position, Snapshot, StoredRoom, UpdateLog } from '../collab/update-log';
import type { Db } from '../db/client';
import { deriveRevisions } from './derive-revisions';
import type { Revisions } from './revisions';

/** The log of the rooms, kept together with the history: a room is opened, and its log compacted, only once everything in
 * the log is in the history. A snapshot holds neither who wrote nor when. */
export class RevisedLog implements UpdateLog {
	/** Running number of the last update that was stored. */
	last = 0;

	constructor(
		private readonly log: UpdateLog,
		private readonly db: Db,
		private readonly revisions: Revisions
	) {}

	async load(room: string): Promise<StoredRoom> {
		await this.#revise(room);
		return this.log.load(room);
	}

	since(room: string, seq: number): Promise<StoredRoom> {
		return this.log.since(room, seq);
	}

	latest(rooms: readonly string[]): Promise<Map<string, number>> {
		return this.log.latest(rooms);
	}

	async append(batch: readonly LogEntry[]): Promise<Map<string, Position>> {
		const positions = await this.log.append(batch);
		for (const { seqs } of positions.values()) this.last = Math.max(this.last, seqs.at(-1) ?? 0);
		return positions;
	}

	async compact(room: string, snapshot: Snapshot): Promise<number> {
		await this.#revise(room);
		return this.log.compact(room, snapshot);
	}

	async #revise(room: string): Promise<void> {
		await this.revisions.flush(room);
		await deriveRevisions(this.db, room);
	}
}
