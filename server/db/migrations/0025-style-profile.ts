import type { Kysely, Migration } from 'kysely';
import type { DialectName } from '../client';

/** How a project writes a language, as a maintainer confirmed it. */
export const styleProfile = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('style_profile')
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('traits', 'text', (c) => c.notNull())
			.addColumn('confirmed_by', 'text')
			.addColumn('confirmed_at', dialect === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
			.addPrimaryKeyConstraint('style_profile_key', ['project_id', 'lang'])
			.execute();
	}
});
