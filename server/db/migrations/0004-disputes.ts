import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Two renderings of a row that people do not agree on: at most one open for each row and language. */
export const disputes = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		let table = db.schema
			.createTable('dispute')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('segment_id', 'text', (c) => c.notNull().references('segment.id').onDelete('cascade'));
		for (const name of ['lang', 'text_a', 'text_b', 'reason', 'raised_by', 'decider_id'])
			table = table.addColumn(name, 'text', (c) => c.notNull());
		for (const name of ['raised_at', 'due_at']) table = table.addColumn(name, integer, (c) => c.notNull());
		for (const name of ['settled_by', 'choice', 'settled_text', 'settled_reason'])
			table = table.addColumn(name, 'text');
		await table.addColumn('settled_at', integer).execute();
		await db.schema
			.createIndex('dispute_open')
			.unique()
			.on('dispute')
			.columns(['segment_id', 'lang'])
			.where('settled_at' as never, 'is', null)
			.execute();
		await db.schema.createIndex('dispute_segment').on('dispute').columns(['segment_id', 'lang']).execute();
	}
});
