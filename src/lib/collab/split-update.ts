import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
/** Deleted clocks of each client. */
type Ranges = Map<number, { clock: number; len: number }[]>;

/** More than a deletion takes: three numbers of up to five bytes and a half. */
const BYTES_OF_A_RANGE = 17;

/** Cuts an update into several that say the same together. Each builds only on what it holds itself, on those before it, and
 * on what the whole one built on, so a reader who takes them in order has no gap at any time. What is deleted again already
 * goes without its words.
 * @param most bytes; a single run of text is not cut, so an update may be longer by as much as that takes
 * @throws Error on bytes that are no update */
export function splitUpdate(update: Uint8Array, most: number): Uint8Array[] {
	if (update.length <= most) return [update];
	const { structs, ds } = Y.decodeUpdate(update);
	const begins = new Map<number, number>();
	for (const { id } of structs) if (!begins.has(id.client)) begins.set(id.client, id.clock);
	for (const struct of structs) dropWords(struct, ds.clients);
	const [old, own] = cutAt(ds.clients, begins);
	// What the reader has goes first, so that no text is longer in between than before or after.
	return [
		...chunks(old, most, () => BYTES_OF_A_RANGE).map((ranges) => written([], ranges)),
		...chunks(inOrder(structs, begins), most, sizeOf).map((some) => written(some, [])),
		...chunks(own, most, () => BYTES_OF_A_RANGE).map((ranges) => written([], ranges))
	];
}

/** Undo keeps the words of what was deleted; nobody else needs them. */
function dropWords(struct: Struct, deleted: Ranges): void {
	if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
	if (isWithin(deleted.get(struct.id.client) ?? [], struct.id.clock, struct.id.clock + struct.length))
		struct.content = new Y.ContentDeleted(struct.length);
}

/** Does one of the ranges, which are in order, hold all of this? */
function isWithin(ranges: readonly { clock: number; len: number }[], from: number, to: number): boolean {
	let [low, high] = [0, ranges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[middle]!.clock <= from) low = middle + 1;
		else high = middle;
	}
	const range = ranges[low - 1];
	return range !== undefined && to <= range.clock + range.len;
}

interface Deletion {
	client: number;
	clock: number;
	len: number;
}

/** @returns deletions of what the reader has, and of what the update brings */
function cutAt(deleted: Ranges, begins: ReadonlyMap<number, number>): [Deletion[], Deletion[]] {
	const [old, own]: [Deletion[], Deletion[]] = [[], []];
	for (const [client, ranges] of deleted) {
		const begin = begins.get(client) ?? Infinity;
		for (const { clock, len } of ranges) {
			const before = Math.max(0, Math.min(len, begin - clock));
			if (before > 0) old.push({ client, clock, len: before });
			if (before < len) own.push({ client, clock: clock + before, len: len - before });
		}
	}
	return [old, own];
}

/** Sorts structs so that each comes after all that it builds on; those of one client stay in order. */
function inOrder(structs: readonly Struct[], begins: ReadonlyMap<number, number>): Struct[] {
	const queues = new Map([...byClient(structs, ({ id }) => id.client)].map(([c, queue]) => [c, queue.toReversed()]));
	const ends = new Map(begins);
	const sorted: Struct[] = [];
	for (const first of queues.keys()) {
		const waiting = [first];
		while (waiting.length > 0) {
			const queue = queues.get(waiting.at(-1)!)!;
			const struct = queue.at(-1);
			const needed = struct && foundations(struct).find(({ client, clock }) => clock >= (ends.get(client) ?? Infinity));
			if (!struct) waiting.pop();
			else if (needed && !waiting.includes(needed.client)) waiting.push(needed.client);
			else {
				sorted.push(struct);
				queue.pop();
				ends.set(struct.id.client, struct.id.clock + struct.length);
				if (waiting.length > 1) waiting.pop();
			}
		}
	}
	return sorted;
}

function foundations(struct: Struct): Y.ID[] {
	if (!(struct instanceof Y.Item)) return [];
	const parent = struct.parent instanceof Y.ID ? struct.parent : null;
	return [struct.origin, struct.rightOrigin, parent].filter(
		(id) => id !== null && id.client !== struct.id.client
	) as Y.ID[];
}

function byClient<T>(items: readonly T[], clientOf: (item: T) => number): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const item of items) {
		const group = groups.get(clientOf(item));
		if (group) group.push(item);
		else groups.set(clientOf(item), [item]);
	}
	return groups;
}

function chunks<T>(items: readonly T[], most: number, size: (item: T) => number): T[][] {
	const all: T[][] = [];
	let room = 0;
	for (const item of items) {
		const bytes = size(item);
		if (all.length === 0 || bytes > room) {
			all.push([]);
			room = most;
		}
		all.at(-1)!.push(item);
		room -= bytes;
	}
	return all;
}

function sizeOf(struct: Struct): number {
	const encoder = new Y.UpdateEncoderV1();
	struct.write(encoder, 0);
	return encoding.length(encoder.restEncoder);
}

/** An update in the first format of Yjs. */
function written(structs: readonly Struct[], deletions: readonly Deletion[]): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const { restEncoder } = encoder;
	const blocks = byClient(structs, ({ id }) => id.client);
	encoding.writeVarUint(restEncoder, blocks.size);
	for (const [client, block] of blocks) {
		encoding.writeVarUint(restEncoder, block.length);
		encoder.writeClient(client);
		encoding.writeVarUint(restEncoder, block[0]!.id.clock);
		for (const struct of block) struct.write(encoder, 0);
	}
	const gone = byClient(deletions, ({ client }) => client);
	encoding.writeVarUint(restEncoder, gone.size);
	for (const [client, ranges] of gone) {
		encoding.writeVarUint(restEncoder, client);
		encoding.writeVarUint(restEncoder, ranges.length);
		for (const { clock, len } of ranges) {
			encoding.writeVarUint(restEncoder, clock);
			encoding.writeVarUint(restEncoder, len);
		}
	}
	return encoder.toUint8Array();
}
