import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import { rowCandidates } from '$server/db/machine-text';
import { copyForEngine } from '$server/usecases/copy-for-engine';
import { importFile } from '$server/usecases/import-file';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { previewEngineTexts, takeEngineTexts } from '$server/usecases/take-engine-texts';
import { undoUpdate } from '$server/usecases/undo-update';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const ENGLISH = `# Slow roads

## A Map of Slow Roads

The survey covers 12 villages.

Most bridges were built by hand.

https://arxiv.org/abs/2605.01113

## Lanterns

We hang 300 lanterns.
`;
const KOREAN = [
	'느린 길',
	'느린 길의 지도',
	'조사는 마을 12곳을 다룬다.',
	'다리는 대부분 손으로 지었다.',
	'등불',
	'등불 300개를 단다.'
];
const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };
const WISH = { rows: 'missing', paper: null, size: null, instructions: '' } as const;

onBothDatabases('texts of an engine', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	let at: { document: string; lang: 'ja' | 'ko' };
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
		const file = { name: 'roads.md', bytes: new TextEncoder().encode(ENGLISH), format: null, title: null };
		const wish = { ...file, lang: 'ko' as const, engine: '', join: true, english: true, also: ['ja' as const] };
		at = { document: (await importFile(s.app, curator, 'weekly', wish)).slug, lang: 'ko' };
	});
	afterEach(() => test.drop());

	const view = () => openDocument(s.app, curator, at.document, 'ko');
	const rows = async () => {
		const { rows, status } = await view();
		return rows.map(({ id, machine, engine }, n) => ({ ...status.rows[n]!, id, machine, engine }));
	};
	const texts = async () => (await rows()).map(({ text }) => text).filter((text) => !text.startsWith('http'));
	const copy = (wish: Partial<Parameters<typeof copyForEngine>[3]> = {}) =>
		copyForEngine(s.app, s.editor, at, { ...WISH, ...wish });
	/** The answer of an engine that keeps every mark. */
	const answer = (chunks: readonly string[], to: readonly string[] = KOREAN): string => {
		let n = 0;
		return chunks.join('\n').replace(/^(?!\[\[\d|$).+$/gmu, () => to[n++]!);
	};
	const take = (text: string, more: Partial<Parameters<typeof takeEngineTexts>[3]> = {}) =>
		takeEngineTexts(s.app, s.editor, at, { text, engine: 'first', beside: false, rows: null, ...more });

	it('are the texts of rows that wait for one, with engine and route, and all of it is undone in one step', async () => {
		const { rows: count, chunks } = await copy({ size: 80 });
		expect([count, chunks.length > 1]).toEqual([6, true]);
		const text = answer(chunks);
		const preview = await previewEngineTexts(s.app, s.editor, at, { text, beside: false });
		expect(preview.rows.map(({ text, evidence, doubts, change }) => [text, evidence, doubts, change])).toEqual(
			KOREAN.map((text) => [text, 'mark', [], 'replaced'])
		);
		expect(await texts()).toEqual(KOREAN.map(() => ''));
		const { id, counts } = await take(text);
		expect(counts).toMatchObject({ replaced: 6, gone: 0, offered: 0, changed: 0 });
		expect(await texts()).toEqual(KOREAN);
		const [row] = await rows();
		expect(row).toMatchObject({ machine: '느린 길', engine: 'first', state: 'untouched' });
		expect((await rowCandidates(s.app.database.db, row!.id, 'ko')).at(-1)).toMatchObject({
			...{ engine: 'first', route: 'en->ko', text: '느린 길', current: 1 }
		});
		expect((await view()).status.update).toMatchObject({ id, kind: 'engine' });
		await expect(copy()).rejects.toEqual(refused('engine.nothing'));
		const { lines } = await openAudit(s.app, curator, 'weekly', ALL);
		expect(lines.map(({ action }) => action)).toContain('document.engine-texts');
		expect(await undoUpdate(s.app, s.editor, at, id!)).toEqual({ undone: 6, kept: [] });
		expect(await texts()).toEqual(KOREAN.map(() => ''));
	});

	it('that have a doubt are taken only where a person says so', async () => {
		const { chunks } = await copy();
		const marks = [...chunks[0]!.matchAll(/^\[\[.+\]\]$/gmu)].map(([mark]) => mark);
		const text = answer(chunks)
			.replace(marks[1]!, marks[1]!.replace('[[', '【').replace(']]', '】'))
			.replace(`${marks[3]!}\n`, '');
		const { rows: found, counts } = await previewEngineTexts(s.app, s.editor, at, { text, beside: false });
		expect(found.map(({ evidence, doubts }) => [evidence, doubts.length > 0])).toEqual([
			['mark', false],
			['damaged', false],
			[expect.stringMatching(/place|similar/u), true],
			[expect.stringMatching(/place|similar/u), true],
			['mark', false],
			['mark', false]
		]);
		expect(counts).toMatchObject({ replaced: 4 });
		await take(text);
		expect(await texts()).toEqual(KOREAN.map((one, n) => (n === 2 || n === 3 ? '' : one)));
		await take(text, { rows: [found[2]!.row, found[3]!.row] });
		expect(await texts()).toEqual(KOREAN);
	});

	it('stand beside what people wrote, and beside untouched texts where that is asked for', async () => {
		const { chunks } = await copy({ rows: 'all' });
		await take(answer(chunks));
		const [title] = await rows();
		await s.app.rooms.write((await view()).room, s.reviewer.id, [{ segment: title!.id, text: '더딘 길' }]);
		const other = KOREAN.map((text) => `${text} 둘`);
		const second = answer((await copy({ rows: 'all' })).chunks, other);
		const { id } = await take(second, { engine: 'second', beside: true });
		expect(await texts()).toEqual(['더딘 길', ...KOREAN.slice(1)]);
		expect((await rows()).flatMap(({ offer }) => (offer ? [[offer.engine, offer.text]] : []))).toEqual(
			other.map((text) => ['second', text])
		);
		await undoUpdate(s.app, s.editor, at, id!);
		expect((await rows()).every(({ offer }) => offer === null)).toBe(true);
		const { counts } = await take(second, { engine: 'second' });
		expect(counts).toMatchObject({ replaced: 5, offered: 1 });
		expect(await texts()).toEqual(['더딘 길', ...other.slice(1)]);
	});

	it('of another language, and those of no copy, are refused, and nothing is stored', async () => {
		await expect(take('[[1-11]]\n느린 길')).rejects.toEqual(refused('engine.no-copy'));
		await copy();
		const japanese = await copyForEngine(s.app, curator, { ...at, lang: 'ja' }, WISH);
		await expect(take(answer(japanese.chunks))).rejects.toEqual(refused('engine.foreign'));
		await expect(take('그냥 글')).rejects.toEqual(refused('input.invalid'));
		await expect(
			takeEngineTexts(s.app, s.stranger, at, { ...{ text: 'x', engine: 'e', beside: false }, rows: null })
		).rejects.toEqual(refused('access.refused'));
		expect(await texts()).toEqual(KOREAN.map(() => ''));
	});
});
