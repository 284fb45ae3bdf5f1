import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '$server/app';
import { record } from '$server/db/audit';
import { lineHash } from '$server/db/audit-chain';
import type { Db, DialectName } from '$server/db/client';
import { migrate } from '$server/db/migrate';
import { exportAudit } from '$server/usecases/export-audit';
import { verifyAudit, verifyExport, type Verified } from '$server/usecases/verify-audit';
import { onBothBare, onBothDatabases, onPostgres, type TestApp } from '../databases';

const ID = '018f0000-0000-7000-8000-00000000000';
const line = {
	...{ seq: 2, id: `${ID}1`, user: 'u', project: null, document: 'd', action: 'segment.approve' },
	...{ subject: '느린 "길"\n', detail: '{"lang":"ko"}', at: 1_700_000_000_000 }
};

describe('the hash of a line', () => {
	it('is that of the documented format', () => {
		// printf of the array below into sha256sum gives the same.
		const prev = 'ab'.repeat(32);
		const written =
			`["${prev}",2,"${ID}1","u",null,"d","segment.approve","느린 \\"길\\"\\n",` +
			`"{\\"lang\\":\\"ko\\"}",1700000000000]`;
		expect(JSON.stringify([prev, ...Object.values(line)])).toBe(written);
		expect(lineHash(prev, line)).toBe('ddf9654e4d244d52718af2f6cccc992952664aee5ba088e9a9d6454514466cc0');
	});
});

const write = async (db: Db, count: number): Promise<void> => {
	for (let n = 1; n <= count; n++)
		await record(db, {
			...{ user: `person ${n % 2}`, project: n % 3 ? 'one' : 'two', document: `document ${n}` },
			...{ action: 'segment.approve', subject: `row ${n}`, detail: { n, text: '=1+1' } }
		});
};

/** Takes the guards away, as somebody may who owns the database. */
const UNGUARD = {
	sqlite: ['audit_keeps_lines', 'audit_keeps_all', 'audit_keeps_places', 'audit_head_grows'],
	postgres: ['audit_keeps on audit', 'audit_head_grows on audit_head']
};
const unguard = async (db: Db, dialect: DialectName): Promise<void> => {
	for (const trigger of UNGUARD[dialect]) await sql.raw(`drop trigger ${trigger}`).execute(db);
};

onBothDatabases('the audit', (open) => {
	let test: TestApp;
	let db: Db;
	beforeEach(async () => {
		test = await open();
		({ db } = test.app.database);
	});
	afterEach(() => test.drop());

	it('is one chain without gaps, though a hundred are written at once, some in transactions that come to nothing', async () => {
		const all = Array.from({ length: 100 }, (_, n) =>
			n % 10 === 0
				? db
						.transaction()
						.execute(async (trx) => {
							await record(trx, { user: null, action: 'a', subject: 'never' });
							throw new Error('rolled back');
						})
						.catch(() => undefined)
				: record(db, { user: null, action: 'a', subject: `${n} \ud800\0` })
		);
		await Promise.all(all);
		expect(await verifyAudit(db)).toMatchObject({ lines: 90, head: { seq: 90 }, fault: null });
		const rows = await db.selectFrom('audit').select('subject').where('subject', '=', 'never').execute();
		expect(rows).toEqual([]);
	});

	it.each([
		["update audit set subject = 'other' where seq = 2"],
		['update audit set user_id = null'],
		['delete from audit where seq = 3'],
		['delete from audit'],
		['delete from audit_head'],
		['update audit_head set seq = 1']
	])('refuses by itself: %s', async (statement) => {
		await write(db, 3);
		await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
		expect(await verifyAudit(db)).toMatchObject({ lines: 3, fault: null });
	});

	const rehash = async (seq: number): Promise<void> => {
		const lines = await db
			.selectFrom('audit')
			.selectAll()
			.where('seq', 'in', [seq - 1, seq])
			.orderBy('seq')
			.execute();
		const [before, row] = lines as [(typeof lines)[0], (typeof lines)[0]];
		const { user_id: user, project_id: project, document_id: document, created_at, ...rest } = row;
		const hash = lineHash(before.hash, { ...rest, user, project, document, at: Number(created_at) });
		await db.updateTable('audit').set({ hash }).where('seq', '=', seq).execute();
		if (seq === 6) await db.updateTable('audit_head').set({ hash }).execute();
	};
	const set = (what: string, seq = 4) => sql.raw(`update audit set ${what} where seq = ${seq}`).execute(db);
	const drop = (where: string) => sql.raw(`delete from audit where ${where}`).execute(db);

	const planted: [string, number, RegExp, () => Promise<unknown>][] = [
		...["id = 'x'", "user_id = 'person 1'", 'user_id = null', 'project_id = null', "document_id = 'other'"]
			.concat(["action = 'segment.refuse'", "subject = 'row 5'", "detail = '{}'", 'created_at = created_at + 1'])
			.concat([`hash = '${'0'.repeat(64)}'`])
			.map((what): (typeof planted)[0] => [`a line with ${what}`, 4, /changed/, () => set(what)]),
		['another running number', 4, /missing/, () => set('seq = 40')],
		['a running number before the first', 0, /does not belong/, () => set('seq = 0')],
		['a line taken away', 3, /Line 3 is missing/, () => drop('seq = 3')],
		['the first line taken away', 1, /Line 1 is missing/, () => drop('seq = 1')],
		['the last lines taken away', 5, /Line 5 is missing: there should be 6/, () => drop('seq > 4')],
		['every line taken away', 1, /Line 1 is missing/, () => drop('seq > 0')],
		['a line rewritten with its hash', 5, /line 4 before it/, () => set("subject = 'x'").then(() => rehash(4))],
		[
			'the last line rewritten with its hash, but not the head',
			6,
			/another than the head/,
			async () => {
				await set(`subject = 'x', hash = '${'0'.repeat(64)}'`, 6);
				await rehash(6);
				await db.updateTable('audit_head').set({ hash: 'ff' }).execute();
			}
		],
		[
			'a line put in beyond the head',
			7,
			/beyond the head/,
			async () => {
				const [last] = await db.selectFrom('audit').selectAll().where('seq', '=', 6).execute();
				const { user_id: user, project_id: project, document_id: document, created_at, ...rest } = last!;
				const more = { ...rest, seq: 7, id: 'more' };
				const hash = lineHash(last!.hash, { ...more, user, project, document, at: Number(created_at) });
				await db
					.insertInto('audit')
					.values({ ...last!, ...more, hash })
					.execute();
			}
		],
		[
			'two lines that changed places',
			2,
			/changed/,
			async () => {
				await set('seq = 99', 2);
				await set('seq = 2', 5);
				await set('seq = 5', 99);
			}
		]
	];

	it.each(planted)('tells of %s', async (_, seq, say, plant) => {
		await write(db, 6);
		await unguard(db, test.app.database.dialect);
		await plant();
		const { fault } = await verifyAudit(db);
		expect(fault?.say).toMatch(say);
		expect(fault?.seq).toBe(seq);
	});

	it('tells by a head noted earlier that everything was rewritten since', async () => {
		await write(db, 4);
		const { head } = await verifyAudit(db);
		await write(db, 2);
		expect((await verifyAudit(db, head)).fault).toBeNull();
		await unguard(db, test.app.database.dialect);
		await set("subject = 'x'");
		for (const seq of [4, 5, 6]) await rehash(seq);
		expect((await verifyAudit(db)).fault).toBeNull();
		expect((await verifyAudit(db, head)).fault).toMatchObject({ seq: 4, say: expect.stringMatching(/noted/) });
		expect((await verifyAudit(db, { seq: 7, hash: head.hash })).fault).toMatchObject({ seq: 7 });
	});

	describe('exported', () => {
		let folder: string;
		beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'variorum-audit-'))));
		afterEach(() => rmSync(folder, { recursive: true, force: true }));

		const lines = async (project: string | null = null): Promise<string[]> => {
			let text = '';
			for await (const part of exportAudit(db, 'jsonl', project)) text += part;
			return text.trimEnd().split('\n');
		};
		const verify = (changed: string[]): Promise<Verified> => {
			const path = join(folder, 'audit.jsonl');
			writeFileSync(path, changed.join('\n') + '\n');
			return verifyExport(path);
		};

		it('can be checked elsewhere: whole, and of one project', async () => {
			await write(db, 6);
			expect(await verify(await lines())).toMatchObject({ lines: 6, head: (await verifyAudit(db)).head, fault: null });
			expect(await verify(await lines('two'))).toMatchObject({ lines: 2, head: { seq: 6 }, fault: null });
		});

		it.each<[string, number, (all: string[]) => string[]]>([
			['a changed line', 3, (all) => all.map((l, n) => (n === 3 ? l.replace('row 3', 'row 9') : l))],
			['a line that is left out', 2, (all) => all.filter((_, n) => n !== 2)],
			['lines that changed places', 2, ([head, a, b, c, ...rest]) => [head!, a!, c!, b!, ...rest]],
			['a cut end', 5, (all) => all.slice(0, 5)],
			['half a line at the end', 6, (all) => all.map((l, n) => (n === 6 ? l.slice(0, 50) : l))]
		])('tells of %s', async (_, seq, change) => {
			await write(db, 6);
			expect((await verify(change(await lines()))).fault?.seq).toBe(seq);
		});

		it('refuses what is no export', async () => {
			await expect(verify(['{}'])).rejects.toMatchObject({ code: 'import.unreadable' });
			await expect(verifyExport(join(folder, 'none'))).rejects.toMatchObject({ code: 'import.unreadable' });
		});

		it.each(['=1+1', '＝cmd', '＋1', '－1', '＠sum', '@x'])('as a table runs no formula: %s', async (subject) => {
			await record(db, { user: null, action: 'a', subject });
			let text = '';
			for await (const part of exportAudit(db, 'csv', null)) text += part;
			expect(text.split('\r\n')[1]).toContain(`,a,'${subject},`);
		});
	});
});

onPostgres('the audit', (open) => {
	it('stays one chain while two processes write', async () => {
		const { app, drop } = await open();
		const other = await openApp(app.config, (error) => {
			throw error;
		});
		const dbs = [app.database.db, other.database.db];
		await Promise.all(
			Array.from({ length: 100 }, (_, n) => record(dbs[n % 2]!, { user: null, action: 'a', subject: String(n) }))
		);
		expect(await verifyAudit(app.database.db)).toMatchObject({ lines: 100, fault: null });
		await other.close();
		await drop();
	});
});

onBothBare('the audit of before', (open) => {
	it('becomes a chain in the order of the ids', async () => {
		const { database, drop } = await open();
		await migrate(database, '0004-disputes');
		const before = Array.from({ length: 1201 }, (_, n) => `018f0000-0000-7000-8000-${String(n * 7).padStart(12, '0')}`);
		for (const id of [...before].reverse())
			await sql`insert into audit (id, user_id, project_id, document_id, action, subject, detail, created_at)
				values (${id}, null, 'p', null, 'a', ${`of ${id} 느린`}, '{}', 5)`.execute(database.db);
		expect(await migrate(database)).toContain('0006-audit');
		const rows = await database.db.selectFrom('audit').select(['seq', 'id', 'subject']).orderBy('seq').execute();
		expect(rows.map(({ id }) => id)).toEqual(before);
		expect(rows.at(-1)).toMatchObject({ seq: 1201, subject: `of ${before.at(-1)} 느린` });
		expect(await verifyAudit(database.db)).toMatchObject({ lines: 1201, fault: null });
		await record(database.db, { user: null, action: 'a', subject: 'more' });
		expect(await verifyAudit(database.db)).toMatchObject({ lines: 1202, fault: null });
		await drop();
	});
});
