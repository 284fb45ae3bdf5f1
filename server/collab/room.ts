import * as Y from 'yjs';
import {
	ackFrame,
	answerFrame,
	askFrame,
	CLOSE,
	editFrame,
	isAnswer,
	isEmptyUpdate,
	type CloseCode
} from '$lib/collab/protocol';
import { allTexts, textOf, type SeedRow } from '$lib/collab/shared-text';
import { groupBy } from '$lib/core/group';
import type { Connection } from './connection';
import { EarlyEdits } from './early-edits';
import { readMessage } from './message';
import { Owners } from './owners';
import { Presence, readEntries } from './presence';
import type { Edit, RoomDuties, RoomEntry } from './room-entry';
import { changeTexts, Hands, putTexts, serverEdit, standing, type TextChange } from './server-edit';
import type { Position, StoredRoom } from './update-log';
import { UpdateValidator, type Accepted } from './validate-update';

const NO_GROWTH: ReadonlyMap<string, number> = new Map();

/** One document in one language while somebody has it open. Its Y.Doc holds only what is on disk: an update is judged,
 * stored, and then applied, acknowledged and relayed. */
export class Room {
	readonly doc = new Y.Doc();
	readonly connections = new Set<Connection>();
	/** Running number up to which the document holds every update of the log. */
	upto = 0;
	/** Running number up to which the standing snapshot reaches. */
	base = 0;
	/** Was something stored behind an update that is not in the document yet? */
	behind = false;
	/** Running numbers of the updates from `base` to `upto`. */
	#seqs: number[] = [];
	/** What came from connections of which an update waits for the log to be read. */
	readonly #held = new Map<Connection, Uint8Array[]>();
	/** Entries on their way to the store. */
	pending = 0;
	readonly owners = new Owners();
	readonly #validator: UpdateValidator;
	readonly #presence: Presence;
	readonly #early = new EarlyEdits();
	#writing: Promise<unknown> = Promise.resolve();
	readonly #hands = new Hands();

	constructor(
		readonly name: string,
		stored: StoredRoom,
		readonly duties: RoomDuties
	) {
		this.#validator = new UpdateValidator(this.doc, this.owners);
		const mayClaim = (client: number, user: string) => this.owners.claim(client, user);
		this.#presence = new Presence(this.connections, mayClaim, (entries) => duties.shown(this.name, entries));
		this.take(stored);
		this.doc.on('update', (update: Uint8Array) => this.broadcast(editFrame(update)));
	}

	/** Updates since the snapshot. */
	get rows(): number {
		return this.#seqs.length;
	}

	/** Takes in what the log holds beyond the document, whoever wrote it.
	 * @throws Error when an update builds on something that the log does not hold */
	take({ snapshot, base, updates, owners, upto }: StoredRoom): void {
		const news = updates.filter(({ seq }) => seq > this.upto);
		for (const [client, user] of owners) this.owners.recall(client, user);
		for (const { user, data } of news)
			for (const client of Y.parseUpdateMeta(data).to.keys()) this.owners.learn(client, user);
		// One transaction, so that Yjs tidies up once: forty times as fast as merging the updates first.
		this.doc.transact(() => {
			if (snapshot && base > this.upto) Y.applyUpdate(this.doc, snapshot);
			for (const { data } of news) Y.applyUpdate(this.doc, data);
		});
		if (this.torn) throw new Error(`room ${this.name}: the log has a hole before ${upto}`);
		this.#seqs = this.#seqs.concat(news.map(({ seq }) => seq));
		this.upto = Math.max(this.upto, upto);
		this.rebase(base);
		this.behind = false;
	}

	/** Does the document hold what builds on something that is not there? */
	get torn(): boolean {
		return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
	}

	/** Takes in that a snapshot stands. */
	rebase(base: number): void {
		if (base <= this.base) return;
		this.base = base;
		this.#seqs = this.#seqs.filter((seq) => seq > base);
	}

	get busy(): boolean {
		return this.connections.size > 0 || this.pending > 0;
	}

	/** Lets a connection that is in the room take part. */
	welcome(connection: Connection): void {
		this.#early.await(connection);
		// The order matters to the client: it answers our ask before it learns that it has everything.
		connection.send(askFrame(this.doc));
		this.#presence.greet(connection);
	}

	/** Takes in where people at another process stand; without entries, tells it of those here. */
	hearPresence(entries: Uint8Array | null): void {
		if (entries) this.#presence.hear(readEntries(entries));
		else this.#presence.tellAll();
	}

	leave(connection: Connection): void {
		this.#held.delete(connection);
		this.connections.delete(connection);
		this.#early.take(connection);
		this.#presence.leave(connection);
	}

	/** Handles one message of a client; one that is no message, or not allowed, ends the connection. */
	receive(connection: Connection, bytes: Uint8Array): void {
		const held = this.#held.get(connection);
		if (held) return this.#hold(connection, held, bytes);
		const message = readMessage(bytes);
		if (!message) connection.close(CLOSE.malformed, 'malformed message');
		else if (message.kind === 'update') this.#take(connection, message.update, isAnswer(bytes));
		else if (message.kind === 'ask') connection.send(answerFrame(this.doc, message.vector));
		else if (message.kind === 'awareness') this.#presence.receive(connection, message.entries, message.update);
		else this.#presence.greet(connection);
	}

	#take(from: Connection, update: Uint8Array, answers: boolean): void {
		const gaps = this.#judgeAll(from, answers ? [...this.#early.take(from), update] : [update]);
		if (gaps.length === 0) return;
		if (!this.#early.awaits(from)) void this.#judgeAgain(from, gaps);
		else if (!this.#early.keep(from, update)) from.close(CLOSE.tryAgain, 'too much before the answer');
	}

	/** Twice, since an answer comes behind what was built on it.
	 * @returns what builds on something that is not here */
	#judgeAll(from: Connection, updates: readonly Uint8Array[]): Uint8Array[] {
		const left = updates.filter((update) => !this.#judge(from, update));
		return updates.length < 2 ? left : left.filter((update) => !this.#judge(from, update));
	}

	#hold(from: Connection, held: Uint8Array[], bytes: Uint8Array): void {
		from.received(bytes.length);
		held.push(bytes.slice());
	}

	/** Updates may build on what another process stored: before they are called a gap, the log is read. What comes after
	 * them waits. */
	async #judgeAgain(from: Connection, gaps: readonly Uint8Array[]): Promise<void> {
		const updates = gaps.map((update) => update.slice());
		const held: Uint8Array[] = [];
		this.#held.set(from, held);
		try {
			await this.duties.catchUp(this);
			this.#held.delete(from);
			if (this.#judgeAll(from, updates).length > 0) from.close(CLOSE.refused, 'update refused: gap');
			for (const bytes of held) {
				from.stored(bytes.length);
				if (from.open) this.receive(from, bytes);
			}
		} catch (error) {
			this.#held.delete(from);
			this.duties.onError(error);
			from.close(CLOSE.tryAgain, 'the store is not available');
		}
	}

	/** @returns false for what builds on something that is not here, which may still come */
	#judge(from: Connection, update: Uint8Array): boolean {
		if (!from.open || isEmptyUpdate(update)) return true;
		const verdict = this.#validator.judge(update, from.visitor.user);
		if (verdict.fault === null) this.#accept(from, update, verdict);
		else if (verdict.fault === 'malformed') from.close(CLOSE.malformed, 'malformed update');
		else if (verdict.fault !== 'gap') from.close(CLOSE.refused, `update refused: ${verdict.fault}`);
		return verdict.fault !== 'gap';
	}

	#accept(from: Connection, update: Uint8Array, { growth, claims }: Accepted): void {
		const news = growth.size > 0;
		if (news && !from.visitor.canWrite) return from.close(CLOSE.refused, 'read only');
		from.received(update.length);
		// Also what is no news waits its turn: it may repeat what another socket sent and is not stored yet.
		const data = news ? update.slice() : null;
		this.#enter({ from, user: from.visitor.user, data, growth, claims, bytes: update.length });
	}

	#enter(entry: Omit<RoomEntry, 'place' | 'room' | 'at'>): void {
		this.pending++;
		this.duties.store({ ...entry, place: this, room: this.name, at: this.duties.now() });
	}

	/** Applies, acknowledges and relays what is on disk now.
	 * @param position null when nothing of it was news */
	stored(entries: readonly RoomEntry[], position: Position | null): void {
		this.pending -= entries.length;
		const edits = this.#apply(entries);
		if (position) this.#advance(position);
		this.#validator.settle(entries.map((entry) => entry.growth));
		for (const [connection, { length }] of groupBy(entries, ({ from }) => from)) connection?.send(ackFrame(length));
		for (const { from, bytes } of entries) from?.stored(bytes);
		for (const edit of edits) this.duties.edited(edit);
	}

	/** Another process may have stored something just before: then the log is to be read, these entries with it. */
	#advance({ previous, seqs }: Position): void {
		const last = seqs.at(-1)!;
		if (last <= this.upto) return;
		if (previous !== this.upto) return void (this.behind = true);
		this.#seqs.push(...seqs);
		this.upto = last;
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
		return this.#stored({ user: null, data: null, growth: NO_GROWTH, claims: [] });
	}

	/** Changes texts from the server; a segment that is not there is put in.
	 * @throws what the store threw; nothing is changed then */
	write(user: string | null, rows: readonly SeedRow[]): Promise<void> {
		return this.#inTurn(() => this.#write(user, rows, (copy) => putTexts(copy, rows)));
	}

	/** Changes texts from the server that still are what somebody saw; the same otherwise.
	 * @returns the segments that were changed */
	change(user: string | null, changes: readonly TextChange[]): Promise<string[]> {
		return this.#inTurn(async () => {
			const rows = standing(this.doc, changes);
			await this.#write(user, rows, (copy) => changeTexts(copy, rows));
			return rows.map(({ segment }) => segment);
		});
	}

	/** One after another, since each builds on the clock of the one before. */
	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const written = this.#writing.then(() => this.flushed()).then(work);
		this.#writing = written.catch(() => undefined);
		return written;
	}

	async #write(user: string | null, rows: readonly { segment: string }[], edit: (copy: Y.Doc) => void): Promise<void> {
		const hand = this.#hands.of(user);
		const data = serverEdit(this.doc, hand, edit);
		const growth = new Map(rows.map(({ segment }) => [segment, 0]));
		if (data) await this.#stored({ user, data, growth, claims: this.owners.record([hand], user) });
	}

	#stored(entry: Pick<RoomEntry, 'user' | 'data' | 'growth' | 'claims'>): Promise<void> {
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
