import { afterAll, describe, expect, it } from 'vitest';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Rooms } from '../../../server/collab/rooms';
import { createCollabTables, SqlUpdateLog } from '../../../server/collab/update-log';
import { newStore, openStore } from './room-server';

const POSTGRES = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const SCHEMA = `variorum_collab_${process.pid}`;
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const entry = (room: string, ...data: number[]) => ({
	room,
	user: 'mina',
	at: 1_760_000_000_000,
	data: bytes(...data)
});

interface Store {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the log names its own tables
	db: Kysely<any>;
	end(): Promise<void>;
}

async function sqlite(): Promise<Store> {
	const { path, remove } = await newStore();
	const { db } = openStore(path);
	return { db, end: () => db.destroy().then(remove) };
}

async function postgres(): Promise<Store> {
	const admin = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2000 });
	await admin.connect();
	await admin.query(`create schema ${SCHEMA}`);
	const pool = new pg.Pool({ connectionString: POSTGRES, options: `-c search_path=${SCHEMA}` });
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the log names its own tables
	const db = new Kysely<any>({ dialect: new PostgresDialect({ pool }) });
	await createCollabTables(db, 'postgres');
	const end = async () => {
		await db.destroy();
		await admin.query(`drop schema ${SCHEMA} cascade`);
		await admin.end();
	};
	return { db, end };
}

/** @returns null where no server answers */
async function reachable(): Promise<boolean> {
	const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2000 });
	const up = await client.connect().then(
		() => true,
		() => false
	);
	await client.end();
	return up;
}
const hasPostgres = await reachable();
if (!hasPostgres) console.log('skipped: no PostgreSQL');

describe.each([
	['SQLite', sqlite, true],
	[hasPostgres ? 'PostgreSQL' : 'PostgreSQL (skipped: no PostgreSQL)', postgres, hasPostgres]
] as const)('the log on %s', (_, open, available) => {
	let store: Store | null = null;
	const log = async () => {
		store ??= await open();
		return new SqlUpdateLog(store.db);
	};
	afterAll(() => store?.end());

	it.runIf(available)('gives back what was appended, in order, of one room alone', async () => {
		const rooms = await log();
		const first = await rooms.append([entry('a', 1), entry('b', 2), entry('a', 3)]);
		const last = await rooms.append([{ ...entry('a', 0, 255, 10), user: null }]);
		expect(last).toBeGreaterThan(first);
		const { snapshot, updates, upto } = await rooms.load('a');
		expect([snapshot, upto]).toEqual([null, last]);
		expect(updates.map(({ user, data }) => [user, [...data]])).toEqual([
			['mina', [1]],
			['mina', [3]],
			[null, [0, 255, 10]]
		]);
		expect(await rooms.load('none')).toEqual({ snapshot: null, updates: [], upto: 0 });
	});

	it.runIf(available)('takes a batch of more rows than one statement holds', async () => {
		const rooms = await log();
		const many = Array.from({ length: 2500 }, (_, i) => entry('many', i % 256, i >> 8));
		await rooms.append(many);
		const { updates } = await rooms.load('many');
		expect(updates.map(({ data }) => data[0]! + 256 * data[1]!)).toEqual(many.map((_, i) => i));
	});

	it.runIf(available)('stores all of a batch or nothing', async () => {
		const rooms = await log();
		const broken = { ...entry('whole', 2), room: null as unknown as string };
		await expect(rooms.append([entry('whole', 1), broken])).rejects.toThrow();
		expect((await rooms.load('whole')).updates).toEqual([]);
	});

	it.runIf(available)('puts a snapshot in the place of what it covers, and numbers on', async () => {
		const rooms = await log();
		const upto = await rooms.append([entry('c', 1), entry('c', 2)]);
		const later = await rooms.append([entry('c', 3)]);
		await rooms.compact('c', upto, bytes(9, 9), 2);
		const stored = await rooms.load('c');
		expect([[...stored.snapshot!], stored.updates.map(({ data }) => [...data]), stored.upto]).toEqual([
			[9, 9],
			[[3]],
			later
		]);
		await rooms.compact('c', later, bytes(8), 1);
		expect(await rooms.load('c')).toMatchObject({ updates: [], upto: later });
		expect(await rooms.append([entry('c', 4)])).toBeGreaterThan(later);
	});

	it.runIf(available)('drops nothing when there are updates that the snapshot does not know', async () => {
		const rooms = await log();
		const upto = await rooms.append([entry('d', 1), entry('d', 2)]);
		await expect(rooms.compact('d', upto, bytes(9), 1)).rejects.toThrow('two servers');
		expect(await rooms.load('d')).toMatchObject({ snapshot: null, upto });
	});

	it.runIf(available)('carries a room: seeded, written, compacted, read by another server', async () => {
		const errors: unknown[] = [];
		const open = async () => {
			const seed = () => Promise.resolve([{ segment: 's1', text: '처음' }]);
			return new Rooms({ log: await log(), seed, compactLeft: 5, onError: (error) => void errors.push(error) });
		};
		const first = await open();
		for (let i = 0; i < 9; i++) await first.write('e', 'mina', [{ segment: 's1', text: `글 ${i}` }]);
		await first.close();
		const second = await open();
		expect(Object.fromEntries(await second.texts('e'))).toEqual({ s1: '글 8' });
		await second.close();
		expect(await (await log()).load('e')).toMatchObject({ updates: [] });
		expect(errors).toEqual([]);
	});
});
