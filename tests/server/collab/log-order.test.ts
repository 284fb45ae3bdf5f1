import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import * as Y from 'yjs';
import { roomName, seed, textOf } from '$lib/collab/shared-text';
import { Rooms } from '$server/collab/rooms';
import { SqlUpdateLog, type LogEntry } from '$server/collab/update-log';
import type { Db } from '$server/db/client';
import { onBothDatabases, onPostgres, type TestApp } from '../databases';
import { sleep, until } from './room-server';

const failing = (error: unknown): never => {
	throw error;
};

/** The updates that write words into one text, each building on the one before. */
function writing(room: string, words: readonly string[]): LogEntry[] {
	const doc = new Y.Doc();
	const entries: LogEntry[] = [];
	doc.on('update', (data: Uint8Array) => entries.push({ room, user: 'mina', at: 1, data }));
	seed(doc, [{ segment: 's1', text: '' }]);
	for (const word of words) textOf(doc, 's1')!.insert(0, word);
	return entries;
}

/** Runs something while another connection holds a client id of a room, so that whoever claims it waits in mid-commit. */
async function holding(db: Db, room: string, client: number, during: () => Promise<void>): Promise<void> {
	let release = () => undefined as void;
	let held = () => undefined as void;
	const isHeld = new Promise<void>((resolve) => (held = resolve));
	const holder = db.transaction().execute(async (trx) => {
		await trx.insertInto('y_client').values({ room, client, user_id: 'mina' }).execute();
		held();
		await new Promise<void>((resolve) => (release = resolve));
		throw new Error('rolled back');
	});
	await isHeld;
	await during().finally(() => release());
	await expect(holder).rejects.toThrow('rolled back');
}

async function waiting(db: Db): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
		where wait_event_type = 'Lock' and datname = current_database()`.execute(db);
	return rows[0]!.n;
}

onPostgres('the order of the log', (open) => {
	let test: TestApp;
	beforeAll(async () => void (test = await open()));
	afterAll(() => test.drop());

	it('a number is seen only after all lower ones of its room, also when those commit late', async () => {
		const { db } = test.app.database;
		const room = roomName('late', 'ko', 0, 1);
		const [early, late] = [new SqlUpdateLog(db), new SqlUpdateLog(db)];
		const [first, second, third] = writing(room, ['late ', 'soon ']);
		await early.append([first!]);
		let done = { low: false, high: false };
		let low!: Promise<unknown>;
		let high!: ReturnType<SqlUpdateLog['append']>;
		await holding(db, room, 77, async () => {
			low = early.append([{ ...second!, claims: [77] }]).finally(() => (done = { ...done, low: true }));
			for (let i = 0; (await waiting(db)) < 1 && i < 200; i++) await sleep(10);
			high = late.append([third!]).finally(() => (done = { ...done, high: true }));
			await sleep(300);
			// Without the lock the higher number is here already, and whoever reads now takes the lower one for missing.
			expect(done).toEqual({ low: false, high: false });
		});
		await low;
		const { previous, seqs } = (await high).get(room)!;
		const { updates } = await late.load(room);
		expect(updates.map(({ seq }) => seq)).toEqual([expect.any(Number), previous, seqs[0]]);
	});

	it('a snapshot waits for what is being stored in its room, and other rooms do not wait', async () => {
		const { db } = test.app.database;
		const room = roomName('waits', 'ko', 0, 1);
		const log = new SqlUpdateLog(db);
		const [first, second] = writing(room, ['word ']);
		const upto = (await log.append([first!])).get(room)!.seqs[0]!;
		let compacted = false;
		let low!: Promise<unknown>;
		let snapshot!: Promise<unknown>;
		await holding(db, room, 78, async () => {
			low = log.append([{ ...second!, claims: [78] }]);
			for (let i = 0; (await waiting(db)) < 1 && i < 200; i++) await sleep(10);
			snapshot = log.compact(room, { base: 0, upto, rows: 1, data: first!.data }).finally(() => (compacted = true));
			await log.append(writing('elsewhere.ko.0.1', ['x ']));
			await sleep(200);
			expect(compacted).toBe(false);
		});
		await Promise.all([low, snapshot]);
		expect((await log.load(room)).updates).toHaveLength(1);
	});

	it('two processes store in the same rooms in any order and never wait for each other in a circle', async () => {
		const { db } = test.app.database;
		const logs = [new SqlUpdateLog(db), new SqlUpdateLog(db)];
		const rooms = Array.from({ length: 12 }, (_, i) => roomName(`circle${i}`, 'ko', 0, 1));
		const batch = (turn: number) =>
			(turn % 2 ? [...rooms].reverse() : rooms).flatMap((room) => writing(room, [])).map((e) => ({ ...e, claims: [] }));
		for (let turn = 0; turn < 20; turn++) await Promise.all(logs.map((log, i) => log.append(batch(turn + i))));
		expect((await logs[0]!.load(rooms[0]!)).updates).toHaveLength(40);
	});
});

onBothDatabases('two processes on one room', (open) => {
	let test: TestApp;
	beforeAll(async () => void (test = await open()));
	afterAll(() => test.drop());
	const rooms = (more: object = {}) => {
		const log = new SqlUpdateLog(test.app.database.db);
		return new Rooms({ log, seed: () => Promise.resolve([]), onError: failing, ...more });
	};

	it('each sees what the other stored before it was asked, and neither puts a segment in twice', async () => {
		const room = roomName('both', 'ko', 0, 1);
		const [a, b] = [rooms(), rooms()];
		await a.write(room, null, [{ segment: 's1', text: 'seed' }]);
		await b.texts(room);
		await a.write(room, 'mina', [{ segment: 's2', text: 'from a' }]);
		await b.write(room, 'ken', [{ segment: 's2', text: 'from a, then b' }]);
		await a.write(room, 'mina', [{ segment: 's1', text: 'seed, grown' }]);
		const expected = { s1: 'seed, grown', s2: 'from a, then b' };
		for (const one of [a, b]) expect(Object.fromEntries(await one.texts(room))).toEqual(expected);
		await Promise.all([a.close(), b.close()]);
	});

	it('both make snapshots while both write, and nothing is lost', async () => {
		const room = roomName('snaps', 'ko', 0, 1);
		const both = [rooms({ compactBusy: 3 }), rooms({ compactBusy: 4 })];
		await both[0]!.write(room, null, [
			{ segment: 's0', text: '' },
			{ segment: 's1', text: '' }
		]);
		for (let i = 0; i < 25; i++)
			await Promise.all(both.map((one, j) => one.write(room, `user${j}`, [{ segment: `s${j}`, text: 'x'.repeat(i) }])));
		for (const one of both)
			expect(Object.fromEntries(await one.texts(room))).toEqual({ s0: 'x'.repeat(24), s1: 'x'.repeat(24) });
		await Promise.all(both.map((one) => one.close()));
		const stored = await new SqlUpdateLog(test.app.database.db).load(room);
		expect(stored.base).toBeGreaterThan(0);
		expect(stored.updates.length).toBeLessThan(50);
	});

	it('a command makes no snapshot, however many updates it leaves behind', async () => {
		// No room of a document, or its history would be looked for.
		const room = 'command';
		for (const entry of writing(
			room,
			Array.from({ length: 120 }, () => 'w ')
		))
			await new SqlUpdateLog(test.app.database.db).append([entry]);
		await test.app.rooms.texts(room);
		await test.app.rooms.close();
		await until(() => test.app.rooms.counts().rooms === 0, 'closed');
		expect((await new SqlUpdateLog(test.app.database.db).load(room)).updates).toHaveLength(121);
	});
});
