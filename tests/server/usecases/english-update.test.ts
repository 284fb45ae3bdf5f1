import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { proposalFor } from '$lib/core/source/copies';
import type { TargetLang } from '$lib/core/segment/segment';
import { copyForEngine } from '$server/usecases/copy-for-engine';
import { decide } from '$server/usecases/decide';
import { importFile } from '$server/usecases/import-file';
import { openDocument } from '$server/usecases/open-document';
import { previewImport } from '$server/usecases/preview-import';
import { listBlockers } from '$server/usecases/read-state';
import { takeEngineTexts } from '$server/usecases/take-engine-texts';
import { undoUpdate } from '$server/usecases/undo-update';
import { previewFromFile, updateFromFile } from '$server/usecases/update-from-file';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { storeLines } from './update-stage';

const ENGLISH = `# Slow roads

## A Map of Slow Roads

The survey covers 12 villages.

Most bridges were built by hand.

https://arxiv.org/abs/2605.01113

Rain closes the pass in spring.

## Lanterns

We hang 300 lanterns.
`;
const KOREAN = [
	'느린 길',
	'느린 길의 지도',
	'조사는 마을 12곳을 다룬다.',
	'다리는 대부분 손으로 지었다.',
	'https://arxiv.org/abs/2605.01113',
	'비가 오면 봄에 고개가 닫힌다.',
	'등불',
	'등불 300개를 단다.'
];
/** One number and one address are other, one sentence is set otherwise, one is new and one is gone. */
const CORRECTED = ENGLISH.replace('12 villages.', '21 villages.')
	.replace('Most bridges were', 'Most  bridges were')
	.replace('2605.01113', '2605.01114')
	.replace('Rain closes the pass in spring.\n\n', '')
	.replace('We hang', 'Nobody counted the stairs.\n\nWe hang');
const WISH = { rows: 'missing', paper: null, size: null, instructions: '' } as const;

onBothDatabases('the English alone, brought again', (open) => {
	let test: TestApp;
	let s: Stage;
	let curator: Actor;
	let at: { document: string; lang: TargetLang };
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		curator = await person(s.app, 'Cato', s.project.id, 'maintainer', ['ja', 'ko']);
		const wish = { ...upload(ENGLISH), title: null, lang: 'ko' as const, engine: '', join: true };
		at = { document: (await importFile(s.app, curator, 'weekly', { ...wish, also: ['ja'] })).slug, lang: 'ko' };
	});
	afterEach(() => test.drop());

	const upload = (text: string) => ({
		...{ name: 'roads.md', bytes: new TextEncoder().encode(text), format: null, english: true }
	});
	const copyOf = (text: string) => ({ ...upload(text), rows: null, engine: '' });
	const view = (lang: TargetLang = 'ko') => openDocument(s.app, curator, at.document, lang);
	const rows = async (lang: TargetLang = 'ko') => {
		const { rows, status } = await view(lang);
		return rows.flatMap(({ id, source, machine }, n) => {
			const { text, state, absent, outdated, madeFor, offer } = status.rows[n]!;
			const row = { id, source, machine, text, state, absent, outdated, madeFor, offer };
			return source === null && machine === null ? [] : [row];
		});
	};
	const rowOf = async (part: string, lang: TargetLang = 'ko') =>
		(await rows(lang)).find(({ source }) => source?.includes(part))!;
	const write = async (part: string, text: string) =>
		s.app.rooms.write((await view()).room, s.reviewer.id, [{ segment: (await rowOf(part)).id, text }]);
	const approve = async (part: string) => {
		const { id, text } = await rowOf(part);
		return (await decide(s.app, s.editor, at, 'approve', [{ segment: id, text }]))[0]!.state;
	};
	const copied = () => copyForEngine(s.app, s.editor, at, WISH);
	/** Has an engine translate what waits. */
	const translate = async (to: readonly string[]) => {
		let n = 0;
		const text = (await copied()).chunks[0]!.replace(/^(?!\[\[\d|$).+$/gmu, () => to[n++]!);
		const answer = { text, engine: 'first', beside: false, rows: null };
		return takeEngineTexts(s.app, s.editor, at, answer);
	};
	const translated = () => translate(KOREAN.filter((text) => !text.startsWith('http')));
	const update = (text: string, lang: TargetLang = 'ko') =>
		updateFromFile(s.app, curator, { ...at, lang }, copyOf(text));

	it('takes corrections, new rows and gone ones over after a dry run; no translation is lost', async () => {
		await translated();
		const before = await rows();
		const dry = await previewFromFile(s.app, s.editor, at, copyOf(CORRECTED));
		expect(dry.counts).toMatchObject({ changed: 2, quiet: 1, new: 1, gone: 1, replaced: 1, offered: 0, falls: 0 });
		expect(dry.rows.map(({ text, source, sourceNewer }) => [text, source, sourceNewer])).toEqual([
			['same', 'changed', 'The survey covers 21 villages.'],
			['same', 'quiet', 'Most  bridges were built by hand.'],
			['replaced', 'changed', 'https://arxiv.org/abs/2605.01114'],
			['gone', 'same', null],
			['new', 'same', 'Nobody counted the stairs.']
		]);
		expect(await rows()).toEqual(before);
		const { counts } = await update(CORRECTED);
		expect(counts).toEqual(dry.counts);
		expect((await rows()).map(({ source, text, absent }) => [source, text, absent])).toEqual([
			['Slow roads', '느린 길', false],
			['A Map of Slow Roads', '느린 길의 지도', false],
			['The survey covers 21 villages.', '조사는 마을 12곳을 다룬다.', false],
			['Most  bridges were built by hand.', '다리는 대부분 손으로 지었다.', false],
			['https://arxiv.org/abs/2605.01114', 'https://arxiv.org/abs/2605.01114', false],
			['Rain closes the pass in spring.', '비가 오면 봄에 고개가 닫힌다.', true],
			['Lanterns', '등불', false],
			['Nobody counted the stairs.', '', false],
			['We hang 300 lanterns.', '등불 300개를 단다.', false]
		]);
		expect(await update(CORRECTED)).toMatchObject({ id: null, counts: { same: 8, 'still-gone': 1 } });
	});

	it('says of each text which English it was made for, until somebody writes, decides or has it translated', async () => {
		await translated();
		await update(CORRECTED);
		const told = async () => (await rows()).flatMap(({ madeFor }) => madeFor ?? []);
		expect(await told()).toEqual(['The survey covers 12 villages.']);
		// What waits for an engine: the row that is new, and the one whose English changed.
		expect((await copied()).rows).toBe(2);
		const [answered] = [await translate(['조사는 마을 21곳을 다룬다.', '계단은 아무도 세지 않았다.'])];
		expect(answered.counts).toMatchObject({ replaced: 2, offered: 0 });
		expect(await told()).toEqual([]);
		expect((await rowOf('survey')).text).toBe('조사는 마을 21곳을 다룬다.');

		// A person's own words count from when they were written.
		await update(CORRECTED.replace('21 villages', '24 villages'));
		expect(await told()).toEqual(['The survey covers 21 villages.']);
		await write('survey', '조사는 마을 24곳을 다룬다.');
		expect(await told()).toEqual([]);
		await update(CORRECTED.replace('21 villages', '25 villages'));
		expect(await told()).toEqual(['The survey covers 24 villages.']);
		await write('survey', '조사는 마을 25곳을 다룬다.');
		await s.app.revisions.flush((await view()).room);
		expect(await told()).toEqual([]);
		// Back to an English for which it was not made either.
		await update(CORRECTED);
		expect(await told()).toEqual(['The survey covers 25 villages.']);
		await update(CORRECTED.replace('21 villages', '25 villages'));
		expect(await told()).toEqual([]);
	});

	it('makes approvals stale where the English says something else, and offers nothing empty', async () => {
		await translated();
		await write('survey', '조사는 12개 마을을 다룬다.');
		expect(await approve('survey')).toBe('approved');
		await write('bridges', '다리는 거의 다 손으로 지었다.');
		expect(await approve('bridges')).toBe('approved');
		expect((await previewFromFile(s.app, curator, at, copyOf(CORRECTED))).counts).toMatchObject({
			falls: 1,
			offered: 0
		});
		await update(CORRECTED);
		expect(await rowOf('survey')).toMatchObject({
			...{ state: 'stale', outdated: 'The survey covers 12 villages.', offer: null, text: '조사는 12개 마을을 다룬다.' }
		});
		expect(await rowOf('bridges')).toMatchObject({ state: 'approved', outdated: null, madeFor: null });
		const codes = (await listBlockers(s.app, s.editor, at)).map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['source-changed', 'text-missing']));
		await write('survey', '조사는 21개 마을을 다룬다.');
		expect(await approve('survey')).toBe('approved');
		expect(await rowOf('survey')).toMatchObject({ outdated: null, madeFor: null });
	});

	it('reaches every language that it is brought to, and goes back in all of them in one step', async () => {
		await translated();
		const [korean, japanese] = [await rows(), await rows('ja')];
		const { id } = await update(CORRECTED);
		expect((await rowOf('stairs', 'ja')).machine).toBe(null);
		const second = await update(CORRECTED, 'ja');
		expect(second.counts).toMatchObject({ new: 1, gone: 1, replaced: 1 });
		expect((await rows('ja')).map(({ source, text }) => [source, text])).toContainEqual([
			...['Nobody counted the stairs.', '']
		]);
		expect((await view('ja')).status.rows.flatMap(({ copies }) => proposalFor(copies) ?? [])).toEqual([]);
		expect(await undoUpdate(s.app, curator, at, id!)).toMatchObject({ kept: [] });
		expect(await rows()).toEqual(korean);
		expect(await rows('ja')).toEqual(japanese);
		await expect(undoUpdate(s.app, curator, { ...at, lang: 'ja' }, second.id!)).rejects.toMatchObject({
			code: 'update.superseded'
		});
	});

	it('keeps what people went on from when it is taken back', async () => {
		await translated();
		const { id } = await update(CORRECTED);
		await write('stairs', '계단은 아무도 세지 않았다.');
		expect((await undoUpdate(s.app, s.editor, at, id!)).kept).toEqual(['s0009']);
		expect(await rowOf('survey')).toMatchObject({ source: 'The survey covers 12 villages.', madeFor: null });
		expect(await rowOf('stairs')).toMatchObject({ text: '계단은 아무도 세지 않았다.' });
	});

	it('takes no translation away from a post that has one, and nothing from rows without English', async () => {
		const lines = [
			['The survey covers 12 villages and 40 km of road.', '조사는 마을 12곳과 도로 40km를 다룬다.'],
			[null, '엮은이가 붙인 말이다.'],
			['Most bridges were built by hand.', '다리는 대부분 손으로 지었다.']
		] as const;
		at = { document: (await storeLines(s.app, s.project, lines)).slug, lang: 'ko' };
		const english = `The survey covers 21 villages and 40 km of road.\n\nMost bridges were built by hand.\n`;
		expect((await update(english)).counts).toMatchObject({ changed: 1, gone: 0, new: 0, replaced: 0, offered: 0 });
		expect((await rows()).map(({ text, madeFor }) => [text, madeFor])).toEqual([
			[lines[0][1], lines[0][0]],
			[lines[1][1], null],
			[lines[2][1], null]
		]);
	});

	it('is found to be a newer copy on the import page, in the languages that the person may import', async () => {
		const found = async (actor: Actor) =>
			(await previewImport(s.app, actor, 'weekly', { ...upload(CORRECTED), lang: null })).proposals;
		const [proposal] = await found(curator);
		expect(proposal).toMatchObject({ slug: at.document, update: true, langs: ['ja', 'ko'] });
		expect((await found(s.stranger))[0]).toMatchObject({ langs: ['ja'] });
		expect(
			(
				await previewImport(s.app, curator, 'weekly', {
					...upload('# Other\n\nNothing of that at all stands here.\n'),
					lang: null
				})
			).proposals
		).toEqual([]);
		await expect(updateFromFile(s.app, s.stranger, at, copyOf(CORRECTED))).rejects.toMatchObject({
			code: 'access.refused'
		});
	});
});
