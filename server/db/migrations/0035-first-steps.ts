import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** How far a person is with the first steps. Whoever decided on a row before there was a guide needs none. */
export const firstSteps = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		let table = db.schema
			.createTable('first_steps')
			.addColumn('user_id', 'text', (c) => c.primaryKey().references('user.id').onDelete('cascade'));
		for (const flag of ['begun', 'hidden', 'imported', 'mended', 'asked'])
			table = table.addColumn(flag, integer, (c) => c.notNull().defaultTo(0));
		await table.execute();
		await sql`insert into first_steps (user_id, hidden) select distinct user_id, 1 from decision
			where user_id in (select id from "user")`.execute(db);
	}
});
