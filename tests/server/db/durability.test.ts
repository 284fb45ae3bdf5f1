import { readdirSync, readlinkSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { SqlUpdateLog } from '../../../server/collab/update-log';
import { readConfig } from '../../../server/config';
import { record } from '../../../server/db/audit';
import { openDatabase, type DatabaseHandle } from '../../../server/db/client';
import { migrate } from '../../../server/db/migrate';
import { imports, sources } from '../../architecture/sources';
import { hasPostgres, inBothPlaces, sqliteApp } from '../databases';
import { asOwner, postgresPlace, sqlitePlace, type Place } from '../places';

const LONG = process.env.LONG_TESTS === '1';
const ROUNDS = LONG ? 1000 : 60;
const POOL = 10;

const places: Place[] = [];
const handles: DatabaseHandle[] = [];
afterEach(async () => {
	for (const handle of handles.splice(0)) await handle.close();
	for (const place of places.splice(0)) await place.drop();
});

async function place(make: () => Promise<Place>): Promise<Place> {
	const made = await make();
	places.push(made);
	return made;
}

function open({ env }: Place): DatabaseHandle {
	const handle = openDatabase(readConfig(env));
	handles.push(handle);
	return handle;
}

describe('every connection forces a commit to disk', () => {
	it('the process opens databases in one place', () => {
		const drivers = ['better-sqlite3', 'pg'];
		const openers = sources('server').filter((path) => imports(path).some((to) => drivers.includes(to)));
		expect(openers).toEqual(['server/db/client.ts']);
	});

	it('SQLite writes ahead, with an fsync for every commit', async () => {
		const { db } = open(await place(sqlitePlace));
		const setting = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0]!)[0];
		// 2 is FULL: NORMAL, 1, writes ahead without an fsync.
		expect([await setting('journal_mode'), await setting('synchronous')]).toEqual(['wal', 2]);
	});

	it.runIf(process.platform === 'linux')('an application has its SQLite file open once', async () => {
		const { app, drop } = await sqliteApp();
		await new SqlUpdateLog(app.database.db).append([{ room: 'a', user: null, at: 1, data: Uint8Array.of(0, 0) }]);
		await app.rooms.open('a');
		const open = readdirSync('/proc/self/fd').filter((fd) => target(fd) === `${app.config.data}/variorum.db`);
		await drop();
		expect(open).toHaveLength(1);
	});

	it.runIf(hasPostgres)('each connection to PostgreSQL does, also where the database is set up not to', async () => {
		const made = await place(postgresPlace);
		await asOwner(`alter database ${made.name} set synchronous_commit = off`);
		const { db } = open(made);
		let meet = () => undefined as void;
		const all = new Promise<void>((resolve) => (meet = resolve));
		let here = 0;
		const settings = await Promise.all(
			Array.from({ length: POOL }, () =>
				db.connection().execute(async (connection) => {
					// Nobody goes on before all are connected, so that each has a connection of its own.
					if (++here === POOL) meet();
					await all;
					const { rows } = await sql<{ pid: number; mode: string }>`
						select pg_backend_pid() as pid, current_setting('synchronous_commit') as mode`.execute(connection);
					return rows[0]!;
				})
			)
		);
		expect(new Set(settings.map(({ pid }) => pid)).size).toBe(POOL);
		expect(settings.map(({ mode }) => mode)).toEqual(settings.map(() => 'on'));
	});
});

/** Where a descriptor of this process leads; it may be closed by now. */
function target(fd: string): string | null {
	try {
		return readlinkSync(`/proc/self/fd/${fd}`);
	} catch {
		return null;
	}
}

const RolledBack = new Error('rolled back on purpose');
const turn = () => new Promise((resolve) => setImmediate(resolve));

inBothPlaces('writes beside a transaction that rolls back', (make) => {
	it(`${ROUNDS} times: what was acknowledged is there, and nothing of the transaction`, async () => {
		const at = await place(make);
		const handle = open(at);
		await migrate(handle);
		const log = new SqlUpdateLog(handle.db);
		const [rows, updates] = [new Set<string>(), new Set<number>()];

		const rollBack = async (round: number) => {
			const transaction = handle.db.transaction().execute(async (trx) => {
				await record(trx, { user: null, action: 'rolled-back', subject: `${round} first` });
				for (let turns = 0; turns <= round % 4; turns++) await turn();
				await record(trx, { user: null, action: 'rolled-back', subject: `${round} second` });
				throw RolledBack;
			});
			await expect(transaction).rejects.toBe(RolledBack);
		};
		const raw = async (subject: string) => {
			await record(handle.db, { user: null, action: 'kept', subject });
			rows.add(subject);
		};
		const queued = async (round: number) => {
			const entry = { room: 'a', user: 'mina', at: round, data: Uint8Array.of(round % 256) };
			for (const { seqs } of (await log.append([entry, entry])).values()) updates.add(seqs.at(-1)!);
		};
		for (let round = 0; round < ROUNDS; round++) {
			const transaction = rollBack(round);
			for (let turns = 0; turns < round % 3; turns++) await turn();
			await Promise.all([raw(`${round} before`), queued(round), transaction, turn().then(() => raw(`${round} amid`))]);
		}
		await handle.close();
		handles.splice(0);

		const { db } = open(at);
		const audit = await db.selectFrom('audit').select(['action', 'subject']).execute();
		expect(new Set(audit.filter(({ action }) => action === 'kept').map(({ subject }) => subject))).toEqual(rows);
		expect(audit.filter(({ action }) => action === 'rolled-back')).toEqual([]);
		const stored = await db.selectFrom('y_update').select('seq').execute();
		expect([stored.length, rows.size, updates.size]).toEqual([2 * ROUNDS, 2 * ROUNDS, ROUNDS]);
		const numbers = new Set(stored.map(({ seq }) => seq));
		expect([...updates].filter((seq) => !numbers.has(seq))).toEqual([]);
	});
});
