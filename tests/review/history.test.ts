import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { observeTexts, seed, textOf } from '../../src/lib/collab/shared-text';
import type { HistoryPage, RevisionView } from '../../src/lib/core/workflow/history';
import { DeskActions } from '../../src/lib/review/actions';
import { DeskApi } from '../../src/lib/review/api';
import { DeskState } from '../../src/lib/review/desk.svelte';
import { ownChanges } from '../../src/lib/review/editor/undo';
import { RowHistory } from '../../src/lib/review/history.svelte';
import { firstOlder, versionsOf } from '../../src/lib/review/versions';
import { Words } from '../../src/lib/review/words';
import { Announcer } from '../../src/lib/ui/announcer.svelte';
import { deskView } from './fixture';

const revision = (id: string, text = id, names: string[] = ['Rea']): RevisionView => ({
	...{ id, text, startedAt: 0, at: 1_700_000_000_000 },
	authors: names.map((name) => ({ id: name, name }))
});

/** A history behind an API that has these pages: what was asked for by `before`. */
function historyOf(pages: Record<string, () => HistoryPage>) {
	const asked: string[] = [];
	const send: typeof fetch = async (url) => {
		const { pathname, searchParams } = new URL(String(url), 'http://variorum.test');
		const before = searchParams.get('before') ?? 'newest';
		asked.push(`${pathname.split('/').slice(-3).join('/')} ${before}`);
		const page = pages[before];
		return page ? Response.json(page()) : Response.json({ code: 'access.not-found' }, { status: 404 });
	};
	return { history: new RowHistory(new DeskApi('d', 'ko', send)), asked };
}

describe('the history of a row', () => {
	it('comes page by page, and what is new is put before it', async () => {
		let newest: HistoryPage = { revisions: [revision('4'), revision('3')], next: '3', disputes: [] };
		const { history, asked } = historyOf({
			newest: () => newest,
			'3': () => ({ revisions: [revision('2'), revision('1')], next: null, disputes: [] })
		});
		await history.open('a');
		await history.more();
		newest = { revisions: [revision('5'), revision('4')], next: '4', disputes: [] };
		await history.open('a');
		expect(history.revisions.map(({ id }) => id)).toEqual(['5', '4', '3', '2', '1']);
		expect([history.next, history.state]).toEqual([null, 'ready']);
		expect(asked).toEqual(['rows/a/revisions newest', 'rows/a/revisions 3', 'rows/a/revisions newest']);
	});

	it('begins anew where so much was written that the pages do not meet', async () => {
		let newest: HistoryPage = { revisions: [revision('1')], next: null, disputes: [] };
		const { history } = historyOf({ newest: () => newest });
		await history.open('a');
		newest = { revisions: [revision('9'), revision('8')], next: '8', disputes: [] };
		await history.open('a');
		expect([history.revisions.map(({ id }) => id), history.next]).toEqual([['9', '8'], '8']);
	});

	it('of another row does not show what comes late of the first', async () => {
		const { history } = historyOf({ newest: () => ({ revisions: [revision('1')], next: null, disputes: [] }) });
		const late = history.open('a');
		const pages = historyOf({ newest: () => ({ revisions: [], next: null, disputes: [] }) });
		Object.assign(history, { api: pages.history.api });
		await Promise.all([late, history.open('b')]);
		expect(history.revisions).toEqual([]);
	});

	it('says that it could not be fetched', async () => {
		const { history } = historyOf({});
		await history.open('a');
		expect(history.state).toBe('failed');
	});
});

describe('the versions of a row', () => {
	const row = { text: '지금', view: { machine: '기계', engine: 'Engine' } } as Parameters<typeof versionsOf>[0];

	it('go from the text of now to the machine’s, each with who wrote it', () => {
		const list = versionsOf(row, [revision('2', '지금', ['Rea', 'Ed']), revision('1', '앞', [])]);
		expect(list.map(({ text }) => text)).toEqual(['지금', '지금', '앞', '기계']);
		expect([list[0]!.name, list[3]!.name]).toEqual(['Now', 'Machine text by Engine']);
		expect(list[1]!.name).toMatch(/^Rea, Ed, .*2023/);
		expect(list[2]!.name).toMatch(/^The server, .*2023/);
		expect(firstOlder(list)).toBe('1');
	});

	it('of a row that nobody touched are compared with the machine’s', () => {
		expect(firstOlder(versionsOf({ ...row, text: '기계' }, []))).toBe('machine');
	});
});

describe('going back to an older text', () => {
	function stage(text: string) {
		const desk = new DeskState(deskView([{ id: 'a', text }]));
		const words = new Words();
		const doc = (words.doc = new Y.Doc());
		seed(doc, [{ segment: 'a', text }]);
		observeTexts(doc, (segment, now) => (desk.row(segment)!.text = now));
		const shared = textOf(doc, 'a')!;
		const { origin, manager } = ownChanges(shared);
		const actions = new DeskActions(desk, new DeskApi('d', 'ko'), words, new Announcer(), async () => true);
		const type = (at: number, insert: string) => doc.transact(() => shared.insert(at, insert), origin);
		return { row: desk.row('a')!, actions, shared, manager, type };
	}

	it('is one step of undo, apart from what was typed right before and after it', () => {
		const { row, actions, shared, manager, type } = stage('모델을 다시 학습한다');
		type(0, '새 ');
		actions.bringBack(row, '처음의 아주 다른 글');
		type(0, '또 ');
		manager.undo();
		expect(shared.toString()).toBe('처음의 아주 다른 글');
		manager.undo();
		expect(shared.toString()).toBe('새 모델을 다시 학습한다');
		manager.undo();
		expect(shared.toString()).toBe('모델을 다시 학습한다');
	});

	it('leaves what a colleague wrote meanwhile when it is undone', () => {
		const { row, actions, shared, manager } = stage('하나 둘');
		actions.bringBack(row, '하나 셋');
		shared.insert(0, '남의 ');
		manager.undo();
		expect(shared.toString()).toBe('남의 하나 둘');
	});
});
