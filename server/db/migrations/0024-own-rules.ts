import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** The rules that the maintainers of a project write themselves. One that was removed stays, so that it can come back. */
export const ownRules = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('own_rule')
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('id', 'text', (c) => c.notNull())
			.addColumn('body', 'text', (c) => c.notNull())
			.addColumn('enabled', 'integer', (c) => c.notNull())
			.addColumn('version', 'integer', (c) => c.notNull())
			.addColumn('created_by', 'text')
			.addColumn('created_at', integer, (c) => c.notNull())
			.addColumn('changed_by', 'text')
			.addColumn('changed_at', integer, (c) => c.notNull())
			.addColumn('removed_at', integer)
			.addPrimaryKeyConstraint('own_rule_key', ['project_id', 'id'])
			.execute();
	}
});
