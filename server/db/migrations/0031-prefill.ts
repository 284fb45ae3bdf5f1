import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';
import { hashOf } from '../../id';
import type { Schema } from '../schema';

/** Rows that repeat an approved source come in with its text: pairs are found by the hash of the exact source, and a candidate
 * names the approval that it came from. */
export const prefill = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.alterTable('project')
			.addColumn('memory_prefill', integer, (c) => c.notNull().defaultTo(1))
			.execute();
		await db.schema.alterTable('candidate').addColumn('from_decision', 'text').execute();
		await db.schema
			.alterTable('memory_pair')
			.addColumn('source_hash', 'text', (c) => c.notNull().defaultTo(''))
			.execute();
		await hashSources(db as Kysely<Schema>);
		await db.schema
			.createIndex('memory_pair_source')
			.on('memory_pair')
			.columns(['project_id', 'lang', 'source_hash'])
			.execute();
	}
});

/** Pairs that are read at once. */
const PAGE = 500;

async function hashSources(db: Kysely<Schema>): Promise<void> {
	for (let pairs = await unhashed(db); pairs.length > 0; pairs = await unhashed(db))
		for (const { segment_id, lang, source } of pairs)
			await db
				.updateTable('memory_pair')
				.set({ source_hash: hashOf(source) })
				.where('segment_id', '=', segment_id)
				.where('lang', '=', lang)
				.execute();
}

const unhashed = (db: Kysely<Schema>) =>
	db
		.selectFrom('memory_pair')
		.select(['segment_id', 'lang', 'source'])
		.where('source_hash', '=', '')
		.where('approved_at', 'is not', null)
		.limit(PAGE)
		.execute();
