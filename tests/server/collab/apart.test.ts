import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { answerFrame, editFrame, MAX_FRAME } from '$lib/collab/protocol';
import { textOf } from '$lib/collab/shared-text';
import { serveRooms, type ServedRooms } from '../db/serve-rooms';
import { Line } from '../line';
import { inBothPlaces } from '../databases';
import { type Place } from '../places';
import { isLeft } from '$lib/review/saving';
import { Client, closeCode, rawSocket, ROOM, sleep, until } from './room-server';

const LONG = process.env.LONG_TESTS === '1';
/** Edits of each side in an hour, at one in a second. */
const HOUR = LONG ? 3600 : 400;
const RESTARTS = LONG ? 10 : 2;

/** Each word once in the text: nothing lost, nothing twice. */
const counts = (text: string, words: readonly string[]): Map<number, number> => {
	const found = new Map<string, number>();
	for (const word of text.split(' ')) found.set(word, (found.get(word) ?? 0) + 1);
	const byCount = new Map<number, number>();
	for (const word of words) {
		const count = found.get(word) ?? 0;
		byCount.set(count, (byCount.get(count) ?? 0) + 1);
	}
	return byCount;
};

const WORD = '訳';

inBothPlaces('people apart', (make) => {
	let place: Place;
	let server: ServedRooms;
	let port = 0;
	const lines: Line[] = [];
	const clients: Client[] = [];
	const serve = async () => {
		server = await serveRooms({ env: place.env, rooms: { compactBusy: 100, compactLeft: 10, idle: 50 }, port });
		port = server.port;
	};
	beforeEach(async () => {
		place = await make();
		port = 0;
		await serve();
	});
	afterEach(async () => {
		for (const client of clients.splice(0)) await client.destroy();
		for (const line of lines.splice(0)) await line.end();
		await server.close();
		await place.drop();
	});

	const come = async (user: string) => {
		const line = await Line.to(() => port);
		lines.push(line);
		const client = new Client(`ws://127.0.0.1:${line.port}/collab`, user);
		clients.push(client);
		await client.ready();
		return { line, client };
	};
	const write = ({ doc }: Client, word: string) => {
		const text = textOf(doc, 's3')!;
		const at = text.toString().indexOf(' ', Math.random() * text.length) + 1;
		text.insert(at, `${word} `);
	};
	const read = ({ doc }: Client) => textOf(doc, 's3')!.toString();

	it(`an hour without a line, ${HOUR} edits on either side, merges into one text with each word once`, async () => {
		const [far, near] = [await come('mina'), await come('ken')];
		write(far.client, 'before');
		await until(() => read(near.client) === 'before ', 'seen');
		far.line.cut();
		await until(() => far.client.state === 'offline-unkept', 'offline');
		const words = ['before'];
		for (let i = 0; i < HOUR; i++) {
			for (const [who, client] of [
				['far', far.client],
				['near', near.client]
			] as const) {
				words.push(`${who}${WORD}${i}`);
				write(client, words.at(-1)!);
			}
			if (i % 40 === 0) await near.client.saved();
			// Half way through, the colleague leaves for a while: the room is let go of and read again.
			if (i === HOUR >> 1) {
				near.line.cut();
				await until(() => server.rooms.counts().rooms === 0, 'the room is let go of');
				near.line.mend();
			}
		}
		expect(read(far.client)).not.toContain(`near${WORD}`);
		far.line.mend();
		await until(() => [far, near].every(({ client }) => client.state === 'saved'), 'both saved', 30_000);
		await until(() => read(far.client) === read(near.client), 'one text', 30_000);
		expect([...counts(read(far.client), words)]).toEqual([[1, words.length]]);
		expect((await server.rooms.texts(ROOM)).get('s3')).toBe(read(far.client));
	}, 120_000);

	it('one who types while being let in again, after typing without a line, is not refused', async () => {
		const { client, line } = await come('mina');
		line.cut();
		await until(() => client.state === 'offline-unkept', 'offline');
		const words = ['without'];
		write(client, 'without');
		// The server takes its time with the sign-in, as it does with a large room.
		server.guests.delay = 150;
		client.states.length = 0;
		line.mend();
		for (let i = 0; client.state !== 'saved' && !isLeft(client.state); i++) {
			words.push(`typed${i}`);
			write(client, words.at(-1)!);
			await sleep(20);
		}
		await until(() => client.state === 'saved' || isLeft(client.state), 'told');
		expect(client.states.filter(isLeft)).toEqual([]);
		expect([...counts((await server.rooms.texts(ROOM)).get('s3')!, words)]).toEqual([[1, words.length]]);
	});

	it('one who comes to a node that lags behind, and types before it answered, is not refused', async () => {
		const lagging = await serveRooms({ env: place.env });
		clients.push(new Client(lagging.url, 'ken'));
		await clients.at(-1)!.ready();
		const { client } = await come('mina');
		const mina = rawSocket(lagging.url, 'mina');
		await once(mina, 'message');
		write(client, 'stored');
		await client.saved();
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
		const edits = ['without ', 'typed '].map((word) => {
			const before = Y.encodeStateVector(doc);
			textOf(doc, 's3')!.insert(0, word);
			return Y.encodeStateAsUpdate(doc, before);
		});
		const answer = new Y.Doc();
		for (const update of [Y.encodeStateAsUpdate(client.doc), edits[0]!]) Y.applyUpdate(answer, update);
		mina.send(editFrame(edits[1]!));
		mina.send(answerFrame(answer, Y.encodeStateVector(client.doc)));
		let code: number | null = null;
		void closeCode(mina).then((closed) => (code = closed));
		await until(() => code !== null || read(clients[0]!).startsWith('typed '), 'judged');
		expect({ code, text: read(clients[0]!) }).toEqual({ code: null, text: 'typed without stored ' });
		await lagging.close();
	});

	it('one who builds on what never comes is cut off', async () => {
		const { client } = await come('mina');
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
		textOf(doc, 's3')!.insert(0, 'withheld ');
		const before = Y.encodeStateVector(doc);
		textOf(doc, 's3')!.insert(0, 'sent '.repeat(5000));
		const edit = editFrame(Y.encodeStateAsUpdate(doc, before));
		const eve = rawSocket(server.url, 'eve');
		eve.on('open', () => {
			eve.send(edit);
			eve.send(answerFrame(new Y.Doc(), Uint8Array.of(0)));
		});
		expect(await closeCode(eve)).toBe(4403);
		const hoarder = rawSocket(server.url, 'eve');
		hoarder.on('open', () => {
			for (let sent = 0; sent <= 2 * MAX_FRAME; sent += edit.length) hoarder.send(edit);
		});
		expect(await closeCode(hoarder)).toBe(1013);
		expect(read(client)).toBe('');
	});

	it(`${RESTARTS} restarts of the server while three write lose no word and bring none twice`, async () => {
		const people = await Promise.all(['mina', 'ken', 'ana'].map(come));
		const words: string[] = [];
		let writing = true;
		const typing = people.map(async ({ client }, who) => {
			for (let i = 0; writing; i++) {
				words.push(`${who}${WORD}${i}`);
				write(client, words.at(-1)!);
				await sleep(5 + Math.random() * 10);
			}
		});
		for (let i = 0; i < RESTARTS; i++) {
			await sleep(300);
			await server.close();
			await sleep(100);
			await serve();
			await until(() => people.some(({ client }) => client.state !== 'offline-unkept'), 'somebody is back', 30_000);
		}
		writing = false;
		await Promise.all(typing);
		await until(() => people.every(({ client }) => client.state === 'saved'), 'all saved', 30_000);
		await until(() => new Set(people.map(({ client }) => read(client))).size === 1, 'one text', 30_000);
		expect([...counts(read(people[0]!.client), words)]).toEqual([[1, words.length]]);
		await server.close();
		await serve();
		expect((await server.rooms.texts(ROOM)).get('s3')).toBe(read(people[0]!.client));
	}, 120_000);
});
