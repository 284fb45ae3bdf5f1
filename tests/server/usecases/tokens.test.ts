import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { can, type Actor } from '$lib/core/access/access';
import type { Scope } from '$lib/core/access/scope';
import type { ProblemCode } from '$lib/core/problem';
import { actorOfToken } from '$server/auth/tokens';
import { actorById, grantRole, removeRoles } from '$server/db/people';
import { once } from '$server/api/idempotent';
import { disableUser } from '$server/usecases/accounts';
import { decide } from '$server/usecases/decide';
import { insertProject } from '$server/usecases/create-project';
import { openDocument } from '$server/usecases/open-document';
import { dropToken, makeToken, openTokens } from '$server/usecases/own-tokens';
import { publishDocument } from '$server/usecases/publish-document';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const DAY = 24 * 60 * 60 * 1000;

onBothDatabases('tokens', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	const make = (scopes: Scope[], project: string | null = null, by: Actor = s.editor): Promise<string> =>
		makeToken(s.app, by, { name: 'nightly import', scopes, project, days: 30 });
	const actorOf = async (secret: string): Promise<Actor> => (await actorOfToken(s.app.database.db, secret))!;

	it('act as their person, in their scopes alone', async () => {
		const actor = await actorOf(await make(['write']));
		expect([actor.id, actor.name]).toEqual([s.editor.id, 'Ed']);
		await expect(openDocument(s.app, actor, s.at.document, 'ko')).resolves.toMatchObject({ can: { approve: false } });
		await expect(decide(s.app, actor, s.at, 'approve', [])).rejects.toEqual(refused('token.scope'));
		await expect(publishDocument(s.app, actor, s.at)).rejects.toEqual(refused('token.scope'));
		expect(await decide(s.app, actor, s.at, 'confirm', [])).toEqual([]);
		const publisher = await actorOf(await make(['publish']));
		await expect(publishDocument(s.app, publisher, s.at)).rejects.toEqual(refused('publish.blocked'));
	});

	it('never give more than the person holds now', async () => {
		const secret = await make(['approve', 'publish', 'manage']);
		const here = { project: s.project.id, lang: 'ko' } as const;
		expect(can(await actorOf(secret), 'document.publish', here)).toBe(true);
		expect(can(await actorOf(secret), 'project.manage', here)).toBe(false);
		await grantRole(s.app.database.db, s.editor.id, { project: s.project.id, role: 'editor', langs: ['ja'] });
		expect(can(await actorOf(secret), 'document.publish', here)).toBe(false);
		await removeRoles(s.app.database.db, s.editor.id, s.project.id, s.editor.id);
		await expect(openDocument(s.app, await actorOf(secret), s.at.document, 'ko')).rejects.toEqual(
			refused('access.not-found')
		);
	});

	it('for one project reach no other', async () => {
		const other = await insertProject(s.app, { slug: 'other', name: 'Other', peopleNeeded: 2 }, null);
		await grantRole(s.app.database.db, s.editor.id, { project: other.id, role: 'editor', langs: '*' });
		const now = (await actorById(s.app.database.db, s.editor.id))!;
		const actor = await actorOf(await make(['publish'], 'other', now));
		expect(can(actor, 'document.publish', { project: other.id, lang: 'ko' })).toBe(true);
		await expect(publishDocument(s.app, actor, s.at)).rejects.toEqual(refused('access.not-found'));
		await expect(make([], 'nowhere')).rejects.toEqual(refused('access.not-found'));
	});

	it('die at their end, when they are revoked, and with their person', async () => {
		const { db } = s.app.database;
		const [ends, revoked, disabled] = [await make([]), await make([]), await make([], null, s.reviewer)];
		expect(await actorOfToken(db, ends, Date.now() + 29 * DAY)).not.toBeNull();
		expect(await actorOfToken(db, ends, Date.now() + 30 * DAY)).toBeNull();
		const { tokens } = await openTokens(s.app, s.editor);
		await expect(dropToken(s.app, s.reviewer, tokens[0]!.id)).rejects.toEqual(refused('access.not-found'));
		await dropToken(s.app, s.editor, tokens[0]!.id);
		expect(await actorOfToken(db, revoked)).toBeNull();
		await disableUser(s.app, null, s.reviewer.id);
		expect(await actorOfToken(db, disabled)).toBeNull();
	});

	it('are kept as a hash, shown once, noted in the audit and when they were last used', async () => {
		const secret = await make(['import'], 'weekly');
		expect(secret).toMatch(/^vrm_[\w-]{49}$/);
		const stored = JSON.stringify(await s.app.database.db.selectFrom('api_token').selectAll().execute());
		expect(stored).not.toContain(secret.slice(4, 40));
		await actorOf(secret);
		const { tokens } = await openTokens(s.app, s.editor);
		expect(tokens).toMatchObject([
			{ name: 'nightly import', scopes: ['read', 'import'], project: 'Weekly', usedAt: expect.any(Number) as number }
		]);
		expect(JSON.stringify(tokens)).not.toContain('hash');
		await dropToken(s.app, s.editor, tokens[0]!.id);
		const lines = await s.app.database.db.selectFrom('audit').select(['action', 'subject']).orderBy('id').execute();
		expect(lines.slice(-2)).toEqual([
			{ action: 'token.create', subject: tokens[0]!.id },
			{ action: 'token.revoke', subject: tokens[0]!.id }
		]);
	});

	it('with a slip in them are not looked for', async () => {
		const secret = await make([]);
		const slipped = secret.slice(0, 10) + (secret[10] === 'A' ? 'B' : 'A') + secret.slice(11);
		for (const wrong of [slipped, secret.slice(4), `${secret} `, '', 'vrm_']) {
			expect(await actorOfToken(s.app.database.db, wrong)).toBeNull();
		}
	});

	it('make no tokens and see none', async () => {
		const actor = await actorOf(await make(['manage']));
		await expect(make([], null, actor)).rejects.toEqual(refused('access.refused'));
		await expect(openTokens(s.app, actor)).rejects.toEqual(refused('access.refused'));
		await expect(openTokens(s.app, null)).rejects.toEqual(refused('access.sign-in'));
	});

	it.each([0, 367, 1.5, Number.NaN])('do not live for %d days', async (days) => {
		await expect(makeToken(s.app, s.editor, { name: 'x', scopes: [], project: null, days })).rejects.toEqual(
			refused('input.invalid')
		);
	});

	describe('a request with an Idempotency-Key', () => {
		const event = (key: string, path = '/api/v1/x') => ({
			request: new Request(`http://here${path}`, { method: 'POST', headers: { 'idempotency-key': key } }),
			locals: { actor: s.editor } as App.Locals,
			url: new URL(`http://here${path}`)
		});
		const may = (): Promise<void> => Promise.resolve();
		let done: number;
		const run = (): Promise<{ done: number }> => Promise.resolve({ done: ++done });
		beforeEach(() => void (done = 0));

		it('is carried out once, and answers the same again', async () => {
			const first = await once(s.app, event('a'), { rows: 1 }, { may, run });
			expect(await once(s.app, event('a'), { rows: 1 }, { may, run })).toEqual(first);
			expect(await once(s.app, event('b'), { rows: 1 }, { may, run })).toEqual({ done: 2 });
			const reader = { ...event('a'), locals: { actor: s.reviewer } as App.Locals };
			expect(await once(s.app, reader, { rows: 1 }, { may, run })).toEqual({ done: 3 });
		});

		it('is refused with another body or address under the same key', async () => {
			await once(s.app, event('a'), { rows: 1 }, { may, run });
			for (const [at, body] of [
				['/api/v1/x', { rows: 2 }],
				['/api/v1/y', { rows: 1 }]
			] as const)
				await expect(once(s.app, event('a', at), body, { may, run })).rejects.toEqual(
					refused('idempotency.other-request')
				);
			expect(done).toBe(1);
		});

		it('may be sent again after a refusal, not while it runs', async () => {
			const blocked = () => publishDocument(s.app, s.editor, s.at);
			await expect(once(s.app, event('a'), null, { may, run: blocked })).rejects.toEqual(refused('publish.blocked'));
			let again: Promise<unknown> = Promise.resolve();
			const slow = async (): Promise<unknown> => {
				again = once(s.app, event('a'), null, { may, run });
				await expect(again).rejects.toEqual(refused('idempotency.running'));
				return run();
			};
			expect(await once(s.app, event('a'), null, { may, run: slow })).toEqual({ done: 1 });
		});

		it('answers nobody who may no longer', async () => {
			await once(s.app, event('a'), null, { may, run });
			const gone = () => openDocument(s.app, { ...s.editor, grants: [] }, s.at.document, 'ko');
			await expect(once(s.app, event('a'), null, { may: gone, run })).rejects.toEqual(refused('access.not-found'));
		});
	});
});
