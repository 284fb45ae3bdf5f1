import { sql, type CreateTableBuilder, type Kysely, type Migration } from 'kysely';
import type { DialectName } from '../client';
import { dirtyTriggers } from './0014-triggers';

type Columns = Record<string, 'text' | 'text?' | 'integer' | 'integer?' | 'rank' | 'rank?' | 'document' | 'segment'>;

const TABLES: Record<string, { columns: Columns; key: string[] }> = {
	row_state: {
		columns: {
			...{ segment_id: 'segment', lang: 'text', project_id: 'text', document_id: 'document', rank: 'rank' },
			...{ label: 'text', kind: 'text', paper: 'text?', paper_key: 'text', paper_rank: 'rank?', state: 'text' },
			...{ blocking: 'integer', others: 'integer', disputed: 'integer', blocks: 'integer' },
			...{ author_id: 'text?', waits_by: 'text?' },
			...{ source_start: 'text', target_start: 'text' }
		},
		key: ['segment_id', 'lang']
	},
	row_check: {
		columns: {
			...{ segment_id: 'segment', lang: 'text', check_id: 'text' },
			...{ project_id: 'text', document_id: 'document', rank: 'rank' }
		},
		key: ['segment_id', 'lang', 'check_id']
	},
	document_progress: {
		columns: {
			...{ document_id: 'document', lang: 'text', project_id: 'text', listed: 'integer' },
			...{ rows: 'integer', passing: 'integer' },
			...{ open: 'integer', confirmed: 'integer', blocking: 'integer', disputes: 'integer', ready: 'integer' },
			...{ release: 'integer', changed: 'integer', states: 'text', rules: 'text', indexed_at: 'integer' }
		},
		key: ['document_id', 'lang']
	},
	row_dirty: {
		columns: {
			...{ place: 'text', project_id: 'text', document_id: 'document', lang: 'text?', mark: 'integer' },
			...{ claimed_by: 'text', claimed_until: 'integer' }
		},
		key: ['place']
	},
	assignment: {
		columns: {
			...{ document_id: 'document', lang: 'text', user_id: 'text?', assigned_by: 'text' },
			...{ assigned_at: 'integer', due_at: 'integer?', told_at: 'integer?' }
		},
		key: ['document_id', 'lang']
	}
};

/** Everything else that can be asked for: with it in an index, no combination of filters reads the rows themselves. */
const ASKED = ['lang', 'blocks', 'document_id', 'paper_key', 'segment_id'];

/** In each the rows of a page follow one another, by rank. */
const INDEXES: Record<string, { columns: string[]; only?: string }> = {
	list: { columns: ['project_id', 'rank', 'state', 'author_id', ...ASKED] },
	state: { columns: ['project_id', 'state', 'rank', 'author_id', 'waits_by', ...ASKED] },
	author: { columns: ['project_id', 'author_id', 'rank', 'state', ...ASKED] },
	blocks: { columns: ['project_id', 'rank', 'state', 'author_id', ...ASKED], only: 'blocks = 1' },
	document: { columns: ['document_id', 'lang', 'rank'] },
	/** Titles of papers, each once, and the rows of each. */
	papers: { columns: ['project_id', 'paper_key', 'rank'], only: 'paper_rank = rank' },
	paper: { columns: ['paper_rank', 'rank'] }
};

/** What lists show, derived from everything else, and who is at what until when. */
export const lists = (dialect: DialectName): Migration => ({
	async up(db: Kysely<unknown>) {
		for (const [name, { columns, key }] of Object.entries(TABLES)) await createTable(db, dialect, name, columns, key);
		for (const [name, { columns, only }] of Object.entries(INDEXES)) {
			const on = sql`row_state (${sql.join(columns.map((column) => sql.ref(column)))})`;
			const where = only ? sql`where ${sql.raw(only)}` : sql``;
			await sql`create index ${sql.ref(`row_state_${name}`)} on ${on} ${where}`.execute(db);
		}
		await db.schema
			.createIndex('row_check_list')
			.on('row_check')
			.columns(['project_id', 'check_id', 'rank', 'lang', 'segment_id'])
			.execute();
		await db.schema.createIndex('row_check_document').on('row_check').columns(['document_id', 'lang']).execute();
		await db.schema.createIndex('document_progress_project').on('document_progress').columns(['project_id']).execute();
		await db.schema.createIndex('assignment_user').on('assignment').columns(['user_id']).execute();
		for (const statement of dirtyTriggers(dialect)) await sql.raw(statement).execute(db);
	}
});

async function createTable(
	db: Kysely<unknown>,
	dialect: DialectName,
	name: string,
	columns: Columns,
	key: string[]
): Promise<void> {
	const integer = dialect === 'sqlite' ? 'integer' : 'bigint';
	// Ranks are compared by bytes on both, whatever language the database speaks.
	const rank = dialect === 'sqlite' ? 'text' : sql`text collate "C"`;
	let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
	for (const [column, kind] of Object.entries(columns)) {
		if (kind === 'document' || kind === 'segment')
			table = table.addColumn(column, 'text', (c) => {
				const reference = c.references(`${kind}.id`).onDelete('cascade');
				return name === 'row_dirty' ? reference : reference.notNull();
			});
		else {
			const type = kind.startsWith('rank') ? rank : kind.startsWith('integer') ? integer : 'text';
			table = table.addColumn(column, type, (c) => (kind.endsWith('?') ? c : c.notNull()));
		}
	}
	await table.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
}
