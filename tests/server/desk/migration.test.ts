import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import { onBothBare } from '../databases';
import { AT, oldSchema } from '../old-schema';

onBothBare('the schema of before stretches', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	it('keeps the writer of each revision and counts as complete', async () => {
		const { database } = bare;
		const { db } = database;
		await oldSchema(database);
		const segment = { id: 's', document_id: 'd', label: 's0001', position: 1, kind: 'paragraph', paper: null };
		await db
			.insertInto('segment')
			.values({ ...segment, left_out: 0 })
			.execute();
		await db
			.insertInto('y_update')
			.values([1, 2, 3].map((seq) => ({ seq, room: 'd.ko.0.1', user_id: 'rea', at: AT, data: Buffer.from([0, 0]) })))
			.execute();
		const old = { segment_id: 's', lang: 'ko', text: '가', hash: 'h', created_at: AT };
		const rows = [
			{ ...old, id: 'r1', author_id: 'rea' },
			{ ...old, id: 'r2', author_id: null }
		];
		// The columns that the first schema lacks are what the migration adds.
		for (const row of rows)
			await db
				.insertInto('revision')
				.values(row as never)
				.execute();
		await migrate(database);
		expect(
			await db.selectFrom('revision').select(['id', 'authors', 'started_at', 'upto']).orderBy('id').execute()
		).toEqual([
			{ id: 'r1', authors: '["rea"]', started_at: AT, upto: 3 },
			{ id: 'r2', authors: '[]', started_at: AT, upto: 3 }
		]);
		expect(await db.selectFrom('revision_upto').selectAll().execute()).toEqual([{ room: 'd.ko.0.1', upto: 3 }]);
	});
});
