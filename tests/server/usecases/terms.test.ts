import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { ProblemCode } from '$lib/core/problem';
import { exportTerms, openTermbase } from '$server/usecases/open-termbase';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import { removeConcept, undoConceptChange } from '$server/usecases/remove-concept';
import { saveConcept } from '$server/usecases/save-concept';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const concept = (english: string, rendering: string): Omit<Concept, 'id'> => ({
	...{ english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang: 'ko', text: rendering, status: 'preferred', condition: 'source', note: '' }]
});

onBothDatabases('the termbase of a project', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const terms = async (changed: string | null = null) => openTermbase(s.app, curator, 'weekly', changed);
	const known = async (id: string) => (await terms()).concepts.find((c) => c.id === id);
	const save = (id: string | null, as: Omit<Concept, 'id'>) => saveConcept(s.app, curator, 'weekly', id, as);
	const undo = (id: string) => undoConceptChange(s.app, curator, 'weekly', id);

	it('is read by everybody in the project and changed by maintainers alone', async () => {
		expect((await openTermbase(s.app, s.reviewer, 'weekly')).can.curate).toBe(false);
		await expect(saveConcept(s.app, s.editor, 'weekly', null, concept('quiet room', '조용한 방'))).rejects.toEqual(
			refused('access.refused')
		);
		await expect(openTermbase(s.app, null, 'weekly')).rejects.toEqual(refused('access.sign-in'));
		const outsider = { ...s.reviewer, grants: [] };
		await expect(openTermbase(s.app, outsider, 'weekly')).rejects.toEqual(refused('access.not-found'));
	});

	it('adds, changes and removes, and undoes each', async () => {
		const id = await save(null, concept('quiet room', '조용한 방'));
		expect((await terms(id)).changed).toEqual({ id, term: 'quiet room', kind: 'added' });
		await save(id, concept('quiet room', '고요한 방'));
		await undo(id);
		expect((await known(id))?.renderings[0]?.text).toBe('조용한 방');
		await removeConcept(s.app, curator, 'weekly', id);
		expect(await known(id)).toBeUndefined();
		expect((await terms(id)).changed?.kind).toBe('removed');
		await undo(id);
		expect((await known(id))?.renderings[0]?.text).toBe('조용한 방');
	});

	it('makes a changed starter concept the own one, and a starter again when undone', async () => {
		const starter = (await terms()).concepts.find((c) => c.origin === 'starter')!;
		await save(starter.id, concept(starter.english[0]!, '우리말'));
		expect((await known(starter.id))?.origin).toBe('own');
		await undo(starter.id);
		expect(await known(starter.id)).toMatchObject({ origin: 'starter', renderings: starter.renderings });
	});

	it('touches no concept of another project', async () => {
		const id = await save(null, concept('quiet room', '조용한 방'));
		await s.app.database.db
			.insertInto('project')
			.values({ ...s.project, id: 'other', slug: 'other' })
			.execute();
		const other = await person(s.app, 'Otto', 'other', 'maintainer', ['ko']);
		for (const reach of [
			() => saveConcept(s.app, other, 'other', id, concept('mine', '내 것')),
			() => removeConcept(s.app, other, 'other', id),
			() => undoConceptChange(s.app, other, 'other', id)
		])
			await expect(reach()).rejects.toEqual(refused('access.not-found'));
	});

	it('takes its own export back without a change', async () => {
		await save(null, concept('quiet room', '조용한 방'));
		const { csv } = await exportTerms(s.app, curator, 'weekly');
		const { plan } = await previewTerms(s.app, curator, 'weekly', new TextEncoder().encode(csv));
		const { concepts } = await terms();
		expect([plan.adds.length, plan.changes.length, plan.refused.length]).toEqual([0, 0, 0]);
		expect(plan.same).toBe(concepts.length);
	});

	it('shows adds, changes and refusals before anything is stored, then stores just that', async () => {
		const id = await save(null, concept('quiet room', '조용한 방'));
		const before = (await terms()).concepts.length;
		const csv = 'english,ko_preferred\r\nQuiet Room,고요한 방\r\nloud hall,시끄러운 홀\r\n,빈칸\r\n';
		const { plan } = await previewTerms(s.app, curator, 'weekly', new TextEncoder().encode(csv));
		expect(plan.changes.map(({ before: b }) => b.id)).toEqual([id]);
		expect(plan.adds.map(({ english }) => english[0])).toEqual(['loud hall']);
		expect(plan.refused).toEqual([{ line: 4, code: 'no-english', detail: '' }]);
		expect((await terms()).concepts.length).toBe(before);
		await importTerms(s.app, curator, 'weekly', csv);
		expect((await known(id))?.renderings[0]?.text).toBe('고요한 방');
		const added = (await terms()).concepts.find(({ english }) => english[0] === 'loud hall');
		expect(added?.origin).toBe('imported');
	});

	it('says on which line a file cannot be read', async () => {
		const bytes = new TextEncoder().encode('english\r\n"never closed');
		await expect(previewTerms(s.app, curator, 'weekly', bytes)).rejects.toEqual(
			expect.objectContaining({ code: 'import.unreadable', detail: expect.stringContaining('line 2') as string })
		);
	});
});
