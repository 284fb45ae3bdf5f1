import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { createInvite, createUser } from '$server/usecases/accounts';
import { describeInvite } from '$server/usecases/describe-invite';
import { listProjects } from '$server/usecases/list-projects';
import { openPeople } from '$server/usecases/manage-people';
import { openSettings, setPeopleNeeded } from '$server/usecases/project-settings';
import { endSession, openAccount, setCredit } from '$server/usecases/own-account';
import { openImport, openProject } from '$server/usecases/open-project';
import { decide } from '$server/usecases/decide';
import { openDocument } from '$server/usecases/open-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('what the pages around the workbench show', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	it('lists projects to those who are in them, and documents to those who may read them', async () => {
		const [project] = await listProjects(s.app, s.editor);
		expect(project).toMatchObject({ slug: 'weekly', count: 1, can: { import: true, people: false, terms: true } });
		expect(await listProjects(s.app, { ...s.editor, grants: [] })).toEqual([]);
		const admin = { ...s.editor, grants: [], admin: true };
		expect(await openProject(s.app, admin, 'weekly')).toMatchObject({ count: 0, can: { people: true } });
		await expect(openProject(s.app, { ...admin, admin: false }, 'weekly')).rejects.toEqual(refused('access.not-found'));
	});

	it('counts in lists as the screen of work does', async () => {
		const desk = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		const row = desk.status.rows.find(({ state }) => state === 'untouched')!;
		const counted = async () => {
			await s.app.rowIndex.settle();
			return (await openProject(s.app, s.editor, 'weekly')).documents[0]!.langs[0]!;
		};
		const before = await counted();
		const states = desk.status.rows.map(({ state }) => state).filter((state) => state !== 'left-out');
		expect(before.rows).toBe(states.length);
		expect(before.passing).toBe(states.filter((state) => state === 'template' || state === 'approved').length);
		await decide(s.app, s.editor, s.at, 'approve', [{ segment: row.id, text: row.text }]);
		expect((await counted()).passing).toBe(before.passing + 1);
	});

	it('offers to import in the languages that the person holds', async () => {
		expect((await openImport(s.app, s.editor, 'weekly')).langs).toEqual(['ko']);
		expect((await openImport(s.app, s.stranger, 'weekly')).langs).toEqual(['ja']);
		expect((await openImport(s.app, s.reviewer, 'weekly')).langs).toEqual([]);
	});

	it('lets maintainers alone set how many people stand behind a text', async () => {
		await expect(setPeopleNeeded(s.app, s.editor, 'weekly', 2)).rejects.toEqual(refused('access.refused'));
		const maintainer = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await expect(setPeopleNeeded(s.app, maintainer, 'weekly', 3)).rejects.toEqual(refused('input.invalid'));
		await setPeopleNeeded(s.app, maintainer, 'weekly', 2);
		expect((await openSettings(s.app, maintainer, 'weekly')).project.peopleNeeded).toBe(2);
		const people = await openPeople(s.app, maintainer, 'weekly');
		expect([people.can.manage, people.members.length]).toEqual([true, 4]);
	});

	it('describes an invitation, and one that was never made not at all', async () => {
		const grant = { project: s.project.id, role: 'reviewer', langs: ['ja'] } as const;
		const secret = await createInvite(s.app, null, { kind: 'member', grant });
		expect(await describeInvite(s.app, secret)).toEqual({
			...{ kind: 'member', project: 'Weekly', role: 'reviewer', langs: ['ja'], person: null }
		});
		await expect(describeInvite(s.app, 'guessed')).rejects.toEqual(refused('link.used'));
	});

	it("ends one's own sessions and nobody else's", async () => {
		const user = await createUser(s.app, 'Noa', 'a long enough password', false);
		const noa = { id: user.id, name: 'Noa', admin: false, grants: [] };
		const secret = await s.app.sessions.create(user.id, 'test');
		const [session] = (await openAccount(s.app, noa)).sessions;
		await expect(endSession(s.app, s.editor, session!.hash)).rejects.toEqual(refused('access.not-found'));
		await endSession(s.app, noa, session!.hash);
		expect(await s.app.sessions.validate(secret)).toBeNull();
		await setCredit(s.app, noa, 'none');
		expect((await openAccount(s.app, noa)).credit).toBe('none');
	});
});
