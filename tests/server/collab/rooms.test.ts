import { describe, expect, it } from 'vitest';
import { WebSocket as Socket } from 'ws';
import { editFrame, readFrame } from '$lib/collab/protocol';
import { roomName, segmentsOf, textOf } from '$lib/collab/shared-text';
import type { Edit } from '../../../server/collab/room-entry';
import type { UpdateLog } from '../../../server/collab/update-log';
import { rawSocket, ROOM, ROWS, sleep, until } from './room-server';
import { read, useRooms, write } from './use-rooms';

const { serve, come } = useRooms();

/** The log, so that a test replaces single ways of it. */
const passing = (log: UpdateLog): UpdateLog => ({
	load: (room) => log.load(room),
	since: (room, seq) => log.since(room, seq),
	latest: (rooms) => log.latest(rooms),
	append: (batch) => log.append(batch),
	compact: (room, snapshot) => log.compact(room, snapshot)
});

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
			...passing(log),
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

	it('a change by the server leaves what somebody writes between its places at the same moment', async () => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		const before = '조정은 어렵고 조정을 배운다';
		await server.rooms.write(ROOM, null, [{ segment: 's1', text: before }]);
		await until(() => read(mina) === before, 'written');
		const after = '미세 조정은 어렵고 미세 조정을 배운다';
		const changed = await server.rooms.change(ROOM, 'ken', [
			{ segment: 's1', before, after },
			{ segment: 's2', before: 'another text', after: 'never' }
		]);
		// On its way to her.
		expect([changed, read(mina)]).toEqual([['s1'], before]);
		textOf(mina.doc, 's1')!.insert('조정은 '.length, '정말 ');
		await mina.saved();
		await until(() => read(mina) === '미세 조정은 정말 어렵고 미세 조정을 배운다', 'both are in');
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(read(mina));
		expect(await server.rooms.change(ROOM, 'ken', [{ segment: 's1', before, after }])).toEqual([]);
	});

	it('a restart loses nothing, also what was written while the server was away', async () => {
		const first = await serve();
		const mina = come(first, 'mina');
		await mina.ready();
		write(mina, 'before ');
		await mina.saved();
		await first.close();
		await until(() => mina.state === 'offline-unkept', 'offline');
		write(mina, 'meanwhile ');
		const second = await serve({ port: first.port });
		await until(() => mina.state === 'saved', 'saved again');
		const ken = come(second, 'ken');
		await ken.ready();
		expect(read(ken)).toBe(`meanwhile before ${ROWS[0]!.text}`);
		expect((await second.rooms.texts(ROOM)).get('s1')).toBe(read(ken));
	});

	it('an edit made while the socket is closing is not called saved before it is', async () => {
		const server = await serve();
		const mina = come(server, 'mina');
		await mina.ready();
		server.rooms.disconnect(() => true, 1012);
		while (mina.socket().readyState === Socket.OPEN) await new Promise((resolve) => setImmediate(resolve));
		expect([mina.socket().readyState, mina.state]).toEqual([Socket.CLOSING, 'saved']);
		write(mina, 'late ');
		expect(mina.state).toBe('offline-unkept');
		await mina.saved();
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(`late ${ROWS[0]!.text}`);
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
			...passing(log),
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

	it('a row that the store refuses costs no other room its commit', async () => {
		const server = await serve();
		const other = roomName('other', 'ko', 0, 0);
		await Promise.all([server.rooms.open(ROOM), server.rooms.open(other)]);
		server.file.exec(`create trigger refuses before insert on y_update when new.user_id = 'bad'
			begin select raise(abort, 'refused'); end`);
		const results = await Promise.allSettled([
			server.rooms.write(ROOM, 'bad', [{ segment: 's1', text: 'never' }]),
			server.rooms.write(other, 'mina', [{ segment: 's1', text: 'kept' }])
		]);
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
		expect((await server.rooms.texts(other)).get('s1')).toBe('kept');
		expect((await server.rooms.texts(ROOM)).get('s1')).toBe(ROWS[0]!.text);
	});

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

	it('reads a room anew when its snapshot fails, with what was on its way to the store just then', async () => {
		let appends = 0;
		const slow = (log: UpdateLog): UpdateLog => ({
			...passing(log),
			append: (batch) => sleep(appends++ < 2 ? 0 : 150).then(() => log.append(batch)),
			compact: () => sleep(50).then(() => Promise.reject(new Error('disk full')))
		});
		const server = await serve({ log: slow, rooms: { compactBusy: 2 } });
		const mina = come(server, 'mina');
		await mina.ready();
		write(mina, 'first ');
		await mina.saved();
		write(mina, 'second ');
		await until(() => server.errors.length === 1, 'the snapshot failed');
		// The writer never comes back, so only the file can tell of the second edit.
		await mina.destroy();
		const texts = await server.rooms.texts(ROOM);
		expect(server.file.prepare('select count(*) as n from y_update').get()).toEqual({ n: 3 });
		expect(texts.get('s1')).toBe(`second first ${ROWS[0]!.text}`);
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
