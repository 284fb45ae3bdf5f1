import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { askFrame, awarenessFrame, editFrame, MAX_FRAME } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { Client, closeCode, newStore, rawSocket, ROOM, ROWS, startRooms, until, type RoomServer } from './room-server';

const COUNT = process.env.LONG_TESTS === '1' ? 100_000 : 600;
const AT_ONCE = 20;

let store: Awaited<ReturnType<typeof newStore>>;
let server: RoomServer;
let mina: Client;
beforeAll(async () => {
	store = await newStore();
	server = await startRooms({ file: store.path });
	mina = new Client(server.url, 'mina');
	await mina.ready();
});
afterAll(async () => {
	await mina.destroy();
	await server.close();
	store.remove();
});

/** Whole numbers below a bound, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const honest = (): Uint8Array[] => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(mina.doc));
	const before = Y.encodeStateVector(doc);
	textOf(doc, 's3')!.insert(0, 'x');
	const edit = Y.encodeStateAsUpdate(doc, before);
	return [editFrame(edit), askFrame(doc), awarenessFrame(Uint8Array.of(1, 5, 1, 2, 123, 125))];
};

/** Noise, a frame cut short, or a frame with some bytes changed. */
function malformed(below: (n: number) => number, frames: Uint8Array[]): Uint8Array {
	if (below(4) === 0) return Uint8Array.from({ length: below(80) }, () => below(256));
	const frame = frames[below(frames.length)]!.slice();
	if (below(3) === 0) return frame.slice(0, below(frame.length));
	for (let i = 0; i <= below(4); i++) frame[below(frame.length)] = below(256);
	return frame;
}

/** Sends one frame, then something that ends the socket in any case, so that its turn is over. */
async function send(frame: Uint8Array): Promise<number> {
	const socket = rawSocket(server.url, 'eve');
	socket.on('open', () => {
		socket.send(frame);
		socket.send('the end');
	});
	return closeCode(socket);
}

it(`of ${COUNT} malformed frames each cuts off its sender alone, and every segment stands`, async () => {
	const below = numbers(20_24);
	const codes = new Map<number, number>();
	for (let sent = 0; sent < COUNT; sent += AT_ONCE) {
		const frames = honest();
		const batch = Array.from({ length: AT_ONCE }, () => send(malformed(below, frames)));
		for (const code of await Promise.all(batch)) codes.set(code, (codes.get(code) ?? 0) + 1);
	}
	expect([...codes.keys()].filter((code) => code !== 4400 && code !== 4403)).toEqual([]);
	expect(server.errors).toEqual([]);
	expect(mina.states.filter((state) => !['connecting', 'saving', 'saved'].includes(state))).toEqual([]);
	textOf(mina.doc, 's1')!.insert(0, 'still here ');
	await mina.saved();
	const texts = await server.rooms.texts(ROOM);
	expect([...texts.keys()].sort()).toEqual(['s1', 's2', 's3']);
	expect(texts.get('s1')).toBe(`still here ${ROWS[0]!.text}`);
	await until(() => textOf(mina.doc, 's3')!.toString() === texts.get('s3'), 'same text');
	const room = await server.rooms.open(ROOM);
	expect([room.doc.store.pendingStructs, room.doc.store.pendingDs]).toEqual([null, null]);
}, 1_200_000);

it.each([
	['a frame larger than allowed', new Uint8Array(MAX_FRAME + 1), 1009],
	['seven bytes that would allocate 268 MB', editFrame(Uint8Array.of(1, 255, 255, 255, 15, 1, 0)), 4400],
	['the removal of a segment', removal(), 4403]
])('%s ends its socket', async (_, frame, code) => {
	const before = process.memoryUsage().rss;
	expect(await send(frame instanceof Uint8Array ? frame : frame())).toBe(code);
	expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
	expect(mina.state).toBe('saved');
});

function removal(): () => Uint8Array {
	return () => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(mina.doc));
		const before = Y.encodeStateVector(doc);
		doc.getMap('segments').delete('s1');
		return editFrame(Y.encodeStateAsUpdate(doc, before));
	};
}
