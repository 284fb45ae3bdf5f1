import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { draftBlockers } from '$lib/core/workflow/gate';
import { projectDocuments } from '$server/db/projects';
import { decide } from '$server/usecases/decide';
import { importDocument } from '$server/usecases/import-document';
import { importFile } from '$server/usecases/import-file';
import { openDocument } from '$server/usecases/open-document';
import { readUpload } from '$server/usecases/preview-import';
import { listBlockers } from '$server/usecases/read-state';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const ENGLISH = `# Slow roads

## A Map of Slow Roads

Summary

The survey covers 12 villages.

https://arxiv.org/abs/2605.01113

## Lanterns

We hang 300 lanterns.

42
`;

onBothDatabases('a post of English alone', (open) => {
	let test: TestApp;
	let s: Stage;
	let maintainer: Actor;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		maintainer = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const upload = (text: string, also: ('ja' | 'ko')[] = ['ko']) => ({
		...{ name: 'roads.md', bytes: new TextEncoder().encode(text), format: null, lang: 'ja' as const, title: null },
		...{ engine: '', join: true, english: true, also }
	});
	const view = (slug: string, lang: 'ja' | 'ko') => openDocument(s.app, maintainer, slug, lang);

	it('is one document in all its languages, whose rows wait for their translation', async () => {
		const { slug, joined } = await importFile(s.app, maintainer, 'weekly', upload(ENGLISH));
		expect(joined).toBe(false);
		const [ja, ko] = [await view(slug, 'ja'), await view(slug, 'ko')];
		expect(ja.rows.map(({ id }) => id)).toEqual(ko.rows.map(({ id }) => id));
		expect(ja.langs.map(({ lang }) => lang)).toEqual(['ja', 'ko']);
		for (const { rows, status } of [ja, ko])
			expect(rows.map(({ source, machine }, n) => [source, machine, status.rows[n]!.state])).toEqual([
				['Slow roads', '', 'untouched'],
				['A Map of Slow Roads', '', 'untouched'],
				['Summary', '', 'untouched'],
				['The survey covers 12 villages.', '', 'untouched'],
				['https://arxiv.org/abs/2605.01113', 'https://arxiv.org/abs/2605.01113', 'template'],
				['Lanterns', '', 'untouched'],
				['We hang 300 lanterns.', '', 'untouched'],
				['42', '', 'left-out']
			]);
	});

	it('joins no document that has one of its languages', async () => {
		const { slug } = await importFile(s.app, maintainer, 'weekly', upload(ENGLISH, []));
		const [{ id } = { id: '' }] = (await projectDocuments(s.app.database.db, s.project.id)).filter(
			(d) => d.slug === slug
		);
		const { bytes } = upload(ENGLISH);
		const post = readUpload({ name: 'roads.md', bytes, format: null, lang: 'ko', english: true });
		const request = {
			project: 'weekly',
			lang: 'ko' as const,
			also: ['ja' as const],
			into: id,
			engine: '',
			notices: []
		};
		const file = { name: 'roads.md', format: 'markdown', bytes };
		const work = importDocument(s.app, maintainer, { ...request, rows: post.segments, title: 'Roads', file });
		await expect(work).rejects.toMatchObject({ code: 'import.language-present', detail: 'ja' });
		expect((await view(slug, 'ja')).langs.map(({ lang }) => lang)).toEqual(['ja']);
	});

	it('is neither approved nor published, even as a draft, before each row has its text', async () => {
		const { slug } = await importFile(s.app, maintainer, 'weekly', upload(ENGLISH));
		const at = { document: slug, lang: 'ko' };
		const { rows, room } = await view(slug, 'ko');
		const row = rows.find(({ source }) => source === 'Lanterns')!;
		for (const kind of ['confirm', 'approve'] as const) {
			const [verdict] = await decide(s.app, s.editor, at, kind, [{ segment: row.id, text: '' }]);
			expect(verdict).toMatchObject({ state: 'untouched', refused: 'segment.no-text' });
		}
		const codes = async () => (await listBlockers(s.app, s.editor, at)).map(({ code }) => code);
		expect((await codes()).filter((code) => code === 'text-missing')).toHaveLength(6);
		expect(draftBlockers(await listBlockers(s.app, s.editor, at))).not.toHaveLength(0);
		// Somebody writes one by hand.
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: row.id, text: '등불' }]);
		expect((await codes()).filter((code) => code === 'text-missing')).toHaveLength(5);
		const [written] = await decide(s.app, s.editor, at, 'approve', [{ segment: row.id, text: '등불' }]);
		expect(written).toMatchObject({ state: 'approved', refused: null });
	});

	it('is for those who may import each of its languages, and for rows without a translation', async () => {
		const all = { code: 'access.refused' };
		await expect(importFile(s.app, s.stranger, 'weekly', upload(ENGLISH))).rejects.toMatchObject(all);
		await expect(importFile(s.app, s.stranger, 'weekly', upload(ENGLISH, []))).resolves.toMatchObject({ lang: 'ja' });
		const lines = { ...upload('{"source":"One road.","target":"길 하나."}'), name: 'roads.jsonl' };
		await expect(importFile(s.app, maintainer, 'weekly', lines)).rejects.toMatchObject({ code: 'input.invalid' });
	});
});
