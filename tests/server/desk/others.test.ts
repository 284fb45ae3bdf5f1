import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import { roomOf } from '$server/desk/desk';
import { openDocument } from '$server/usecases/open-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, store, storeText, type Stage } from '../usecases/stage';

/** A post whose introduction is Korean alone: the Japanese was made from it. */
const KOREAN = '이번 주에는 등불과 길에 대한 글을 12편 모았습니다.';
const ROWS = {
	ko: [{ source: null, target: KOREAN }],
	ja: [{ source: KOREAN, sourceLang: 'ko', target: '今週は灯火と道についての文章を12本集めました。' }]
};

onBothDatabases('the other language of a document', (open) => {
	let test: TestApp;
	let s: Stage;
	let both: Actor;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		both = await person(s.app, 'Bo', s.project.id, 'editor', ['ja', 'ko']);
	});
	afterEach(() => test.drop());

	const bytes = (rows: object[]): Uint8Array =>
		new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n'));
	const view = (slug: string, lang: string) => openDocument(s.app, both, slug, lang);

	it('bears witness once it was read, and again after every change there', async () => {
		await store(s.app, s.project, 'tiny.ja.txt', 'ja', s.document.id);
		await s.app.rowIndex.settle();
		const { rows, room, status } = await view(s.document.slug, 'ko');
		const row = rows.find(({ machine, other }) => machine !== null && other !== null)!;
		expect(row.other).toMatchObject({ lang: 'ja', changed: false });
		const same = async () =>
			(await view(s.document.slug, 'ko')).status.findings.filter((f) => f.check === 'accuracy.same-as-other-target');
		expect(status.findings.filter((f) => f.check === 'accuracy.same-as-other-target')).toEqual([]);
		await s.app.rooms.write(room, both.id, [{ segment: row.id, text: row.other!.text }]);
		expect((await same()).map(({ segment }) => segment)).toEqual([row.id]);
		const listed = () =>
			s.app.database.db
				.selectFrom('row_check')
				.select(['segment_id', 'lang'])
				.where('check_id', '=', 'accuracy.same-as-other-target')
				.execute();
		await s.app.rowIndex.settle();
		expect(await listed()).toEqual([{ segment_id: row.id, lang: 'ko' }]);
		// The lists of one language follow the words of the other.
		await s.app.rooms.write(roomOf(s.document.id, 'ja', 1), both.id, [
			{ segment: row.id, text: 'まったく別の文です。' }
		]);
		s.app.rowIndex.heard(roomOf(s.document.id, 'ja', 1), true);
		await s.app.rowIndex.settle();
		expect(await same()).toEqual([]);
		expect(await listed()).toEqual([]);
	});

	it('is what a translation was made from: it is behind when people correct that', async () => {
		const document = await storeText(s.app, s.project, { name: 'intro.jsonl', bytes: bytes(ROWS.ko) }, 'ko');
		await storeText(s.app, s.project, { name: 'intro.ja.jsonl', bytes: bytes(ROWS.ja) }, 'ja', document.id);
		await s.app.rowIndex.settle();
		const found = async () =>
			(await view(document.slug, 'ja')).status.findings.filter((f) => f.check === 'accuracy.made-from-changed');
		const { rows, status } = await view(document.slug, 'ja');
		expect(rows.filter(({ machine }) => machine !== null).map(({ sourceLang }) => sourceLang)).toEqual(['ko']);
		expect(status.findings.filter((f) => f.check === 'accuracy.made-from-changed')).toEqual([]);
		const room = roomOf(document.id, 'ko', 1);
		const [segment] = [...(await s.app.rooms.texts(room)).keys()];
		await s.app.rooms.write(room, both.id, [{ segment: segment!, text: KOREAN.replace('등불', '등대') }]);
		s.app.rowIndex.heard(room, true);
		await s.app.rowIndex.settle();
		expect(await found()).toMatchObject([{ evidence: { now: KOREAN.replace('등불', '등대') } }]);
	});
});
