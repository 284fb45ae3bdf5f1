import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProblemCode } from '$lib/core/problem';
import { actorOfToken } from '$server/auth/tokens';
import { actorById, projectMembers } from '$server/db/people';
import {
	acceptInvite,
	changePassword,
	createInvite,
	createUser,
	disableUser,
	invite,
	signIn
} from '$server/usecases/accounts';
import { makeToken } from '$server/usecases/own-tokens';
import { openAccount } from '$server/usecases/own-account';
import { firstAdministratorLink } from '$server/usecases/first-administrator';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const here = { address: '127.0.0.1', agent: 'test' };
const PASSWORD = 'a long enough password';

onBothDatabases('people and sessions', (open) => {
	let test: TestApp;
	beforeEach(async () => void (test = await open()));
	afterEach(() => test.drop());

	it('signs in by name, however it is typed, and by nothing else', async () => {
		const { app } = test;
		const user = await createUser(app, 'Rea Mori', PASSWORD, false);
		const secret = await signIn(app, ' rea mori ', PASSWORD, here);
		expect((await app.sessions.validate(secret))?.user).toBe(user.id);
		await expect(signIn(app, 'Rea Mori', PASSWORD + '!', here)).rejects.toEqual(refused('sign-in.failed'));
		await expect(signIn(app, 'Nobody', PASSWORD, here)).rejects.toEqual(refused('sign-in.failed'));
		await expect(createUser(app, 'REA MORI', PASSWORD, false)).rejects.toEqual(refused('name.taken'));
	});

	it('slows down whoever guesses', async () => {
		const { app } = test;
		await createUser(app, 'Rea', PASSWORD, false);
		for (let i = 0; i < 8; i++)
			await expect(signIn(app, 'Rea', 'wrong', here)).rejects.toEqual(refused('sign-in.failed'));
		await expect(signIn(app, 'Rea', PASSWORD, here)).rejects.toEqual(refused('sign-in.slow-down'));
	});

	it('stores no secret of a session', async () => {
		const { app } = test;
		const user = await createUser(app, 'Rea', PASSWORD, false);
		const secret = await app.sessions.create(user.id, 'test');
		const rows = await app.database.db.selectFrom('session').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(secret);
		await app.sessions.end(secret);
		expect(await app.sessions.validate(secret)).toBeNull();
	});

	it('ends every session with a new password and with the account', async () => {
		const { app } = test;
		const user = await createUser(app, 'Rea', PASSWORD, false);
		const old = await signIn(app, 'Rea', PASSWORD, here);
		const actor = await actorById(app.database.db, user.id);
		const fresh = await changePassword(app, actor, { now: PASSWORD, next: PASSWORD + ' two' }, 'test');
		expect(await app.sessions.validate(old)).toBeNull();
		expect(await app.sessions.validate(fresh)).not.toBeNull();
		await disableUser(app, null, user.id);
		expect(await app.sessions.validate(fresh)).toBeNull();
		expect(await actorById(app.database.db, user.id)).toBeNull();
	});

	it('makes the first administrator by a link that works once', async () => {
		const { app } = test;
		const link = (await firstAdministratorLink(app))!;
		const secret = link.split('/').at(-1)!;
		const id = await acceptInvite(app, secret, { name: 'Ada', password: PASSWORD });
		expect((await actorById(app.database.db, id))?.admin).toBe(true);
		expect(await firstAdministratorLink(app)).toBeNull();
		await expect(acceptInvite(app, secret, { name: 'Eve', password: PASSWORD })).rejects.toEqual(refused('link.used'));
	});

	it('invites into a role, in the name of a maintainer alone', async () => {
		const { app, project, editor } = await stage(test.app);
		const grant = { project: project.id, role: 'reviewer', langs: ['ja'] } as const;
		await expect(invite(app, editor, grant)).rejects.toEqual(refused('access.refused'));
		const maintainer = await person(app, 'Mai', project.id, 'maintainer', ['ja']);
		const secret = await invite(app, maintainer, grant);
		await acceptInvite(app, secret, { name: 'New', password: PASSWORD });
		const member = (await projectMembers(app.database.db, project.id)).find((m) => m.name === 'New');
		expect([member?.role, member?.langs]).toEqual(['reviewer', ['ja']]);
	});

	it('leaves tokens alone with a new password, or takes those of the person back when asked to', async () => {
		const { app } = test;
		const { db } = app.database;
		const [rea, ed] = [await createUser(app, 'Rea', PASSWORD, false), await createUser(app, 'Ed', PASSWORD, false)];
		const wanted = { name: 'script', scopes: [], project: null, days: 1 };
		const tokenOf = async (id: string) => makeToken(app, await actorById(db, id), wanted);
		const [first, second, other] = [await tokenOf(rea.id), await tokenOf(rea.id), await tokenOf(ed.id)];
		const works = async (secret: string) => (await actorOfToken(db, secret)) !== null;
		const actor = await actorById(db, rea.id);
		await changePassword(app, actor, { now: PASSWORD, next: `${PASSWORD} two` }, 'test');
		expect([await works(first), (await openAccount(app, actor)).tokens]).toEqual([true, 2]);
		await expect(changePassword(app, actor, { now: 'wrong', next: PASSWORD, tokens: 'end' }, '')).rejects.toEqual(
			refused('sign-in.failed')
		);
		expect(await works(first)).toBe(true);
		await changePassword(app, actor, { now: `${PASSWORD} two`, next: PASSWORD, tokens: 'end' }, 'test');
		expect([await works(first), await works(second), await works(other)]).toEqual([false, false, true]);
		expect((await openAccount(app, actor)).tokens).toBe(0);
		const lines = await db.selectFrom('audit').select('action').where('action', '=', 'token.revoke').execute();
		expect(lines).toHaveLength(2);
	});

	it('refuses passwords that are too short and names that dress up', async () => {
		const { app } = test;
		const secret = await createInvite(app, null, { kind: 'admin' });
		await expect(acceptInvite(app, secret, { name: 'Ada', password: 'short' })).rejects.toEqual(
			refused('input.invalid')
		);
		await expect(createUser(app, 'A\u202eda', PASSWORD, false)).rejects.toEqual(refused('input.invalid'));
	});
});
