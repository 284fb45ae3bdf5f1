import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** What the posts of a project have in common, learnt from their texts. */
export const habits = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('project_habit')
			.addColumn('project_id', 'text', (c) => c.primaryKey().references('project.id').onDelete('cascade'))
			.addColumn('mark', 'text', (c) => c.notNull())
			.addColumn('series', 'text', (c) => c.notNull())
			.addColumn('usual', 'text', (c) => c.notNull())
			.addColumn('learnt_at', dialect === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
			.execute();
	}
});
