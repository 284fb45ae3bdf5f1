import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

const MARK =
	'insert into row_dirty (place, project_id, document_id, lang, mark, claimed_by, claimed_until) ' +
	`values (new.id, new.id, null, null, 1, '', 0) on conflict (place) do update set mark = row_dirty.mark + 1`;
const ON = 'update of rules_version on project';

/** What a project says to the checks has a number that goes up with every change, and every document is read again then. */
export const projectRules = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable('project')
			.addColumn('rules_version', 'integer', (c) => c.notNull().defaultTo(0))
			.execute();
		const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
		await db.schema
			.createTable('check_level')
			.addColumn('project_id', 'text', (c) => c.notNull().references('project.id').onDelete('cascade'))
			.addColumn('check_id', 'text', (c) => c.notNull())
			.addColumn('enabled', 'integer')
			.addColumn('severity', 'text')
			.addColumn('blocks', 'integer')
			.addColumn('changed_by', 'text')
			.addColumn('changed_at', integer, (c) => c.notNull())
			.addPrimaryKeyConstraint('check_level_key', ['project_id', 'check_id'])
			.execute();
		const steps =
			dialect === 'sqlite'
				? [`create trigger rules_version after ${ON} begin ${MARK}; end`]
				: [
						`create function rules_version() returns trigger language plpgsql as $$ begin ${MARK}; return null; end $$`,
						`create trigger rules_version after ${ON} for each row execute function rules_version()`
					];
		for (const step of steps) await sql.raw(step).execute(db);
	}
});
