import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as Socket } from 'ws';
import * as Y from 'yjs';
import { ackFrame, editFrame, readFrame } from '$lib/collab/protocol';
import { segmentsOf, textOf } from '$lib/collab/shared-text';
import type { Edit } from '../../../server/collab/room';
import type { UpdateLog } from '../../../server/collab/update-log';
import {
	Client,
	closeCode,
	newStore,
	rawSocket,
	ROOM,
	ROWS,
	sleep,
	startRooms,
	until,
	type RoomServer,
	type RoomServerOptions
} from './room-server';

let store: Awaited<ReturnType<typeof newStore>>;
const ends: (() => Promise<unknown> | void)[] = [];

beforeEach(async () => {
	store = await newStore();
});
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
	store.remove();
});

async function serve(options: Partial<RoomServerOptions> = {}): Promise<RoomServer> {
	const server = await startRooms({ file: store.path, ...options });
	let closed = false;
	const close = server.close;
	server.close = async () => {
		if (!closed) await close();
		closed = true;
	};
	ends.push(() => server.close());
	return server;
}

function come(server: { url: string }, user: string): Client {
	const client = new Client(server.url, user);
	ends.push(() => client.destroy());
	return client;
}

const write = (client: Client, text: string, segment = 's1') => textOf(client.doc, segment)!.insert(0, text);
const read = (client: Client, segment = 's1') => textOf(client.doc, segment)?.toString();

describe('writing together', () => {
	it('two people see the texts of the rows and each other’s edits', async () => {
		const server = await serve();
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		expect(Object.fromEntries([...segmentsOf(mina.doc).entries()].map(([k, v]) => [k, v.toString()]))).toEqual(
			Object.fromEntries(ROWS.map((row) => [row.segment, row.text]))
		);
		write(mina, 'A');
		write(ken, 'B', 's2');
		await until(() => read(ken) === `A${ROWS[0]!.text}` && read(mina, 's2') === `B${ROWS[1]!.text}`, 'converged');
		expect([read(mina), read(ken, 's2')]).toEqual([read(ken), read(mina, 's2')]);
	});

	it('an edit is acknowledged only after it is on disk', async () => {
		let release = () => undefined as void;
		const held = new Promise<void>((resolve) => (release = resolve));
		let calls = 0;
		const slow = (log: UpdateLog): UpdateLog => ({
			load: (room) => log.load(room),
			compact: (...args) => log.compact(...args),
			append: async (batch) => {
				if (calls++ > 0) await held;
				return log.append(batch);
			}
		});
		const server = await serve({ log: slow });
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		write(mina, 'held ');
		await sleep(100);
		expect([mina.state, read(ken)]).toEqual(['saving', ROWS[0]!.text]);
		const late = come(server, 'late');
		await until(() => late.synced, 'late is in');
		expect(read(late)).toBe(ROWS[0]!.text);
		release();
		await mina.saved();
		await until(() => read(ken) === `held ${ROWS[0]!.text}` && read(late) === read(ken), 'relayed');
		expect(await server.db.selectFrom('y_update').select(['user_id']).execute()).toEqual([
			{ user_id: null },
			{ user_id: 'mina' }
		]);
	});

	it('a restart loses nothing, also what was written while the server was away', async () => {
		const first = await serve();
		const mina = come(first, 'mina');
		await mina.ready();
		write(mina, 'before ');
		await mina.saved();
		await first.close();
		await until(() => mina.state === 'offline', 'offline');
		write(mina, 'meanwhile ');
		const second = await serve({ port: first.port });
		await until(() => mina.state === 'saved', 'saved again');
		const ken = come(second, 'ken');
		await ken.ready();
		expect(read(ken)).toBe(`meanwhile before ${ROWS[0]!.text}`);
		expect((await second.rooms.texts(ROOM)).get('s1')).toBe(read(ken));
	});

	it('the same edit sent twice is stored once and acknowledged twice', async () => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		const sent: Uint8Array[] = [];
		mina.doc.on('update', (update: Uint8Array) => sent.push(update));
		write(mina, 'once ');
		await mina.saved();
		const socket = rawSocket(server.url, 'mina');
		const acks: number[] = [];
		socket.on('message', (data: Buffer) => {
			const frame = readFrame(new Uint8Array(data));
			if (frame.kind === 'ack') acks.push(frame.count);
		});
		await new Promise((resolve) => socket.on('open', resolve));
		socket.send(editFrame(sent[0]!));
		await until(() => acks.length === 1, 'acknowledged');
		socket.terminate();
		expect(acks).toEqual([1]);
		expect(await server.db.selectFrom('y_update').select('seq').execute()).toHaveLength(2);
	});
});

describe('the server', () => {
	it('reads what was received before the call, and writes through the room', async () => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		write(mina, 'typed ');
		await mina.saved();
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(`typed ${ROWS[0]!.text}`);
		await Promise.all([
			server.rooms.write(ROOM, 'ken', [{ segment: 's2', text: 'by\r\nrule' }]),
			server.rooms.write(ROOM, null, [{ segment: 's9', text: 'new row' }])
		]);
		await until(() => read(mina, 's2') === 'by\nrule' && read(mina, 's9') === 'new row', 'relayed');
		expect(Object.fromEntries(await server.rooms.texts(ROOM))).toMatchObject({ s2: 'by\nrule', s9: 'new row' });
	});

	it('tells of every edit with its author and the whole text, after the commit', async () => {
		const server = await serve({ rooms: { now: () => 42 } });
		const edits: Edit[] = [];
		const rowsSeen: number[] = [];
		const stop = server.rooms.onEdit((edit) => {
			edits.push(edit);
			rowsSeen.push((server.file.prepare('select count(*) as n from y_update').get() as { n: number }).n);
		});
		const mina = come(server, 'mina');
		await mina.ready();
		write(mina, 'x');
		await mina.saved();
		await server.rooms.write(ROOM, 'ken', [{ segment: 's3', text: '끝' }]);
		stop();
		write(mina, 'unheard');
		await mina.saved();
		expect(edits).toEqual([
			{ room: ROOM, segment: 's1', user: 'mina', text: `x${ROWS[0]!.text}`, at: 42 },
			{ room: ROOM, segment: 's3', user: 'ken', text: '끝', at: 42 }
		]);
		expect(rowsSeen).toEqual([2, 3]);
	});

	it('goes on when a listener fails, and says so', async () => {
		const server = await serve();
		server.rooms.onEdit(() => Promise.reject(new Error('listener')));
		const mina = come(server, 'mina');
		await mina.ready();
		write(mina, 'x');
		await mina.saved();
		await until(() => server.errors.length > 0, 'reported');
		expect(server.errors).toEqual([new Error('listener')]);
	});

	it('refuses work while the store is away, and loses nothing', async () => {
		let broken = false;
		const flaky = (log: UpdateLog): UpdateLog => ({
			load: (room) => log.load(room),
			compact: (...args) => log.compact(...args),
			append: (batch) => (broken ? Promise.reject(new Error('disk full')) : log.append(batch))
		});
		const server = await serve({ log: flaky });
		const [mina, ken] = [come(server, 'mina'), come(server, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		broken = true;
		write(mina, 'kept ');
		await until(() => server.errors.length > 0, 'said');
		expect(read(ken)).toBe(ROWS[0]!.text);
		await expect(server.rooms.write(ROOM, null, [{ segment: 's2', text: 'no' }])).rejects.toThrow('disk full');
		broken = false;
		await until(() => mina.state === 'saved' && read(ken) === `kept ${ROWS[0]!.text}`, 'resumed', 15_000);
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(`kept ${ROWS[0]!.text}`);
	}, 20_000);

	it('writes a snapshot of a room that is left, drops what it covers, and reads it back', async () => {
		const server = await serve({ rooms: { idle: 30, compactLeft: 5 } });
		const mina = come(server, 'mina');
		await mina.ready();
		for (let i = 0; i < 20; i++) {
			write(mina, String(i % 10));
			await mina.saved();
		}
		const text = read(mina)!;
		await mina.destroy();
		await until(() => server.rooms.counts().rooms === 0, 'unloaded');
		expect(await server.db.selectFrom('y_update').selectAll().execute()).toEqual([]);
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(text);
		await server.rooms.write(ROOM, 'ken', [{ segment: 's1', text: 'after' }]);
		const { upto } = await server.db.selectFrom('y_snapshot').select('upto').executeTakeFirstOrThrow();
		const { seq } = await server.db.selectFrom('y_update').select('seq').executeTakeFirstOrThrow();
		expect(seq).toBeGreaterThan(upto as number);
	});

	it('writes snapshots amid the writing without losing an edit', async () => {
		const server = await serve({ rooms: { compactBusy: 7 } });
		const clients = ['mina', 'ken', 'ana'].map((user) => come(server, user));
		await Promise.all(clients.map((client) => client.ready()));
		for (let i = 0; i < 60; i++) {
			for (const client of clients) write(client, 'x', 's3');
			if (i % 5 === 0) await sleep(3);
		}
		await Promise.all(clients.map((client) => client.saved()));
		await server.close();
		const again = await serve();
		expect((await again.rooms.texts(ROOM)).get('s3')).toBe('x'.repeat(180));
		const { n } = again.file.prepare('select count(*) as n from y_snapshot').get() as { n: number };
		expect(n).toBe(1);
	});
});

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
		await until(() => rei.state === 'refused', 'refused');
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
		await until(() => rei.states.includes('offline') && rei.state === 'saved', 'back');
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
		await until(() => eve.state === 'refused', 'closed', 1000);
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
		await sleep(200);
		// The first question was answered with yes, the second is being asked.
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
	expect(socket.readyState).toBe(Socket.CLOSED);
	expect(Y.encodeStateAsUpdate(new Y.Doc())).toHaveLength(2);
});
