import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import type { ParsedSegment, SourceLang, TargetLang } from '$lib/core/segment/segment';
import { roomOf } from '$server/desk/desk';
import { acceptPivot } from '$server/usecases/accept-pivot';
import { chooseSource } from '$server/usecases/choose-source';
import { copyForEngine } from '$server/usecases/copy-for-engine';
import { decide } from '$server/usecases/decide';
import { storeDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { takeEngineTexts } from '$server/usecases/take-engine-texts';
import { updateDocument } from '$server/usecases/update-document';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';
import { fileOf, rowsOf } from './update-stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

/** A row with English, its Korean, and the Japanese that was made from the Korean. */
const ENGLISH = 'This week we gathered 14 texts on lamps and roads.';
const KOREAN = '이번 주에는 등불과 길에 대한 글을 14편 모았습니다.';
const JAPANESE = '今週は灯火と道についての文章を14本集めました。';
const BRIDGE = KOREAN.replace('길', '다리');

onBothDatabases('a Japanese text that was made from Korean and has English as well', (open) => {
	let test: TestApp;
	let s: Stage;
	let both: Actor;
	let second: Actor;
	let document: { id: string; slug: string };
	let room: string;
	let segment: string;

	const rows = (target: string): ParsedSegment[] => rowsOf([[ENGLISH, target]]);
	const bring = (lang: TargetLang, target: string, from?: SourceLang, into: string | null = document.id) =>
		storeDocument(s.app, s.project, null, {
			...{ project: s.project.slug, lang, title: 'Lamps', notices: [], into, engine: 'some engine' },
			...{ file: fileOf(`lamps.${lang}.txt`), rows: rows(target), from }
		});
	async function begin(from: SourceLang = 'ko', korean = KOREAN): Promise<void> {
		document = await bring('ko', korean, undefined, null);
		await bring('ja', JAPANESE, from);
		room = roomOf(document.id, 'ko', 1);
		segment = [...(await s.app.rooms.texts(room)).keys()][0]!;
	}
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		both = await person(s.app, 'Bo', s.project.id, 'editor', ['ja', 'ko']);
		second = await person(s.app, 'Rin', s.project.id, 'reviewer', ['ja']);
	});
	afterEach(() => test.drop());

	const at = (lang = 'ja') => ({ document: document.slug, lang });
	const view = async (lang = 'ja') => {
		const { rows, status } = await openDocument(s.app, both, document.slug, lang);
		return { row: rows[0]!, status: status.rows[0]!, findings: status.findings.map(({ check }) => check) };
	};
	const korean = (text: string) => s.app.rooms.write(room, both.id, [{ segment, text }]);
	const say = async (actor: Actor, kind: 'confirm' | 'approve', pivot?: string, text = JAPANESE) =>
		(await decide(s.app, actor, at(), kind, [{ segment, text, source: ENGLISH, pivot }]))[0]!;
	const approve = async () => {
		await say(second, 'confirm');
		return (await say(both, 'approve')).state;
	};
	const accept = (seen: string) => acceptPivot(s.app, both, at(), { segment, seen });
	const undo = async (choice: string) =>
		(await chooseSource(s.app, both, at(), { step: 'undo', choices: [choice] }))[0]!;

	it('keeps its English as the source and stands beside the Korean: it is checked against both', async () => {
		await begin();
		const first = await view();
		expect(first.row).toMatchObject({ source: ENGLISH, sourceLang: 'en' });
		expect(first.status.pivot).toMatchObject({ lang: 'ko', base: KOREAN, now: KOREAN, beside: true, accepted: null });
		expect(first.findings).toEqual([]);
		await korean(BRIDGE.replace('14편', '12편'));
		const now = await view();
		expect(now.row.source).toBe(ENGLISH);
		expect(now.findings.sort()).toEqual(['accuracy.made-from-changed', 'accuracy.made-from-differs']);
		await s.app.rooms.write(roomOf(document.id, 'ja', 1), both.id, [{ segment, text: JAPANESE.replace('14', '12') }]);
		expect((await view()).findings).toEqual(expect.arrayContaining(['accuracy.number-value']));
		expect((await view()).findings).not.toContain('accuracy.made-from-differs');
	});

	it('is as ever where nobody says so: made from its English alone', async () => {
		await begin('en');
		await korean(BRIDGE);
		expect((await view()).status.pivot).toBeNull();
		expect((await view()).findings).toEqual([]);
	});

	it('loses its approval when the Korean says something else, and when the English does', async () => {
		await begin();
		expect(await approve()).toBe('approved');
		await korean(KOREAN.replace('등불과 길', '등불과  길'));
		expect((await view()).status).toMatchObject({ state: 'approved', outdated: null, pivot: { outdated: null } });
		await korean(BRIDGE);
		expect((await view()).status).toMatchObject({ state: 'stale', outdated: null, pivot: { outdated: KOREAN } });
		await korean(KOREAN);
		expect((await view()).status.state).toBe('approved');
		const text = ENGLISH.replace('roads', 'islands');
		await chooseSource(s.app, both, at(), { step: 'correct', segment, text, seen: ENGLISH });
		expect((await view()).status).toMatchObject({ state: 'stale', outdated: ENGLISH, pivot: { outdated: null } });
	});

	it('still fits, says an editor: decisions hold again, until that is undone or the Korean changes again', async () => {
		await begin();
		await approve();
		const island = KOREAN.replace('길', '섬');
		await korean(BRIDGE);
		expect((await accept(KOREAN)).refused).toBe('segment.source-changed');
		const { choice } = await accept(BRIDGE);
		const now = await view();
		expect(now.row.source).toBe(ENGLISH);
		expect(now.status).toMatchObject({ state: 'approved', pivot: { base: BRIDGE, accepted: { byName: 'Bo' } } });
		expect(now.findings).toEqual([]);
		await korean(island);
		expect((await view()).status).toMatchObject({ state: 'stale', pivot: { base: BRIDGE, accepted: null } });
		const again = await accept(island);
		expect((await undo(choice!)).refused).toBe('segment.source-changed');
		expect((await undo(again.choice!)).refused).toBeNull();
		expect((await view()).status).toMatchObject({ state: 'stale', pivot: { base: BRIDGE } });
		expect((await view()).row.source).toBe(ENGLISH);
	});

	it('is decided on with the Korean that was seen, and a new decision stands on that of now', async () => {
		await begin();
		await korean(BRIDGE);
		expect((await say(second, 'confirm', KOREAN)).refused).toBe('segment.source-changed');
		expect((await say(second, 'confirm', BRIDGE)).refused).toBeNull();
		expect((await view()).status).toMatchObject({ state: 'confirmed', pivot: { base: BRIDGE } });
		expect((await view()).findings).not.toContain('accuracy.made-from-changed');
	});

	it('a refusal stands whatever becomes of the Korean', async () => {
		await begin();
		await korean(BRIDGE);
		await accept(BRIDGE);
		await decide(s.app, second, at(), 'refuse', [{ segment, text: JAPANESE }], { why: 'meaning', reason: null });
		expect((await view()).status.state).toBe('changes-requested');
	});

	it('comes with a newer copy, and from the Korean that came later', async () => {
		document = await bring('ja', JAPANESE, 'ko', null);
		expect((await view()).status.pivot).toBeNull();
		await bring('ko', KOREAN);
		room = roomOf(document.id, 'ko', 1);
		segment = [...(await s.app.rooms.texts(room)).keys()][0]!;
		expect((await view()).status.pivot).toMatchObject({ base: KOREAN });
		const maintainer = await person(s.app, 'Mo', s.project.id, 'maintainer', ['ja', 'ko']);
		const newer = (lang: TargetLang, target: string, from?: SourceLang) =>
			updateDocument(s.app, maintainer, at(lang), {
				...{ file: fileOf(`${target}.txt`), rows: rows(target), engine: 'some engine', from }
			});
		await newer('ko', BRIDGE);
		expect((await view()).status.pivot).toMatchObject({ base: KOREAN, now: BRIDGE });
		const japanese = JAPANESE.replace('道', '橋');
		await newer('ja', japanese, 'ko');
		expect((await view()).status).toMatchObject({ text: japanese, pivot: { base: BRIDGE, now: BRIDGE } });
		await newer('ja', JAPANESE.replace('道', '小道'));
		expect((await view()).status.pivot).toBeNull();
	});

	it('comes with the texts of an engine that was given the Korean', async () => {
		await begin('en');
		const maintainer = await person(s.app, 'Mo', s.project.id, 'maintainer', ['ja', 'ko']);
		const wish = { rows: 'all', paper: null, size: null, instructions: '' } as const;
		const { chunks } = await copyForEngine(s.app, maintainer, at(), wish);
		const newer = JAPANESE.replace('集めました', '選びました');
		const text = chunks.join('\n').replace(ENGLISH, newer);
		const answer = { text, engine: 'another', beside: false, rows: null };
		await takeEngineTexts(s.app, maintainer, at(), { ...answer, from: 'ko' });
		expect((await view()).status).toMatchObject({ text: newer, pivot: { base: KOREAN, beside: true } });
		await expect(takeEngineTexts(s.app, maintainer, at('ko'), { ...answer, from: 'ko' })).rejects.toEqual(
			refused('input.invalid')
		);
	});

	it('is Japanese: Korean is not made from Korean, nor from Japanese', async () => {
		await begin();
		await expect(bring('ko', KOREAN, 'ko', null)).rejects.toEqual(refused('input.invalid'));
		expect((await view('ko')).status.pivot).toBeNull();
	});
});
