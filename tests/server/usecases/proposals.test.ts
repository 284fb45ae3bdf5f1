import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { ProblemCode } from '$lib/core/problem';
import { notificationSentence } from '$lib/i18n/notification';
import { conceptById } from '$server/db/concepts';
import { proposalById } from '$server/db/proposals';
import { decideProposal, type ProposalDecision } from '$server/usecases/decide-proposal';
import { projectProposals } from '$server/usecases/list-proposals';
import { openNotifications } from '$server/usecases/notifications';
import { objectToTerm, supportTerm } from '$server/usecases/object-to-term';
import { openTermbase } from '$server/usecases/open-termbase';
import { proposeTerm, type ProposalRequest } from '$server/usecases/propose-term';
import { removeConcept } from '$server/usecases/remove-concept';
import { saveConcept } from '$server/usecases/save-concept';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const request = (english: string, rendering: string, more: Partial<ProposalRequest> = {}): ProposalRequest => ({
	...{ english, lang: 'ko', rendering, status: 'preferred', note: '', place: null, ...more }
});
const concept = (english: string, ...renderings: string[]): Omit<Concept, 'id'> => ({
	...{ english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: renderings.map((text) => ({ lang: 'ko', text, status: 'preferred', condition: 'source', note: '' }))
});

onBothDatabases('proposed terms', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const propose = (one: ProposalRequest, actor = s.reviewer) => proposeTerm(s.app, actor, 'weekly', one);
	const decide = (id: string, step: ProposalDecision['step'], more: Partial<ProposalDecision> = {}, actor = curator) =>
		decideProposal(s.app, actor, 'weekly', id, { step, reason: '', ...more });
	const list = async (state: 'open' | 'decided' = 'open', actor = curator) =>
		(await projectProposals(s.app, actor, 'weekly', { state, before: null, id: null })).proposals;
	const told = async (actor: Actor) =>
		(await openNotifications(s.app, actor, null)).list.map((one) => notificationSentence(one, 'en'));
	const concepts = async () => (await openTermbase(s.app, curator, 'weekly')).concepts;
	const called = async (english: string) => (await concepts()).filter((c) => c.english[0] === english);
	const audited = async () =>
		(await s.app.database.db.selectFrom('audit').select(['action', 'subject']).orderBy('seq').execute())
			.filter(({ action }) => action.startsWith('term.'))
			.map(({ action }) => action);

	it('are told to maintainers, are not in the termbase, and are a new concept once accepted', async () => {
		const row = (await s.app.database.db.selectFrom('segment').select(['id', 'label']).execute())[0]!;
		const place = { document: s.document.slug, segment: row.id, span: '느린 길의' };
		const id = await propose(request('slow road', '느린 길', { note: 'as in the title', place }));
		expect(await called('slow road')).toEqual([]);
		expect((await list())[0]).toMatchObject({
			...{ id, byName: 'Rea', english: 'slow road', rendering: '느린 길', concept: null, silentAt: null },
			place: { href: `/desk/${s.document.slug}/ko#s-${row.id}`, title: s.document.title, span: '느린 길의' },
			plan: { now: null, conflicts: [] }
		});
		expect(await told(curator)).toEqual(['Rea proposes “느린 길” for “slow road”.']);
		expect(await decide(id, 'accept')).toBe('accepted');
		const [made] = await called('slow road');
		expect(made).toMatchObject({ origin: 'own', renderings: [{ text: '느린 길', status: 'preferred' }] });
		const changes = await s.app.database.db.selectFrom('concept_change').selectAll().execute();
		expect(changes.filter(({ concept_id }) => concept_id === made!.id)).toEqual([
			expect.objectContaining({ kind: 'add', reason: 'as in the title', batch: id, user_id: curator.id })
		]);
		expect(await told(s.reviewer)).toEqual(['Cato accepted “느린 길” for “slow road”, which you proposed.']);
		expect((await list('decided'))[0]).toMatchObject({ state: 'accepted', decidedByName: 'Cato', result: made!.id });
		expect(await audited()).toEqual(['term.propose', 'term.accept']);
	});

	it('become another rendering of a concept that is known, also where it came to be known meanwhile', async () => {
		const known = await saveConcept(s.app, curator, 'weekly', null, concept('quiet room', '조용한 방'));
		const first = await propose(request('Quiet rooms', '고요한 방', { status: 'admitted' }));
		const second = await propose(request('loud room', '시끄러운 방', { status: 'admitted' }));
		expect((await list()).map(({ concept: id }) => id)).toEqual([null, known]);
		const meanwhile = await saveConcept(s.app, curator, 'weekly', null, concept('loud room', '요란한 방'));
		await decide(first, 'accept');
		await decide(second, 'accept');
		const texts = async (id: string) =>
			(await conceptById(s.app.database.db, s.project.id, id))!.renderings.map((r) => `${r.text} ${r.status}`);
		expect(await texts(known)).toEqual(['조용한 방 preferred', '고요한 방 admitted']);
		expect(await texts(meanwhile)).toEqual(['요란한 방 preferred', '시끄러운 방 admitted']);
		expect((await called('loud room')).length).toBe(1);
	});

	it('are not accepted as they are where the concept contradicts by now or is gone, but with changes', async () => {
		const known = await saveConcept(s.app, curator, 'weekly', null, concept('quiet room', '조용한 방'));
		const id = await propose(request('quiet room', '고요한 방', { status: 'admitted' }));
		const forbidding = concept('quiet room', '조용한 방', '고요한 방');
		forbidding.renderings[1]!.status = 'forbidden';
		await saveConcept(s.app, curator, 'weekly', known, forbidding);
		await expect(decide(id, 'accept')).rejects.toEqual(refused('term.changed-meanwhile'));
		const [view] = await list();
		expect(view!.plan!.conflicts).toEqual([{ field: 'renderings', rendering: { lang: 'ko', text: '고요한 방' } }]);
		const changed = concept('quiet room', '고요한 방');
		await expect(decide(id, 'change', { concept: changed, seen: 1 })).rejects.toEqual(
			refused('term.changed-meanwhile')
		);
		await removeConcept(s.app, curator, 'weekly', known);
		expect((await list())[0]!.plan).toMatchObject({ now: null, gone: true });
		await expect(decide(id, 'accept')).rejects.toEqual(refused('term.changed-meanwhile'));
		expect(await decide(id, 'change', { concept: changed, seen: null, reason: 'shorter' })).toBe('changed');
		expect((await called('quiet room'))[0]!.renderings).toEqual(changed.renderings);
		expect(await told(s.reviewer)).toEqual(['Cato accepted your proposal “고요한 방” for “quiet room” with changes.']);
	});

	it('are refused with a reason, which the proposer reads, and withdrawn by the proposer alone', async () => {
		const id = await propose(request('slow road', '느린 길'));
		await expect(decide(id, 'refuse', { reason: '  ' })).rejects.toEqual(refused('input.invalid'));
		await expect(decide(id, 'refuse', { reason: 'no' }, s.editor)).rejects.toEqual(refused('access.refused'));
		await expect(decide(id, 'withdraw')).rejects.toEqual(refused('access.refused'));
		await decide(id, 'refuse', { reason: 'It is a name.' });
		expect(await told(s.reviewer)).toEqual([
			'Cato refused “느린 길” for “slow road”, which you proposed: It is a name.'
		]);
		await expect(decide(id, 'accept')).rejects.toEqual(refused('term.decided'));
		const again = await propose(request('slow road', '느린 길'));
		expect(await decide(again, 'withdraw', {}, s.reviewer)).toBe('withdrawn');
		expect(await called('slow road')).toEqual([]);
		expect(await audited()).toEqual(['term.propose', 'term.refuse', 'term.propose', 'term.withdraw']);
	});

	it('that say the same are one: others support it or object to it, with words', async () => {
		const id = await propose(request('slow road', '느린 길'));
		await expect(propose(request('Slow road', '느린길'), s.editor)).rejects.toEqual(
			expect.objectContaining({ code: 'term.proposed-already', detail: id })
		);
		await expect(supportTerm(s.app, s.reviewer, 'weekly', id)).rejects.toEqual(refused('access.refused'));
		await supportTerm(s.app, s.editor, 'weekly', id);
		await expect(objectToTerm(s.app, s.stranger, 'weekly', id, ' ')).rejects.toEqual(refused('input.invalid'));
		await objectToTerm(s.app, s.stranger, 'weekly', id, 'Too slow.');
		expect((await list())[0]!.voices.map(({ byName, side, words }) => [byName, side, words])).toEqual([
			['Ed', 'for', ''],
			['Aiko', 'against', 'Too slow.']
		]);
		expect((await told(curator))[0]).toBe('Aiko objects to “느린 길” for “slow road”: Too slow.');
		expect((await told(s.reviewer))[0]).toBe('Aiko objects to “느린 길” for “slow road”: Too slow.');
	});

	it('say something new, of rows of the project', async () => {
		await saveConcept(s.app, curator, 'weekly', null, concept('quiet room', '조용한 방'));
		await expect(propose(request('quiet room', '조용한 방'))).rejects.toEqual(refused('term.known'));
		await expect(propose(request('', '방'))).rejects.toEqual(refused('input.invalid'));
		const place = { document: s.document.slug, segment: 'nothing', span: '' };
		await expect(propose(request('a', '방', { place }))).rejects.toEqual(refused('access.not-found'));
		const outsider = { ...s.reviewer, grants: [] };
		await expect(propose(request('a', '방'), outsider)).rejects.toEqual(refused('access.not-found'));
	});

	it('are decided once, though two people decide at the same moment', async () => {
		const ids = await Promise.all(['하나', '둘', '셋'].map((text) => propose(request('slow road', text))));
		const both = ids.flatMap((id) => [decide(id, 'accept'), decide(id, 'refuse', { reason: 'no' })]);
		const outcomes = await Promise.allSettled(both);
		expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(3);
		for (const outcome of outcomes)
			if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refused('term.decided'));
		const accepted = (await list('decided')).filter(({ state }) => state === 'accepted').length;
		const found = await called('slow road');
		expect(found.length).toBe(accepted > 0 ? 1 : 0);
		expect(found[0]?.renderings.length ?? 0).toBe(accepted);
	});

	it('of another project are not there', async () => {
		const id = await propose(request('slow road', '느린 길'));
		await s.app.database.db
			.insertInto('project')
			.values({ ...s.project, id: 'other', slug: 'other' })
			.execute();
		const other = await person(s.app, 'Otto', 'other', 'maintainer', ['ko']);
		const reach = decideProposal(s.app, other, 'other', id, { step: 'accept', reason: '' });
		await expect(reach).rejects.toEqual(refused('access.not-found'));
		expect((await proposalById(s.app.database.db, s.project.id, id))?.state).toBe('open');
	});
});
