import type { Kysely, Migration } from 'kysely';
import { BUILT_IN_REASONS } from '$lib/core/workflow/reason';
import { newId } from '../../id';
import type { DialectName } from '../client';
import type { Schema } from '../schema';

/** Reasons of a project for asking for a change, and whether it may publish machine drafts. */
export const workflow = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('refusal_reason')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('code', 'text')
			.addColumn('label', 'text', (c) => c.notNull())
			.addColumn('position', integer, (c) => c.notNull())
			.addColumn('retired_at', integer)
			.execute();
		await db.schema
			.createIndex('refusal_reason_project')
			.on('refusal_reason')
			.columns(['project_id', 'position'])
			.execute();
		await db.schema.alterTable('decision').addColumn('reason_id', 'text').execute();
		await db.schema
			.alterTable('project')
			.addColumn('machine_draft', integer, (c) => c.notNull().defaultTo(0))
			.execute();
		const tables = db as Kysely<Schema>;
		for (const { id } of await tables.selectFrom('project').select('id').execute())
			for (const [position, code] of BUILT_IN_REASONS.entries())
				await tables
					.insertInto('refusal_reason')
					.values({ id: newId(), project_id: id, code, label: '', position, retired_at: null })
					.execute();
	}
});
