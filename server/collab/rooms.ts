import { CLOSE, newsFrame, type CloseCode } from '$lib/collab/protocol';
import { seed, type SeedRow } from '$lib/collab/shared-text';
import * as Y from 'yjs';
import { CatchUp } from './catch-up';
import { Committer } from './committer';
import type { Connection } from './connection';
import { storedMessage, type RoomMessage } from './node-message';
import { Room } from './room';
import type { Edit, RoomEntry } from './room-entry';
import type { TextChange } from './server-edit';
import type { Position, UpdateLog } from './update-log';
import type { Visitor } from './visitor';

export interface RoomsOptions {
	log: UpdateLog;
	/** The texts that a room without any begins with. */
	seed(room: string): Promise<readonly SeedRow[]>;
	/** Hears of what went wrong behind the back of every caller: the store refused, a listener failed. */
	onError(error: unknown): void;
	/** Tells the other processes on the same log. */
	tell?(message: RoomMessage): void;
	/** Milliseconds since the epoch. */
	now?: () => number;
	/** How long a room without people stays in memory, in milliseconds. */
	idle?: number;
	/** Updates after which a room in use gets a snapshot. */
	compactBusy?: number;
	/** Updates after which a room that is left gets a snapshot. */
	compactLeft?: number;
}

export type EditListener = (edit: Edit) => void | Promise<void>;

const DEFAULTS = { tell: () => undefined, now: Date.now, idle: 30_000, compactBusy: 5000, compactLeft: 100 };

/** The rooms of this process. Others may serve the same rooms: what they store is read from the log. */
export class Rooms {
	readonly #options: Required<RoomsOptions>;
	readonly #rooms = new Map<string, Promise<Room>>();
	readonly #opened = new Map<string, Room>();
	readonly #idle = new Map<string, NodeJS.Timeout>();
	readonly #compacting = new Map<Room, Promise<void>>();
	/** Rooms of which something may still be on its way to the store, although they were given up. */
	readonly #givenUp = new Map<string, Promise<void>>();
	readonly #listeners = new Set<EditListener>();
	readonly #committer: Committer<RoomEntry>;
	readonly #catchUp: CatchUp;
	#closing = false;

	constructor(options: RoomsOptions) {
		this.#options = { ...DEFAULTS, ...options };
		this.#catchUp = new CatchUp(options.log);
		this.#committer = new Committer(options.log, {
			stored: (room, entries, position) => this.#stored(room, entries, position),
			failed: (room, error) => this.#failed(room, error)
		});
	}

	/** Loads a room, or gives the one in memory. It stays at least for the idle time, so that a caller can join. */
	open(name: string): Promise<Room> {
		if (this.#closing) return Promise.reject(new Error('the rooms are closing'));
		let room = this.#rooms.get(name);
		if (!room) {
			room = this.#load(name);
			this.#rooms.set(name, room);
			room.catch(() => this.#rooms.delete(name));
		}
		this.#watch(name);
		return room;
	}

	/** A room with everything that any process stored before the call.
	 * @throws what the store threw */
	async openFresh(name: string): Promise<Room> {
		const loaded = this.#rooms.has(name);
		const room = await this.open(name);
		if (loaded) await this.#bring(room);
		return room;
	}

	/** The texts as they are on disk, with everything that was received before the call, here or elsewhere. */
	async texts(name: string): Promise<Map<string, string>> {
		const room = await this.openFresh(name);
		await room.flushed();
		return room.texts();
	}

	/** Changes texts on behalf of a person, or of the server itself; segments that are not there are put in.
	 * @throws what the store threw; nothing is changed then */
	async write(name: string, user: string | null, changes: readonly SeedRow[]): Promise<void> {
		// A segment that this process does not know yet would be put in again, and its text be lost.
		const room = await this.openFresh(name);
		await room.write(user, changes);
	}

	/** Changes texts on behalf of a person, or of the server itself, where they still are what was seen.
	 * @returns the segments that were changed
	 * @throws what the store threw; nothing is changed then */
	async change(name: string, user: string | null, changes: readonly TextChange[]): Promise<string[]> {
		const room = await this.openFresh(name);
		return room.change(user, changes);
	}

	/** Tells everybody in a room that decisions changed; a room that nobody has open has nobody to tell.
	 * @param segments those that are concerned; none for the whole document */
	announce(name: string, segments: readonly string[]): void {
		this.#opened.get(name)?.broadcast(newsFrame(segments));
		this.#options.tell({ kind: 'news', room: name, segments: [...segments] });
	}

	/** Names of the rooms in which there are people. */
	inhabited(): string[] {
		return [...this.#opened].flatMap(([name, { connections }]) => ([...connections].length > 0 ? [name] : []));
	}

	/** Takes in what another process tells of a room that is open here. */
	hear(message: RoomMessage): void {
		const room = this.#opened.get(message.room);
		if (!room) return;
		if (message.kind === 'stored') this.#hearStored(room, message);
		else if (message.kind === 'news') room.broadcast(newsFrame(message.segments));
		else room.hearPresence(message.kind === 'presence' ? message.entries : null);
	}

	/** Reads for every open room what other processes stored.
	 * @throws what the store threw */
	async follow(): Promise<void> {
		const latest = await this.#options.log.latest([...this.#opened.keys()]);
		const behind = [...this.#opened.values()].filter((room) => (latest.get(room.name) ?? 0) > room.upto);
		await Promise.all(behind.map((room) => this.#bring(room)));
	}

	/** Closes the sockets that a revocation concerns. From the call on nothing more is taken from them.
	 * @returns how many */
	disconnect(concerns: (visitor: Visitor, room: string) => boolean, code: CloseCode = CLOSE.refused): number {
		const ended = [...this.#opened.values()].flatMap((room) =>
			[...room.connections].filter(({ visitor }) => concerns(visitor, room.name))
		);
		for (const connection of ended) connection.close(code, code === CLOSE.signedOut ? 'signed out' : 'not allowed');
		return ended.length;
	}

	/** Hears of every edit after its commit: for each commit, person and segment the text after the last edit.
	 * @returns ends the listening */
	onEdit(listener: EditListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Puts a connection into a room. It takes no part before `start`, but a revocation reaches it. */
	join(room: Room, connection: Connection): void {
		room.connections.add(connection);
	}

	leave(room: Room, connection: Connection): void {
		room.leave(connection);
		this.#watch(room.name);
	}

	counts(): { rooms: number; connections: number } {
		const connections = [...this.#opened.values()].reduce((sum, room) => sum + room.connections.size, 0);
		return { rooms: this.#opened.size, connections };
	}

	/** Ends all connections, stores what was received, and lets go of every room. */
	async close(): Promise<void> {
		this.#closing = true;
		for (const timer of this.#idle.values()) clearTimeout(timer);
		for (const room of this.#opened.values()) room.dismiss(CLOSE.restart, 'the server stops');
		await Promise.allSettled(this.#rooms.values());
		await this.#committer.idle();
		await Promise.all([...this.#opened.values()].map((room) => this.#unload(room)));
	}

	async #load(name: string): Promise<Room> {
		await this.#givenUp.get(name);
		this.#givenUp.delete(name);
		let stored = await this.#options.log.load(name);
		if (stored.upto === 0) {
			await this.#seed(name);
			stored = await this.#options.log.load(name);
		}
		const room = new Room(name, stored, {
			store: (entry) => this.#committer.add(entry),
			now: this.#options.now,
			edited: (edit) => this.#tell(edit),
			catchUp: (behind) => this.#bring(behind),
			shown: (room, entries) => this.#options.tell({ kind: 'presence', room, entries }),
			onError: this.#options.onError
		});
		this.#opened.set(name, room);
		this.#options.tell({ kind: 'who', room: name });
		return room;
	}

	async #seed(name: string): Promise<void> {
		const doc = new Y.Doc();
		seed(doc, await this.#options.seed(name));
		const data = Y.encodeStateAsUpdate(doc);
		const entry = { room: name, user: null, at: this.#options.now(), data, claims: [doc.clientID] };
		await this.#options.log.append([entry]);
	}

	/** A room whose log does not fit together is given up, a store that is away is asked again later. */
	async #bring(room: Room): Promise<void> {
		try {
			await this.#catchUp.bring(room);
		} catch (error) {
			if (room.torn) this.#failed(room, error);
			throw error;
		}
	}

	/** What was told may be out of turn, or something before it never came: then only the log helps. */
	#hearStored(room: Room, message: Extract<RoomMessage, { kind: 'stored' }>): void {
		const { previous, upto, updates } = message;
		if (upto <= room.upto) return;
		if (previous !== room.upto || updates.length === 0) return void this.#bring(room).catch(this.#options.onError);
		try {
			room.take({ snapshot: null, base: room.base, updates, upto, owners: new Map() });
		} catch (error) {
			this.#failed(room, error);
		}
	}

	#stored(room: Room, entries: RoomEntry[], position: Position | null): void {
		room.stored(entries, position);
		if (position) this.#options.tell(storedMessage(room.name, entries, position));
		if (this.#opened.get(room.name) !== room) return;
		if (room.behind) this.#bring(room).catch(this.#options.onError);
		if (room.rows >= this.#options.compactBusy) void this.#compact(room);
		this.#watch(room.name);
	}

	/** Whether the entries were stored is unknown (the answer may be what was lost), so the room is read anew. */
	#failed(room: Room, error: unknown): void {
		this.#options.onError(error);
		if (this.#opened.get(room.name) !== room) return;
		this.#forget(room);
		this.#givenUp.set(room.name, this.#committer.abandon(room, error));
		room.dismiss(CLOSE.tryAgain, 'the store is not available');
		room.destroy();
	}

	#tell(edit: Edit): void {
		for (const listener of this.#listeners)
			new Promise<void>((resolve) => resolve(listener(edit))).catch((error: unknown) => this.#options.onError(error));
	}

	/** Lets go of the room after the idle time, counted anew with every call. */
	#watch(name: string): void {
		clearTimeout(this.#idle.get(name));
		if (this.#closing) return;
		const timer = setTimeout(() => void this.#retire(name), this.#options.idle);
		this.#idle.set(name, timer.unref());
	}

	async #retire(name: string): Promise<void> {
		const room = this.#opened.get(name);
		const timer = this.#idle.get(name);
		if (!room) this.#idle.delete(name);
		if (!room || room.busy) return;
		if (room.rows >= this.#options.compactLeft) await this.#compact(room);
		// Whoever asked for the room while the snapshot was written has set a new timer.
		if (!room.busy && this.#idle.get(name) === timer && this.#opened.get(name) === room) this.#drop(room);
	}

	async #unload(room: Room): Promise<void> {
		if (room.rows >= this.#options.compactLeft) await this.#compact(room);
		this.#drop(room);
	}

	#drop(room: Room): void {
		this.#forget(room);
		room.destroy();
	}

	#forget(room: Room): void {
		clearTimeout(this.#idle.get(room.name));
		this.#idle.delete(room.name);
		this.#opened.delete(room.name);
		this.#rooms.delete(room.name);
	}

	/** Writes a snapshot of what is stored by now. After a failure the log and the room may differ, so it is read anew. */
	#compact(room: Room): Promise<void> {
		const running = this.#compacting.get(room);
		if (running) return running;
		const { base, upto, rows } = room;
		const compacting: Promise<void> = this.#options.log
			.compact(room.name, { base, upto, rows, data: Y.encodeStateAsUpdate(room.doc) })
			.then(
				(standing) => room.rebase(standing),
				(error: unknown) => this.#failed(room, error)
			)
			.finally(() => this.#compacting.delete(room));
		this.#compacting.set(room, compacting);
		return compacting;
	}
}
