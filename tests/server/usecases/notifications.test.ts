import { afterEach, beforeEach, expect, it } from 'vitest';
import { notificationSentence } from '$lib/i18n/notification';
import { removeRoles } from '$server/db/people';
import { actorById } from '$server/db/people';
import { decide } from '$server/usecases/decide';
import { openNotifications, readAllNotifications, readNotification, unreadOf } from '$server/usecases/notifications';
import { notify } from '$server/usecases/notify';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from './stage';

onBothDatabases('notifications', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	const list = async (actor = s.reviewer) => (await openNotifications(s.app, actor, null)).list;
	const tell = (kind: string, more: object = {}) =>
		notify(s.app.database.db, [s.reviewer.id], {
			...{ kind, by: s.editor.id, project: s.project.id, document: s.document.id, lang: 'ko' as const },
			...more
		});

	it('tell who wrote and who confirmed that a change is asked for, with the way to the row', async () => {
		const { room, rows, reasons } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const row = rows.find((r) => r.machine?.includes('느린'))!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: row.id, text: '다른 제목' }]);
		await decide(s.app, s.editor, s.at, 'confirm', [{ segment: row.id, text: '다른 제목' }]);
		await decide(s.app, s.editor, s.at, 'refuse', [{ segment: row.id, text: '다른 제목' }], {
			why: reasons[0]!.id,
			reason: null
		});
		expect(await list()).toEqual([
			expect.objectContaining({
				...{ kind: 'changes-requested', who: 'Ed', title: s.document.title, read: false },
				href: `/desk/${s.document.slug}/ko#s-${row.id}`
			})
		]);
		expect(await list(s.editor)).toEqual([]);
	});

	it('tell everybody who decided that it was published, except who did it', async () => {
		const { rows } = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		const seen = rows.filter((r) => r.machine !== null).map((r) => ({ segment: r.id, text: r.machine! }));
		await s.app.database.db.updateTable('concept').set({ removed_at: 1 }).execute();
		await s.app.database.db
			.updateTable('project')
			.set((set) => ({ termbase_version: set('termbase_version', '+', 1) }))
			.execute();
		await decide(s.app, s.reviewer, s.at, 'confirm', seen);
		await decide(s.app, s.editor, s.at, 'approve', seen);
		await publishDocument(s.app, s.editor, s.at);
		expect((await list()).map(({ kind, href }) => [kind, href])).toEqual([
			['published', `/desk/${s.document.slug}/ko`]
		]);
		expect(await list(s.editor)).toEqual([]);
		expect(await list(s.stranger)).toEqual([]);
	});

	it('are marked as read one by one or all, by nobody else', async () => {
		for (const kind of ['mention', 'reply', 'a-kind-of-tomorrow']) await tell(kind);
		expect(await unreadOf(s.app, s.reviewer)).toBe(3);
		const [newest] = await list();
		expect(notificationSentence(newest!, 'en')).toBe(`Ed: news about “${s.document.title}”`);
		await expect(readNotification(s.app, s.editor, newest!.id)).rejects.toMatchObject({ code: 'access.not-found' });
		await expect(readNotification(s.app, null, newest!.id)).rejects.toMatchObject({ code: 'access.sign-in' });
		await readNotification(s.app, s.reviewer, newest!.id);
		expect((await list()).map(({ read }) => read)).toEqual([true, false, false]);
		await readAllNotifications(s.app, s.editor);
		expect(await unreadOf(s.app, s.reviewer)).toBe(2);
		await readAllNotifications(s.app, s.reviewer);
		expect(await unreadOf(s.app, s.reviewer)).toBe(0);
	});

	it('come in pages that hold each once, and only of projects that the person may still read', async () => {
		for (let n = 0; n < 5; n++) await tell('comment');
		const first = await openNotifications(s.app, s.reviewer, null, 3);
		const second = await openNotifications(s.app, s.reviewer, first.next, 3);
		const ids = [...first.list, ...second.list].map(({ id }) => id);
		expect([first.list.length, second.list.length, second.next, new Set(ids).size]).toEqual([3, 2, null, 5]);
		await removeRoles(s.app.database.db, s.reviewer.id, s.project.id, s.editor.id);
		const now = (await actorById(s.app.database.db, s.reviewer.id))!;
		expect([await list(now), await unreadOf(s.app, now)]).toEqual([[], 0]);
	});
});
