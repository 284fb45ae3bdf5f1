import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** Texts are changed by new terms, and by what somebody replaced in the project: who may take a change back differs. */
export const replaced = (_dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable('term_change_applied')
			.addColumn('kind', 'text', (c) => c.notNull().defaultTo('term'))
			.execute();
	}
});
