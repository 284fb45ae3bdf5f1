import { createServer, type IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { WebSocket as Socket } from 'ws';
import { roomName, type SeedRow } from '$lib/collab/shared-text';
import { Refusal } from '$lib/core/problem';
import { RoomConnection, type ConnectOptions } from '$lib/review/connection';
import type { SaveState } from '$lib/review/saving';
import type { Limits } from '../../../server/collab/connection';
import { Rooms, type RoomsOptions } from '../../../server/collab/rooms';
import { SqlUpdateLog, type UpdateLog } from '../../../server/collab/update-log';
import { attachRooms } from '../../../server/collab/upgrade';
import { openSqlite } from '../../../server/db/client';
import { migrate } from '../../../server/db/migrate';
import type { Visitor } from '../../../server/collab/visitor';

export const ORIGIN = 'http://variorum.test';
export const ROOM = roomName('post', 'ko', 0, 0);
export const ROWS: readonly SeedRow[] = [
	{ segment: 's1', text: '첫째 문장입니다.' },
	{ segment: 's2', text: '둘째 문장입니다.' },
	{ segment: 's3', text: '' }
];

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds.
 * @throws Error with the words given when it does not within the time */
export async function until(holds: () => boolean, what: string, ms = 5000): Promise<void> {
	const end = Date.now() + ms;
	while (!holds()) {
		if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
		await sleep(5);
	}
}

/** A real SQLite file of its own, as the server opens it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the log names its own tables
export function openStore(file: string): { db: Kysely<any>; file: Database.Database } {
	const database = new Database(file);
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = FULL');
	return { db: new Kysely({ dialect: new SqliteDialect({ database }) }), file: database };
}

export async function newStore() {
	const folder = mkdtempSync(join(tmpdir(), 'variorum-rooms-'));
	const database = openSqlite(folder);
	await migrate(database);
	await database.close();
	return { path: join(folder, 'variorum.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Grants of the test: the query of the address says who comes. Changing the maps is what a revocation is. */
export class Guests {
	readonly ended = new Set<string>();
	readonly readers = new Set<string>();
	readonly strangers = new Set<string>();
	/** Milliseconds that each question takes. */
	delay = 0;
	/** Questions so far. */
	asked = 0;
	/** Milliseconds that a session lasts. */
	lasts = 3_600_000;

	authorize = async (request: IncomingMessage): Promise<Visitor | null> => {
		this.asked++;
		if (this.delay) await sleep(this.delay);
		const user = new URL(request.url!, ORIGIN).searchParams.get('as');
		if (!user || this.ended.has(user)) return null;
		if (this.strangers.has(user)) throw new Refusal('access.refused');
		const canWrite = !this.readers.has(user);
		return {
			user,
			name: `Name of ${user}`,
			color: '#336699',
			session: user,
			canWrite,
			expiresAt: Date.now() + this.lasts
		};
	};
}

export interface RoomServerOptions {
	file: string;
	rooms?: Partial<RoomsOptions>;
	limits?: Partial<Limits>;
	/** Puts something between the rooms and the log. */
	log?: (log: UpdateLog) => UpdateLog;
	port?: number;
}

/** A server with rooms on a free port, on the store given. */
export async function startRooms(options: RoomServerOptions) {
	const store = openStore(options.file);
	const log = new SqlUpdateLog(store.db);
	const errors: unknown[] = [];
	const onError = (error: unknown) => void errors.push(error);
	const guests = new Guests();
	const rooms = new Rooms({
		log: options.log?.(log) ?? log,
		seed: () => Promise.resolve(ROWS),
		onError,
		...options.rooms
	});
	const http = createServer();
	const { authorize } = guests;
	attachRooms(http, { path: '/collab/', origin: ORIGIN, authorize, rooms, onError, limits: options.limits });
	await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
	const { port } = http.address() as AddressInfo;
	return {
		rooms,
		guests,
		errors,
		port,
		db: store.db,
		file: store.file,
		log,
		url: `ws://127.0.0.1:${port}/collab`,
		close: async () => {
			await rooms.close();
			http.closeAllConnections();
			await new Promise((resolve) => http.close(resolve));
			await store.db.destroy();
		}
	};
}

export type RoomServer = Awaited<ReturnType<typeof startRooms>>;

/** A socket class that comes from a page of the origin, signed in as somebody. */
const socketAs = (user: string, opened: (socket: Socket) => void) =>
	class extends Socket {
		constructor(url: string) {
			super(`${url}?as=${user}`, { origin: ORIGIN });
			opened(this);
		}
	} as unknown as typeof WebSocket;

/** The client of the page, outside a browser. */
export class Client extends RoomConnection {
	readonly states: SaveState[];
	code: () => number | null;
	/** The socket of the moment. */
	socket: () => Socket;

	constructor(url: string, user: string, more: Partial<ConnectOptions> = {}) {
		const states: SaveState[] = [];
		let last: number | null = null;
		let latest!: Socket;
		super({
			url,
			room: ROOM,
			user,
			WebSocket: socketAs(user, (socket) => (latest = socket)),
			onState: (state, code) => {
				states.push(state);
				last = code;
			},
			...more
		});
		this.states = states;
		this.code = () => last;
		this.socket = () => latest;
	}

	ready = () => until(() => this.synced && this.state === 'saved', 'synced');
	saved = () => until(() => this.state === 'saved', 'saved');
}

/** A bare socket into the room. */
export function rawSocket(url: string, user: string, origin: string | undefined = ORIGIN, room = ROOM): Socket {
	const socket = new Socket(`${url}/${room}?as=${user}`, origin === '' ? {} : { origin });
	socket.on('error', () => undefined);
	return socket;
}

export const closeCode = (socket: Socket): Promise<number> =>
	new Promise((resolve) => socket.on('close', (code) => resolve(code)));
