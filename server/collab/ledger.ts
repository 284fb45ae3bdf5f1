import * as Y from 'yjs';
import { segmentsOf, textOf } from '$lib/collab/shared-text';

/** A run of struct clocks of one client that lies in one segment. */
export interface Piece {
	clock: number;
	length: number;
	segment: string;
}

/** Where every clock of a room lies: what the document has, and what was accepted but is not committed yet. */
export class Ledger {
	readonly #doc: Y.Doc;
	readonly #segments: Y.Map<Y.Text>;
	#coming = new Map<number, Piece[]>();
	#growth = new Map<string, number>();

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		this.#segments = segmentsOf(doc);
	}

	/** The first clock of a client that is not known yet. */
	known(client: number): number {
		const last = this.#coming.get(client)?.at(-1);
		// Another process may have stored more of this client than is on its way here.
		return Math.max(last ? last.clock + last.length : 0, Y.getState(this.#doc.store, client));
	}

	/** The segment in whose text a known clock lies, null for anything that is not text of a segment. */
	segmentAt({ client, clock }: Y.ID): string | null {
		if (clock < Y.getState(this.#doc.store, client)) return this.#inText(this.#struct(client, clock));
		return this.find(this.#coming.get(client) ?? [], clock).segment;
	}

	/** The segment whose whole text a known clock holds, null for anything else. */
	segmentHeldBy({ client, clock }: Y.ID): string | null {
		if (clock >= Y.getState(this.#doc.store, client)) return null;
		const struct = this.#struct(client, clock);
		return struct instanceof Y.Item && struct.parent === this.#segments && !struct.deleted ? struct.parentSub : null;
	}

	/** What is not deleted yet of a range of known clocks; `segment` is null where that is no text. */
	*living(client: number, from: number, to: number): Generator<{ segment: string | null; length: number }> {
		const structs = this.#doc.store.clients.get(client) ?? [];
		const stored = Y.getState(this.#doc.store, client);
		if (from < stored)
			for (let i = Y.findIndexSS(structs, from); i < structs.length && structs[i]!.id.clock < to; i++) {
				const struct = structs[i]!;
				const length = Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock);
				if (!struct.deleted) yield { segment: this.#inText(struct), length };
			}
		for (const { clock, length, segment } of this.#coming.get(client) ?? []) {
			const overlap = Math.min(to, clock + length) - Math.max(from, clock, stored);
			if (overlap > 0) yield { segment, length: 0 };
		}
	}

	/** UTF-16 code units, with what is on its way. */
	lengthOf(segment: string): number {
		return (textOf(this.#doc, segment)?.length ?? 0) + (this.#growth.get(segment) ?? 0);
	}

	add(client: number, pieces: readonly Piece[]): void {
		const coming = this.#coming.get(client);
		if (!coming) return void this.#coming.set(client, [...pieces]);
		for (const piece of pieces) coming.push(piece);
	}

	grow(segment: string, by: number): void {
		const sum = (this.#growth.get(segment) ?? 0) + by;
		if (sum === 0) this.#growth.delete(segment);
		else this.#growth.set(segment, sum);
	}

	/** Forgets what the document has by now. */
	settle(growths: Iterable<ReadonlyMap<string, number>>): void {
		for (const [client, pieces] of this.#coming) {
			const stored = Y.getState(this.#doc.store, client);
			const left = pieces.filter(({ clock, length }) => clock + length > stored);
			if (left.length > 0) this.#coming.set(client, left);
			else this.#coming.delete(client);
		}
		for (const growth of growths) for (const [segment, by] of growth) this.grow(segment, -by);
	}

	/** The piece that a clock lies in, by halving. */
	find(pieces: readonly Piece[], clock: number): Piece {
		let [low, high] = [0, pieces.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (pieces[middle]!.clock <= clock) low = middle;
			else high = middle - 1;
		}
		return pieces[low]!;
	}

	#struct(client: number, clock: number): Y.Item | Y.GC {
		const structs = this.#doc.store.clients.get(client)!;
		return structs[Y.findIndexSS(structs, clock)]! as Y.Item | Y.GC;
	}

	#inText(struct: Y.Item | Y.GC): string | null {
		const text = struct instanceof Y.Item ? (struct.parent as Y.AbstractType<unknown>) : null;
		const holder = text?._item;
		return holder && holder.parent === this.#segments ? holder.parentSub : null;
	}
}
