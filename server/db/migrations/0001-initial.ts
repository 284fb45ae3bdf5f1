import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
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
		await createLog(db, dialect);
	}
});

/** The log of the shared text, and the snapshots that shorten it. */
async function createLog(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
	const { integer, bytes } = TYPES[dialect];
	await db.schema
		.createTable('y_update')
		.addColumn('seq', dialect === 'sqlite' ? 'integer' : 'bigserial', (column) =>
			// SQLite would otherwise hand out again the numbers of deleted rows, below what a snapshot covers.
			dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey()
		)
		.addColumn('room', 'text', (column) => column.notNull())
		.addColumn('user_id', 'text')
		.addColumn('at', integer, (column) => column.notNull())
		.addColumn('data', bytes, (column) => column.notNull())
		.execute();
	await db.schema.createIndex('y_update_room_seq').on('y_update').columns(['room', 'seq']).execute();
	await db.schema
		.createTable('y_snapshot')
		.addColumn('room', 'text', (column) => column.primaryKey())
		.addColumn('upto', integer, (column) => column.notNull())
		.addColumn('data', bytes, (column) => column.notNull())
		.execute();
}
