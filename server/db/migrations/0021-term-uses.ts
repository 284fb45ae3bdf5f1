import { sql, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';

type Columns = Record<string, 'text' | 'integer' | 'bytes' | 'number'>;

const AT: Columns = { document_id: 'text', lang: 'text', project_id: 'text' };

const TABLES: Record<string, { columns: Columns; key: string[] }> = {
	term_use: {
		columns: {
			...{ ...AT, concept_id: 'text', rendering: 'text', in_source: 'integer', rendered: 'integer' },
			...{ left_english: 'integer', findings: 'integer', uses: 'integer' }
		},
		key: ['document_id', 'lang', 'concept_id', 'rendering']
	},
	document_terms: {
		columns: { ...AT, in_source: 'integer', rendered: 'integer', findings: 'integer' },
		key: ['document_id', 'lang']
	},
	document_gram: { columns: { ...AT, grams: 'bytes' }, key: ['document_id', 'lang'] },
	concept_before: { columns: { seq: 'number', project_id: 'text', concept_id: 'text', body: 'text' }, key: [] },
	term_state: {
		columns: { project_id: 'text', spread: 'integer', uses: 'integer', uses_at: 'integer' },
		key: ['project_id']
	}
};

/** Number of a concept that was changed since the termbase last got one. */
const PENDING = -1;

const mark = (place: string, where: string): string =>
	'insert into row_dirty (place, project_id, document_id, lang, mark, claimed_by, claimed_until) ' +
	`select ${place}, p.id, null, null, 1, '', 0 from project p where ${where} ` +
	'on conflict (place) do update set mark = row_dirty.mark + 1';

/** Table, event, and what follows from it. */
const TRIGGERS: [name: string, on: string, steps: string[]][] = [
	[
		'concept_before',
		'update of body, origin, removed_at on concept',
		[
			'insert into concept_before (project_id, concept_id, body) values (old.project_id, old.id, old.body)',
			`update concept set version = ${PENDING} where id = new.id`
		]
	],
	[
		'termbase_version',
		'update of termbase_version on project',
		[
			`update concept set version = new.termbase_version where project_id = new.id and version = ${PENDING}`,
			// In a place of its own: it has only those documents read again that it may concern.
			mark(`p.id || '.terms'`, 'p.id = new.id')
		]
	]
];

const triggers = (dialect: DialectName): string[] =>
	TRIGGERS.flatMap(([name, on, steps]) => {
		const body = steps.map((step) => `${step};`).join(' ');
		return dialect === 'sqlite'
			? [`create trigger ${name} after ${on} begin ${body} end`]
			: [
					`create function ${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
					`create trigger ${name} after ${on} for each row execute function ${name}()`
				];
	});

const dropped = (dialect: DialectName): string[] =>
	['row_dirty_concept', 'row_dirty_concept_changed'].flatMap((name) =>
		dialect === 'sqlite' ? [`drop trigger ${name}`] : [`drop trigger ${name} on concept`, `drop function ${name}()`]
	);

/** What the documents make of the termbase, and what of it changed since they were read: every concept bears the number that
 * the termbase had with its last change, given by whatever counts that number up. */
export const termUses = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		const lite = dialect === 'sqlite';
		const types = { text: 'text', integer: lite ? 'integer' : 'bigint', bytes: lite ? 'blob' : 'bytea' } as const;
		for (const [name, { columns, key }] of Object.entries(TABLES)) {
			let table = db.schema.createTable(name);
			for (const [column, kind] of Object.entries(columns))
				if (kind === 'number')
					table = table.addColumn(column, lite ? 'integer' : 'bigserial', (c) =>
						lite ? c.primaryKey().autoIncrement() : c.primaryKey()
					);
				else
					table = table.addColumn(column, types[kind], (c) => {
						const of = /^(document|project)_id$/.exec(column)?.[1];
						const refers = of === 'document' || (of === 'project' && !('document_id' in columns));
						return (refers ? c.references(`${of}.id`).onDelete('cascade') : c).notNull();
					});
			if (key.length > 0) table = table.addPrimaryKeyConstraint(`${name}_key`, key as never[]);
			await table.execute();
		}
		await db.schema
			.alterTable('concept')
			.addColumn('version', types.integer, (c) => c.notNull().defaultTo(PENDING))
			.execute();
		await sql`update concept set version = 0`.execute(db);
		await sql`insert into term_state (project_id, spread, uses, uses_at)
			select id, termbase_version, 0, 0 from project`.execute(db);
		const index = (name: string, table: string, columns: string[]): Promise<void> =>
			db.schema.createIndex(name).on(table).columns(columns).execute();
		await index('concept_version', 'concept', ['project_id', 'version']);
		await index('concept_before_project', 'concept_before', ['project_id']);
		await index('term_use_concept', 'term_use', ['project_id', 'lang', 'concept_id', 'rendering']);
		await index('document_terms_project', 'document_terms', ['project_id', 'lang']);
		await index('document_gram_project', 'document_gram', ['project_id', 'document_id', 'lang']);
		for (const statement of [...dropped(dialect), ...triggers(dialect)]) await sql.raw(statement).execute(db);
		// Nothing was counted so far.
		await sql.raw(mark('p.id', 'true')).execute(db);
	}
});
