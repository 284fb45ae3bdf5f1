import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { editFrame } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { closeCode, rawSocket, ROOM, ROWS, until } from './room-server';
import { useRooms, write } from './use-rooms';

const { serve, come } = useRooms();

it('a client id stays its owner’s when the room was left, compacted and opened again', async () => {
	const server = await serve({ rooms: { idle: 30, compactLeft: 1 } });
	const mina = come(server, 'mina');
	await mina.ready();
	write(mina, 'mine ');
	await mina.saved();
	const id = mina.doc.clientID;
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(mina.doc));
	copy.clientID = id;
	await mina.destroy();
	await until(() => server.rooms.counts().rooms === 0, 'unloaded');
	expect(await server.db.selectFrom('y_update').selectAll().execute()).toEqual([]);

	const vector = Y.encodeStateVector(copy);
	textOf(copy, 's1')!.insert(0, 'forged ');
	const socket = rawSocket(server.url, 'eve');
	const code = closeCode(socket);
	socket.on('open', () => socket.send(editFrame(Y.encodeStateAsUpdate(copy, vector))));
	expect(await code).toBe(4403);
	const room = await server.rooms.open(ROOM);
	expect(room.owners.all().get(id)).toBe('mina');
	expect(room.texts().get('s1')).toBe(`mine ${ROWS[0]!.text}`);
});

it('what the server writes for several people stands under a client id of each', async () => {
	const server = await serve();
	await server.rooms.write(ROOM, 'mina', [{ segment: 's1', text: 'one' }]);
	await server.rooms.write(ROOM, 'ken', [{ segment: 's2', text: 'two' }]);
	await server.rooms.write(ROOM, 'mina', [{ segment: 's2', text: 'two and more' }]);
	const owners = [...(await server.log.load(ROOM)).owners.values()];
	expect(owners.sort()).toEqual(['ken', 'mina', null].sort());
	const clients = (await server.log.load(ROOM)).updates.map(({ data }) => [...Y.parseUpdateMeta(data).to.keys()]);
	expect(clients[1]).toEqual(clients[3]);
	expect(clients[1]).not.toEqual(clients[2]);
});
