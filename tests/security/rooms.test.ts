import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE } from '$lib/collab/protocol';
import { segmentsOf } from '$lib/collab/shared-text';
import { RoomConnection } from '$lib/review/connection';
import { BuiltServer } from '../server/built-server';
import { until } from '../server/collab/room-server';

const PASSWORD = 'a long enough password';
let server: BuiltServer;
let desk: string;

async function signIn(name: string): Promise<string> {
	const answer = await fetch(`${server.url}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
		body: new URLSearchParams({ name, password: PASSWORD }).toString()
	});
	return (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
}

const read = (path: string, cookie: string): Promise<string> =>
	fetch(server.url + path, { headers: { cookie } }).then((r) => r.text());

/** Everybody enters the Korean room of the sample post. */
let room: string;
beforeAll(async () => {
	server = await BuiltServer.start();
	for (const [name, grant] of [
		['Rea', 'reviewer:sample:ko'],
		['Jun', 'reviewer:sample:ja']
	])
		await server.command(['user', 'create', name!, '--password-stdin', '--grant', grant!], PASSWORD);
	await server.command(['user', 'create', 'Out', '--password-stdin'], PASSWORD);
	const cookie = await signIn('Rea');
	desk = /\/desk\/[^"]+\/ko/.exec(await read('/', cookie))![0];
	room = /[0-9a-f-]{36}\.ko\.0\.1/.exec(await read(desk, cookie))![0];
}, 60_000);
afterAll(() => server.drop());

interface Line {
	connection: RoomConnection;
	code(): number | null;
}

function enter(cookie: string): Line {
	let last: number | null = null;
	class WithCookie extends WebSocket {
		constructor(url: string) {
			super(url, { headers: { cookie, origin: server.url } });
		}
	}
	const connection = new RoomConnection({
		url: `${server.url.replace('http', 'ws')}/collab`,
		room,
		user: 'test',
		WebSocket: WithCookie as unknown as typeof globalThis.WebSocket,
		onState: (_, code) => (last = code)
	});
	return { connection, code: () => last };
}

const firstText = ({ connection }: Line) => [...segmentsOf(connection.doc).values()][0]!;

describe('rooms of the running server', () => {
	it('take what a reviewer of the language writes', async () => {
		const line = enter(await signIn('Rea'));
		await until(() => line.connection.synced, 'synced');
		firstText(line).insert(0, '가');
		const text = firstText(line).toString();
		await until(() => line.connection.state === 'saved', 'saved');
		await line.connection.destroy();
		const again = enter(await signIn('Jun'));
		await until(() => again.connection.synced, 'synced');
		expect(firstText(again).toString()).toBe(text);
		await again.connection.destroy();
	});

	it('let a reviewer of another language read, and end the socket at the first letter', async () => {
		const line = enter(await signIn('Jun'));
		await until(() => line.connection.synced, 'synced');
		const before = firstText(line).toString();
		firstText(line).insert(0, '나');
		await until(() => line.code() === CLOSE.refused, 'refused');
		await line.connection.destroy();
		const again = enter(await signIn('Jun'));
		await until(() => again.connection.synced, 'synced');
		expect(firstText(again).toString()).toBe(before);
		await again.connection.destroy();
	});

	it('do not open for people without a role', async () => {
		const line = enter(await signIn('Out'));
		await until(() => line.code() === CLOSE.refused, 'refused');
		expect(line.connection.synced).toBe(false);
		await line.connection.destroy();
	});

	it('close within a second when the session ends', async () => {
		const cookie = await signIn('Rea');
		const line = enter(cookie);
		await until(() => line.connection.synced, 'synced');
		await fetch(`${server.url}/sign-out`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie, origin: server.url }
		});
		await until(() => line.code() === CLOSE.signedOut, 'signed out', 1000);
		await line.connection.destroy();
		expect(await read(desk, cookie)).not.toContain(room);
	});
});
