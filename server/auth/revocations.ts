import { CLOSE } from '$lib/collab/protocol';
import { parseRoomName } from '$lib/collab/shared-text';
import type { Rooms } from '../collab/rooms';
import type { Db } from '../db/client';
import { projectDocuments } from '../db/projects';
import { lastRevocation, revocationsSince, type Revocation } from '../db/revocations';

/** Closes the sockets of those from whom another process, or this one, took something away. */
export class Revocations {
	readonly #db: Db;
	readonly #rooms: Rooms;
	/** The last that was carried out. */
	#seq = 0;

	constructor(db: Db, rooms: Rooms) {
		this.#db = db;
		this.#rooms = rooms;
	}

	/** Begins at what stands now. To be called before anybody is let in. */
	async start(): Promise<void> {
		this.#seq = await lastRevocation(this.#db);
	}

	/** Carries out what came in since. */
	async look(): Promise<void> {
		for (const { seq, revocation } of await revocationsSince(this.#db, this.#seq)) {
			await this.#carryOut(revocation);
			this.#seq = Math.max(this.#seq, seq);
		}
	}

	async #carryOut(revocation: Revocation): Promise<void> {
		if (revocation.kind === 'session')
			return void this.#rooms.disconnect(({ session }) => session === revocation.session, CLOSE.signedOut);
		const { user } = revocation;
		if (revocation.kind === 'user')
			return void this.#rooms.disconnect((visitor) => visitor.user === user, CLOSE.signedOut);
		const documents = new Set((await projectDocuments(this.#db, revocation.project)).map(({ id }) => id));
		// Whose grants changed comes back at once, and is asked at the door what they may do now.
		this.#rooms.disconnect(
			(visitor, room) => visitor.user === user && documents.has(parseRoomName(room)?.document ?? ''),
			revocation.kind === 'grant' ? CLOSE.restart : CLOSE.refused
		);
	}
}
