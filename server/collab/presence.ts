import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { awarenessFrame } from '$lib/collab/protocol';
import { displayName, type Visitor } from './visitor';

/** Longest state a client may show of itself, in UTF-16 code units of its JSON. */
const LONGEST_STATE = 2000;
/** More entries than a frame of an honest client has: itself, and the echo of those it just heard of. */
const MOST_ENTRIES = 1000;

/** What presence needs to know of a socket. */
export interface Holder {
	readonly visitor: Visitor;
	send(frame: Uint8Array): void;
}

/** What a message says of one client. */
export interface Entry {
	client: number;
	/** Counts up from 1; a reader takes a state only when its clock is higher than the one it knows, at first 0. */
	clock: number;
	/** JSON, `null` for somebody who left. */
	state: string;
}

interface Standing extends Entry {
	/** Null for somebody at another process. */
	holder: Holder | null;
	/** When another process told of it last, in milliseconds since the epoch. */
	heard: number;
}

/** Milliseconds after which somebody at another process who does not stir is taken for gone, as clients do: those that are
 * there repeat themselves twice as often. */
const SILENCE = 30_000;

/** Who is in a room and where they stand. A socket speaks for one client id; user, name and colour come from its session,
 * whatever it says. Clients of y-websocket repeat what they hear of others: that is passed over, not punished. */
export class Presence {
	readonly #standing = new Map<number, Standing>();
	/** Clocks outlive their owners, so that one who returns is believed. */
	readonly #clocks = new Map<number, number>();
	readonly #clientOf = new Map<Holder, number>();
	readonly #mayClaim: (client: number, user: string) => boolean;
	readonly #holders: Iterable<Holder>;

	readonly #tellElsewhere: (entries: Uint8Array) => void;

	/** @param mayClaim is this client id free, or this person's?
	 * @param tellElsewhere passes entries on to other processes */
	constructor(
		holders: Iterable<Holder>,
		mayClaim: (client: number, user: string) => boolean,
		tellElsewhere: (entries: Uint8Array) => void
	) {
		this.#holders = holders;
		this.#mayClaim = mayClaim;
		this.#tellElsewhere = tellElsewhere;
	}

	/** Takes what a client says of itself and tells the others.
	 * @param update the entries as they came */
	receive(holder: Holder, entries: readonly Entry[], update: Uint8Array): void {
		for (const entry of entries) if (this.#speaksFor(holder, entry)) this.#take(holder, entry);
		// The echo tells the sender that the line is alive: it gives up a link that is silent for 30 s.
		holder.send(awarenessFrame(update));
	}

	/** Everyone in the room, for one who enters. */
	greet(holder: Holder): void {
		const oldest = Date.now() - SILENCE;
		for (const [client, { holder: near, heard }] of this.#standing)
			if (!near && heard < oldest) this.#standing.delete(client);
		if (this.#standing.size > 0) holder.send(awarenessFrame(writeEntries([...this.#standing.values()])));
	}

	/** Takes in what another process says of its people. Whoever has a socket here speaks for themselves. */
	hear(entries: readonly Entry[]): void {
		for (const { client, clock, state } of entries) {
			if (this.#standing.get(client)?.holder) continue;
			const entry = { client, clock: this.#tick(client, clock), state };
			if (state === 'null') this.#standing.delete(client);
			else this.#standing.set(client, { ...entry, holder: null, heard: Date.now() });
			this.#show(entry, null);
		}
	}

	/** Tells other processes who is here. */
	tellAll(): void {
		const near = [...this.#standing.values()].filter(({ holder }) => holder);
		if (near.length > 0) this.#tellElsewhere(writeEntries(near));
	}

	leave(holder: Holder): void {
		const client = this.#clientOf.get(holder);
		this.#clientOf.delete(holder);
		if (client === undefined || this.#standing.get(client)?.holder !== holder) return;
		this.#standing.delete(client);
		this.#tell({ client, clock: this.#tick(client, 0), state: 'null' }, holder);
	}

	#speaksFor(holder: Holder, { client, state }: Entry): boolean {
		const own = this.#clientOf.get(holder);
		if (own !== undefined) return own === client;
		return state !== 'null' && this.#mayClaim(client, holder.visitor.user);
	}

	#take(holder: Holder, { client, clock, state }: Entry): void {
		this.#clientOf.set(holder, client);
		const entry = { client, clock: this.#tick(client, clock), state: stamp(state, holder.visitor) };
		if (state === 'null') this.#standing.delete(client);
		else this.#standing.set(client, { ...entry, holder, heard: 0 });
		this.#tell(entry, holder);
	}

	#tick(client: number, clock: number): number {
		const next = Math.max((this.#clocks.get(client) ?? 0) + 1, clock);
		this.#clocks.set(client, next);
		return next;
	}

	#tell(entry: Entry, from: Holder): void {
		this.#show(entry, from);
		this.#tellElsewhere(writeEntries([entry]));
	}

	#show(entry: Entry, except: Holder | null): void {
		const frame = awarenessFrame(writeEntries([entry]));
		for (const holder of this.#holders) if (holder !== except) holder.send(frame);
	}
}

/** Replaces what a client says of its user by what its session says. */
function stamp(state: string, { user, name, color }: Visitor): string {
	if (state === 'null') return state;
	const said: unknown = JSON.parse(state);
	const known = typeof said === 'object' && !Array.isArray(said) ? said : {};
	return JSON.stringify({ ...known, user: { id: user, name: displayName(name), color } });
}

/** Reads an awareness update.
 * @throws Error on bytes that are none */
export function readEntries(update: Uint8Array): Entry[] {
	const decoder = decoding.createDecoder(update);
	const count = decoding.readVarUint(decoder);
	if (count > MOST_ENTRIES) throw new Error('too many people in one message');
	return Array.from({ length: count }, () => {
		const [client, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
		const state = decoding.readVarString(decoder);
		if (state.length > LONGEST_STATE) throw new Error('state too long');
		// Parsed here, so that what is not JSON is refused before it is kept.
		return { client, clock, state: JSON.stringify(JSON.parse(state)) };
	});
}

const writeEntries = (entries: readonly Entry[]): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, entries.length);
		for (const { client, clock, state } of entries) {
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarString(encoder, state);
		}
	});
