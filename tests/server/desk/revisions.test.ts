import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openApp, type App } from '$server/app';
import { documentLangs } from '$server/db/projects';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { SqlUpdateLog } from '../../../server/collab/update-log';
import { roomOf } from '../../../server/desk/desk';
import { RevisedLog } from '../../../server/desk/revised-log';
import { Revisions } from '../../../server/desk/revisions';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from '../usecases/stage';

onBothDatabases('revisions', (open) => {
	let test: TestApp;
	let s: Stage;
	let room: string;
	let segment: string;
	let machine: string;
	const more: App[] = [];
	const told: unknown[] = [];

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		const [ko] = await documentLangs(test.app.database.db, s.document.id);
		room = roomOf(s.document.id, 'ko', ko!.epoch);
		const { rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		({ id: segment, machine } = rows.find((r) => r.machine?.includes('느린')) as { id: string; machine: string });
	});
	afterEach(async () => {
		for (const app of more.splice(0)) await app.close();
		await test.drop();
		expect(told.splice(0)).toEqual([]);
	});

	const write = (text: string, user = s.reviewer.id, app = s.app) => app.rooms.write(room, user, [{ segment, text }]);
	const stored = async (app = s.app) =>
		(
			await app.database.db.selectFrom('revision').selectAll().where('segment_id', '=', segment).orderBy('id').execute()
		).map((r) => [r.text, r.author_id, JSON.parse(r.authors)] as const);
	/** Another process on the same store, as after a kill: what the first has noted and not written is lost to it. */
	const another = async (): Promise<App> => {
		const app = await openApp(s.app.config, (error) => told.push(error));
		more.push(app);
		return app;
	};

	it('a killed process loses none that the log proves, and they are there once', async () => {
		await write(`${machine}!`, s.reviewer.id);
		await write(`${machine}!?`, s.editor.id);
		expect(await stored()).toEqual([]);
		const next = await another();
		await next.rooms.texts(room);
		const proven = [[`${machine}!?`, s.editor.id, [s.reviewer.id, s.editor.id]]];
		expect(await stored()).toEqual(proven);
		await (await another()).rooms.texts(room);
		await s.app.revisions.flush(room);
		expect(await stored()).toEqual(proven);
	});

	it('after a kill only what was not stored is read from the log', async () => {
		await write(`${machine}!`, s.reviewer.id);
		await s.app.revisions.flush(room);
		await write(`${machine}!?`, s.editor.id);
		await (await another()).rooms.texts(room);
		expect(await stored()).toEqual([
			[`${machine}!`, s.reviewer.id, [s.reviewer.id]],
			[`${machine}!?`, s.editor.id, [s.editor.id]]
		]);
	});

	it('is read from the log before a snapshot takes its place', async () => {
		await write(`${machine}!`);
		const { db } = s.app.database;
		const log = new RevisedLog(new SqlUpdateLog(db), db, new Revisions(db, (error) => told.push(error), true));
		const { base, updates, upto } = await log.load(room);
		await log.compact(room, { base, upto, rows: updates.length, data: Uint8Array.of(0, 0) });
		expect(await db.selectFrom('y_update').select('seq').where('room', '=', room).execute()).toEqual([]);
		expect(await stored()).toEqual([[`${machine}!`, s.reviewer.id, [s.reviewer.id]]]);
	});

	it('names the writer of a text that is not written down yet, and writes it down with a decision', async () => {
		await write(`${machine}!`);
		const { status } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		expect(status.rows.find((r) => r.id === segment)?.author?.id).toBe(s.reviewer.id);
		expect(await stored()).toEqual([]);
		const [verdict] = await decide(s.app, s.editor, s.at, 'approve', [{ segment, text: `${machine}!` }]);
		expect(verdict?.state).toBe('approved');
		expect((await stored()).map(([text]) => text)).toEqual([`${machine}!`]);
	});

	it('tries again by itself what the store refused, and tells once', async () => {
		const app = await another();
		await write(`${machine}!`, s.reviewer.id, app);
		const { db } = app.database;
		await sql`alter table revision rename to elsewhere`.execute(db);
		await expect(app.revisions.flush(room)).rejects.toThrow(/1 revisions/);
		await expect(app.revisions.flush(room)).rejects.toThrow(/1 revisions/);
		expect(told.splice(0)).toHaveLength(1);
		await sql`alter table elsewhere rename to revision`.execute(db);
		await expect.poll(() => stored(), { timeout: 5000 }).toHaveLength(1);
	});
});
