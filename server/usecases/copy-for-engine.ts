import type { Actor } from '$lib/core/access/access';
import { Refusal } from '$lib/core/problem';
import { copyFor } from '$lib/core/roundtrip/copy';
import { startOf } from '$lib/core/roundtrip/mark';
import type { App } from '../app';
import { insertEngineCopy } from '../db/engine-copies';
import { readDesk, type Desk, type DeskRow } from '../desk/desk';
import { newId } from '../id';
import { documentFor, need } from './actor';

/** Which rows are copied: those that no machine has translated as their English is now, or all that are to be translated; of one paper, or of the post. */
export interface CopyWish {
	rows: 'missing' | 'all';
	/** English title of a paper; null for the whole post. */
	paper: string | null;
	/** Most characters of a chunk; null for one chunk. */
	size: number | null;
	/** What is said to the engine in front of each chunk; empty for nothing. */
	instructions: string;
}

export interface EngineCopy {
	id: string;
	/** How many rows were copied. */
	rows: number;
	/** Texts to paste into the engine, one after the other. */
	chunks: string[];
}

/** Is this a row that engines translate? What the rules confirm (addresses, code) stays as it is. */
export const isTranslated = ({ leftOut, source, template }: DeskRow): boolean =>
	!leftOut && source !== null && !template;

/** Has no machine translated it yet, or nobody since its English changed? */
export const isMissing = (row: DeskRow): boolean =>
	isTranslated(row) && ((row.machine ?? '') === '' || row.madeFor !== null);

export const wanted = (
	{ rows }: Pick<Desk, 'rows'>,
	{ rows: which, paper }: Pick<CopyWish, 'rows' | 'paper'>
): DeskRow[] =>
	rows.filter(
		(row) => (which === 'all' ? isTranslated(row) : isMissing(row)) && (paper === null || row.paper === paper)
	);

/** Writes the sources of rows as a text for an engine, each behind a mark by which its answer is known again.
 * @throws Refusal `access.*`, `engine.nothing` */
export async function copyForEngine(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	wish: CopyWish
): Promise<EngineCopy> {
	const { project, document, lang } = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: project.id, lang });
	const desk = await readDesk(app, project, document, lang, { patience: 0 });
	const rows = wanted(desk, wish);
	if (rows.length === 0) throw new Refusal('engine.nothing');
	const id = newId();
	const { salt, sizes, chunks } = copyFor(
		rows.map(({ source }) => source!),
		{ size: wish.size ?? Infinity, instructions: wish.instructions.trim(), start: startOf(id) }
	);
	await insertEngineCopy(app.database.db, {
		...{ id, document_id: document.id, lang, user_id: actor.id, created_at: Date.now(), salt },
		sizes: JSON.stringify(sizes),
		rows: JSON.stringify(rows.map((row) => [row.id, row.sourceId]))
	});
	return { id, rows: rows.length, chunks };
}
