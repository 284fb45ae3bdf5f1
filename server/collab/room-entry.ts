import type { Pending } from './committer';
import type { Connection } from './connection';
import type { Room } from './room';

/** An edit that is on disk. */
export interface Edit {
	room: string;
	segment: string;
	/** Who wrote, null for the server. */
	user: string | null;
	/** The whole text after the edit. */
	text: string;
	/** Integer milliseconds since the epoch. */
	at: number;
}

/** An update on its way to the store. */
export interface RoomEntry extends Pending {
	place: Room;
	from: Connection | null;
	growth: ReadonlyMap<string, number>;
	bytes: number;
}

export interface RoomDuties {
	/** Takes an entry on its way to the store; the room hears of it again by `stored`. */
	store(entry: RoomEntry): void;
	now(): number;
	edited(edit: Edit): void;
	/** Reads from the log what the room lacks. */
	catchUp(room: Room): Promise<void>;
	/** Passes on to other processes where people stand. */
	shown(room: string, entries: Uint8Array): void;
	onError(error: unknown): void;
}
