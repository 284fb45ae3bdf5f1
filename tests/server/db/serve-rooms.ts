import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limits } from '../../../server/collab/connection';
import { Rooms, type RoomsOptions } from '../../../server/collab/rooms';
import { SqlUpdateLog, type UpdateLog } from '../../../server/collab/update-log';
import { attachRooms } from '../../../server/collab/upgrade';
import { readConfig } from '../../../server/config';
import { openDatabase } from '../../../server/db/client';
import { migrate } from '../../../server/db/migrate';
import { Guests, ORIGIN, ROWS } from '../collab/room-server';

export interface ServeOptions {
	/** What the environment says of the database. */
	env: NodeJS.ProcessEnv;
	rooms?: Partial<RoomsOptions>;
	limits?: Partial<Limits>;
	/** Puts something between the rooms and the log. */
	log?: (log: UpdateLog) => UpdateLog;
	port?: number;
}

/** Rooms on the database that the environment names, opened and brought up to date as the server does it. */
export async function serveRooms({ env, rooms: more, limits, log: between, port }: ServeOptions) {
	const database = openDatabase(readConfig(env));
	await migrate(database);
	const errors: unknown[] = [];
	const onError = (error: unknown) => void errors.push(error);
	const log = new SqlUpdateLog(database.db);
	const seed = () => Promise.resolve(ROWS);
	const rooms = new Rooms({ log: between?.(log) ?? log, seed, onError, ...more });
	const guests = new Guests();
	const http = createServer();
	attachRooms(http, { path: '/collab/', origin: ORIGIN, authorize: guests.authorize, rooms, onError, limits });
	await new Promise<void>((resolve) => http.listen(port ?? 0, '127.0.0.1', resolve));
	const address = http.address() as AddressInfo;
	return {
		database,
		errors,
		guests,
		http,
		log,
		rooms,
		port: address.port,
		url: `ws://127.0.0.1:${address.port}/collab`,
		close: async () => {
			await rooms.close();
			http.closeAllConnections();
			await new Promise((resolve) => http.close(resolve));
			await database.close();
		}
	};
}

export type ServedRooms = Awaited<ReturnType<typeof serveRooms>>;
