import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
import { createCollabTables } from '../../collab/update-log';
import { TABLES, type ColumnKind, type Table } from './0001-tables.data';
import type { DialectName } from '../client';

const TYPES = {
	sqlite: { text: 'text', integer: 'integer', real: 'real', bytes: 'blob' },
	postgres: { text: 'text', integer: 'bigint', real: 'double precision', bytes: 'bytea' }
} as const;

function addColumns<T extends string>(
	builder: CreateTableBuilder<T>,
	columns: Table,
	dialect: DialectName
): CreateTableBuilder<T, string> {
	let table: CreateTableBuilder<T, string> = builder;
	for (const [name, spec] of Object.entries(columns)) {
		const [type = '', target] = spec.split('>');
		const optional = type.endsWith('?');
		const kind = type.replace('?', '') as ColumnKind;
		table = table.addColumn(name, TYPES[dialect][kind], (c) => {
			const column = optional ? c : c.notNull();
			return target ? column.references(`${target}.id`).onDelete('cascade') : column;
		});
	}
	return table;
}

/** Every table of the first schema. Tables of the shared text log have a running number and are made apart. */
export const initial = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		for (const [name, { columns, key, unique = [], index = [] }] of Object.entries(TABLES)) {
			let table = addColumns(db.schema.createTable(name), columns, dialect);
			table = table.addPrimaryKeyConstraint(`${name}_key`, key as never[]);
			for (const set of unique) table = table.addUniqueConstraint(`${name}_${set.join('_')}_unique`, set as never[]);
			await table.execute();
			for (const set of index)
				await db.schema
					.createIndex(`${name}_${set.join('_')}`)
					.on(name)
					.columns(set)
					.execute();
		}
		await createCollabTables(db, dialect);
	}
});
