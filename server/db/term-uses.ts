import { sql } from 'kysely';
import type { Concept } from '$lib/core/glossary/concept';
import type { Db } from './client';
import { chunks, differences, excluded } from './derived';
import type { DocumentGramTable, DocumentTermsTable, TermUseTable } from './schema';

/** What a document in one language makes of the termbase. */
export interface DocumentUses {
	uses: TermUseTable[];
	sums: DocumentTermsTable;
	grams: Uint8Array;
}

type At = Pick<TermUseTable, 'document_id' | 'lang'>;

/** Writes the uses that differ from those that are there, a few at a time.
 * @returns did any? */
export async function writeUses(db: Db, { document_id, lang }: At, uses: readonly TermUseTable[]): Promise<boolean> {
	const known = await db
		.selectFrom('term_use')
		.selectAll()
		.where('document_id', '=', document_id)
		.where('lang', '=', lang)
		.execute();
	const { changed, gone } = differences(uses, known, (use) => `${use.concept_id} ${use.rendering}`);
	for (const { concept_id, rendering } of gone)
		await db
			.deleteFrom('term_use')
			.where('document_id', '=', document_id)
			.where('lang', '=', lang)
			.where('concept_id', '=', concept_id)
			.where('rendering', '=', rendering)
			.execute();
	for (const part of chunks(changed))
		await db
			.insertInto('term_use')
			.values(part)
			.onConflict((c) => c.columns(['document_id', 'lang', 'concept_id', 'rendering']).doUpdateSet(excluded(part[0]!)))
			.execute();
	return changed.length + gone.length > 0;
}

/** Writes the sums of a document and what its texts hold, with the mark, once its uses are written.
 * @param changed did any of them change? */
export async function writeSums(
	trx: Db,
	{ sums, grams }: Pick<DocumentUses, 'sums' | 'grams'>,
	changed: boolean
): Promise<void> {
	const { document_id, lang, project_id } = sums;
	const gram: DocumentGramTable = { document_id, lang, project_id, grams: Buffer.from(grams) };
	await trx
		.insertInto('document_terms')
		.values(sums)
		.onConflict((c) => c.columns(['document_id', 'lang']).doUpdateSet(excluded(sums)))
		.execute();
	await trx
		.insertInto('document_gram')
		.values(gram)
		.onConflict((c) => c.columns(['document_id', 'lang']).doUpdateSet(excluded(gram)))
		.execute();
	if (!changed) return;
	await trx
		.insertInto('term_state')
		.values({ project_id, spread: 0, uses: 1, uses_at: Date.now() })
		.onConflict((c) =>
			c.column('project_id').doUpdateSet({ uses: sql`term_state.uses + 1`, uses_at: sql`excluded.uses_at` })
		)
		.execute();
}

/** Changes of a termbase that no documents were marked for yet. */
export interface Unspread {
	/** Number of the termbase with all of them. */
	version: number;
	/** Concepts as they were before, and as they are now. */
	concepts: Concept[];
	/** Lines of what was before. */
	seen: number[];
	/** Are these all of them? Of very many, only some are read. */
	all: boolean;
}

/** As many changes are looked at; more of them concern every document. */
const MOST = 1000;

/** What of a termbase changed since its documents were marked. */
export async function unspread(db: Db, project: string): Promise<Unspread> {
	const { termbase_version: version } = await db
		.selectFrom('project')
		.select('termbase_version')
		.where('id', '=', project)
		.executeTakeFirstOrThrow();
	const state = await db.selectFrom('term_state').select('spread').where('project_id', '=', project).executeTakeFirst();
	const now = await db
		.selectFrom('concept')
		.select(['id', 'body'])
		.where('project_id', '=', project)
		.where('version', '>', state?.spread ?? 0)
		.where('version', '<=', version)
		.limit(MOST + 1)
		.execute();
	const before = await db
		.selectFrom('concept_before as b')
		.innerJoin('concept as c', 'c.id', 'b.concept_id')
		.select(['b.seq', 'b.concept_id as id', 'b.body'])
		.where('b.project_id', '=', project)
		// A change that has no number yet gets one in a moment, and a mark with it.
		.where('c.version', '>=', 0)
		.where('c.version', '<=', version)
		.execute();
	const concepts = [...now, ...before].map(({ id, body }): Concept => ({ ...(JSON.parse(body) as Concept), id }));
	return { version, concepts, seen: before.map(({ seq }) => seq), all: concepts.length <= MOST };
}

/** Notes that every change up to a version has marked what it concerns. */
export async function noteSpread(trx: Db, project: string, { version, seen }: Unspread): Promise<void> {
	for (const part of chunks(seen)) await trx.deleteFrom('concept_before').where('seq', 'in', part).execute();
	await trx
		.insertInto('term_state')
		.values({ project_id: project, spread: version, uses: 0, uses_at: 0 })
		.onConflict((c) => c.column('project_id').doUpdateSet({ spread: version }).where('term_state.spread', '<', version))
		.execute();
}

/** Documents whose texts are read at once. */
const PAGE = 40;

/** What the texts of the documents of a project hold, some documents at a time. */
export async function* projectGrams(db: Db, project: string): AsyncGenerator<DocumentGramTable[]> {
	for (let last = ''; ;) {
		const page = await db
			.selectFrom('document_gram')
			.selectAll()
			.where('project_id', '=', project)
			.where('document_id', '>', last)
			.orderBy('document_id')
			.orderBy('lang')
			.limit(PAGE)
			.execute();
		if (page.length === 0) return;
		// The last document may go on on the next page.
		const end = page.at(-1)!.document_id;
		const whole = page.length < PAGE ? page : page.filter(({ document_id }) => document_id !== end);
		yield whole;
		if (page.length < PAGE) return;
		last = whole.at(-1)!.document_id;
	}
}
