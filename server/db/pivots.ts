import type { Insertable } from 'kysely';
import { groupBy } from '$lib/core/group';
import type { Pivot } from '$lib/core/source/pivot';
import type { TargetLang } from '$lib/core/segment/segment';
import { newId } from '../id';
import type { Db } from './client';
import { chunks } from './derived';
import type { SourceTable } from './schema';
import { turnSources } from './updates';

/** A row whose translation is decided on, with the text it was made from. */
export interface PivotTurn {
	segment: string;
	pivot: Pivot;
	/** Id of the stored text it was made or last decided on; null where that is kept nowhere but as a machine text. */
	source: string | null;
	by: string;
	at: number;
}

/** Stores the texts that translations were made from as they are now: each is a new version, in force where the row has no
 * source of its own.
 * @returns ids of the version before and of that of now, by row */
export async function turnPivots(
	db: Db,
	turns: readonly PivotTurn[]
): Promise<Map<string, { before: string; after: string }>> {
	const versions: Insertable<SourceTable>[] = [];
	const made = new Map<string, { before: string; after: string }>();
	const version = (turn: PivotTurn, text: string, canonical: 0 | 1): string => {
		const id = newId();
		versions.push({
			...{ id, segment_id: turn.segment, lang: turn.pivot.lang, text, canonical, file_id: null },
			...{ byte_start: null, byte_end: null, created_by: turn.by, created_at: turn.at }
		});
		return id;
	};
	const old: string[] = [];
	for (const turn of turns) {
		const { base, now, beside } = turn.pivot;
		if (base === now && (turn.source !== null || beside)) {
			const same = turn.source ?? version(turn, now, 0);
			made.set(turn.segment, { before: same, after: same });
			continue;
		}
		const before = turn.source ?? version(turn, base, 0);
		if (turn.source !== null && !beside) old.push(turn.source);
		made.set(turn.segment, { before, after: version(turn, now, beside ? 0 : 1) });
	}
	await turnSources(
		db,
		old.map((from) => ({ from, to: null }))
	);
	for (const some of chunks(versions)) await db.insertInto('source').values(some).execute();
	return made;
}

/** Where people said that a translation fits the text it was made from as that is now. */
export interface Accepted {
	id: string;
	by: string;
	at: number;
	/** Id of the source that was put in force, and what the one before said. */
	source: string;
	before: string;
	text: string;
}

/** What people accepted for rows of a document, oldest first, by row. */
export async function acceptedOf(db: Db, document: string): Promise<Map<string, Accepted[]>> {
	const rows = await db
		.selectFrom('source_choice as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.innerJoin('source as s', 's.id', 'c.before_id')
		.select(['c.id', 'c.segment_id', 'c.user_id', 'c.created_at', 'c.source_id', 'c.before_id', 's.text'])
		.where('g.document_id', '=', document)
		.where('c.how', '=', 'accept')
		.where('c.undone_at', 'is', null)
		.orderBy('c.id')
		.execute();
	const found = new Map<string, Accepted[]>();
	for (const row of rows) {
		const list = found.get(row.segment_id) ?? [];
		list.push({
			...{ id: row.id, by: row.user_id, at: row.created_at },
			...{ source: row.source_id, before: row.before_id, text: row.text }
		});
		found.set(row.segment_id, list);
	}
	return found;
}

/** A text that a translation was decided on, or accepted for. */
export interface PivotWord {
	/** Of the decision or of the acceptance: ids sort by time. */
	id: string;
	/** Id of the stored text. */
	source: string;
	text: string;
}

/** On which texts of the other language people decided rows that have a source of their own besides, or accepted them, oldest
 * first, by row. */
export async function pivotWords(db: Db, document: string, lang: TargetLang): Promise<Map<string, PivotWord[]>> {
	const decided = await db
		.selectFrom('decision as d')
		.innerJoin('segment as g', 'g.id', 'd.segment_id')
		.innerJoin('source as s', 's.id', 'd.pivot_id')
		.select(['d.id', 'd.segment_id', 's.id as source', 's.text'])
		.where('g.document_id', '=', document)
		.where('d.lang', '=', lang)
		.execute();
	const accepted = await db
		.selectFrom('source_choice as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.innerJoin('source as s', 's.id', 'c.source_id')
		.select(['c.id', 'c.segment_id', 's.id as source', 's.text'])
		.where('g.document_id', '=', document)
		.where('c.how', '=', 'accept')
		.where('c.undone_at', 'is', null)
		.execute();
	const words = [...decided, ...accepted].sort((a, b) => (a.id < b.id ? -1 : 1));
	return groupBy(words, ({ segment_id }) => segment_id);
}

/** A machine text as it came. */
interface Came {
	/** Ids sort by time. */
	id: string;
	text: string;
}

/** Every machine text that a language of a document had, oldest first, by row; what the memory gave is none. */
export async function machineTextsThatCame(db: Db, document: string, lang: TargetLang): Promise<Map<string, Came[]>> {
	const rows = await db
		.selectFrom('candidate as c')
		.innerJoin('segment as g', 'g.id', 'c.segment_id')
		.select(['c.id', 'c.segment_id', 'c.text'])
		.where('g.document_id', '=', document)
		.where('c.lang', '=', lang)
		.where('c.from_decision', 'is', null)
		.where('c.text', '<>', '')
		.orderBy('c.id')
		.execute();
	return groupBy(rows, ({ segment_id }) => segment_id);
}
