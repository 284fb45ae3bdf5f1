import type { Insertable } from 'kysely';
import type { Pivot } from '$lib/core/source/pivot';
import { newId } from '../id';
import type { Db } from './client';
import { chunks } from './derived';
import type { SourceTable } from './schema';
import { turnSources } from './updates';

/** A row whose translation is decided on, with the text it was made from. */
export interface PivotTurn {
	segment: string;
	pivot: Pivot;
	/** Id of the source in force; null where the text it was made on is kept nowhere but as a machine text. */
	source: string | null;
	by: string;
	at: number;
}

/** Puts the texts that translations were made from in force as they are now: each is a new version.
 * @returns ids of the version before and of the one in force, by row */
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
		const { base, now } = turn.pivot;
		if (turn.source !== null && base === now) {
			made.set(turn.segment, { before: turn.source, after: turn.source });
			continue;
		}
		const before = turn.source ?? version(turn, base, 0);
		if (turn.source !== null) old.push(turn.source);
		made.set(turn.segment, { before, after: version(turn, now, 1) });
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
