import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seed, textOf } from '$lib/collab/shared-text';
import { SqlUpdateLog } from '$server/collab/update-log';
import { migrate } from '$server/db/migrate';
import { onBothBare } from '../databases';

/** An edit of a client that has all that came before, as it sends it. */
function edit(client: number, before: readonly Uint8Array[], text: string, from = 0): Uint8Array {
	const doc = new Y.Doc();
	for (const update of before.slice(0, before.length - from)) Y.applyUpdate(doc, update);
	const vector = Y.encodeStateVector(doc);
	for (const update of before) Y.applyUpdate(doc, update);
	doc.clientID = client;
	textOf(doc, 's1')!.insert(0, text);
	return Y.encodeStateAsUpdate(doc, vector);
}

function seeded(client: number): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = client;
	seed(doc, [{ segment: 's1', text: 'text' }]);
	return Y.encodeStateAsUpdate(doc);
}

onBothBare('the schema', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	it('of a new installation is made by all migrations in order, and by none the second time', async () => {
		expect(await migrate(bare.database)).toEqual(expect.arrayContaining(['0001-initial', '0002-nodes']));
		expect(await migrate(bare.database)).toEqual([]);
	});

	it('of before client ids had owners gets them from the log, and keeps the log', async () => {
		const { db } = bare.database;
		await migrate(bare.database, '0001-initial');
		const first = seeded(1);
		const mina = edit(2, [first], 'mina ');
		// Ken sends along what he has from Mina, as a client does that comes from a server that knew more.
		const ken = edit(3, [first, mina], 'ken ', 1);
		const rows = [
			['a.ko.0.1', null, first],
			['a.ko.0.1', 'mina', mina],
			['a.ko.0.1', 'ken', ken],
			['b.ko.0.1', 'ana', seeded(2)]
		] as const;
		for (const [room, user_id, data] of rows)
			await db
				.insertInto('y_update')
				.values({ room, user_id, at: 1, data: Buffer.from(data) })
				.execute();
		const snapshot = Buffer.from(seeded(9));
		await db.insertInto('y_snapshot').values({ room: 'c.ko.0.1', upto: 3, data: snapshot }).execute();

		expect(await migrate(bare.database)).toContain('0002-nodes');
		const log = new SqlUpdateLog(db);
		const a = await log.load('a.ko.0.1');
		expect(a.updates.map(({ user }) => user)).toEqual([null, 'mina', 'ken']);
		expect(a.owners).toEqual(
			new Map([
				[1, null],
				[2, 'mina'],
				[3, 'ken']
			])
		);
		expect((await log.load('b.ko.0.1')).owners).toEqual(new Map([[2, 'ana']]));
		expect((await log.load('c.ko.0.1')).owners).toEqual(new Map());
	});
});
