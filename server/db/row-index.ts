import { sql } from 'kysely';
import { writeOutcomes } from './check-outcomes';
import type {
	CheckOutcomeTable,
	DocumentProgressTable,
	RowCheckTable,
	RowDirtyTable,
	RowStateTable,
	RowTextAtTable,
	RowTextTable
} from './schema';
import type { Db } from './client';
import { chunks, differences, excluded } from './derived';
import { writePairs, type DocumentPair } from './memory';
import { noteSpread, writeSums, writeUses, type DocumentUses, type Unspread } from './term-uses';

/** How long a process may be at one document before another one takes it over, in milliseconds. */
const CLAIM_MS = 60_000;

/** How the place of a project ends whose terms were changed. */
export const OF_TERMS = '.terms';

export const placeOf = (document: string, lang: string): string => `${document}.${lang}`;

const columns = ['place', 'project_id', 'document_id', 'lang', 'mark', 'claimed_by', 'claimed_until'] as const;

/** Documents and languages, as rows of `row_dirty`. */
const everyLanguage = (db: Db) =>
	db
		.selectFrom('document_lang as l')
		.innerJoin('document as d', 'd.id', 'l.document_id')
		.leftJoin('document_progress as p', (join) =>
			join.onRef('p.document_id', '=', 'l.document_id').onRef('p.lang', '=', 'l.lang')
		)
		.select([
			sql<string>`l.document_id || '.' || l.lang`.as('place'),
			...(['d.project_id', 'l.document_id', 'l.lang'] as const),
			sql<number>`1`.as('mark'),
			sql<string>`''`.as('claimed_by'),
			sql<number>`0`.as('claimed_until')
		]);

async function mark(db: Db, which: ReturnType<typeof everyLanguage>): Promise<void> {
	await db
		.insertInto('row_dirty')
		.columns([...columns])
		.expression(which.where(sql<boolean>`true`))
		.onConflict((c) => c.column('place').doUpdateSet({ mark: sql`row_dirty.mark + 1` }))
		.execute();
}

/** Has a document in one language read again. */
export const markDocument = (db: Db, document: string, lang: string): Promise<void> =>
	mark(db, everyLanguage(db).where('l.document_id', '=', document).where('l.lang', '=', lang));

const markOthers = (db: Db, { document_id, lang }: At): Promise<void> =>
	mark(db, everyLanguage(db).where('l.document_id', '=', document_id).where('l.lang', '<>', lang));

/** Marks what was never read, or by other rules, or has texts in its log that nobody noted before a process died. */
export async function markMissing(db: Db, rules: string): Promise<void> {
	await mark(
		db,
		everyLanguage(db).where((eb) => eb.or([eb('p.rules', 'is', null), eb('p.rules', '<>', rules)]))
	);
	const behind = await sql<{ room: string }>`
		select u.room from (select room, max(seq) as seq from y_update group by room) u
		left join revision_upto r on r.room = u.room where r.upto is null or r.upto < u.seq`.execute(db);
	for (const { room } of behind.rows) {
		const [document, lang] = room.split('.');
		if (document && lang) await markDocument(db, document, lang);
	}
}

export const isMarked = async (db: Db): Promise<boolean> =>
	(await db.selectFrom('row_dirty').select('place').limit(1).executeTakeFirst()) !== undefined;

/** Takes a mark that nobody is at, so that no other process reads the same.
 * @param prefer the place to begin with; else the newest document */
export async function claimMark(
	db: Db,
	by: string,
	now: number,
	prefer: string | undefined
): Promise<RowDirtyTable | undefined> {
	const free = db.selectFrom('row_dirty').selectAll().where('claimed_until', '<', now);
	for (;;) {
		const wanted = prefer && (await free.where('place', '=', prefer).executeTakeFirst());
		const next = wanted || (await free.orderBy('place', 'desc').limit(1).executeTakeFirst());
		if (!next) return undefined;
		const taken = await db
			.updateTable('row_dirty')
			.set({ claimed_by: by, claimed_until: now + CLAIM_MS })
			.where('place', '=', next.place)
			.where('claimed_until', '=', next.claimed_until)
			.returningAll()
			.executeTakeFirst();
		if (taken) return taken;
	}
}

/** Keeps a mark while what was read is written.
 * @returns false when another process has taken it over */
async function keep(db: Db, { place, claimed_by: by }: RowDirtyTable): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('row_dirty')
		.set({ claimed_until: Date.now() + CLAIM_MS })
		.where('place', '=', place)
		.where('claimed_by', '=', by)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** Takes a mark away, or gives it back where something changed since it was claimed.
 * @returns false when another process has taken it over */
async function release(db: Db, { place, mark: seen, claimed_by: by }: RowDirtyTable): Promise<boolean> {
	const mine = db.deleteFrom('row_dirty').where('place', '=', place).where('claimed_by', '=', by);
	const { numDeletedRows } = await mine.where('mark', '=', seen).executeTakeFirstOrThrow();
	if (numDeletedRows > 0n) return true;
	const { numUpdatedRows } = await db
		.updateTable('row_dirty')
		.set({ claimed_by: '', claimed_until: 0 })
		.where('place', '=', place)
		.where('claimed_by', '=', by)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

/** Passes the mark of a project on to its documents. */
export const spread = (db: Db, project: RowDirtyTable): Promise<void> =>
	db.transaction().execute(async (trx) => {
		await mark(trx, everyLanguage(trx).where('d.project_id', '=', project.project_id));
		await release(trx, project);
	});

/** Has those documents read again whose reading is under way or about to be: it may have begun with an older termbase. */
export const markAgain = (db: Db, project: string): Promise<unknown> =>
	db
		.updateTable('row_dirty')
		.set({ mark: sql`mark + 1` })
		.where('project_id', '=', project)
		.where('document_id', 'is not', null)
		.execute();

/** Passes the mark of changed terms on to the documents that they concern.
 * @param spare documents that they do not concern, as places; null where they concern all */
export const spreadTerms = (
	db: Db,
	claimed: RowDirtyTable,
	changes: Unspread,
	spare: ReadonlySet<string> | null
): Promise<void> =>
	db.transaction().execute(async (trx) => {
		const all = everyLanguage(trx).where('d.project_id', '=', claimed.project_id);
		if (spare === null || spare.size === 0) await mark(trx, all);
		else {
			const places = (await all.execute()).map(({ place }) => place).filter((place) => !spare.has(place));
			for (const part of chunks(places))
				await mark(trx, all.where(sql<string>`l.document_id || '.' || l.lang`, 'in', part));
		}
		await release(trx, claimed);
		await noteSpread(trx, claimed.project_id, changes);
	});

export interface Indexed {
	rows: RowStateTable[];
	checks: RowCheckTable[];
	texts: RowTextTable[];
	/** Of which moment the texts are. */
	at: RowTextAtTable;
	progress: DocumentProgressTable;
	terms: DocumentUses;
	outcomes: CheckOutcomeTable[];
	pairs: DocumentPair[];
}

/** Writes what differs from what is there, a few rows at a time; the counters come last, with the mark. */
export async function writeIndex(db: Db, claimed: RowDirtyTable, read: Indexed): Promise<void> {
	const { rows, checks, texts, at, progress, terms, outcomes, pairs } = read;
	// Whoever took it over has read, and writes, later than this.
	if (!(await keep(db, claimed))) return;
	await writeRows(db, progress, rows);
	await writeChecks(db, progress, checks);
	await writeOutcomes(db, progress, outcomes);
	await writePairs(db, progress, pairs);
	const isOther = await writeTexts(db, progress, texts);
	const other = await writeUses(db, progress, terms.uses);
	await db.transaction().execute(async (trx) => {
		if (!(await release(trx, claimed))) return;
		await trx
			.insertInto('document_progress')
			.values(progress)
			.onConflict((c) => c.columns(['document_id', 'lang']).doUpdateSet(excluded(progress)))
			.execute();
		await trx
			.insertInto('row_text_at')
			.values(at)
			.onConflict((c) => c.columns(['document_id', 'lang']).doUpdateSet(excluded(at)))
			.execute();
		await writeSums(trx, terms, other);
		// What stands beside a text in the other language bears witness there.
		if (isOther) await markOthers(trx, progress);
	});
}

type At = Pick<DocumentProgressTable, 'document_id' | 'lang'>;

async function writeRows(db: Db, { document_id, lang }: At, rows: readonly RowStateTable[]): Promise<void> {
	const known = await db
		.selectFrom('row_state')
		.selectAll()
		.where('document_id', '=', document_id)
		.where('lang', '=', lang)
		.execute();
	const { changed, gone } = differences(rows, known, (row) => row.segment_id);
	for (const part of chunks(gone)) {
		const ids = part.map((row) => row.segment_id);
		await db.deleteFrom('row_state').where('lang', '=', lang).where('segment_id', 'in', ids).execute();
	}
	for (const part of chunks(changed))
		await db
			.insertInto('row_state')
			.values(part)
			.onConflict((c) => c.columns(['segment_id', 'lang']).doUpdateSet(excluded(part[0]!)))
			.execute();
}

async function writeChecks(db: Db, { document_id, lang }: At, checks: readonly RowCheckTable[]): Promise<void> {
	const known = await db
		.selectFrom('row_check')
		.selectAll()
		.where('document_id', '=', document_id)
		.where('lang', '=', lang)
		.execute();
	const { changed, gone } = differences(checks, known, (row) => `${row.segment_id} ${row.check_id}`);
	for (const { segment_id, check_id } of gone)
		await db
			.deleteFrom('row_check')
			.where('segment_id', '=', segment_id)
			.where('lang', '=', lang)
			.where('check_id', '=', check_id)
			.execute();
	for (const part of chunks(changed))
		await db
			.insertInto('row_check')
			.values(part)
			.onConflict((c) => c.columns(['segment_id', 'lang', 'check_id']).doUpdateSet(excluded(part[0]!)))
			.execute();
}

/** @returns whether any text is another one now */
async function writeTexts(db: Db, { document_id, lang }: At, texts: readonly RowTextTable[]): Promise<boolean> {
	const here = db.selectFrom('row_text').selectAll().where('document_id', '=', document_id).where('lang', '=', lang);
	const { changed, gone } = differences(texts, await here.execute(), (row) => row.segment_id);
	for (const part of chunks(gone)) {
		const ids = part.map((row) => row.segment_id);
		await db.deleteFrom('row_text').where('lang', '=', lang).where('segment_id', 'in', ids).execute();
	}
	for (const part of chunks(changed))
		await db
			.insertInto('row_text')
			.values(part)
			.onConflict((c) => c.columns(['document_id', 'lang', 'segment_id']).doUpdateSet(excluded(part[0]!)))
			.execute();
	return changed.length + gone.length > 0;
}
