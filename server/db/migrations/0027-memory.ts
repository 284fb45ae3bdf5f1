import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

/** The approved pairs of a project, which its memory is made of. Derived from decisions and sources, so it is read anew from
 * the documents, all of which are marked for that. */
export const memory = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const number = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('memory_pair')
			.addColumn('segment_id', 'text', (c) => c.notNull())
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('document_id', 'text', (c) => c.references('document.id').onDelete('cascade').notNull())
			.addColumn('project_id', 'text', (c) => c.notNull())
			.addColumn('source', 'text', (c) => c.notNull())
			.addColumn('target', 'text', (c) => c.notNull())
			.addColumn('before_hash', number, (c) => c.notNull())
			.addColumn('after_hash', number, (c) => c.notNull())
			.addColumn('approved_at', number)
			.addColumn('version', number, (c) => c.notNull())
			.addPrimaryKeyConstraint('memory_pair_key', ['segment_id', 'lang'])
			.execute();
		await db.schema
			.createTable('memory_state')
			.addColumn('project_id', 'text', (c) => c.references('project.id').onDelete('cascade').notNull())
			.addColumn('lang', 'text', (c) => c.notNull())
			.addColumn('version', number, (c) => c.notNull())
			.addPrimaryKeyConstraint('memory_state_key', ['project_id', 'lang'])
			.execute();
		const index = (name: string, columns: string[]): Promise<void> =>
			db.schema.createIndex(name).on('memory_pair').columns(columns).execute();
		await index('memory_pair_document', ['document_id', 'lang']);
		await index('memory_pair_version', ['project_id', 'lang', 'version', 'segment_id']);
		await index('memory_pair_approved', ['project_id', 'lang', 'approved_at', 'segment_id']);
		await sql`insert into row_dirty (place, project_id, document_id, lang, mark, claimed_by, claimed_until)
			select p.id, p.id, null, null, 1, '', 0 from project p where true
			on conflict (place) do update set mark = row_dirty.mark + 1`.execute(db);
	}
});
