import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '$lib/collab/shared-text';
import { serveRooms, type ServedRooms } from '../db/serve-rooms';
import { hasPostgres } from '../databases';
import { asOwner, postgresPlace, sqlitePlace, type Place } from '../places';
import { Client, ROOM, ROWS, sleep, until } from './room-server';

let place: Place;
let server: ServedRooms;
const clients: Client[] = [];
afterEach(async () => {
	for (const client of clients.splice(0)) await client.destroy();
	await server.close();
	await place.drop();
});

async function serve(make: () => Promise<Place>): Promise<void> {
	place = await make();
	server = await serveRooms({ env: place.env });
}

async function come(user: string): Promise<Client> {
	const client = new Client(server.url, user);
	clients.push(client);
	await client.ready();
	return client;
}

const write = ({ doc }: Client, text: string, segment: string) => textOf(doc, segment)!.insert(0, text);
const read = ({ doc }: Client, segment: string) => textOf(doc, segment)?.toString();
/** Texts as somebody reads them who opens the database anew. */
async function onDisk(): Promise<Map<string, string>> {
	const other = await serveRooms({ env: place.env });
	const texts = await other.rooms.texts(ROOM);
	await other.close();
	return texts;
}

/** People write while the store is away: refused and said, kept by the writer, shown to nobody; then it goes on by
 * itself. @param kept is small enough to be sent, and too large for what is left of the store */
async function outage(kept: string, gone: () => Promise<unknown>, back: () => Promise<unknown>): Promise<void> {
	const [mina, ken] = [await come('mina'), await come('ken')];
	write(mina, 'before ', 's1');
	await mina.saved();
	await until(() => read(ken, 's1') === `before ${ROWS[0]!.text}`, 'relayed');
	await gone();
	mina.states.length = 0;
	write(mina, kept, 's3');
	await until(() => server.errors.length > 0 && mina.states.includes('offline-unkept'), 'said', 15_000);
	// Long enough for several attempts of the client.
	await sleep(1500);
	expect(mina.states).not.toContain('saved');
	expect([read(mina, 's3'), read(ken, 's3')]).toEqual([kept, '']);
	await expect(server.rooms.write(ROOM, null, [{ segment: 's2', text: kept }])).rejects.toThrow();
	write(mina, 'also kept ', 's1');
	await back();
	await until(() => mina.state === 'saved' && ken.state === 'saved', 'resumed', 30_000);
	await until(() => read(ken, 's3') === kept, 'relayed after all');
	const texts = await onDisk();
	expect([texts.get('s1'), texts.get('s2'), texts.get('s3')]).toEqual([
		`also kept before ${ROWS[0]!.text}`,
		ROWS[1]!.text,
		kept
	]);
}

it('a full disk refuses work and says so, loses nothing, and goes on when there is room again', async () => {
	await serve(sqlitePlace);
	const { db } = server.database;
	const pragma = async (text: string) =>
		Number(Object.values((await sql.raw(`pragma ${text}`).execute(db)).rows[0] as object)[0]);
	const full = async () => {
		expect(await pragma(`max_page_count = ${await pragma('page_count')}`)).toBe(await pragma('page_count'));
	};
	await outage('가'.repeat(40_000), full, () => pragma(`max_page_count = ${2 ** 30}`));
	expect(server.errors.map(String).join()).toContain('database or disk is full');
}, 90_000);

it.runIf(hasPostgres)(
	'a database that is gone refuses work, loses nothing, and is found again when it is back',
	async () => {
		await serve(postgresPlace);
		const away = async () => {
			await asOwner(`alter database ${place.name} with allow_connections false`);
			await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${place.name}'`);
		};
		await outage('가'.repeat(1000), away, () => asOwner(`alter database ${place.name} with allow_connections true`));
	},
	90_000
);

beforeEach(() => {
	if (!hasPostgres) console.log('skipped: no PostgreSQL');
});
