import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { authorsOf } from '$lib/collab/authors';
import { textOf } from '$lib/collab/shared-text';
import type { ProblemCode } from '$lib/core/problem';
import { openApp } from '$server/app';
import { SqlUpdateLog } from '$server/collab/update-log';
import { insertProject } from '$server/usecases/create-project';
import { openDocument } from '$server/usecases/open-document';
import { rowHistory, rowWriters } from '$server/usecases/row-history';
import { onBothDatabases, type TestApp } from '../databases';
import { person, stage, type Stage } from './stage';

const refused = (code: ProblemCode) => expect.objectContaining({ code });

onBothDatabases('the history of a row', (open) => {
	let test: TestApp;
	let s: Stage;
	let room: string;
	let at: { document: string; lang: string; segment: string };

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
		const view = await openDocument(s.app, s.reviewer, s.document.slug, 'ko');
		({ room } = view);
		at = { ...s.at, segment: view.rows.find((r) => r.machine?.includes('느린'))!.id };
	});
	afterEach(() => test.drop());

	const write = async (text: string, user: string | null) => {
		await s.app.rooms.write(room, user, [{ segment: at.segment, text }]);
		await s.app.revisions.flush(room);
	};

	it('has nothing before anybody wrote', async () => {
		expect(await rowHistory(s.app, s.reviewer, at, null)).toEqual({ revisions: [], disputes: [], next: null });
	});

	it('tells who wrote what, newest first, also to those who only read', async () => {
		await write('하나', s.reviewer.id);
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: at.segment, text: '하나 둘' }]);
		await write('하나 둘 셋', s.editor.id);
		await write('넷', null);
		const { revisions } = await rowHistory(s.app, s.stranger, at, null);
		expect(revisions.map((r) => [r.text, r.authors.map(({ name }) => name)])).toEqual([
			['넷', []],
			['하나 둘 셋', ['Rea', 'Ed']],
			['하나', ['Rea']]
		]);
		expect(revisions.every((r) => r.startedAt <= r.at && r.at <= Date.now())).toBe(true);
	});

	it('comes in pages that hold every revision once', async () => {
		const texts = Array.from({ length: 120 }, (_, n) => `글 ${n}`);
		for (const text of texts) await write(text, s.reviewer.id);
		const seen: string[] = [];
		const sizes: number[] = [];
		for (let before: string | null = null; ;) {
			const page = await rowHistory(s.app, s.reviewer, at, before);
			seen.push(...page.revisions.map((r) => r.text));
			sizes.push(page.revisions.length);
			if (page.next === null) break;
			before = page.next;
		}
		expect(seen).toEqual(texts.toReversed());
		expect(sizes).toEqual([50, 50, 20]);
	});

	it('knows who wrote which characters, also after the log was compacted and in another process', async () => {
		const machine = (await s.app.rooms.texts(room)).get(at.segment)!;
		await s.app.rooms.write(room, s.reviewer.id, [{ segment: at.segment, text: `${machine} 하나` }]);
		await s.app.rooms.write(room, s.editor.id, [{ segment: at.segment, text: `${machine} 둘 하나` }]);
		const said = async (app = s.app) => {
			const writers = await rowWriters(app, s.stranger, at);
			const { doc } = await app.rooms.open(room);
			const names = new Map(writers.map((w) => [w.client, w.name]));
			const whole = textOf(doc, at.segment)!;
			return authorsOf(whole, (client) => names.get(client) ?? null).map(
				(r) => `${r.author}:${whole.toString().slice(r.start, r.end)}`
			);
		};
		const expected = [`null:${machine}`, 'Rea: ', 'Ed:둘 ', 'Rea:하나'];
		expect(await said()).toEqual(expected);
		const { base, upto, rows, doc } = await s.app.rooms.open(room);
		const snapshot = { base, upto, rows, data: Y.encodeStateAsUpdate(doc) };
		await new SqlUpdateLog(s.app.database.db).compact(room, snapshot);
		const next = await openApp(s.app.config, (error) => {
			throw error;
		});
		expect(await said(next)).toEqual(expected);
		await next.close();
	});

	it('is nobody else’s: another project, another document, nobody signed in', async () => {
		const other = await insertProject(s.app, { slug: 'other', name: 'Other', peopleNeeded: 2 }, null);
		const outsider = await person(s.app, 'Out', other.id, 'editor', ['ko']);
		await expect(rowHistory(s.app, outsider, at, null)).rejects.toEqual(refused('access.not-found'));
		await expect(rowWriters(s.app, outsider, at)).rejects.toEqual(refused('access.not-found'));
		await expect(rowHistory(s.app, null, at, null)).rejects.toEqual(refused('access.sign-in'));
		const elsewhere = { ...at, segment: s.document.id };
		await expect(rowHistory(s.app, s.editor, elsewhere, null)).rejects.toEqual(refused('access.not-found'));
	});
});
