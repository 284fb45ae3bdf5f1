import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { ProblemCode } from '$lib/core/problem';
import { exportTerms, writeTermsInto } from '$server/usecases/export-terms';
import { openTermbase } from '$server/usecases/open-termbase';
import { importTerms, previewTerms } from '$server/usecases/import-terms';
import { removeConcept } from '$server/usecases/remove-concept';
import { saveConcept } from '$server/usecases/save-concept';
import { backToState, undoBatch, undoChange } from '$server/usecases/undo-terms';
import { openConcept } from '$server/usecases/open-concept';
import { ALL_TERMS } from '$lib/core/glossary/term-filters';
import { openTerms } from '$server/usecases/list-terms';
import { TERM_FORMATS } from '$lib/core/glossary/exchange/exchange';
import type { TermUpload } from '$server/terms/term-file';
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

	const terms = async () => openTermbase(s.app, curator, 'weekly');
	const list = (changed: string | null = null, as = curator) =>
		openTerms(s.app, as, 'weekly', { filters: ALL_TERMS, page: 1, changed });
	const known = async (id: string) => (await terms()).concepts.find((c) => c.id === id);
	const save = (id: string | null, as: Omit<Concept, 'id'>) => saveConcept(s.app, curator, 'weekly', id, as);
	const undo = async (id: string) => undoChange(s.app, curator, 'weekly', (await list(id)).changed!.change);
	const upload = (name: string, text: string): TermUpload => ({
		...{ name, format: null },
		bytes: new TextEncoder().encode(text)
	});

	it('is read by everybody in the project and changed by maintainers alone', async () => {
		expect((await list(null, s.reviewer)).can.curate).toBe(false);
		await expect(saveConcept(s.app, s.editor, 'weekly', null, concept('quiet room', '조용한 방'))).rejects.toEqual(
			refused('access.refused')
		);
		await expect(openTermbase(s.app, null, 'weekly')).rejects.toEqual(refused('access.sign-in'));
		const outsider = { ...s.reviewer, grants: [] };
		await expect(openTermbase(s.app, outsider, 'weekly')).rejects.toEqual(refused('access.not-found'));
	});

	it('adds, changes and removes, and undoes each', async () => {
		const id = await save(null, concept('quiet room', '조용한 방'));
		expect((await list(id)).changed).toMatchObject({ term: 'quiet room', kind: 'added' });
		await save(id, concept('quiet room', '고요한 방'));
		await undo(id);
		expect((await known(id))?.renderings[0]?.text).toBe('조용한 방');
		await removeConcept(s.app, curator, 'weekly', id);
		expect(await known(id)).toBeUndefined();
		expect((await list(id)).changed?.kind).toBe('removed');
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
		const { change } = (await list(id)).changed!;
		for (const reach of [
			() => saveConcept(s.app, other, 'other', id, concept('mine', '내 것')),
			() => removeConcept(s.app, other, 'other', id),
			() => openConcept(s.app, other, 'other', id),
			() => undoChange(s.app, other, 'other', change),
			() => backToState(s.app, other, 'other', { change, side: 'after' })
		])
			await expect(reach()).rejects.toEqual(refused('access.not-found'));
	});

	it.each(TERM_FORMATS)('takes its own export as %s back without a change', async (format) => {
		await save(null, concept('quiet room', '조용한 방'));
		const { text } = await exportTerms(s.app, curator, 'weekly', format);
		const plan = await previewTerms(s.app, curator, 'weekly', upload(`terms.${format}`, text));
		const { concepts } = await terms();
		expect([plan.adds.length, plan.changes.length, plan.refused.length]).toEqual([0, 0, 0]);
		expect(plan.same).toBe(concepts.length);
	});

	it('shows adds, changes and refusals before anything is stored, then stores just that', async () => {
		const id = await save(null, concept('quiet room', '조용한 방'));
		const before = (await terms()).concepts.length;
		const csv = 'english,ko_preferred\r\nQuiet Room,고요한 방\r\nloud hall,시끄러운 홀\r\n,빈칸\r\n';
		const plan = await previewTerms(s.app, curator, 'weekly', upload('terms.csv', csv));
		expect(plan.changes.map(({ before: b }) => b.id)).toEqual([id]);
		expect(plan.adds.map(({ english }) => english[0])).toEqual(['loud hall']);
		expect(plan.refused).toEqual([{ line: 4, code: 'no-english', detail: '' }]);
		expect((await terms()).concepts.length).toBe(before);
		await importTerms(s.app, curator, 'weekly', upload('terms.csv', csv));
		expect((await known(id))?.renderings[0]?.text).toBe('고요한 방');
		const added = (await terms()).concepts.find(({ english }) => english[0] === 'loud hall');
		expect(added?.origin).toBe('imported');
	});

	it('says on which line a file cannot be read', async () => {
		const file = upload('terms.csv', 'english\r\n"never closed');
		await expect(previewTerms(s.app, curator, 'weekly', file)).rejects.toEqual(
			expect.objectContaining({ code: 'import.unreadable', detail: expect.stringContaining('line 2') as string })
		);
	});

	it('undoes an import in one step, but for what was changed since', async () => {
		const [kept, removed] = [
			await save(null, concept('quiet room', '조용한 방')),
			await save(null, concept('gate', '문'))
		];
		const before = (await terms()).concepts;
		const csv = 'english,ko_preferred\r\nquiet room,고요한 방\r\ngate,대문\r\nloud hall,시끄러운 홀\r\nyard,마당\r\n';
		const { batch } = await importTerms(s.app, curator, 'weekly', upload('a.csv', csv));
		const yard = (await terms()).concepts.find(({ english }) => english[0] === 'yard')!;
		await save(yard.id, concept('yard', '뜰'));
		await removeConcept(s.app, curator, 'weekly', removed);
		const { undone, kept: left } = await undoBatch(s.app, curator, 'weekly', batch);
		expect([undone, left.map(({ term }) => term).sort()]).toEqual([2, ['gate', 'yard']]);
		expect((await known(kept))?.renderings[0]?.text).toBe('조용한 방');
		expect((await terms()).concepts.map(({ english }) => english[0])).toEqual(
			[...before.map(({ english }) => english[0]!).filter((term) => term !== 'gate'), 'yard'].sort((a, b) =>
				a.localeCompare(b, 'en')
			)
		);
		await expect(undoBatch(s.app, s.editor, 'weekly', batch)).rejects.toEqual(refused('access.refused'));
		await expect(undoBatch(s.app, curator, 'weekly', 'no-such-step')).rejects.toEqual(refused('access.not-found'));
	});

	it('keeps what a file said besides when a form changes the concept, and what the file is silent about', async () => {
		const tbx = `<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>gate</term></termSec></langSec>
			<langSec xml:lang="es"><termSec><term>puerta</term></termSec></langSec><langSec xml:lang="ja"><termSec><term>門</term></termSec></langSec></conceptEntry></body></text></tbx>`;
		await importTerms(s.app, curator, 'weekly', upload('a.tbx', tbx));
		const gate = async () => (await terms()).concepts.find(({ english }) => english[0] === 'gate')!;
		await save((await gate()).id, concept('gate', '문'));
		await importTerms(s.app, curator, 'weekly', upload('a.md', '|EN|JA|\n|-|-|\n|gate|ゲート|\n'));
		expect((await gate()).renderings.map(({ text }) => text)).toEqual(['문', 'ゲート']);
		const { text } = await exportTerms(s.app, curator, 'weekly', 'tbx');
		expect(text).toContain('puerta');
		expect(text).toContain('<conceptEntry id="c1">');
	});

	it('writes into the Markdown file of a community: changed, new and removed terms alone', async () => {
		const file =
			'# Ours\n\n|영문|한글|쓴이|\n|---|---|---|\n|acorn|도토리|민|\n|barn|헛간|수|\n|crow|까마귀|민|\n\nEnd.';
		await importTerms(s.app, curator, 'weekly', upload('ours.md', file));
		const into = async () => (await writeTermsInto(s.app, curator, 'weekly', upload('ours.md', file))).text;
		expect(await into()).toBe(file);
		const more = upload('more.md', '|EN|KO|\n|-|-|\n|dune|모래 언덕|\n');
		await undoBatch(s.app, curator, 'weekly', (await importTerms(s.app, curator, 'weekly', more)).batch);
		const dune = `${file.replace('|crow', '|dune|모래|민|\n|crow')}`;
		expect((await writeTermsInto(s.app, curator, 'weekly', upload('ours.md', dune))).text).toBe(dune);
		const of = async (english: string) => (await terms()).concepts.find((c) => c.english[0] === english)!;
		await save((await of('barn')).id, concept('barn', '곳간'));
		await removeConcept(s.app, curator, 'weekly', (await of('crow')).id);
		await save(null, concept('brook', '시내'));
		expect(await into()).toBe(file.replace('헛간', '곳간').replace('|crow|까마귀|민|\n', '|brook|시내||\n'));
	});
});
