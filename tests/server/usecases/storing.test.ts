import { afterEach, beforeEach, expect, it } from 'vitest';
import { importDocument, type ImportRequest } from '$server/usecases/import-document';
import { onBothDatabases, type TestApp } from '../databases';
import { largeRows } from '../large-document';
import { stage, type Stage } from './stage';

onBothDatabases('storing a long post', (open) => {
	let test: TestApp;
	let s: Stage;
	beforeEach(async () => {
		test = await open();
		s = await stage(test.app, 1);
	});
	afterEach(() => test.drop());

	const request = (): ImportRequest => ({
		...{ project: s.project.slug, lang: 'ko', title: 'A long report', notices: [], into: null, engine: '' },
		...{ file: { name: 'long.ko.txt', format: 'post', bytes: new Uint8Array([1]) }, rows: largeRows(900) }
	});
	const TABLES = ['document', 'document_lang', 'segment', 'source', 'candidate', 'file', 'y_update', 'audit'] as const;
	const stored = async (): Promise<number[]> => {
		const counts: number[] = [];
		for (const table of TABLES) {
			const all = s.app.database.db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('rows'));
			counts.push(Number((await all.executeTakeFirstOrThrow()).rows));
		}
		return counts;
	};

	it('says how far it is, part by part, and lets others have their turn in between', async () => {
		const told: [number, string][] = [];
		let turns = 0;
		const others = setInterval(() => turns++, 0);
		await importDocument(s.app, s.editor, request(), { progress: (share, stage) => told.push([share, stage]) });
		clearInterval(others);
		const shares = told.filter(([, stage]) => stage === 'storing').map(([share]) => share);
		expect(told[0]).toEqual([0, 'reading']);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
		// 900 rows with a source and a translation each, 200 at a time.
		expect(shares).toHaveLength(1 + 3 * 5);
		expect(turns).toBeGreaterThan(5);
	});

	it('is all or nothing, wherever it ends', async () => {
		const before = await stored();
		for (const end of [0, 0.5, 1]) {
			const progress = (share: number, stage: string): void => {
				if (stage === 'storing' && share >= end) throw new Error('the disk is full');
			};
			await expect(importDocument(s.app, s.editor, request(), { progress })).rejects.toThrow('the disk is full');
			expect(await stored()).toEqual(before);
		}
		await importDocument(s.app, s.editor, request());
		expect((await stored()).map((rows, n) => rows - before[n]!)).toEqual([1, 1, 900, 900, 900, 1, 1, 1]);
	});
});
