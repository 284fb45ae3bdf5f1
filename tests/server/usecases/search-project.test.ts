import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Actor } from '$lib/core/access/access';
import type { ProblemCode } from '$lib/core/problem';
import type { DocumentTable } from '$server/db/schema';
import { concordance } from '$server/usecases/concordance';
import { decide } from '$server/usecases/decide';
import { openAudit } from '$server/usecases/open-audit';
import { openDocument } from '$server/usecases/open-document';
import { openReplaced, replaceInProject, undoReplaced } from '$server/usecases/replace-in-project';
import { searchProject, type ProjectSearch } from '$server/usecases/search-project';
import { searchRows } from '$server/desk/searching';
import { finderOf, isFinder } from '$lib/core/search/pattern-finder';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, storeText, type Stage } from './stage';

const ALL = { person: null, group: null, document: null, day: null, before: null };
const refused = (code: ProblemCode) => expect.objectContaining({ code });
const ASKED: ProjectSearch = {
	...{ find: '', to: null, isPattern: false, matchCase: false, words: false, width: false, markup: false },
	...{ side: 'target', lang: '', document: '', state: '', after: '' }
};

type Row = readonly [source: string, target: string];
const KO: Row[] = [
	['We study information retrieval with maps.', '우리는 지도로 정보 검색을 연구합니다.'],
	['Information retrieval is slow here.', '여기서 정보 검색은 느립니다.'],
	['The map of $x_1$ is good.', '$x_1$의 지도는 좋습니다.'],
	['Another thing stands below.', '아래에는 다른 것이 있습니다.']
];
const JA: Row[] = [['Information retrieval is slow here.', 'ここでは情報検索が遅いです。']];

onBothDatabases('search in a project', (open) => {
	let test: TestApp;
	let s: Stage;
	let document: DocumentTable;
	let other: DocumentTable;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
		document = await post('Week one', KO, 'ko');
		other = await post('Week two', JA, 'ja');
		await s.app.rowIndex.settle();
	});
	afterEach(() => test.drop());

	const post = (title: string, rows: readonly Row[], lang: 'ja' | 'ko'): Promise<DocumentTable> => {
		const paragraphs = rows.map(([source, target]) => `${target}\n\n${source}`).join('\n\n');
		const text = `[2026/03/02 ~ 03/08] ${title}\n\n글 / ${title}\n\n논문 소개\n\n${paragraphs}\n`;
		const file = { name: `${title}.${lang}.txt`, bytes: new TextEncoder().encode(text) };
		return storeText(s.app, s.project, file, lang);
	};
	const search = (asked: Partial<ProjectSearch>, actor: Actor | null = s.editor) =>
		searchProject(s.app, actor, 'weekly', { ...ASKED, ...asked });
	const found = async (asked: Partial<ProjectSearch>) =>
		(await search(asked)).rows.map(({ target, source, document: { slug } }) => [
			...(target.marks.length > 0 ? target.marks : (source?.marks ?? [])).map(({ start, end }) =>
				(target.marks.length > 0 ? target.text : (source?.text ?? '')).slice(start, end)
			),
			slug
		]);
	const replace = (asked: Partial<ProjectSearch>, rows: string[], all = false, actor: Actor | null = s.editor) =>
		replaceInProject(s.app, actor, 'weekly', { ...ASKED, ...asked }, { rows, all });
	const texts = async (of = document, lang: 'ja' | 'ko' = 'ko') => {
		const view = await openDocument(s.app, lang === 'ko' ? s.editor : s.stranger, of.slug, lang);
		const now = await s.app.rooms.texts(view.room);
		return view.rows.flatMap(({ id, machine }) => (machine === null ? [] : [now.get(id) ?? machine]));
	};
	const choices = async (asked: Partial<ProjectSearch>, actor: Actor | null = s.editor) =>
		(await search(asked, actor)).rows.map(({ replaced }) => replaced?.choice ?? null);
	const write = async (n: number, text: string) => {
		const view = await openDocument(s.app, s.editor, document.slug, 'ko');
		const row = view.rows.filter(({ source }) => KO.some(([english]) => english === source))[n]!;
		await s.app.rooms.write(view.room, s.reviewer.id, [{ segment: row.id, text }]);
		return row;
	};

	it('finds words in translations, in sources and in both, over documents and languages', async () => {
		expect(await found({ find: '정보 검색' })).toEqual([
			['정보 검색', document.slug],
			['정보 검색', document.slug]
		]);
		expect(await found({ find: 'information retrieval', side: 'source' })).toEqual([
			['Information retrieval', other.slug],
			['information retrieval', document.slug],
			['Information retrieval', document.slug]
		]);
		expect(await found({ find: 'information retrieval', side: 'source', lang: 'ja' })).toHaveLength(1);
		expect(await found({ find: 'information retrieval', side: 'source', document: document.slug })).toHaveLength(2);
		expect(await found({ find: 'information retrieval', side: 'target' })).toEqual([]);
		expect(await found({ find: 'retrieval', side: 'both', matchCase: true, state: 'untouched' })).toHaveLength(3);
		expect(await found({ find: '[가-힣]+ 검색', isPattern: true })).toHaveLength(2);
		expect(await found({ find: '정보', document: 'tiny-of-nobody' })).toEqual([]);
		expect((await search({ find: '(', isPattern: true })).fault).toMatchObject({ code: 'bracket' });
		await expect(search({ find: '정보' }, null)).rejects.toEqual(refused('access.sign-in'));
	});

	it('goes on where a page ended, without gap or overlap', async () => {
		const find = finderOf({ ...ASKED, to: '', find: '다' });
		if (!isFinder(find)) throw new Error(find.code);
		const at = { side: 'both' as const, lang: '', document: null, state: '' };
		const read = async (most: number) => {
			const ids: string[] = [];
			for (let after: string | null = ''; after !== null;) {
				const page = await searchRows(
					s.app,
					s.project.id,
					at,
					{ query: { ...ASKED, find: '다' }, find },
					{ after, most }
				);
				ids.push(...page.hits.map(({ row }) => `${row.segment} ${row.lang}`));
				after = page.next;
			}
			return ids;
		};
		const all = await read(1000);
		expect(all.length).toBeGreaterThan(3);
		expect(new Set(all).size).toBe(all.length);
		expect(await read(1)).toEqual(all);
	});

	it('finds what was written a moment ago', async () => {
		await write(3, '방금 쓴 글입니다.');
		expect(await found({ find: '방금 쓴' })).toEqual([['방금 쓴', document.slug]]);
		expect(await found({ find: '다른 것' })).toEqual([]);
		const [choice] = await choices({ find: '방금', to: '지금' });
		await replace({ find: '방금', to: '지금' }, [choice!]);
		expect(await texts()).toContain('지금 쓴 글입니다.');
	});

	it('shows what a row becomes, and what of it is left', async () => {
		const { rows } = await search({ find: '지도', to: '그림', document: document.slug });
		expect(rows.map(({ replaced }) => [replaced?.after, replaced?.count, replaced?.held])).toEqual([
			['우리는 그림으로 정보 검색을 연구합니다.', 1, null],
			['$x_1$의 그림은 좋습니다.', 1, null]
		]);
		const [formula] = (await search({ find: 'x', to: 'y', document: document.slug })).rows;
		expect(formula?.replaced).toMatchObject({ count: 0, kept: 1, choice: null });
		const [number] = (await search({ find: '$x_1$', to: '', markup: true })).rows;
		expect(number?.replaced).toMatchObject({ after: '의 지도는 좋습니다.', held: 'blocks' });
	});

	it('replaces in the rows that were chosen as one change, and one action takes it back', async () => {
		const before = await texts();
		const asked = { find: '지도', to: '그림' };
		const [first, second] = await choices(asked);
		await write(0, '그사이에 쓴 지도입니다.');
		const id = (await replace(asked, [first!, second!]))!;
		expect(await openReplaced(s.app, s.reviewer, 'weekly', id)).toMatchObject({
			...{ done: true, applied: 1, left: 1, mayUndo: true, undone: false, label: '지도 → 그림' },
			skipped: [{ reason: 'changed' }]
		});
		expect(await texts()).toEqual(
			before.map((text) =>
				text === KO[0]![1] ? '그사이에 쓴 지도입니다.' : text === KO[2]![1] ? '$x_1$의 그림은 좋습니다.' : text
			)
		);
		await expect(openReplaced(s.app, s.stranger, 'weekly', id)).resolves.toMatchObject({ mayUndo: false });
		await expect(undoReplaced(s.app, s.stranger, 'weekly', id)).rejects.toEqual(refused('access.refused'));
		await undoReplaced(s.app, s.reviewer, 'weekly', id);
		expect(await texts()).toContain(KO[2]![1]);
		await expect(undoReplaced(s.app, s.reviewer, 'weekly', id)).rejects.toEqual(refused('input.invalid'));
		const boss = await person(s.app, 'Mai', s.project.id, 'maintainer', ['ko']);
		const { lines } = await openAudit(s.app, boss, 'weekly', { ...ALL, group: 'writing' });
		expect(
			lines.map(({ action, who, params }) => [action, who, params.applied, params.skipped, params.change])
		).toEqual([
			['text.put-back', 'Rea', '1', '0', '지도 → 그림'],
			['text.replace', 'Ed', '1', '1', '지도 → 그림']
		]);
	});

	it('leaves approved rows and those where something new would block when all are meant', async () => {
		const view = await openDocument(s.app, s.editor, document.slug, 'ko');
		const row = view.rows.find(({ source }) => source === KO[0]![0])!;
		const at = { document: document.slug, lang: 'ko' };
		await decide(s.app, s.editor, at, 'approve', [{ segment: row.id, text: row.machine! }]);
		await s.app.rowIndex.settle();
		const [approved] = (await search({ find: '지도', to: '그림' })).rows;
		expect(approved).toMatchObject({ state: 'approved', replaced: { held: 'approved' } });
		await replace({ find: '지도', to: '그림' }, [], true);
		expect((await texts()).slice(-4)).toEqual([KO[0]![1], KO[1]![1], '$x_1$의 그림은 좋습니다.', KO[3]![1]]);
		expect(await replace({ find: '$x_1$', to: '', markup: true }, [], true)).toBe(null);
		// Whoever ticks an approved row changes it, and it is approved no more.
		await replace({ find: '지도', to: '그림' }, [approved!.replaced!.choice!]);
		await s.app.rowIndex.settle();
		expect((await search({ find: '그림으로' })).rows).toMatchObject([{ state: 'stale' }]);
	});

	it('is for those who may write in the language', async () => {
		const asked = { find: '검색', to: '탐색' };
		const [choice] = await choices(asked);
		expect(await choices(asked, s.stranger)).toEqual([null, null]);
		await expect(replace(asked, [choice!], false, s.stranger)).rejects.toEqual(refused('access.refused'));
		await expect(replace({ find: '情報', to: '知識' }, [], true, s.reviewer)).resolves.toBe(null);
		expect(await texts(other, 'ja')).toContain(JA[0]![1]);
		const outsider = await person(s.app, 'Out', (await stageOf('other')).id, 'editor', ['ko']);
		await expect(search(asked, outsider)).rejects.toEqual(refused('access.not-found'));
		await expect(replace(asked, [choice!], false, outsider)).rejects.toEqual(refused('access.not-found'));
		const token = { ...s.editor, scopes: ['project.read', 'document.read'] as const };
		await expect(replace(asked, [choice!], false, token)).rejects.toEqual(refused('token.scope'));
	});

	it('knows nothing of a document or a change of another project', async () => {
		const asked = { find: '검색', to: '탐색' };
		const [choice] = await choices(asked);
		const id = (await replace(asked, [choice!]))!;
		const elsewhere = await person(s.app, 'Elsewhere', (await stageOf('elsewhere')).id, 'editor', ['ko']);
		const there = { ...ASKED, find: '검색', document: document.slug };
		expect(await found({ find: '검색', document: document.slug })).toEqual([['검색', document.slug]]);
		expect((await searchProject(s.app, elsewhere, 'elsewhere', there)).rows).toEqual([]);
		await expect(openReplaced(s.app, elsewhere, 'elsewhere', id)).rejects.toEqual(refused('access.not-found'));
		await expect(undoReplaced(s.app, elsewhere, 'elsewhere', id)).rejects.toEqual(refused('access.not-found'));
	});
	const stageOf = async (slug: string) => {
		const { insertProject } = await import('$server/usecases/create-project');
		return insertProject(s.app, { slug, name: slug, peopleNeeded: 1 }, null);
	};

	it('counts how a phrase was rendered in approved texts', async () => {
		const ask = () => concordance(s.app, s.editor, 'weekly', { q: 'information retrieval', lang: 'ko' });
		expect(await ask()).toMatchObject({ total: 0, renderings: [], more: false });
		const view = await openDocument(s.app, s.editor, document.slug, 'ko');
		const rows = view.rows.filter(({ source }) => KO.some(([english]) => english === source));
		const seen = rows.map(({ id, machine }) => ({ segment: id, text: machine! }));
		await decide(s.app, s.editor, { document: document.slug, lang: 'ko' }, 'approve', seen);
		await s.app.rowIndex.settle();
		const { renderings, unknown, total } = await ask();
		expect([renderings.map(({ text, count }) => [text, count]), unknown.length, total]).toEqual([
			[['정보 검색', 2]],
			0,
			2
		]);
		const [hit] = renderings[0]!.hits;
		expect(hit!.target.marks.map(({ start, end }) => hit!.target.text.slice(start, end))).toEqual(['정보 검색']);
	});
});
