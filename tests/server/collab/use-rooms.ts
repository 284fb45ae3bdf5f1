import { afterEach, beforeEach } from 'vitest';
import { textOf } from '$lib/collab/shared-text';
import { Client, newStore, startRooms, type RoomServer, type RoomServerOptions } from './room-server';

/** Servers and people of one test file, each test with a store of its own; all are gone after the test. */
export function useRooms() {
	let store: Awaited<ReturnType<typeof newStore>>;
	const ends: (() => Promise<unknown>)[] = [];
	beforeEach(async () => {
		store = await newStore();
	});
	afterEach(async () => {
		for (const end of ends.splice(0).reverse()) await end();
		store.remove();
	});
	const serve = async (options: Partial<RoomServerOptions> = {}): Promise<RoomServer> => {
		const server = await startRooms({ file: store.path, ...options });
		let closing: Promise<void> | null = null;
		const close = () => (closing ??= server.close());
		ends.push(close);
		return { ...server, close };
	};
	const come = (server: { url: string }, user: string): Client => {
		const client = new Client(server.url, user);
		ends.push(() => client.destroy());
		return client;
	};
	return { serve, come };
}

export const write = (client: Client, text: string, segment = 's1') => textOf(client.doc, segment)!.insert(0, text);
export const read = (client: Client, segment = 's1') => textOf(client.doc, segment)?.toString();
