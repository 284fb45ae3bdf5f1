import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MemoryPairTable } from '$server/db/schema';
import { hashOf } from '$server/id';
import { migrate } from '../../../server/db/migrate';
import { onBothBare } from '../databases';
import { oldSchema } from '../old-schema';

onBothBare('a memory of before its sources had hashes', (open) => {
	let bare: Awaited<ReturnType<typeof open>>;
	beforeEach(async () => void (bare = await open()));
	afterEach(() => bare.drop());

	it('gets them, and every project has its repeated paragraphs pre-filled', async () => {
		const { db } = bare.database;
		await oldSchema(bare.database);
		await migrate(bare.database, '0028-versions');
		const sources = Array.from({ length: 1203 }, (_, n) => `Slow road ${n}\nwith a second line, 길 ${n}`);
		const pairs = sources.map((source, n) => ({
			...{ segment_id: `s${n}`, lang: 'ko', document_id: 'd', project_id: 'p', source, target: '길' },
			...{ before_hash: 0, after_hash: 0, approved_at: n, version: 1 }
		}));
		const gone = { ...pairs[0]!, segment_id: 'gone', source: '', target: '', approved_at: null };
		for (let at = 0; at < pairs.length; at += 60)
			await db
				.insertInto('memory_pair')
				.values(pairs.slice(at, at + 60) as MemoryPairTable[])
				.execute();
		await db
			.insertInto('memory_pair')
			.values(gone as unknown as MemoryPairTable)
			.execute();
		expect(await migrate(bare.database)).toContain('0031-prefill');
		const hashes = await db.selectFrom('memory_pair').select(['source', 'source_hash']).execute();
		expect(hashes).toHaveLength(1204);
		for (const { source, source_hash } of hashes) expect(source_hash).toBe(source === '' ? '' : hashOf(source));
		const project = await db.selectFrom('project').select('memory_prefill').executeTakeFirstOrThrow();
		expect(project).toEqual({ memory_prefill: 1 });
	});
});
