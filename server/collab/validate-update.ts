import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MAX_SEGMENT } from '$lib/collab/protocol';
import { Ledger, type Piece } from './ledger';
import { Owners } from './owners';

/** What an update may not do. A client that does it is cut off. */
export type Fault =
	/** The bytes are no update, or its deletions are not in order. */
	| 'malformed'
	/** It builds on something that nobody sent. */
	| 'gap'
	/** It puts in, replaces or removes a whole segment. */
	| 'segment'
	/** It writes outside `segments`. */
	| 'root'
	/** It ties the text of two segments together. */
	| 'mixed'
	/** It carries something else than text: an embed, a format, a nested type. */
	| 'content'
	/** Its text has a carriage return. */
	| 'line-end'
	/** It makes a segment too long. */
	| 'size'
	/** It speaks for the client of another person. */
	| 'client';

/** What an update does that may be done. */
export interface Accepted {
	fault: null;
	/** Segments whose text it changes, and by how many UTF-16 code units it makes them longer. Empty when everything in it
	 * is known already, as in most answers to an ask. */
	growth: ReadonlyMap<string, number>;
	/** Client ids that become this person's by it, and that nobody had before. */
	claims: readonly number[];
}

export type Verdict = { fault: Fault } | Accepted;

const LONGEST = 2 * MAX_SEGMENT;
const LARGEST_CLIENT = 2 ** 32 - 1;
/** Far more than a person types; keeps clocks within exact integers. */
const LARGEST_CLOCK = 2 ** 40;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

/** An internal signal: never leaves this file. */
class Bad {
	constructor(readonly fault: Fault) {}
}
const refuse = (fault: Fault): never => {
	throw new Bad(fault);
};

/** Looks at updates before they are applied, in linear time: an update is decoded (`applyUpdate` would believe the
 * lengths it states, and seven bytes can make it allocate 268 MB), its structs are placed in causal order, and each is
 * traced to the segment it writes in. Accepted updates count as known from then on, although the document receives them
 * only after the commit. */
export class UpdateValidator {
	readonly #ledger: Ledger;
	readonly #owners: Owners;

	constructor(doc: Y.Doc, owners = new Owners()) {
		this.#ledger = new Ledger(doc);
		this.#owners = owners;
	}

	/** Judges an update and, when it is good, remembers it as on its way. */
	judge(update: Uint8Array, user: string): Verdict {
		const decoded = decode(update);
		if (!decoded) return { fault: 'malformed' };
		const trial = new Trial(this.#ledger, this.#owners, user);
		try {
			trial.structs(decoded.structs, decoding.readVarUint(decoding.createDecoder(update)));
			trial.deletions(decoded.ds);
			trial.sizes();
		} catch (thrown) {
			if (thrown instanceof Bad) return { fault: thrown.fault };
			throw thrown;
		}
		return { fault: null, growth: trial.growth, claims: trial.accept() };
	}

	/** Forgets what the document has received by now.
	 * @param growths of the updates it received */
	settle(growths: Iterable<ReadonlyMap<string, number>>): void {
		this.#ledger.settle(growths);
	}
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
	try {
		return Y.decodeUpdate(update);
	} catch {
		// The decoder throws whatever its reading of foreign bytes ran into: all of it means the same.
		return null;
	}
}

/** The examination of one update. */
class Trial {
	readonly growth = new Map<string, number>();
	/** Structs of this update that are placed, by client, in order. */
	readonly #placed = new Map<number, Piece[]>();
	readonly #claims = new Set<number>();

	constructor(
		readonly ledger: Ledger,
		readonly owners: Owners,
		readonly user: string
	) {}

	/** Places every struct after what it builds on, as Yjs will. A struct waits for at most one client at a time, so a
	 * stack of clients suffices: meeting one that waits already is a circle.
	 * @param blocks as many as the update says it has; of two for one client Yjs would forget the first */
	structs(structs: readonly Struct[], blocks: number): void {
		const queues = byClient(structs);
		if (queues.size !== blocks) refuse('malformed');
		for (const first of queues.values()) {
			const waiting = [first];
			while (waiting.length > 0) this.#step(waiting, queues);
		}
	}

	#step(waiting: Queue[], queues: ReadonlyMap<number, Queue>): void {
		const queue = waiting.at(-1)!;
		const struct = queue.structs[queue.next];
		if (!struct) return void waiting.pop();
		const needed = this.#neededClient(struct);
		if (needed !== null) return this.#waitFor(queues.get(needed), queue, waiting);
		this.#place(struct);
		queue.next++;
		if (waiting.length > 1) waiting.pop();
		queue.waits = false;
	}

	#waitFor(other: Queue | undefined, queue: Queue, waiting: Queue[]): void {
		queue.waits = true;
		if (!other || other.next === other.structs.length || other.waits) return refuse('gap');
		waiting.push(other);
	}

	/** The client that must come first, null when the struct can be placed. */
	#neededClient(struct: Struct): number | null {
		const { client, clock } = struct.id;
		if (client > LARGEST_CLIENT || clock + struct.length > LARGEST_CLOCK || struct.length < 1) refuse('malformed');
		if (clock > this.#known(client)) refuse('gap');
		for (const id of foundations(struct)) {
			if (id.client === client && id.clock >= clock) refuse('gap');
			if (id.clock >= this.#known(id.client)) return id.client;
		}
		return null;
	}

	#known(client: number): number {
		const last = this.#placed.get(client)?.at(-1);
		return last ? last.clock + last.length : this.ledger.known(client);
	}

	#place(struct: Struct): void {
		const { client, clock } = struct.id;
		const known = this.#known(client);
		if (clock + struct.length <= known) return;
		if (!(struct instanceof Y.Item)) return void refuse(struct instanceof Y.GC ? 'segment' : 'gap');
		if (!this.#claims.has(client) && !this.owners.isFreeFor(client, this.user)) refuse('client');
		const segment = this.#segmentOf(struct, known);
		this.#count(struct, segment, known - clock);
		this.#claims.add(client);
		const pieces = this.#placed.get(client) ?? [];
		if (pieces.push({ clock: known, length: clock + struct.length - known, segment }) === 1)
			this.#placed.set(client, pieces);
	}

	/** The one segment that all a struct builds on lies in. */
	#segmentOf(item: Y.Item, known: number): string {
		if (typeof item.parent === 'string') refuse(item.parent === 'segments' ? 'segment' : 'root');
		if (item.parentSub !== null) refuse('content');
		const ids = [item.origin, item.rightOrigin].filter((id) => id !== null);
		if (known > item.id.clock) ids.push(Y.createID(item.id.client, known - 1));
		const segments = new Set(ids.map((id) => this.#at(id) ?? refuse('segment')));
		if (item.parent instanceof Y.ID) segments.add(this.ledger.segmentHeldBy(item.parent) ?? refuse('content'));
		if (segments.size !== 1) refuse('mixed');
		return [...segments][0]!;
	}

	#at(id: Y.ID): string | null {
		const pieces = this.#placed.get(id.client);
		if (pieces && id.clock >= pieces[0]!.clock) return this.ledger.find(pieces, id.clock).segment;
		return this.ledger.segmentAt(id);
	}

	#count({ content }: Y.Item, segment: string, skipped: number): void {
		this.#grow(segment, 0);
		if (content instanceof Y.ContentDeleted) return;
		if (!(content instanceof Y.ContentString)) return void refuse('content');
		if (content.str.includes('\r')) refuse('line-end');
		this.#grow(segment, content.str.length - skipped);
	}

	#grow(segment: string, by: number): void {
		this.growth.set(segment, (this.growth.get(segment) ?? 0) + by);
	}

	/** @param set what the update deletes: of each client the ranges in order and apart, as Yjs writes them */
	deletions(set: Deletions): void {
		for (const [client, ranges] of set.clients) {
			let end = 0;
			for (const { clock, len } of ranges) {
				if (clock < end || len < 1 || clock + len > LARGEST_CLOCK) refuse('malformed');
				end = clock + len;
				if (end > this.#known(client)) refuse('gap');
				this.#delete(client, clock, end);
			}
		}
	}

	#delete(client: number, from: number, to: number): void {
		for (const { segment, length } of this.ledger.living(client, from, to)) {
			if (segment === null) refuse('segment');
			this.#grow(segment!, -length);
		}
	}

	/** Deletions of what is on its way are not counted, so the limit holds a little early at worst. */
	sizes(): void {
		for (const [segment, by] of this.growth) if (by > 0 && this.ledger.lengthOf(segment) + by > LONGEST) refuse('size');
	}

	/** @returns the client ids that are to be stored as this person's */
	accept(): number[] {
		for (const [client, pieces] of this.#placed) this.ledger.add(client, pieces);
		for (const [segment, by] of this.growth) this.ledger.grow(segment, by);
		return this.owners.record(this.#claims, this.user);
	}
}

interface Queue {
	structs: Struct[];
	/** Index of the first that is not placed. */
	next: number;
	/** Is that one waiting for another client? */
	waits: boolean;
}

function byClient(structs: readonly Struct[]): Map<number, Queue> {
	const queues = new Map<number, Queue>();
	for (const struct of structs) {
		const queue = queues.get(struct.id.client);
		if (queue) queue.structs.push(struct);
		else queues.set(struct.id.client, { structs: [struct], next: 0, waits: false });
	}
	return queues;
}

/** What a struct of an undecoded update points at. */
function foundations(struct: Struct): Y.ID[] {
	if (!(struct instanceof Y.Item)) return [];
	const parent = struct.parent instanceof Y.ID ? struct.parent : null;
	return [struct.origin, struct.rightOrigin, parent].filter((id) => id !== null);
}
