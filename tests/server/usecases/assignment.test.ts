import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { endOfDay, nearness } from '$lib/core/workflow/assignment';
import { tellDueSoon } from '$server/jobs/due-soon';
import { assignDocument } from '$server/usecases/assign-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const HOUR = 60 * 60 * 1000;

it.each([
	['2026-11-24', Date.UTC(2026, 10, 24, 23, 59, 59, 999)],
	['2026-02-30', null],
	['tomorrow', null],
	['', null]
])('the day %s ends at %s', (day, at) => expect(endOfDay(day)).toBe(at));

it.each([
	[-1, 'overdue'],
	[24 * HOUR, 'soon'],
	[7 * 24 * HOUR, 'week'],
	[8 * 24 * HOUR, 'later']
])('a day %s milliseconds away is %s', (away, near) => expect(nearness(1_000_000 + away, 1_000_000)).toBe(near));

onBothDatabases('a claim', (open) => {
	let test: TestApp;
	let s: Stage;
	let other: Actor;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		other = await person(s.app, 'Rob', s.project.id, 'reviewer', ['ko']);
	});
	afterEach(() => test.drop());

	const step = (actor: Actor | null, request: Parameters<typeof assignDocument>[3], at = s.at) =>
		assignDocument(s.app, actor, at, request);
	const told = () =>
		s.app.database.db.selectFrom('notification').select(['user_id', 'kind', 'detail']).orderBy('id').execute();

	it('says who is at a document until they give it back, and is refused while somebody else is', async () => {
		expect(await step(s.reviewer, { step: 'claim' })).toEqual({ user: s.reviewer.id, due: null });
		await expect(step(other, { step: 'claim' })).rejects.toMatchObject({ code: 'assignment.taken', detail: 'Rea' });
		await expect(step(other, { step: 'give-back' })).rejects.toEqual(refused('access.refused'));
		expect(await step(s.reviewer, { step: 'give-back' })).toEqual({ user: null, due: null });
		expect((await step(other, { step: 'claim' })).user).toBe(other.id);
		const audit = s.app.database.db
			.selectFrom('audit')
			.select(['action', 'user_id'])
			.where('action', 'like', 'document.%');
		expect((await audit.where('user_id', 'is not', null).orderBy('id').execute()).map(({ action }) => action)).toEqual([
			...['document.claim', 'document.give-back', 'document.claim']
		]);
	});

	it('is given by an editor, to people who work on the language alone, who are told', async () => {
		await expect(step(s.reviewer, { step: 'assign', user: other.id })).rejects.toEqual(refused('access.refused'));
		await expect(step(s.stranger, { step: 'assign', user: other.id })).rejects.toEqual(refused('access.refused'));
		await expect(step(null, { step: 'claim' })).rejects.toEqual(refused('access.sign-in'));
		await expect(step(s.editor, { step: 'assign', user: s.stranger.id })).rejects.toEqual(refused('assignment.person'));
		expect((await step(s.editor, { step: 'assign', user: other.id })).user).toBe(other.id);
		expect(await told()).toEqual([expect.objectContaining({ user_id: other.id, kind: 'assigned' })]);
		await expect(step(s.editor, { step: 'claim' }, { ...s.at, lang: 'ja' })).rejects.toEqual(
			refused('access.not-found')
		);
		const guest = { ...s.reviewer, grants: [{ project: 'elsewhere', role: 'editor' as const, langs: '*' as const }] };
		await expect(step(guest, { step: 'claim' })).rejects.toEqual(refused('access.not-found'));
	});

	it('is told of once when its day is near, and again when the day is set anew', async () => {
		const now = Date.now();
		await expect(step(s.reviewer, { step: 'due', due: now })).rejects.toEqual(refused('access.refused'));
		await step(s.editor, { step: 'due', due: now + 20 * HOUR });
		expect(await tellDueSoon(s.app, now)).toBe(0);
		await step(s.reviewer, { step: 'claim' });
		expect(await Promise.all([tellDueSoon(s.app, now), tellDueSoon(s.app, now)])).toEqual(
			expect.arrayContaining([0, 1])
		);
		expect(await told()).toEqual([
			{ user_id: s.reviewer.id, kind: 'claim-due', detail: JSON.stringify({ title: s.document.title }) }
		]);
		await step(s.reviewer, { step: 'due', due: now + 48 * HOUR });
		expect(await tellDueSoon(s.app, now)).toBe(0);
		expect(await tellDueSoon(s.app, now + 30 * HOUR)).toBe(1);
		expect(await tellDueSoon(s.app, now + 31 * HOUR)).toBe(0);
	});
});
