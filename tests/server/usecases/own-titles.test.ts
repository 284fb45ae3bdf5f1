import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { insertConcepts } from '$server/db/concepts';
import { projectProposals } from '$server/usecases/list-proposals';
import { proposeTerm } from '$server/usecases/propose-term';
import { openImpact } from '$server/usecases/term-impact';
import { termHealth } from '$server/usecases/term-health';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const TITLE = '작은 글의 한국어 제목';

onBothDatabases('pages about terms call a post what it is called in the language of its rows', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		const { db } = s.app.database;
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ko']);
		// The post was imported in another language first: its own title is in that one.
		await db.updateTable('document').set({ title: '日本語の題名' }).where('id', '=', s.document.id).execute();
		await db.updateTable('document_lang').set({ title: TITLE }).where('document_id', '=', s.document.id).execute();
	});
	afterEach(() => test.drop());

	/** A term of which a row has what is forbidden. */
	const forbid = () =>
		insertConcepts(
			s.app.database.db,
			s.project.id,
			[
				{
					...{ id: '', english: ['slow road'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
					renderings: [
						{ lang: 'ko', text: '비탈', status: 'preferred', condition: 'always', note: '' },
						{ lang: 'ko', text: '느린 길', status: 'forbidden', condition: 'always', note: '' }
					]
				}
			],
			'own',
			null
		);

	it('where a term touches rows', async () => {
		const [id] = await forbid();
		await s.app.rowIndex.settle();
		const { documents } = await openImpact(s.app, curator, 'weekly', { id: id!, concept: null });
		expect(documents.map(({ title }) => title)).toEqual([TITLE]);
	});

	it('where findings are counted', async () => {
		await forbid();
		await s.app.rowIndex.settle();
		const titles = async () => (await termHealth(s.app, curator, 'weekly', 'ko')).documents.map(({ title }) => title);
		await expect.poll(titles, { timeout: 20_000 }).toEqual([TITLE]);
	});

	it('where a proposal was made', async () => {
		const row = await s.app.database.db
			.selectFrom('segment')
			.select('id')
			.where('document_id', '=', s.document.id)
			.executeTakeFirstOrThrow();
		const place = { document: s.document.slug, segment: row.id, span: '길' };
		const term = { english: 'far lamp', lang: 'ko', rendering: '먼 등불', status: 'preferred', note: '' } as const;
		await proposeTerm(s.app, curator, 'weekly', { ...term, place });
		const { proposals } = await projectProposals(s.app, curator, 'weekly', { state: 'open', before: null, id: null });
		expect(proposals.map((one) => one.place?.title)).toEqual([TITLE]);
	});
});
