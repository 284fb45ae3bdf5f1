import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AuditFilter } from '$lib/core/audit/audit-view';
import type { Actor } from '$lib/core/access/access';
import { removeRoles } from '$server/db/people';
import { auditWriting, WRITING_MS } from '$server/db/writing';
import { verifyAudit } from '$server/usecases/verify-audit';
import { acceptInvite, invite } from '$server/usecases/accounts';
import { decide } from '$server/usecases/decide';
import { exportProjectAudit, openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const ALL: AuditFilter = { person: null, group: null, document: null, day: null, before: null };

onBothDatabases('the audit of a project', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
	});
	afterEach(() => test.drop());

	const lines = async (filter: Partial<AuditFilter> = {}, limit?: number) =>
		(await openAudit(s.app, maintainer, 'weekly', { ...ALL, ...filter }, limit)).lines;
	const rows = async () => (await openDocument(s.app, s.reviewer, s.document.slug, 'ko')).rows;

	it('tells of roles given and taken, whoever gave them and by whichever door', async () => {
		const secret = await invite(s.app, maintainer, { project: s.project.id, role: 'reviewer', langs: ['ko'] });
		const newcomer = await acceptInvite(s.app, secret, { name: 'Nan', password: 'a long enough password' });
		await removeRoles(s.app.database.db, newcomer, s.project.id, maintainer.id);
		const people = (await lines({ group: 'people' })).map(({ action, who, params }) => [
			action,
			who,
			params.name ?? ''
		]);
		expect(people.slice(0, 4)).toEqual([
			['people.remove', 'Mai', 'Nan'],
			['invite.accept', 'Nan', ''],
			['grant.give', 'Mai', 'Nan'],
			['people.invite', 'Mai', '']
		]);
		// Those of the stage came by the command line's door.
		expect(people.slice(4).map(([action, who]) => [action, who])).toEqual(Array(4).fill(['grant.give', null]));
	});

	it('tells of edits in one line for each person, however long they typed, and never twice', async () => {
		const { room } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const [one, two] = (await rows()).filter((row) => row.machine !== null);
		const write = async (actor: Actor, segment: string, text: string) => {
			await s.app.rooms.write(room, actor.id, [{ segment, text }]);
			await s.app.revisions.flush(room);
		};
		await write(s.reviewer, one!.id, '첫째 글');
		await write(s.reviewer, one!.id, '첫째 글을 고침');
		await write(s.reviewer, two!.id, '둘째 글');
		await write(s.editor, two!.id, '둘째 글을 고침');
		const { db } = s.app.database;
		expect(await auditWriting(db, Date.now() - WRITING_MS)).toBe(0);
		const twice = await Promise.all([auditWriting(db, Date.now()), auditWriting(db, Date.now())]);
		expect(twice[0] + twice[1]).toBe(2);
		const written = await lines({ group: 'writing' });
		expect(written.map(({ who, params }) => [who, params.rows]).sort()).toEqual([
			['Ed', '1'],
			['Rea', '2']
		]);
		const revisions = await db.selectFrom('revision').select('id').orderBy('id').execute();
		const mine = written.find(({ who }) => who === 'Rea')!.params;
		expect([mine.first, mine.last]).toEqual([revisions[0]!.id, revisions[2]!.id]);
		await write(s.editor, one!.id, '다시 쓴 글');
		expect(await auditWriting(db, Date.now())).toBe(1);
		expect((await verifyAudit(db)).fault).toBeNull();
	});

	it('leads to the row, and comes in pages that hold every line once', async () => {
		const [row] = (await rows()).filter((r) => r.machine !== null);
		for (const kind of ['confirm', 'refuse', 'confirm'] as const)
			await decide(s.app, s.reviewer, s.at, kind, [{ segment: row!.id, text: row!.machine! }], {
				...{ why: 'term', reason: null }
			});
		const [last] = await lines({ group: 'decisions' });
		expect(last).toMatchObject({ who: 'Rea', action: 'segment.confirm', title: s.document.title });
		expect(last).toMatchObject({ href: `/desk/${s.document.slug}/ko#s-${row!.id}`, params: { label: row!.label } });
		const all = (await lines({}, 1000)).map(({ seq }) => seq);
		const paged: number[] = [];
		for (let before: number | null = null; ;) {
			const page = await openAudit(s.app, maintainer, 'weekly', { ...ALL, before }, 2);
			paged.push(...page.lines.map(({ seq }) => seq));
			if (page.next === null) break;
			before = page.next;
		}
		expect(paged).toEqual(all);
		expect(all.length).toBeGreaterThan(6);
	});

	it.each<[string, (s: Stage) => Partial<AuditFilter>, (who: string | null, action: string) => boolean]>([
		['a person', ({ reviewer }) => ({ person: reviewer.id }), (who) => who === 'Rea'],
		['a document', ({ document }) => ({ document: document.id }), (_, action) => /^(?:segment|document)/.test(action)],
		['imports', () => ({ group: 'imports' }), (_, action) => action === 'document.import'],
		['today', () => ({ day: new Date().toISOString().slice(0, 10) }), () => true],
		['another day', () => ({ day: '2020-02-29' }), () => false]
	])('is filtered by %s', async (_, filter, fits) => {
		const [row] = (await rows()).filter((r) => r.machine !== null);
		await decide(s.app, s.reviewer, s.at, 'confirm', [{ segment: row!.id, text: row!.machine! }]);
		const all = await lines({}, 1000);
		const wanted = all.filter(({ who, action }) => fits(who, action)).map(({ seq }) => seq);
		expect((await lines(filter(s), 1000)).map(({ seq }) => seq)).toEqual(wanted);
	});

	it('is for maintainers and administrators alone, page and file', async () => {
		const admin: Actor = { id: 'a', name: 'A', admin: true, grants: [] };
		expect((await openAudit(s.app, admin, 'weekly', ALL)).lines.length).toBeGreaterThan(0);
		for (const actor of [s.reviewer, s.editor])
			for (const door of [
				() => openAudit(s.app, actor, 'weekly', ALL),
				() => exportProjectAudit(s.app, actor, 'weekly', 'csv')
			])
				await expect(door()).rejects.toMatchObject({ code: 'access.refused' });
		const outsider: Actor = { id: 'o', name: 'O', admin: false, grants: [] };
		await expect(openAudit(s.app, outsider, 'weekly', ALL)).rejects.toMatchObject({ code: 'access.not-found' });
		await expect(exportProjectAudit(s.app, null, 'weekly', 'csv')).rejects.toMatchObject({ code: 'access.sign-in' });
	});
});
