import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Concept } from '$lib/core/glossary/concept';
import { roomOf } from '$server/desk/desk';
import { insertConcepts } from '$server/db/concepts';
import { exportHealth, termHealth } from '$server/usecases/term-health';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from './stage';

const concept = (english: string, ...texts: string[]): Concept => ({
	...{ id: '', english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: texts.map((text) => ({ lang: 'ko', text, status: 'admitted', condition: 'source', note: '' }))
});

onBothDatabases('the health of a termbase', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	/** What is shown once everything is read and counted. */
	async function settled() {
		await s.app.rowIndex.settle();
		let view = await termHealth(s.app, s.reviewer, 'weekly', 'ko');
		for (let n = 0; view.behind && n < 100; n++) {
			await new Promise((done) => setTimeout(done, 20));
			view = await termHealth(s.app, s.reviewer, 'weekly', 'ko');
		}
		expect(view.behind).toBe(false);
		return view;
	}
	const terms = (rows: readonly { term: string }[]): string[] => rows.map(({ term }) => term);
	const write = async (from: string, to: string): Promise<void> => {
		const room = roomOf(s.document.id, 'ko', 1);
		const rows = [...(await s.app.rooms.texts(room))].filter(([, text]) => text.includes(from));
		const edits = rows.map(([segment, text]) => ({ segment, text: text.replaceAll(from, to) }));
		await s.app.rooms.write(room, s.editor.id, edits);
	};

	it('shows a new term, then that a text says it, and lets nobody in who may not read', async () => {
		const before = await settled();
		const ids = await insertConcepts(s.app.database.db, s.project.id, [concept('slow road', '비탈')], 'own', null);
		const after = await settled();
		const row = { id: ids[0], term: 'slow road', inSource: 1, rendered: 0, leftEnglish: 0 };
		expect(after.tables.coverage.rows).toContainEqual(row);
		expect(after.sums.inSource).toBe(before.sums.inSource + 1);
		await write('느린 길', '비탈');
		const last = await settled();
		expect(terms(last.tables.coverage.rows)).not.toContain('slow road');
		expect(last.sums.rendered).toBe(before.sums.rendered + 1);
		await expect(termHealth(s.app, null, 'weekly', 'ko')).rejects.toMatchObject({ code: 'access.sign-in' });
	});

	it('lists what never matches, what has no rendering and which renderings compete, on the page and as files', async () => {
		const { db } = s.app.database;
		await insertConcepts(db, s.project.id, [concept('far=lamp'), concept('map', '지도', '길')], 'own', null);
		const { tables } = await settled();
		expect(tables.unmatched.rows[0]).toMatchObject({ term: 'far=lamp', origin: 'own' });
		expect(terms(tables.unrendered.rows)).toContain('far=lamp');
		expect(terms(tables.age.rows).sort()).toEqual(['far=lamp', 'map']);
		expect(tables.variants.rows).toContainEqual(
			expect.objectContaining({
				term: 'map',
				uses: [
					{ text: '길', count: 1 },
					{ text: '지도', count: 1 }
				]
			})
		);
		const { name, csv } = await exportHealth(s.app, s.reviewer, 'weekly', 'ko', 'variants');
		expect(name).toBe('weekly-terms-variants-ko.csv');
		expect(csv).toContain('map,길,1,지도,1\r\n');
	});
});
