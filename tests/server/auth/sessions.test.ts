import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { insertUser } from '$server/db/people';
import { onBothDatabases, type TestApp } from '../databases';

const DAY = 24 * 60 * 60 * 1000;

/** What any module in the place of `server/auth/sessions.ts` has to keep. */
onBothDatabases('the contract of sessions', (open) => {
	let test: TestApp;
	let user: string;
	beforeEach(async () => {
		test = await open();
		user = (await insertUser(test.app.database.db, 'Rea', null, false)).id;
		vi.useFakeTimers({ toFake: ['Date'] });
	});
	afterEach(async () => {
		vi.useRealTimers();
		await test.drop();
	});
	const later = (days: number): void => void vi.setSystemTime(Date.now() + days * DAY);

	it('ends after seven idle days', async () => {
		const { sessions } = test.app;
		const secret = await sessions.create(user, 'test');
		later(6.9);
		expect(await sessions.validate(secret)).toMatchObject({ user, fresh: true });
		later(7.1);
		expect(await sessions.validate(secret)).toBeNull();
	});

	it('ends after thirty days, however often it is used', async () => {
		const { sessions } = test.app;
		const secret = await sessions.create(user, 'test');
		for (let day = 0; day < 29; day += 1) {
			expect(await sessions.validate(secret)).not.toBeNull();
			later(1);
		}
		later(2);
		expect(await sessions.validate(secret)).toBeNull();
	});

	it('knows no secret that it did not make', async () => {
		for (const guess of [undefined, '', 'x', 'a'.repeat(40), "' or 1=1 --"])
			expect(await test.app.sessions.validate(guess)).toBeNull();
	});

	it('lists what is open, lets its owner alone end one, and tells who listens', async () => {
		const { sessions } = test.app;
		const ended: unknown[] = [];
		sessions.onEnd((who) => ended.push(who));
		const secret = await sessions.create(user, 'Firefox');
		const [session] = await sessions.list(user);
		expect(session).toMatchObject({ agent: 'Firefox' });
		expect(await sessions.endByHash('somebody else', session!.hash)).toBe(false);
		expect(await sessions.endByHash(user, session!.hash)).toBe(true);
		expect(await sessions.validate(secret)).toBeNull();
		expect(ended).toEqual([{ hash: session!.hash }]);
	});
});
