import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import { onBothBare } from '../databases';
import { AT, oldSchema } from '../old-schema';

onBothBare('machine texts of before a row could have several', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	/** The columns that the first schema lacks are what migrations add. */
	const row = (values: object) => values as never;
	const candidate = (id: string, segment: string, lang: string, at: number) =>
		row({
			...{ id, segment_id: segment, lang, text: id, engine: '', route: `en->${lang}`, template: 0, confidence: 1 },
			...{ file_id: null, line: 1, byte_start: null, byte_end: null, created_at: at }
		});

	it('the newest of each row and language is in force, and decisions keep the source that they were made on', async () => {
		const { db } = bare.database;
		await oldSchema(bare.database);
		for (const id of ['s1', 's2'])
			await db
				.insertInto('segment')
				.values(row({ id, document_id: 'd', label: id, position: 1, kind: 'paragraph', paper: null, left_out: 0 }))
				.execute();
		for (const [id, segment, canonical] of [
			['damaged', 's1', 0],
			['whole', 's1', 1]
		] as const)
			await db
				.insertInto('source')
				.values(
					row({
						...{ id, segment_id: segment, lang: 'en', text: id, canonical, file_id: null },
						...{ byte_start: null, byte_end: null, created_by: null, created_at: AT }
					})
				)
				.execute();
		await db
			.insertInto('candidate')
			.values([
				candidate('old', 's1', 'ko', AT),
				candidate('new', 's1', 'ko', AT + 1),
				candidate('other', 's1', 'ja', AT),
				candidate('same-a', 's2', 'ko', AT),
				candidate('same-b', 's2', 'ko', AT)
			])
			.execute();
		for (const [id, segment] of [
			['on-source', 's1'],
			['on-none', 's2']
		] as const)
			await db
				.insertInto('decision')
				.values(
					row({
						...{ id, segment_id: segment, lang: 'ko', kind: 'approve', text: 'new', hash: 'h', rules: '' },
						...{ settled: 1, user_id: 'u', reason: null, created_at: AT }
					})
				)
				.execute();
		expect(await migrate(bare.database)).toContain('0028-versions');
		const candidates = await db.selectFrom('candidate').select(['id', 'current', 'offer']).orderBy('id').execute();
		expect(candidates).toEqual([
			{ id: 'new', current: 1, offer: null },
			{ id: 'old', current: 0, offer: null },
			{ id: 'other', current: 1, offer: null },
			{ id: 'same-a', current: 0, offer: null },
			{ id: 'same-b', current: 1, offer: null }
		]);
		expect(await db.selectFrom('decision').select(['id', 'source_id']).orderBy('id').execute()).toEqual([
			{ id: 'on-none', source_id: null },
			{ id: 'on-source', source_id: 'whole' }
		]);
	});
});
