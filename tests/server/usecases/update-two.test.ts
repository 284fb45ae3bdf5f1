import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import { differing } from '$lib/core/source/copies';
import { decide } from '$server/usecases/decide';
import { storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { undoUpdate } from '$server/usecases/undo-update';
import { updateDocument } from '$server/usecases/update-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { fileOf, LINES, rowsOf, storeLines, withLines, type Line } from './update-stage';

const JAPANESE = [
	'丘の遅い道',
	'調査は12の村と40kmの道を扱う。',
	'橋のほとんどは手で架けられた。',
	'春は雨で峠が閉じる。',
	'読者がさらに3枚の地図を送ってきた。'
];
const IN_JAPANESE: Line[] = LINES.map(([source], n) => [source, JAPANESE[n]!]);

onBothDatabases('an update of a post in two languages', (open) => {
	let test: TestApp;
	let s: Stage;
	let editor: Actor;
	let reviewer: Actor;
	let slug: string;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		editor = await person(s.app, 'Eda', s.project.id, 'editor', ['ja', 'ko']);
		reviewer = await person(s.app, 'Rex', s.project.id, 'reviewer', ['ja', 'ko']);
		const document = await storeLines(s.app, s.project);
		slug = document.slug;
		await storeDocument(s.app, s.project, null, {
			...{ project: s.project.slug, lang: 'ja', title: 'Slow roads', notices: [], into: document.id, engine: 'first' },
			...{ file: fileOf('first.ja.txt'), rows: rowsOf(IN_JAPANESE) }
		});
	});
	afterEach(() => test.drop());

	const view = (lang: TargetLang) => openDocument(s.app, editor, slug, lang);
	const rows = async (lang: TargetLang) => {
		const { rows, status } = await view(lang);
		return rows.map(({ source }, n) => ({ source, ...status.rows[n]! }));
	};
	const write = async (lang: TargetLang, n: number, text: string) =>
		s.app.rooms.write((await view(lang)).room, reviewer.id, [{ segment: (await rows(lang))[n]!.id, text }]);
	const approve = async (lang: TargetLang, n: number) => {
		const { id, text } = (await rows(lang))[n]!;
		const at = { document: slug, lang };
		await decide(s.app, reviewer, at, 'confirm', [{ segment: id, text }]);
		return (await decide(s.app, editor, at, 'approve', [{ segment: id, text }]))[0]!.state;
	};
	const states = async (lang: TargetLang) => (await rows(lang)).map(({ state }) => state);
	const texts = async (lang: TargetLang) => (await rows(lang)).map(({ text }) => text);

	it('by one language leaves the words of the other alone, and what English it corrects makes approvals stale in both', async () => {
		await write('ja', 1, '調査では12の村と40kmの道を歩いた。');
		expect(await approve('ja', 1)).toBe('approved');
		expect(await approve('ja', 2)).toBe('approved');
		expect(await approve('ko', 1)).toBe('approved');
		const before = { ja: await rows('ja'), ko: await rows('ko') };
		const newer = withLines({
			1: ['The survey covers 120 villages and 40 km of road.', '조사는 마을 120곳과 도로 40km를 다룬다.'],
			3: '봄비에 고개가 닫힌다.'
		});
		const { id, counts } = await updateDocument(
			s.app,
			editor,
			{ document: slug, lang: 'ko' },
			{
				...{ file: fileOf('second.txt'), rows: rowsOf([...newer, ['A new line stands here.', '새 줄이 여기 있다.']]) },
				engine: 'second'
			}
		);
		expect(counts).toMatchObject({ replaced: 1, changed: 1, new: 1, gone: 0 });

		// Not a letter of the Japanese is another one, and its row is looked at again with the English of now beside it.
		expect((await texts('ja')).slice(0, 5)).toEqual(before.ja.map(({ text }) => text).slice(0, 5));
		expect((await states('ja')).slice(1, 3)).toEqual(['stale', 'approved']);
		expect((await states('ko'))[1]).toBe('stale');
		for (const lang of ['ja', 'ko'] as const)
			expect((await rows(lang))[1]).toMatchObject({ source: newer[1]![0], outdated: LINES[1]![0] });

		await undoUpdate(s.app, editor, { document: slug, lang: 'ko' }, id!);
		for (const lang of ['ja', 'ko'] as const) {
			const after = await rows(lang);
			const said = (all: typeof after) => all.slice(0, 5).map(({ copies: _, ...row }) => row);
			expect(said(after)).toEqual(said(before[lang]));
			expect(after.filter(({ copies }) => copies && differing(copies))).toEqual([]);
			expect(after.slice(5).map(({ state }) => state)).toEqual(['left-out']);
		}
	});
});
