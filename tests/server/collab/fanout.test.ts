import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { answerFrame, editFrame } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { readNodeMessage, writeNodeMessage, type RoomMessage } from '$server/collab/node-message';
import { readConfig } from '$server/config';
import { closeCode, rawSocket, ROOM, ROWS, sleep, until } from './room-server';
import { read, useRooms, write } from './use-rooms';

/** What a client answers that has written nothing without a line. */
const NOTHING_UNSENT = answerFrame(new Y.Doc(), Uint8Array.of(0));

const { serve, come } = useRooms();

/** Two servers on one store; what one tells reaches the other as `carry` lets it. */
async function two(carry: (message: RoomMessage) => RoomMessage[]) {
	const told: ((message: RoomMessage) => void)[] = [];
	const tellOther = (to: number) => (message: RoomMessage) => {
		const bytes = carry(message).map((one) => writeNodeMessage('node', one));
		for (const one of bytes) setTimeout(() => told[to]?.(readNodeMessage(one).message as RoomMessage));
	};
	const servers = [await serve({ rooms: { tell: tellOther(1) } }), await serve({ rooms: { tell: tellOther(0) } })];
	servers.forEach(({ rooms }, i) => (told[i] = (message) => rooms.hear(message)));
	return servers as [(typeof servers)[0], (typeof servers)[0]];
}

describe('two processes on one room', () => {
	it('edits and people of one are seen at the other', async () => {
		const [a, b] = await two((message) => [message]);
		const [mina, ken] = [come(a, 'mina'), come(b, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		write(mina, 'A');
		await until(() => read(ken) === `A${ROWS[0]!.text}`, 'seen at the other');
		ken.awareness.setLocalStateField('cursor', { segment: 's1' });
		const seen = () => mina.awareness.getStates().get(ken.doc.clientID) as { user?: { id: string } } | undefined;
		await until(() => seen()?.user?.id === 'ken', 'present');
		const late = come(a, 'late');
		await until(() => late.awareness.getStates().has(ken.doc.clientID), 'present to one who comes later');
		await ken.destroy();
		await until(() => seen() === undefined, 'gone');
		expect(seen()).toBeUndefined();
	});

	it('a process learns who is there when it opens the room later', async () => {
		const [a, b] = await two((message) => [message]);
		const ken = come(b, 'ken');
		await ken.ready();
		ken.awareness.setLocalStateField('cursor', { segment: 's1' });
		await until(() => b.rooms.counts().connections === 1, 'in');
		await sleep(50);
		const mina = come(a, 'mina');
		await until(() => mina.awareness.getStates().has(ken.doc.clientID), 'present');
		expect(mina.awareness.getStates().get(ken.doc.clientID)).toMatchObject({ user: { id: 'ken' } });
	});

	it('messages that are lost, doubled or late lose no text', async () => {
		let n = 0;
		const kept: RoomMessage[] = [];
		const [a, b] = await two((message) => {
			if (message.kind !== 'stored') return [message];
			n++;
			if (n % 3 === 0) return [];
			if (n % 3 === 1) return [message, message];
			kept.push(message);
			return kept.length > 1 ? [message, kept.shift()!] : [];
		});
		const [mina, ken] = [come(a, 'mina'), come(b, 'ken')];
		await Promise.all([mina.ready(), ken.ready()]);
		for (let i = 0; i < 30; i++) {
			write(mina, 'm');
			write(ken, 'k');
			await sleep(5);
		}
		await Promise.all([mina.saved(), ken.saved()]);
		// The last message may be among the lost: then only the regular look finds it.
		await Promise.all([a.rooms.follow(), b.rooms.follow()]);
		await until(() => read(mina) === read(ken) && read(mina)!.length === 60 + ROWS[0]!.text.length, 'converged');
		expect([...a.errors, ...b.errors]).toEqual([]);
	});

	it('what was told in turn is taken without reading the log', async () => {
		const [a, b] = await two((message) => [message]);
		await b.rooms.open(ROOM);
		const before = await a.rooms.open(ROOM);
		await a.rooms.write(ROOM, 'mina', [{ segment: 's1', text: 'told' }]);
		const room = await b.rooms.open(ROOM);
		await until(() => room.texts().get('s1') === 'told', 'told');
		expect(room.upto).toBe(before.upto);
		expect(room.owners.all().size).toBe(2);
	});

	it('what was told after something that was lost makes the log be read', async () => {
		let lost = 0;
		const [a, b] = await two((message) => (message.kind === 'stored' && lost++ === 0 ? [] : [message]));
		await b.rooms.open(ROOM);
		await a.rooms.write(ROOM, 'mina', [{ segment: 's1', text: 'lost on the way' }]);
		await a.rooms.write(ROOM, 'ken', [{ segment: 's2', text: 'told' }]);
		const room = await b.rooms.open(ROOM);
		await until(() => room.texts().get('s2') === 'told', 'told');
		await until(() => room.texts().get('s1') === 'lost on the way', 'read from the log');
		expect(b.errors).toEqual([]);
	});

	it('what builds on something that only the other process has seen is no gap, and what follows it waits', async () => {
		const [a, b] = await two(() => []);
		const mina = come(a, 'mina');
		await mina.ready();
		const socket = rawSocket(b.url, 'mina');
		const code = closeCode(socket);
		await new Promise((resolve) => socket.on('message', resolve));
		socket.send(NOTHING_UNSENT);
		// Stored at the one, unknown to the other, which has let this person in before.
		write(mina, 'first ');
		await mina.saved();
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(mina.doc));
		for (const word of ['third ', 'second ']) {
			const vector = Y.encodeStateVector(copy);
			textOf(copy, 's1')!.insert(6, word);
			socket.send(editFrame(Y.encodeStateAsUpdate(copy, vector)));
		}
		await until(() => b.rooms.counts().connections === 1, 'still in');
		const room = await b.rooms.open(ROOM);
		const ended = await Promise.race([code, until(() => room.texts().get('s1')!.includes('third'), 'taken')]);
		expect([ended, room.texts().get('s1')]).toEqual([undefined, `first second third ${ROWS[0]!.text}`]);
		socket.terminate();
	});

	it('what builds on something that nobody stored is still refused', async () => {
		const [, b] = await two(() => []);
		const doc = new Y.Doc();
		const socket = rawSocket(b.url, 'eve');
		await new Promise((resolve) => socket.on('message', resolve));
		socket.send(NOTHING_UNSENT);
		doc.getText('x').insert(0, 'ab');
		const vector = Y.encodeStateVector(doc);
		doc.getText('x').insert(1, 'c');
		const code = closeCode(socket);
		socket.send(editFrame(Y.encodeStateAsUpdate(doc, vector)));
		expect(await code).toBe(4403);
	});
});

describe('a message between processes', () => {
	it.each<RoomMessage>([
		{ kind: 'news', room: 'r', segments: ['s'] },
		{ kind: 'presence', room: 'r', entries: Uint8Array.of(0) },
		{ kind: 'stored', room: 'r', previous: 2 ** 40, upto: 2 ** 40 + 1, updates: [] },
		{
			kind: 'stored',
			room: 'r',
			previous: 1,
			upto: 2,
			updates: [{ seq: 2, user: null, at: 1_760_000_000_000, data: Uint8Array.of(0, 0) }]
		}
	])('comes out as it went in: %o', (message) => {
		expect(readNodeMessage(writeNodeMessage('me', message))).toEqual({ node: 'me', message });
	});

	it.each([[[]], [[1, 65]], [[1, 65, 118, 0]], [[255, 255, 255, 255, 255, 255, 255]]])(
		'is not made of any bytes: %j',
		(bytes) => {
			expect(() => readNodeMessage(Uint8Array.from(bytes))).toThrow();
		}
	);
});

describe('the address of Redis', () => {
	const postgres = 'postgres://127.0.0.1/x';
	it('goes with PostgreSQL', () => {
		const env = { VARIORUM_DATABASE_URL: postgres, VARIORUM_REDIS_URL: 'redis://127.0.0.1:6379' };
		expect(readConfig(env).redisUrl).toBe('redis://127.0.0.1:6379');
	});
	it('is refused without PostgreSQL, and when it is none, in one sentence each', () => {
		expect(() => readConfig({ VARIORUM_REDIS_URL: 'redis://127.0.0.1' })).toThrow(
			'VARIORUM_REDIS_URL needs VARIORUM_DATABASE_URL: several processes share one PostgreSQL, SQLite serves one alone.'
		);
		expect(() => readConfig({ VARIORUM_DATABASE_URL: postgres, VARIORUM_REDIS_URL: '127.0.0.1' })).toThrow(
			'VARIORUM_REDIS_URL must begin with redis:// or rediss://.'
		);
	});
});
