import * as Y from 'yjs';
import { ackFrame, answerFrame, askFrame, CLOSE, editFrame, isEmptyUpdate, type CloseCode } from '$lib/collab/protocol';
import { allTexts, replaceText, seed, textOf, type SeedRow } from '$lib/collab/shared-text';
import type { Pending } from './committer';
import type { Connection } from './connection';
import { readMessage } from './message';
import { Presence } from './presence';
import type { StoredRoom } from './update-log';
import { UpdateValidator } from './validate-update';

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
}

const NO_GROWTH: ReadonlyMap<string, number> = new Map();

/** One document in one language while somebody has it open. Its Y.Doc holds only what is on disk: an update is judged,
 * stored, and then applied, acknowledged and relayed. */
export class Room {
	readonly doc = new Y.Doc();
	readonly connections = new Set<Connection>();
	/** Running number of the last update in the document. */
	upto: number;
	/** Updates since the snapshot. */
	rows: number;
	/** Entries on their way to the store. */
	pending = 0;
	readonly #validator = new UpdateValidator(this.doc);
	readonly #presence = new Presence(this.connections, (client, user) => this.#validator.claim(client, user));
	#writing: Promise<void> = Promise.resolve();
	/** Client id of what the server writes: another than the document's own, which Yjs keeps for itself. */
	readonly #hand = new Y.Doc().clientID;

	constructor(
		readonly name: string,
		stored: StoredRoom,
		readonly duties: RoomDuties
	) {
		this.upto = stored.upto;
		this.rows = stored.updates.length;
		// One transaction, so that Yjs tidies up once: forty times as fast as merging the updates first.
		this.doc.transact(() => {
			if (stored.snapshot) Y.applyUpdate(this.doc, stored.snapshot);
			for (const { data } of stored.updates) Y.applyUpdate(this.doc, data);
		});
		for (const { user, data } of stored.updates) this.#validator.recall(data, user);
		this.doc.on('update', (update: Uint8Array) => this.broadcast(editFrame(update)));
	}

	get busy(): boolean {
		return this.connections.size > 0 || this.pending > 0;
	}

	/** Lets a connection that is in the room take part. */
	welcome(connection: Connection): void {
		// The order matters to the client: it answers our ask before it learns that it has everything.
		connection.send(askFrame(this.doc));
		this.#presence.greet(connection);
	}

	leave(connection: Connection): void {
		this.connections.delete(connection);
		this.#presence.leave(connection);
	}

	/** Handles one message of a client; one that is no message, or not allowed, ends the connection. */
	receive(connection: Connection, bytes: Uint8Array): void {
		const message = readMessage(bytes);
		if (!message) connection.close(CLOSE.malformed, 'malformed message');
		else if (message.kind === 'update') this.#judge(connection, message.update);
		else if (message.kind === 'ask') connection.send(answerFrame(this.doc, message.vector));
		else if (message.kind === 'awareness') this.#presence.receive(connection, message.entries, message.update);
		else this.#presence.greet(connection);
	}

	#judge(from: Connection, update: Uint8Array): void {
		if (isEmptyUpdate(update)) return;
		const verdict = this.#validator.judge(update, from.visitor.user);
		if (verdict.fault === 'malformed') return from.close(CLOSE.malformed, 'malformed update');
		if (verdict.fault) return from.close(CLOSE.refused, `update refused: ${verdict.fault}`);
		const news = verdict.growth.size > 0;
		if (news && !from.visitor.canWrite) return from.close(CLOSE.refused, 'read only');
		from.received(update.length);
		// Also what is no news waits its turn: it may repeat what another socket sent and is not stored yet.
		const data = news ? update.slice() : null;
		this.#enter({ from, user: from.visitor.user, data, growth: verdict.growth, bytes: update.length });
	}

	#enter(entry: Pick<RoomEntry, 'from' | 'user' | 'data' | 'growth' | 'bytes' | 'settled'>): void {
		this.pending++;
		this.duties.store({ ...entry, place: this, room: this.name, at: this.duties.now() });
	}

	/** Applies, acknowledges and relays what is on disk now. */
	stored(entries: readonly RoomEntry[], upto: number): void {
		this.pending -= entries.length;
		this.upto = Math.max(this.upto, upto);
		const edits = this.#apply(entries);
		this.#validator.settle(entries.map((entry) => entry.growth));
		for (const [connection, count] of countBy(entries.map((entry) => entry.from))) connection?.send(ackFrame(count));
		for (const { from, bytes } of entries) from?.stored(bytes);
		for (const edit of edits) this.duties.edited(edit);
	}

	/** In one transaction, so that every reader gets one frame.
	 * @returns for each person and segment the text after the last of this person's edits */
	#apply(entries: readonly RoomEntry[]): Edit[] {
		const last = new Map<string, RoomEntry>();
		for (const entry of entries) for (const segment of entry.growth.keys()) last.set(`${segment} ${entry.user}`, entry);
		const edits: Edit[] = [];
		this.doc.transact(() => {
			for (const entry of entries) {
				if (!entry.data) continue;
				Y.applyUpdate(this.doc, entry.data);
				this.rows++;
				for (const segment of entry.growth.keys())
					if (last.get(`${segment} ${entry.user}`) === entry) edits.push(this.#edit(segment, entry));
			}
		});
		return edits;
	}

	#edit(segment: string, { user, at }: RoomEntry): Edit {
		return { room: this.name, segment, user, text: textOf(this.doc, segment)?.toString() ?? '', at };
	}

	/** Resolves when all that was received before is on disk and in the document. */
	flushed(): Promise<void> {
		return this.#stored({ user: null, data: null, growth: NO_GROWTH });
	}

	/** Changes texts from the server; a segment that is not there is put in. One after another, since each builds on the
	 * clock of the one before.
	 * @throws what the store threw; nothing is changed then */
	write(user: string | null, rows: readonly SeedRow[]): Promise<void> {
		const written = this.#writing.then(() => this.#write(user, rows));
		this.#writing = written.catch(() => undefined);
		return written;
	}

	async #write(user: string | null, rows: readonly SeedRow[]): Promise<void> {
		await this.flushed();
		const update = this.#updateFor(rows);
		const growth = new Map(rows.map(({ segment }) => [segment, 0]));
		if (update) await this.#stored({ user, data: update, growth });
	}

	/** The update is made on a copy, because the document holds only what is on disk. */
	#updateFor(rows: readonly SeedRow[]): Uint8Array | null {
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
		copy.clientID = this.#hand;
		let update: Uint8Array | null = null;
		copy.on('update', (made: Uint8Array) => (update = made));
		copy.transact(() => {
			seed(copy, rows);
			for (const { segment, text } of rows) replaceText(copy, segment, text, null);
		});
		copy.destroy();
		return update;
	}

	#stored(entry: Pick<RoomEntry, 'user' | 'data' | 'growth'>): Promise<void> {
		return new Promise((resolve, reject) => {
			const settled = (error: unknown) => (error === null ? resolve() : reject(error as Error));
			this.#enter({ ...entry, from: null, bytes: 0, settled });
		});
	}

	texts(): Map<string, string> {
		return allTexts(this.doc);
	}

	/** Ends every connection; each comes out of the set as it closes. */
	dismiss(code: CloseCode, reason: string): void {
		for (const connection of [...this.connections]) connection.close(code, reason);
	}

	destroy(): void {
		this.doc.destroy();
	}

	/** Sends a frame to everybody in the room. */
	broadcast(frame: Uint8Array): void {
		for (const connection of [...this.connections]) connection.send(frame);
	}
}

function countBy<T>(items: readonly T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}
