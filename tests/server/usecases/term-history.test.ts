import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { ProblemCode } from '$lib/core/problem';
import { importTerms } from '$server/usecases/import-terms';
import { openConcept } from '$server/usecases/open-concept';
import { openTermbase } from '$server/usecases/open-termbase';
import { removeConcept } from '$server/usecases/remove-concept';
import { saveConcept, type Saving } from '$server/usecases/save-concept';
import { openTermHistory } from '$server/usecases/term-history';
import { backToState, undoBatch, undoChange } from '$server/usecases/undo-terms';
import type { TermUpload } from '$server/terms/term-file';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const concept = (english: string, korean: string): Omit<Concept, 'id'> => ({
	...{ english: [english], caseSensitive: false, doNotTranslate: false, definition: '', note: '' },
	renderings: [{ lang: 'ko', text: korean, status: 'preferred', condition: 'source', note: '' }]
});

const file = (csv: string): TermUpload => ({ name: 'terms.csv', format: null, bytes: new TextEncoder().encode(csv) });

onBothDatabases('the history of a termbase', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(test.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const save = (id: string | null, as: Omit<Concept, 'id'>, saving?: Saving) =>
		saveConcept(s.app, curator, 'weekly', id, as, saving);
	const view = (id: string) => openConcept(s.app, curator, 'weekly', id);
	const korean = async (id: string) => (await view(id)).concept.renderings[0]?.text;
	const history = (batch: string | null = null) => openTermHistory(s.app, curator, 'weekly', { before: null, batch });
	const count = async () => (await openTermbase(s.app, curator, 'weekly')).concepts.length;
	const audited = async (): Promise<string[]> =>
		(await s.app.database.db.selectFrom('audit').select('action').orderBy('seq').execute()).map(({ action }) => action);

	it('goes back to any earlier state in one step, which can be taken back too', async () => {
		const id = await save(null, concept('quiet room', '하나'), { reason: 'first words' });
		await save(id, concept('quiet room', '둘'));
		await save(id, concept('quiet room', '셋'));
		const [, , added] = (await view(id)).history;
		expect([added!.kind, added!.reason, added!.who]).toEqual(['add', 'first words', 'Cato']);
		await backToState(s.app, curator, 'weekly', { change: added!.id, side: 'after' });
		expect(await korean(id)).toBe('하나');
		const [back] = (await view(id)).history;
		expect([back!.kind, back!.newest]).toEqual(['undo', true]);
		await undoChange(s.app, curator, 'weekly', back!.id);
		expect(await korean(id)).toBe('셋');
	});

	it('brings a removed term back as it was, and a starter back to being one', async () => {
		const starter = (await openTermbase(s.app, curator, 'weekly')).concepts.find((c) => c.origin === 'starter')!;
		await save(starter.id, concept(starter.english[0]!, '우리말'));
		await removeConcept(s.app, curator, 'weekly', starter.id);
		const { removedAt, rank, history: changes } = await view(starter.id);
		expect([removedAt === null, rank]).toEqual([false, null]);
		await backToState(s.app, curator, 'weekly', { change: changes.at(-1)!.id, side: 'before' });
		expect((await view(starter.id)).concept).toMatchObject({ origin: 'starter', renderings: starter.renderings });
	});

	it('takes a change back only while nothing changed since', async () => {
		const id = await save(null, concept('quiet room', '하나'));
		await save(id, concept('quiet room', '둘'));
		const [newest, oldest] = (await view(id)).history;
		await expect(undoChange(s.app, curator, 'weekly', oldest!.id)).rejects.toEqual(refused('term.changed-since'));
		await undoChange(s.app, curator, 'weekly', newest!.id);
		await expect(undoChange(s.app, curator, 'weekly', newest!.id)).rejects.toEqual(refused('term.changed-since'));
		expect(await korean(id)).toBe('하나');
	});

	it('refuses to save over what somebody else saved meanwhile, of many at once all but one', async () => {
		const id = await save(null, concept('quiet room', '하나'));
		const { version: base } = await view(id);
		const all = ['둘', '셋', '넷'].map((words) => save(id, concept('quiet room', words), { base }));
		const results = await Promise.allSettled(all);
		const late = results.filter((result) => result.status === 'rejected');
		expect(late.map(({ reason }) => reason as unknown)).toEqual([
			refused('term.other-version'),
			refused('term.other-version')
		]);
		expect((await view(id)).history).toHaveLength(2);
		await expect(removeConcept(s.app, curator, 'weekly', id, { base })).rejects.toEqual(refused('term.other-version'));
	});

	it('brings a term back that was removed while it was changed, once that was seen', async () => {
		const id = await save(null, concept('quiet room', '하나'));
		const { version: base } = await view(id);
		await removeConcept(s.app, curator, 'weekly', id);
		await expect(save(id, concept('quiet room', '둘'), { base })).rejects.toEqual(refused('term.other-version'));
		await save(id, concept('quiet room', '둘'), { base: (await view(id)).version });
		expect([(await view(id)).removedAt, await korean(id)]).toEqual([null, '둘']);
	});

	it('shows an import as one line, undoes it in one step, and that again', async () => {
		const kept = await save(null, concept('quiet room', '하나'));
		const before = await count();
		const csv = 'english,ko_preferred\r\nquiet room,둘\r\nloud hall,셋\r\nwide yard,넷\r\n';
		await importTerms(s.app, curator, 'weekly', file(csv));
		const [line, first] = (await history()).lines;
		expect([line!.kind, line!.counts, first!.counts]).toEqual(['import', { added: 2, changed: 1, removed: 0 }, null]);
		expect((await history(line!.batch)).lines.map(({ term }) => term).sort()).toEqual([
			...['loud hall', 'quiet room', 'wide yard']
		]);
		const undone = await undoBatch(s.app, curator, 'weekly', line!.batch!);
		expect([undone.undone, undone.kept, await count(), await korean(kept)]).toEqual([3, [], before, '하나']);
		expect((await history()).lines[0]).toMatchObject({ kind: 'undo', counts: { added: 0, changed: 1, removed: 2 } });
		await undoBatch(s.app, curator, 'weekly', undone.batch);
		expect([await count(), await korean(kept)]).toEqual([before + 2, '둘']);
	});

	it('leaves those as they are that were changed since an import, and names them', async () => {
		await importTerms(s.app, curator, 'weekly', file('english,ko_preferred\r\nloud hall,셋\r\nwide yard,넷\r\n'));
		const batch = (await history()).lines[0]!.batch!;
		const hall = (await history(batch)).lines.find(({ term }) => term === 'loud hall')!.concept;
		await save(hall, concept('loud hall', '다섯'));
		const { undone, kept } = await undoBatch(s.app, curator, 'weekly', batch);
		expect([undone, kept]).toEqual([1, [{ id: hall, term: 'loud hall' }]]);
		expect(await korean(hall)).toBe('다섯');
		await expect(undoBatch(s.app, curator, 'weekly', batch)).rejects.toEqual(refused('term.changed-since'));
		const foreign = '019a8b00-0000-7000-8000-000000000001';
		await expect(undoBatch(s.app, curator, 'weekly', foreign)).rejects.toEqual(refused('access.not-found'));
	});

	it('has a line in the audit for every step, and neither without the other', async () => {
		const id = await save(null, concept('quiet room', '하나'));
		await save(id, concept('quiet room', '하나'));
		await save(id, concept('quiet room', '둘'));
		await removeConcept(s.app, curator, 'weekly', id);
		expect((await audited()).filter((action) => action.startsWith('term.'))).toEqual([
			...['term.add', 'term.change', 'term.remove']
		]);
		await sql`alter table audit rename to audit_away`.execute(s.app.database.db);
		await expect(save(null, concept('loud hall', '셋'))).rejects.toThrow('audit');
		await sql`alter table audit_away rename to audit`.execute(s.app.database.db);
		expect((await history()).lines.map(({ term }) => term)).not.toContain('loud hall');
	});

	it('takes nobody for an owner who does not look after terms here', async () => {
		const wrong = { ...concept('quiet room', '하나'), owner: s.reviewer.id };
		await expect(save(null, wrong)).rejects.toEqual(refused('input.invalid'));
		const id = await save(null, { ...wrong, owner: s.editor.id });
		expect((await view(id)).owner).toBe('Ed');
	});

	it('says which term outranks which, and the checks follow', async () => {
		const { concepts } = await openTermbase(s.app, curator, 'weekly');
		const starter = concepts.find(({ origin, english }) => origin === 'starter' && english.length > 1)!;
		const [name, variant] = starter.english;
		const id = await save(null, concept(variant!, '우리말'));
		const { rank } = await view(id);
		expect(rank!.outranks).toContainEqual({ ...{ id: starter.id, term: name }, origin: 'starter', terms: [variant] });
		expect((await view(starter.id)).rank!.outrankedBy[0]).toMatchObject({ id, terms: [variant] });
		const { index } = await s.app.termbases.of(s.project.id);
		expect(index.inSource(variant!).map((match) => match.concept.id)).toEqual([id]);
	});
});
