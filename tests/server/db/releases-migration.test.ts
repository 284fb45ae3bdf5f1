import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import { onBothBare } from '../databases';
import { AT, oldSchema } from '../old-schema';

onBothBare('releases of before they had titles', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	it('get title and summary from their manifests, and are immutable from then on', async () => {
		const { database } = bare;
		const { db } = database;
		await oldSchema(database);
		const rows = [
			{ kind: 'title', target: '주간' },
			{ kind: 'paragraph', target: '길을 찾습니다.' }
		];
		const release = { id: 'r', document_id: 'd', lang: 'ko', number: 1, hash: 'h', created_by: 'u', created_at: AT };
		await db
			.insertInto('release')
			// The columns that the first schema lacks are what the migration adds.
			.values({ ...release, manifest: JSON.stringify({ title: '주간', rows }) } as never)
			.execute();
		await migrate(database);
		expect(await db.selectFrom('release').select(['title', 'summary']).execute()).toEqual([
			{ title: '주간', summary: '길을 찾습니다.' }
		]);
		await expect(db.updateTable('release').set({ title: '' }).execute()).rejects.toThrow('never changed');
	});
});
