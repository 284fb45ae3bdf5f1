import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** A decision on a row that was made from the other language beside its English names that text as well, so that it can be told
 * later what changed since. */
export const madeFrom = (_dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema.alterTable('decision').addColumn('pivot_id', 'text').execute();
	}
});
