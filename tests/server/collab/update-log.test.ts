import { afterAll, beforeAll, expect, it } from 'vitest';
import { Rooms } from '../../../server/collab/rooms';
import { SqlUpdateLog, type Position } from '../../../server/collab/update-log';
import { onBothDatabases, type TestApp } from '../databases';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const entry = (room: string, ...data: number[]) => ({
	room,
	user: 'mina',
	at: 1_760_000_000_000,
	data: bytes(...data)
});

/** Running number of the last that was stored for a room. */
const last = (positions: Map<string, Position>, room: string): number => positions.get(room)!.seqs.at(-1)!;

onBothDatabases('the log', (open) => {
	let test: TestApp;
	const log = () => Promise.resolve(new SqlUpdateLog(test.app.database.db));
	beforeAll(async () => void (test = await open()));
	afterAll(() => test.drop());

	it('gives back what was appended, in order, of one room alone', async () => {
		const rooms = await log();
		const first = await rooms.append([entry('a', 1), entry('b', 2), entry('a', 3)]);
		const then = await rooms.append([{ ...entry('a', 0, 255, 10), user: null }]);
		expect(first.get('a')).toMatchObject({ previous: 0, seqs: [expect.any(Number), expect.any(Number)] });
		expect(then.get('a')).toEqual({ previous: last(first, 'a'), seqs: [expect.any(Number)] });
		const { snapshot, updates, upto } = await rooms.load('a');
		expect([snapshot, upto]).toEqual([null, last(then, 'a')]);
		expect(updates.map(({ user, data }) => [user, [...data]])).toEqual([
			['mina', [1]],
			['mina', [3]],
			[null, [0, 255, 10]]
		]);
		expect(await rooms.load('none')).toEqual({ snapshot: null, base: 0, updates: [], upto: 0, owners: new Map() });
	});

	it('takes a batch of more rows than one statement holds', async () => {
		const rooms = await log();
		const many = Array.from({ length: 2500 }, (_, i) => entry('many', i % 256, i >> 8));
		await rooms.append(many);
		const { updates } = await rooms.load('many');
		expect(updates.map(({ data }) => data[0]! + 256 * data[1]!)).toEqual(many.map((_, i) => i));
	});

	it('stores all of a batch or nothing', async () => {
		const rooms = await log();
		const broken = { ...entry('whole', 2), room: null as unknown as string };
		await expect(rooms.append([entry('whole', 1), broken])).rejects.toThrow();
		expect((await rooms.load('whole')).updates).toEqual([]);
	});

	it('keeps for every client id its first owner, also when the update is gone', async () => {
		const rooms = await log();
		const stored = await rooms.append([
			{ ...entry('owned', 1), claims: [7, 4_294_967_295] },
			{ ...entry('owned', 2), user: null, claims: [8] }
		]);
		const owners = new Map<number, string | null>([
			[7, 'mina'],
			[4_294_967_295, 'mina'],
			[8, null]
		]);
		await rooms.append([{ ...entry('owned', 3), claims: [7] }]);
		expect((await rooms.load('owned')).owners).toEqual(owners);
		await rooms.compact('owned', { base: 0, upto: last(stored, 'owned'), rows: 2, data: bytes(9) });
		expect((await rooms.load('owned')).owners).toEqual(owners);
	});

	it('stores nothing of a batch that claims what belongs to another', async () => {
		const rooms = await log();
		await rooms.append([{ ...entry('taken', 1), claims: [7] }]);
		const thief = { ...entry('taken', 2), user: 'eve', claims: [7] };
		await expect(rooms.append([entry('bystander', 1), thief])).rejects.toThrow('belongs to another');
		expect((await rooms.load('taken')).updates).toHaveLength(1);
		expect((await rooms.load('bystander')).updates).toEqual([]);
	});

	it('puts a snapshot in the place of what it covers, and numbers on', async () => {
		const rooms = await log();
		const upto = last(await rooms.append([entry('c', 1), entry('c', 2)]), 'c');
		const later = last(await rooms.append([entry('c', 3)]), 'c');
		expect(await rooms.compact('c', { base: 0, upto, rows: 2, data: bytes(9, 9) })).toBe(upto);
		const stored = await rooms.load('c');
		expect([[...stored.snapshot!], stored.updates.map(({ data }) => [...data]), stored.upto]).toEqual([
			[9, 9],
			[[3]],
			later
		]);
		await rooms.compact('c', { base: upto, upto: later, rows: 1, data: bytes(8) });
		expect(await rooms.load('c')).toMatchObject({ base: later, updates: [], upto: later });
		const again = await rooms.append([entry('c', 4)]);
		expect(again.get('c')!.previous).toBe(later);
		expect(last(again, 'c')).toBeGreaterThan(later);
	});

	it('drops nothing when there are updates that the snapshot does not know', async () => {
		const rooms = await log();
		const upto = last(await rooms.append([entry('d', 1), entry('d', 2)]), 'd');
		await expect(rooms.compact('d', { base: 0, upto, rows: 1, data: bytes(9) })).rejects.toThrow('2 updates');
		expect(await rooms.load('d')).toMatchObject({ snapshot: null, upto });
	});

	it('leaves a snapshot alone that another process put in place of the base', async () => {
		const rooms = await log();
		const upto = last(await rooms.append([entry('f', 1), entry('f', 2)]), 'f');
		await rooms.compact('f', { base: 0, upto, rows: 2, data: bytes(9) });
		const later = last(await rooms.append([entry('f', 3)]), 'f');
		expect(await rooms.compact('f', { base: 0, upto: later, rows: 3, data: bytes(8) })).toBe(upto);
		expect(await rooms.load('f')).toMatchObject({ base: upto, upto: later, updates: [{ seq: later }] });
	});

	it('reads what stands behind a number: updates alone, or the snapshot that has swallowed some', async () => {
		const rooms = await log();
		const first = last(await rooms.append([entry('g', 1)]), 'g');
		const upto = last(await rooms.append([entry('g', 2), entry('other', 1)]), 'g');
		expect(await rooms.since('g', first)).toMatchObject({ snapshot: null, base: 0, upto, updates: [{ seq: upto }] });
		expect(await rooms.since('g', upto)).toMatchObject({ snapshot: null, updates: [], upto });
		expect(await rooms.latest(['g', 'none'])).toEqual(
			new Map([
				['g', upto],
				['none', 0]
			])
		);
		await rooms.compact('g', { base: 0, upto, rows: 2, data: bytes(9) });
		expect([...(await rooms.since('g', first)).snapshot!]).toEqual([9]);
		expect(await rooms.since('g', upto)).toMatchObject({ snapshot: null, base: upto, upto });
		expect(await rooms.latest(['g'])).toEqual(new Map([['g', upto]]));
	});

	it('carries a room: seeded, written, compacted, read by another server', async () => {
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
