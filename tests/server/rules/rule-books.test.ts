import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Db } from '$server/db/client';
import { raiseRules } from '$server/db/project-says';
import { openDocument } from '$server/usecases/open-document';
import { onBothDatabases, type TestApp } from '../databases';
import { stage, type Stage } from '../usecases/stage';

onBothDatabases('the rules of a project', (open) => {
	let test: TestApp;
	let s: Stage;

	beforeEach(async () => {
		test = await open();
		s = await stage(test.app);
	});
	afterEach(() => test.drop());

	/** Says of a check that it is off, as another process would. */
	const switchOff = (check: string): Promise<unknown> =>
		s.app.database.db.transaction().execute(async (trx: Db) => {
			const rest = { severity: null, blocks: null, changed_by: null, changed_at: 1 };
			await trx
				.insertInto('check_level')
				.values({ project_id: s.project.id, check_id: check, enabled: 0, ...rest })
				.execute();
			await raiseRules(trx, s.project.id);
		});

	it('are one object until something is said, and then the desk, its screens and the lists follow', async () => {
		const { db } = s.app.database;
		const before = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		const gone = before.status.findings[0]!.check;
		const first = await s.app.ruleBooks.of(s.project.id);
		expect((await s.app.ruleBooks.of(s.project.id)).rules).toBe(first.rules);
		await s.app.rowIndex.settle();
		const listed = () => db.selectFrom('row_check').select('check_id').where('check_id', '=', gone).execute();
		expect(await listed()).not.toEqual([]);
		await switchOff(gone);
		const after = await openDocument(s.app, s.editor, s.document.slug, 'ko');
		expect(after.status.findings).toEqual(before.status.findings.filter(({ check }) => check !== gone));
		expect(after.says.levels).toEqual({ [gone]: { enabled: false } });
		expect(after.status.rules).toBe(before.status.rules + 1);
		await s.app.rowIndex.settle();
		expect(await listed()).toEqual([]);
	});
});
