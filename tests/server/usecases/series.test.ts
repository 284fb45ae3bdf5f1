import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findingKey } from '$lib/core/check/key';
import { insertConcepts } from '$server/db/concepts';
import { habitOf } from '$server/db/habits';
import type { DocumentTable } from '$server/db/schema';
import { closeFinding } from '$server/usecases/close-finding';
import { decide } from '$server/usecases/decide';
import { importDocument } from '$server/usecases/import-document';
import { openDocument } from '$server/usecases/open-document';
import { countedPosts, learnedPosts } from '$server/usecases/learned-posts';
import { openSeries } from '$server/usecases/open-series';
import { saveRule, stepRule } from '$server/usecases/own-rules';
import { previewImport } from '$server/usecases/preview-import';
import { rule } from '../../core/check/own/rule';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const FOOTER = '이 글은 기계가 정리한 것이므로 틀린 곳이 있을 수 있습니다.';
const PAIRS = [
	['돛대는 높고 조용합니다.', 'The mast is high and quiet.'],
	['배에는 돛대가 둘 있습니다.', 'The boat has two masts.'],
	['등불은 밤에 켜집니다.', 'The far lamp is lit at night.']
] as const;

onBothDatabases('the series of a post', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	const fileOf = (dates: string, sections: readonly string[] = ['논문 소개']) => {
		const pairs = PAIRS.flat().join('\n\n');
		const text = `[${dates}] 이번 주의 항구\n\n항구 ${dates.length} / Harbours\n\n${sections.join('\n\n')}\n\n${pairs}\n\n논문 링크\n\nhttps://arxiv.org/abs/2605.01113\n\n${FOOTER}\n`;
		return { name: 'w.txt', bytes: new TextEncoder().encode(text), format: 'post', lang: 'ko' as const };
	};
	async function send(file: ReturnType<typeof fileOf>): Promise<DocumentTable> {
		const { post } = await previewImport(s.app, s.editor, s.project.slug, file);
		const { lang, segments: rows } = post;
		const request = { project: s.project.slug, lang, title: post.title!, notices: [], into: null, engine: '' };
		const stored = await importDocument(s.app, s.editor, { ...request, file, rows });
		// Moments are told apart by milliseconds.
		await sleep(5);
		return stored;
	}
	const at = (document: DocumentTable) => ({ document: document.slug, lang: 'ko' });
	async function teach(): Promise<void> {
		const mai = await person(s.app, `Mai ${Date.now()}`, s.project.id, 'maintainer', ['ko']);
		await saveRule(
			s.app,
			mai,
			s.project.slug,
			rule({ id: 'mast', name: 'No masts', pattern: '돛대', lang: 'ko' }),
			null
		);
		const rendering = { lang: 'ko', condition: 'source', note: '', text: '먼등', status: 'preferred' } as const;
		const concept = { english: ['far lamp'], caseSensitive: false, doNotTranslate: false, definition: '', note: '' };
		await insertConcepts(
			s.app.database.db,
			s.project.id,
			[{ id: '', ...concept, renderings: [rendering] }],
			'own',
			null,
			{ kind: 'add' }
		);
		await sleep(5);
	}

	it('is known by its title, and tells what is expected and what it lacks', async () => {
		const first = await send(fileOf('2026/05/04 ~ 05/10'));
		expect(await openSeries(s.app, s.editor, at(first))).toEqual({ series: null, learned: null });
		const next = await previewImport(s.app, s.editor, s.project.slug, fileOf('2026/05/11 ~ 05/17'));
		expect(next.series).toMatchObject({
			...{ pattern: '[…] 이번 주의 항구', posts: 1, last: { slug: first.slug }, missing: [] },
			range: { expected: { from: '2026-05-11', to: '2026-05-17' }, fits: true }
		});
		const late = await send(fileOf('2026/05/12 ~ 05/18', []));
		const { series } = await openSeries(s.app, s.editor, at(late));
		expect(series).toMatchObject({
			range: { expected: { from: '2026-05-11' }, given: { from: '2026-05-12', to: '2026-05-18' }, fits: false },
			missing: [{ place: 'section', text: '논문 소개', seen: 1, instead: null }]
		});
		// Nobody else's posts: another language, and another project, has its own series.
		await expect(openSeries(s.app, s.stranger, { ...at(late), lang: 'ja' })).rejects.toMatchObject({
			code: 'access.not-found'
		});
		await expect(openSeries(s.app, null, at(late))).rejects.toMatchObject({ code: 'access.sign-in' });
	});

	it('has its rhythm learned at once, when the third post of the project comes', async () => {
		const series = async () => (await habitOf(s.app.database.db, s.project.id))?.series ?? null;
		await send(fileOf('2026/05/04 ~ 05/10'));
		expect(await series()).toBeNull();
		await send(fileOf('2026/05/11 ~ 05/17'));
		expect(await series()).toMatchObject({ days: 7 });
	});

	it('counts what was learned between two posts, what it flagged, and what became of that', async () => {
		await send(fileOf('2026/05/04 ~ 05/10'));
		await teach();
		const second = await send(fileOf('2026/05/11 ~ 05/17'));
		const learned = async () => (await openSeries(s.app, s.editor, at(second))).learned!;
		const first = await learned();
		expect(first).toMatchObject({ terms: 1, rules: 1, corrections: 0, flagged: 3, confirmed: 0, falseAlarms: 0 });
		expect(first.found).toBeGreaterThanOrEqual(3);
		const { rows, room, status } = await openDocument(s.app, s.editor, second.slug, 'ko');
		const rowOf = (part: string) => rows.find(({ machine }) => machine?.includes(part))!;
		const approve = async (segment: string, text: string) => {
			await s.app.rooms.write(room, s.editor.id, [{ segment, text }]);
			const [verdict] = await decide(s.app, s.editor, { document: second.slug, lang: 'ko' }, 'approve', [
				{ segment, text }
			]);
			expect(verdict).toMatchObject({ state: 'approved' });
		};
		await approve(rowOf('돛대는').id, '기둥은 높고 조용합니다.');
		await approve(rowOf('등불은').id, '먼등은 밤에 켜집니다.');
		expect(await learned()).toMatchObject({ flagged: 3, confirmed: 2, falseAlarms: 0 });
		const alarm = status.findings.find(({ check, segment }) => check === 'own.mast' && segment === rowOf('둘 있').id)!;
		const closing = { segment: alarm.segment, key: findingKey(alarm), action: 'false-alarm', scope: 'row' } as const;
		await closeFinding(s.app, s.editor, at(second), { ...closing, reason: 'It is a mast.' });
		await approve(alarm.segment, rowOf('둘 있').machine!);
		expect(await learned()).toMatchObject({ flagged: 3, confirmed: 2, falseAlarms: 1, waived: 0 });
	});

	it('counts nothing that was known before the last post, or that came after this one', async () => {
		await teach();
		await send(fileOf('2026/05/04 ~ 05/10'));
		const second = await send(fileOf('2026/05/11 ~ 05/17'));
		const nothing = { terms: 0, rules: 0, corrections: 0, flagged: 0 };
		const before = (await openSeries(s.app, s.editor, at(second))).learned!;
		expect(before).toMatchObject(nothing);
		// The rule and the term find three things, which were found before as well.
		expect(before.found).toBeGreaterThanOrEqual(3);
		const mai = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await saveRule(
			s.app,
			mai,
			s.project.slug,
			rule({ id: 'boat', name: 'No boats', pattern: '배에', lang: 'ko' }),
			null
		);
		expect((await openSeries(s.app, s.editor, at(second))).learned).toMatchObject(nothing);
	});

	it('shows the newest post of each series before which something was learned, as its own page counts it', async () => {
		const { slug } = s.project;
		const shown = () => learnedPosts(s.app, s.editor, slug);
		await send(fileOf('2026/05/04 ~ 05/10'));
		await send(fileOf('2026/05/11 ~ 05/17'));
		expect(await shown()).toEqual([]);
		expect(await countedPosts(s.app, s.editor, slug)).toEqual({ posts: [] });
		await teach();
		// What was learned waits for the next post.
		expect(await shown()).toEqual([]);
		const third = await send(fileOf('2026/05/18 ~ 05/24'));
		const { learned } = await openSeries(s.app, s.editor, at(third));
		const { since, until, terms, rules, found, flagged } = learned!;
		expect({ terms, rules, flagged }).toEqual({ terms: 1, rules: 1, flagged: 3 });
		const post = {
			slug: third.slug,
			lang: 'ko',
			title: '[2026/05/18 ~ 05/24] 이번 주의 항구',
			since,
			until,
			terms,
			rules
		};
		expect(await shown()).toEqual([post]);
		expect(await countedPosts(s.app, s.editor, slug)).toEqual({ posts: [{ ...post, found, flagged }] });
		// What is learned later is not counted for it, and what is taken back at once.
		const mai = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		await stepRule(s.app, mai, slug, 'mast', 'remove');
		const now = await countedPosts(s.app, s.editor, slug);
		expect(now).toEqual({ posts: [{ ...post, rules: 0, found: found - 2, flagged: 1 }] });
		await expect(learnedPosts(s.app, null, slug)).rejects.toMatchObject({ code: 'access.sign-in' });
		await expect(countedPosts(s.app, null, slug)).rejects.toMatchObject({ code: 'access.sign-in' });
	});
});
