import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAX_FRAME } from '$lib/collab/protocol';
import { roomName, textOf, type SeedRow } from '$lib/collab/shared-text';
import { serveRooms, type ServeOptions, type ServedRooms } from '../db/serve-rooms';
import { sqlitePlace, type Place } from '../places';
import { Client, rawSocket, ROOM, until } from './room-server';

const LONG = process.env.LONG_TESTS === '1';
const ROOMS = LONG ? 1000 : 100;
/** Bytes of the whole process with 1,000 rooms, and of those that the small count may add. */
const MOST = 1 << 30;
const BUFFER = 16 << 20;

let place: Place;
let server: ServedRooms;
beforeEach(async () => {
	place = await sqlitePlace();
});
afterEach(async () => {
	await server.close();
	await place.drop();
});
const serve = async (more: Partial<ServeOptions> = {}) => (server = await serveRooms({ env: place.env, ...more }));

it('a slow reader is cut off before 16 MB wait for it, comes back and has the same text', async () => {
	await serve();
	const lines = new Set<Socket>();
	server.http.on('connection', (socket: Socket) => lines.add(socket));
	const mina = new Client(server.url, 'mina');
	const slow = new Client(server.url, 'slow');
	await Promise.all([mina.ready(), slow.ready()]);
	const first = slow.socket();
	const closed = new Promise<number>((resolve) => first.on('close', resolve));
	(first as unknown as { _socket: Socket })._socket.pause();
	const text = textOf(mina.doc, 's1')!;
	let most = 0;
	const watch = () => (most = Math.max(most, ...[...lines].map(({ writableLength }) => writableLength)));
	const there = () => server.rooms.counts().connections === 2;
	for (let i = 0; i < 1500 && there(); i++) {
		text.insert(0, 'q'.repeat(45_000));
		await mina.saved();
		watch();
		text.delete(0, 45_000);
		await mina.saved();
		watch();
	}
	expect(there()).toBe(false);
	// Much waited before it was cut off, so it is this bound that was met.
	expect(most).toBeGreaterThan(BUFFER - MAX_FRAME);
	expect(most).toBeLessThanOrEqual(BUFFER);
	expect(mina.states).not.toContain('offline');
	text.insert(0, 'after all ');
	(first as unknown as { _socket: Socket })._socket.resume();
	expect([4508, 1006]).toContain(await closed);
	await until(
		() => textOf(slow.doc, 's1')!.toString() === text.toString() && slow.state === 'saved',
		'resynced',
		15_000
	);
	expect(slow.state).toBe('saved');
	await Promise.all([mina.destroy(), slow.destroy()]);
}, 120_000);

/** Text of a document as it is posted: sixty paragraphs, 16,000 characters. */
const ROWS: readonly SeedRow[] = Array.from({ length: 60 }, (_, i) => ({
	segment: `p${i}`,
	text: `${i} ${'번역한 문장을 읽고 고친 다음 승인합니다. '.repeat(11)}`
}));
const EDITS = 100;

function collect(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	return process.memoryUsage().rss;
}

it(`${ROOMS} rooms of 60 paragraphs and ${EDITS} edits, each with somebody in it, fit, and go when all have left`, async () => {
	await serve({ rooms: { seed: () => Promise.resolve(ROWS), idle: 300 } });
	const before = collect();
	const names = Array.from({ length: ROOMS }, (_, i) => roomName(`many${i}`, 'ko', 0, 0));
	const sockets = [];
	for (const name of names) {
		const socket = rawSocket(server.url, 'mina', undefined, name);
		await new Promise((resolve) => socket.once('message', resolve));
		sockets.push(socket);
		const edits = Array.from({ length: EDITS }, (_, i) => ({
			segment: `p${i % 60}`,
			text: `${i} ${name} ${ROWS[i % 60]!.text}`
		}));
		for (let from = 0; from < EDITS; from += 50) await server.rooms.write(name, 'mina', edits.slice(from, from + 50));
	}
	expect(server.rooms.counts()).toEqual({ rooms: ROOMS, connections: ROOMS });
	const after = collect();
	if (LONG) expect(after).toBeLessThan(MOST);
	// The small count holds to its share, with something for what the collection left.
	else expect(after - before).toBeLessThan((MOST / 1000) * ROOMS + (64 << 20));
	console.log(
		`${ROOMS} rooms: ${Math.round((after - before) / 1024 / ROOMS)} KB each, ${Math.round(after / 2 ** 20)} MB in all`
	);
	for (const socket of sockets) socket.terminate();
	await until(() => server.rooms.counts().rooms === 0, 'every room let go of', 60_000);
	expect(server.rooms.counts()).toEqual({ rooms: 0, connections: 0 });
	expect((await server.rooms.texts(names[0]!)).get('p0')).toContain(names[0]);
	expect((await server.rooms.texts(ROOM)).size).toBe(ROWS.length);
}, 600_000);
