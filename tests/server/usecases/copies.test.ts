import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import type { TargetLang } from '$lib/core/segment/segment';
import { chooseSource, type SourceStep } from '$server/usecases/choose-source';
import { decide } from '$server/usecases/decide';
import { storeDocument } from '$server/usecases/import-document';
import { listCopies } from '$server/usecases/list-copies';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { publishDocument } from '$server/usecases/publish-document';
import { searchPhrase } from '$server/usecases/search-memory';
import { undoUpdate } from '$server/usecases/undo-update';
import { updateDocument } from '$server/usecases/update-document';
import { lastRelease } from '$server/db/releases';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { fileOf, rowsOf, storeLines, type Line } from './update-stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ALL = { person: null, group: null, document: null, day: null, before: null };

const URL = 'The maps are at https://example.org/maps/slow-roads for everybody.';
const TITLE = 'The maps are at Slow roads: maps of hills for everybody.';
const RATE = 'It needs $3\\times$ fewer bridges than before.';
const BARE = 'It needs 3\\times fewer bridges than before.';
const NIGHT = 'The pass is closed at night.';
const DAWN = 'The pass is closed at dawn.';

/** The Korean copy came first and is in force. */
const KO: Line[] = [
	['Slow roads in the hills', '언덕의 느린 길'],
	[TITLE, '지도는 https://example.org/maps/slow-roads 에서 누구나 볼 수 있다.'],
	[RATE, '이전보다 다리가 3배 적게 든다.'],
	[NIGHT, '고개는 밤에 닫힌다.'],
	['Readers sent three more maps.', '독자들이 지도 세 장을 더 보냈다.']
];
const JA: Line[] = [
	['Slow roads in the hills', '丘の遅い道'],
	[URL, '地図は https://example.org/maps/slow-roads で誰でも見られる。'],
	[BARE, '以前より橋が3倍少なくて済む。'],
	[DAWN, '峠は夜に閉まる。'],
	['Readers  sent three more maps.', '読者がさらに地図を三枚送ってくれた。']
];

onBothDatabases('two copies of one post', (open) => {
	let test: TestApp;
	let s: Stage;
	let both: Actor;
	let slug: string;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		both = await person(s.app, 'Bo', s.project.id, 'editor', ['ja', 'ko']);
		const document = await storeLines(s.app, s.project, KO);
		slug = document.slug;
		await storeDocument(s.app, s.project, null, {
			...{ project: s.project.slug, lang: 'ja', title: 'Slow roads', notices: [], into: document.id, engine: 'first' },
			...{ file: fileOf('first.ja.txt'), rows: rowsOf(JA) }
		});
	});
	afterEach(() => test.drop());

	const at = (lang: TargetLang = 'ko') => ({ document: slug, lang });
	const view = (lang: TargetLang = 'ko') => openDocument(s.app, both, slug, lang);
	const list = () => listCopies(s.app, both, at());
	const choose = (request: SourceStep, actor = both) => chooseSource(s.app, actor, at(), request);
	const sources = async () => (await view()).rows.slice(-KO.length).map(({ source }) => source);
	const row = async (n: number) => (await list()).find(({ label }) => label === `s000${n + 1}`)!;
	const states = async (lang: TargetLang = 'ko') => (await view(lang)).status.rows.map(({ state }) => state);
	const approve = async (n: number, lang: TargetLang = 'ko') => {
		const { id, text } = (await view(lang)).status.rows[n]!;
		await decide(s.app, lang === 'ko' ? s.reviewer : s.stranger, at(lang), 'confirm', [{ segment: id, text }]);
		return (await decide(s.app, both, at(lang), 'approve', [{ segment: id, text }]))[0]!.state;
	};

	it('are listed with what is wrong with which, and proposed where every difference is explained', async () => {
		const found = (await list()).map(({ label, copies, better, certain, damages }) => [
			...[label, certain, copies.find(({ source }) => source === better)?.lang ?? null],
			[...new Set(damages.map(({ kind }) => kind))].join()
		]);
		expect(found).toEqual([
			['s0002', true, 'ja', 'address-lost'],
			['s0003', true, 'ko', 'formula'],
			['s0004', false, null, ''],
			['s0005', true, 'ko', 'spaces']
		]);
		const { status } = await view('ja');
		expect(status.rows.map(({ copies }) => copies?.copies.map(({ lang }) => lang).join() ?? '')).toEqual([
			...['', 'ja,ko', 'ja,ko', 'ja,ko', 'ja,ko']
		]);
	});

	it('the better ones are taken together, for both languages, and undone together', async () => {
		const before = await sources();
		const certain = (await list()).filter((one) => one.certain);
		const rows = certain.map(({ segment, better, text }) => ({ segment, source: better!, seen: text }));
		const done = await choose({ step: 'take', rows });
		expect(done.map((one) => one.refused)).toEqual([null, null, null]);
		expect(await sources()).toEqual([KO[0]![0], URL, RATE, NIGHT, KO[4]![0]]);
		expect((await view('ja')).rows[1]!.source).toBe(URL);
		expect((await list()).map(({ label, choice }) => [label, choice?.how ?? null, choice?.byName ?? null])).toEqual([
			['s0002', 'take', 'Bo'],
			['s0003', 'take', 'Bo'],
			['s0004', null, null],
			['s0005', 'take', 'Bo']
		]);
		await choose({ step: 'undo', choices: done.map(({ choice }) => choice!) });
		expect(await sources()).toEqual(before);
		expect((await list()).filter(({ choice }) => choice)).toEqual([]);
	});

	it('a text written by hand is a new version that checks, release and audit go by; the copies stay', async () => {
		const maintainer = await person(s.app, 'Mo', s.project.id, 'maintainer', ['ko']);
		const { segment, text } = await row(3);
		const seen = text;
		const [done] = await choose({ step: 'correct', segment, text: 'The pass is closed for 12 nights.', seen });
		expect(done).toMatchObject({ refused: null, source: 'The pass is closed for 12 nights.' });
		const { status, rows } = await view();
		expect(rows[3]!.source).toBe('The pass is closed for 12 nights.');
		expect(status.findings.filter((one) => one.segment === segment).map(({ check }) => check)).toContain(
			'accuracy.number-missing'
		);
		expect((await row(3)).copies.map((copy) => copy.text)).toEqual([DAWN, NIGHT]);
		const { lines } = await openAudit(s.app, maintainer, s.project.slug, ALL);
		expect(lines[0]).toMatchObject({ action: 'source.correct', who: 'Bo', params: { label: 's0004' } });
	});

	it('an approval falls where the source says something else, in each language, and stands where it does not', async () => {
		for (const lang of ['ko', 'ja'] as const) for (const n of [3, 4]) expect(await approve(n, lang)).toBe('approved');
		const [night, readers] = [await row(3), await row(4)];
		const better = readers.copies.find(({ lang }) => lang === 'ja')!;
		await choose({ step: 'take', rows: [{ segment: readers.segment, source: better.source, seen: readers.text }] });
		expect((await states())[4]).toBe('approved');
		const other = night.copies.find(({ lang }) => lang === 'ja')!;
		const [turned] = await choose({
			step: 'take',
			rows: [{ segment: night.segment, source: other.source, seen: night.text }]
		});
		expect([(await states())[3], (await states('ja'))[3]]).toEqual(['stale', 'stale']);
		expect((await view()).status.rows[3]!.outdated).toBe(NIGHT);
		await choose({ step: 'undo', choices: [turned!.choice!] });
		expect([(await states())[3], (await states('ja'))[3]]).toEqual(['approved', 'approved']);
	});

	it('of two who correct at once the second is refused, with what stands there now', async () => {
		const { segment, text: seen } = await row(3);
		const verdicts = await Promise.all(
			['The pass closes at nine.', 'The pass closes at ten.'].map((text) =>
				choose({ step: 'correct', segment, text, seen })
			)
		);
		const refusals = verdicts.flat().filter((one) => one.refused !== null);
		expect(refusals).toMatchObject([{ refused: 'segment.source-changed', choice: null }]);
		expect(refusals[0]!.source).toBe((await sources())[3]);
	});

	it('only the last word on a row is taken back, and only once', async () => {
		const { segment, text } = await row(3);
		const [first] = await choose({ step: 'correct', segment, text: DAWN, seen: text });
		const [second] = await choose({ step: 'correct', segment, text: 'The pass is closed.', seen: DAWN });
		const undo = async (choice: string) => (await choose({ step: 'undo', choices: [choice] }))[0]!.refused;
		expect(await undo(first!.choice!)).toBe('segment.source-changed');
		expect(await undo(second!.choice!)).toBe(null);
		expect(await undo(second!.choice!)).toBe('segment.source-changed');
		expect((await row(3)).choice).toMatchObject({ id: first!.choice, how: 'correct' });
		expect(await undo(first!.choice!)).toBe(null);
		expect((await sources())[3]).toBe(NIGHT);
	});

	it('a newer copy asks again only where its source is another, and taking it back lets the word of before hold again', async () => {
		const { segment, text } = await row(3);
		await choose({ step: 'correct', segment, text: 'The pass is closed after dark.', seen: text });
		expect((await row(3)).choice).not.toBeNull();
		const retold = KO.map((line, n): Line => (n === 0 ? [line[0], '언덕의 더딘 길'] : line));
		const again = { file: fileOf('again.txt'), rows: rowsOf(retold), engine: 'second' };
		expect((await updateDocument(s.app, both, at(), again)).counts).toMatchObject({ replaced: 1, changed: 0 });
		expect((await row(3)).choice).not.toBeNull();
		const newer = retold.map((line, n): Line => (n === 3 ? ['The pass is shut at night.', line[1]] : line));
		const file = fileOf('second.txt');
		const { id } = await updateDocument(s.app, both, at(), { file, rows: rowsOf(newer), engine: 'second' });
		expect(await row(3)).toMatchObject({ text: 'The pass is shut at night.', choice: null, certain: false });
		await undoUpdate(s.app, both, at(), id!);
		expect(await row(3)).toMatchObject({ text: 'The pass is closed after dark.', choice: { how: 'correct' } });
	});

	it('what is published shows the source in force, and the memory has it', async () => {
		const { segment, better, text } = await row(1);
		await choose({ step: 'take', rows: [{ segment, source: better!, seen: text }] });
		for (const n of [0, 1, 2, 3, 4]) expect(await approve(n)).toBe('approved');
		await publishDocument(s.app, both, at());
		const release = await lastRelease(s.app.database.db, (await view()).document.id, 'ko');
		expect(release!.manifest.rows[1]!.source).toBe(URL);
		await s.app.rowIndex.settle();
		const { hits } = await searchPhrase(s.app, both, at(), { q: 'https://example.org/maps', side: 'source' });
		expect(hits).not.toEqual([]);
	});

	it('nobody but an editor says which source is in force, and no row of another post is touched', async () => {
		const { segment, text: seen } = await row(3);
		await expect(choose({ step: 'correct', segment, text: 'x', seen }, s.reviewer)).rejects.toEqual(
			refused('access.refused')
		);
		await expect(choose({ step: 'correct', segment, text: ' ', seen })).rejects.toEqual(refused('input.invalid'));
		const request: SourceStep = { step: 'correct', segment, text: 'x', seen };
		const [elsewhere] = await chooseSource(s.app, both, s.at, request);
		expect(elsewhere).toMatchObject({ refused: 'segment.not-in-review', source: null });
		expect((await sources())[3]).toBe(NIGHT);
	});
});
