import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { notificationSentence } from '$lib/i18n/notification';
import { acceptSilent } from '$server/jobs/accept-silent';
import { projectProposals } from '$server/usecases/list-proposals';
import { openNotifications } from '$server/usecases/notifications';
import { objectToTerm, supportTerm } from '$server/usecases/object-to-term';
import { openTermbase } from '$server/usecases/open-termbase';
import { proposeTerm } from '$server/usecases/propose-term';
import { saveConcept } from '$server/usecases/save-concept';
import { setSilence } from '$server/usecases/set-silence';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from '../usecases/stage';

const DAY = 86_400_000;
const start = Date.UTC(2030, 0, 1);

onBothDatabases('a proposal to which nobody objects', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const propose = (rendering: string, english = 'slow road') =>
		proposeTerm(
			s.app,
			s.reviewer,
			'weekly',
			{ english, lang: 'ko', rendering, status: 'admitted', note: '', place: null },
			start
		);
	const silence = (days: number | null, now = start) => setSilence(s.app, curator, 'weekly', days, now);
	const accepted = async () =>
		(await openTermbase(s.app, curator, 'weekly')).concepts
			.filter(({ english }) => english[0] === 'slow road')
			.flatMap(({ renderings }) => renderings.map(({ text }) => text));
	const states = async () =>
		(await projectProposals(s.app, curator, 'weekly', { state: 'all', before: null, id: null })).proposals.map(
			({ state, silentAt }) => [state, silentAt]
		);
	const told = async (actor: Actor) =>
		(await openNotifications(s.app, actor, null)).list.map((one) => notificationSentence(one, 'en'));

	it('waits for a person where the project did not say otherwise', async () => {
		await propose('느린 길');
		expect(await acceptSilent(s.app, start + 1000 * DAY)).toBe(0);
		expect(await states()).toEqual([['open', null]]);
	});

	it('is accepted when its time is over, not a moment before, and its proposer is told', async () => {
		await silence(7);
		await propose('느린 길');
		expect(await acceptSilent(s.app, start + 7 * DAY - 1)).toBe(0);
		expect(await accepted()).toEqual([]);
		expect(await acceptSilent(s.app, start + 7 * DAY)).toBe(1);
		expect(await accepted()).toEqual(['느린 길']);
		expect((await told(s.reviewer))[0]).toBe(
			'Nobody objected to “느린 길” for “slow road”, which you proposed: it is in the termbase now.'
		);
		expect(await acceptSilent(s.app, start + 8 * DAY)).toBe(0);
	});

	it('is accepted once, though several processes look at the same moment', async () => {
		await silence(1);
		const words = ['하나', '둘', '셋', '넷'];
		for (const text of words) await propose(text);
		const counts = await Promise.all(Array.from({ length: 4 }, () => acceptSilent(s.app, start + DAY)));
		expect(counts.reduce((sum, n) => sum + n, 0)).toBe(words.length);
		expect((await accepted()).sort()).toEqual([...words].sort());
		const lines = await s.app.database.db
			.selectFrom('audit')
			.selectAll()
			.where('action', '=', 'term.silence')
			.execute();
		expect(lines.map(({ user_id }) => user_id)).toEqual(words.map(() => null));
	});

	it('is left to people once somebody objects; support stops no clock', async () => {
		await silence(1);
		const first = await propose('느린 길');
		const second = await propose('더딘 길');
		await objectToTerm(s.app, s.editor, 'weekly', first, 'No.');
		await supportTerm(s.app, s.editor, 'weekly', second);
		expect(await acceptSilent(s.app, start + 100 * DAY)).toBe(1);
		expect(await states()).toEqual([
			['silent', start + DAY],
			['open', null]
		]);
		await silence(3);
		expect((await states())[1]).toEqual(['open', null]);
	});

	it('is left to people where its concept says something else by now, and they are told once', async () => {
		await silence(1);
		const concept = {
			...{ english: ['slow road'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
			renderings: [{ lang: 'ko', text: '느린 길', status: 'forbidden', condition: 'source', note: '' } as const]
		};
		await propose('느린 길');
		await saveConcept(s.app, curator, 'weekly', null, concept);
		expect(await acceptSilent(s.app, start + DAY)).toBe(0);
		expect(await acceptSilent(s.app, start + 2 * DAY)).toBe(0);
		expect(await states()).toEqual([['open', null]]);
		expect((await told(curator)).filter((text) => text.includes('changed meanwhile')).length).toBe(1);
	});

	it('has the whole time from the day on which the project changes it, and none when it is switched off', async () => {
		await propose('느린 길');
		await silence(5, start + 10 * DAY);
		expect(await states()).toEqual([['open', start + 15 * DAY]]);
		await silence(null, start + 11 * DAY);
		expect(await acceptSilent(s.app, start + 100 * DAY)).toBe(0);
		await expect(silence(0)).rejects.toMatchObject({ code: 'input.invalid' });
		await expect(setSilence(s.app, s.editor, 'weekly', 3)).rejects.toMatchObject({ code: 'access.refused' });
	});
});
