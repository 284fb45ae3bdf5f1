import { describe, expect, it } from 'vitest';
import { ackFrame } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { closeCode, rawSocket, ROOM, ROWS, sleep, until } from './room-server';
import { read, useRooms, write } from './use-rooms';

const { serve, come } = useRooms();

describe('who may come in, and stay', () => {
	it.each([
		['a foreign origin', 'http://evil.test'],
		['no origin', '']
	])('%s is refused at the door', async (_, origin) => {
		const server = await serve();
		const answer = await new Promise((resolve) => {
			const socket = rawSocket(server.url, 'mina', origin);
			socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
			socket.on('open', () => resolve('open'));
		});
		expect(answer).toBe(403);
	});

	it('nobody, a stranger, and an unknown name get a socket that is closed with the reason', async () => {
		const server = await serve();
		server.guests.strangers.add('eve');
		const codes = [
			rawSocket(server.url, ''),
			rawSocket(server.url, 'eve'),
			rawSocket(server.url, 'mina', undefined, 'no-room')
		].map(closeCode);
		expect(await Promise.all(codes)).toEqual([4401, 4403, 4403]);
	});

	it('one who may only read sees everything, and is refused when writing', async () => {
		const server = await serve();
		server.guests.readers.add('rei');
		const [mina, rei] = [come(server, 'mina'), come(server, 'rei')];
		await Promise.all([mina.ready(), rei.ready()]);
		write(mina, 'seen ');
		await until(() => read(rei)?.startsWith('seen') ?? false, 'seen');
		textOf(mina.doc, 's1')!.delete(0, 2);
		await until(() => read(rei)?.startsWith('en') ?? false, 'deletion seen');
		write(rei, 'unwanted ');
		await until(() => rei.state === 'not-allowed', 'refused');
		expect([rei.code(), (await server.rooms.texts(ROOM)).get('s1')]).toEqual([4403, `en ${ROWS[0]!.text}`]);
	});

	it('a reader who reconnects with nothing new stays', async () => {
		const server = await serve();
		server.guests.readers.add('rei');
		const mina = come(server, 'mina');
		await mina.ready();
		textOf(mina.doc, 's1')!.delete(0, 2);
		await mina.saved();
		const rei = come(server, 'rei');
		await rei.ready();
		for (const room of [await server.rooms.open(ROOM)]) room.dismiss(1012, 'again');
		await until(() => rei.states.includes('offline-unkept') && rei.state === 'saved', 'back');
		expect(rei.code()).toBeNull();
	});

	it('a revocation closes the sockets it concerns within a second, and takes nothing more from them', async () => {
		const server = await serve();
		const [mina, eve] = [come(server, 'mina'), come(server, 'eve')];
		await Promise.all([mina.ready(), eve.ready()]);
		server.guests.ended.add('eve');
		const started = Date.now();
		expect(server.rooms.disconnect((visitor) => visitor.session === 'eve', 4401)).toBe(1);
		write(eve, 'too late ');
		await until(() => eve.state === 'signed-out-unkept', 'closed', 1000);
		expect(Date.now() - started).toBeLessThan(1000);
		expect([eve.code(), mina.state, (await server.rooms.texts(ROOM)).get('s1')]).toEqual([
			4401,
			'saved',
			ROWS[0]!.text
		]);
	});

	it('a socket that does not answer the close is cut within a second', async () => {
		const server = await serve();
		const socket = rawSocket(server.url, 'eve');
		await new Promise((resolve) => socket.on('open', resolve));
		await until(() => server.rooms.counts().connections === 1, 'in');
		const line = (socket as unknown as { _socket: import('node:net').Socket })._socket;
		let cut = false;
		line.on('close', () => (cut = true));
		line.pause();
		server.rooms.disconnect(() => true);
		expect(server.rooms.counts().connections).toBe(0);
		await sleep(900);
		line.resume();
		await until(() => cut, 'cut', 200);
		expect(cut).toBe(true);
	});

	it('an entry that races with a revocation leaves no live socket', async () => {
		const server = await serve();
		server.guests.delay = 150;
		const socket = rawSocket(server.url, 'eve');
		const code = closeCode(socket);
		// The first question was answered with yes, the second is being asked.
		await until(() => server.guests.asked === 2, 'asked again');
		server.guests.ended.add('eve');
		expect(await code).toBe(4401);
		const between = rawSocket(server.url, 'ken');
		const second = closeCode(between);
		await until(() => server.rooms.counts().connections === 1, 'in the room');
		server.rooms.disconnect((visitor) => visitor.user === 'ken', 4401);
		expect(await second).toBe(4401);
		expect(server.rooms.counts().connections).toBe(0);
	});

	it('a session that ends closes its socket', async () => {
		const server = await serve();
		server.guests.lasts = 200;
		expect(await closeCode(rawSocket(server.url, 'mina'))).toBe(4401);
	});

	it('one who reads too slowly is cut off before the buffer is full, the others go on', async () => {
		const server = await serve({ limits: { sendBuffer: 1 << 20 } });
		const mina = come(server, 'mina');
		await mina.ready();
		const socket = rawSocket(server.url, 'slow');
		await new Promise((resolve) => socket.on('open', resolve));
		await until(() => server.rooms.counts().connections === 2, 'both in');
		const line = (socket as unknown as { _socket: import('node:net').Socket })._socket;
		line.pause();
		const text = textOf(mina.doc, 's1')!;
		for (let i = 0; i < 400 && server.rooms.counts().connections === 2; i++) {
			text.insert(0, 'q'.repeat(45_000));
			await mina.saved();
			text.delete(0, 45_000);
			await mina.saved();
		}
		expect(server.rooms.counts().connections).toBe(1);
		expect(mina.state).toBe('saved');
		line.destroy();
	}, 30_000);
});

describe('presence', () => {
	it('shows the name and colour of the session, whatever the client says, and its end', async () => {
		const server = await serve();
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		ken.awareness.setLocalState({ user: { id: 'mina', name: 'Boss' }, cursor: { segment: 's1' } });
		const seen = () => mina.awareness.getStates().get(ken.doc.clientID) as Record<string, unknown> | undefined;
		await until(() => seen()?.cursor !== undefined, 'seen');
		expect(seen()).toEqual({ user: { id: 'ken', name: 'Name of ken', color: '#336699' }, cursor: { segment: 's1' } });
		await ken.destroy();
		await until(() => seen() === undefined, 'gone');
	});

	it('comes back at once after a broken line', async () => {
		const server = await serve();
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		const there = () => mina.awareness.getStates().has(ken.doc.clientID);
		await until(there, 'seen');
		server.rooms.disconnect((visitor) => visitor.user === 'ken', 1012);
		await until(() => !there(), 'gone');
		await until(there, 'back', 2000);
		expect(there()).toBe(true);
	});

	it('nobody can speak for another', async () => {
		const server = await serve();
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		const seen = () => ken.awareness.getStates().get(mina.doc.clientID) as { user?: { id?: string } } | undefined;
		await until(() => seen()?.user?.id === 'mina', 'seen');
		const eve = come(server, 'eve');
		eve.awareness.clientID = mina.doc.clientID;
		eve.awareness.meta.set(mina.doc.clientID, { clock: 1000, lastUpdated: 0 });
		await eve.ready();
		eve.awareness.setLocalState({ cursor: 'forged' });
		await sleep(200);
		expect(seen()).toMatchObject({ user: { id: 'mina' } });
		expect(seen()).not.toHaveProperty('cursor');
	});
});

it('a client that acknowledges is no client', async () => {
	const server = await serve();
	const socket = rawSocket(server.url, 'eve');
	const code = closeCode(socket);
	socket.on('open', () => socket.send(ackFrame(1)));
	expect(await code).toBe(4400);
});
