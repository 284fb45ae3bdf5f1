import type { Generated } from 'kysely';

export interface UpdateTable {
	seq: Generated<number>;
	room: string;
	user_id: string | null;
	at: number;
	data: Uint8Array;
}

export interface SnapshotTable {
	room: string;
	upto: number;
	data: Uint8Array;
}

/** Who may write for a client id of a room; null is the server. */
export interface ClientTable {
	room: string;
	client: number;
	user_id: string | null;
}
