import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { allTexts, textOf } from '$lib/collab/shared-text';
import { Client, newStore, sleep, startRooms, until, ROOM, type RoomServer } from './room-server';

const LONG = process.env.LONG_TESTS === '1';
const SEEDS = LONG ? 200 : 4;
const EDITS = LONG ? 1000 : 150;
const USERS = ['ana', 'ben', 'chi', 'dae', 'eun'];
const PIECES = ['가', '한글', '日本', 'a', '😀', '\n', '👩‍💻', ' '];

/** Numbers from 0 to 1, the same for the same seed. */
function chances(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

let store: Awaited<ReturnType<typeof newStore>>;
let server: RoomServer;
beforeAll(async () => {
	store = await newStore();
	server = await startRooms({ file: store.path, rooms: { compactBusy: 200 } });
});
afterAll(async () => {
	await server.close();
	store.remove();
});

const texts = (client: Client) => Object.fromEntries([...allTexts(client.doc)].sort());

function edit(client: Client, chance: () => number): void {
	const text = textOf(client.doc, `s${1 + Math.floor(chance() * 3)}`)!;
	const at = Math.floor(chance() * (text.length + 1));
	if (chance() < 0.4 && at < text.length) text.delete(at, Math.min(text.length - at, 1 + Math.floor(chance() * 3)));
	else text.insert(at, PIECES[Math.floor(chance() * PIECES.length)]!);
}

describe('five people editing at random', () => {
	it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
		'end with the same text, which is the stored one (seed %i)',
		async (seed) => {
			const room = ROOM.replace('post', `post-${seed}`);
			const chance = chances(seed);
			const clients = USERS.map((user) => new Client(server.url, user, { room }));
			await Promise.all(clients.map((client) => client.ready()));
			for (let i = 0; i < EDITS; i++) {
				edit(clients[Math.floor(chance() * clients.length)]!, chance);
				if (chance() < 0.2) await sleep(chance() * 8);
				// Now and then somebody's line breaks, and they go on writing.
				if (chance() < 0.02) server.rooms.disconnect(({ user }) => user === USERS[i % USERS.length], 1012);
			}
			await Promise.all(clients.map((client) => until(() => client.state === 'saved', 'saved', 15_000)));
			const stored = Object.fromEntries([...(await server.rooms.texts(room))].sort());
			await until(() => clients.every((client) => JSON.stringify(texts(client)) === JSON.stringify(stored)), 'equal');
			expect(clients.map(texts)).toEqual(USERS.map(() => stored));
			await Promise.all(clients.map((client) => client.destroy()));
			const { snapshot, updates } = await server.log.load(room);
			const file = new Y.Doc();
			if (snapshot) Y.applyUpdate(file, snapshot);
			for (const { data } of updates) Y.applyUpdate(file, data);
			expect(Object.fromEntries([...allTexts(file)].sort())).toEqual(stored);
		},
		60_000
	);

	it('and a server that starts anew reads the same from the file', async () => {
		const room = ROOM.replace('post', 'post-1');
		const before = await server.rooms.texts(room);
		await server.close();
		server = await startRooms({ file: store.path });
		expect(await server.rooms.texts(room)).toEqual(before);
	});
});
