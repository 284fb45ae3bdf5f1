import {
	asksMemory,
	planPrefill,
	prefillCounts,
	type IncomingRow,
	type Prefill,
	type PrefillCounts
} from '$lib/core/memory/prefill';
import type { ParsedSegment, TargetLang } from '$lib/core/segment/segment';
import type { UpdatePlan } from '$lib/core/update/plan';
import { defaultTreatment } from '$lib/core/workflow/treatment';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import type { Db } from '../db/client';
import { approvedTexts, rowsBySource } from '../db/prefill';
import type { ProjectTable } from '../db/schema';
import { roomOf } from '../desk/desk';
import type { StandingPost } from '../desk/standing-post';
import { hashOf } from '../id';

/** The live texts of rows that may stand for sources that come in, by row. Rooms are read before the transaction that stores:
 * what is decided is asked inside of it. */
export async function textsFor(
	app: App,
	project: ProjectTable,
	lang: TargetLang,
	sources: Iterable<string | null>
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	if (project.memory_prefill !== 1) return texts;
	const hashes = new Set<string>();
	for (const source of sources) if (source !== null) hashes.add(hashOf(source));
	const rooms = new Map<string, ReadonlyMap<string, string>>();
	for (const { segment, document, epoch } of await rowsBySource(
		app.database.db,
		{ project: project.id, lang },
		hashes
	)) {
		const room = roomOf(document, lang, epoch);
		const held = rooms.get(room) ?? (await app.rooms.texts(room));
		rooms.set(room, held);
		const text = held.get(segment);
		if (text !== undefined) texts.set(segment, text);
	}
	return texts;
}

/** What the memory gives the rows of a post, with every decision asked anew.
 * @param texts what `textsFor` read */
export async function prefillOf(
	db: Db,
	place: { project: string; lang: TargetLang },
	rows: readonly IncomingRow[],
	texts: ReadonlyMap<string, string>
): Promise<(Prefill | null)[]> {
	if (texts.size === 0 || !rows.some(asksMemory)) return rows.map(() => null);
	return planPrefill(rows, await approvedTexts(db, place, texts));
}

/** What an import in some languages would have the memory give; nothing is stored. */
export async function prefillPreview(
	app: App,
	{ project, langs }: { project: ProjectTable; langs: readonly TargetLang[] },
	rows: readonly IncomingRow[]
): Promise<PrefillCounts> {
	const sources = rows.map((row) => (row.fresh ? row.source : null));
	const plan: (Prefill | null)[] = [];
	for (const lang of langs) {
		const texts = await textsFor(app, project, lang, sources);
		plan.push(...(await prefillOf(app.database.db, { project: project.id, lang }, rows, texts)));
	}
	return prefillCounts(plan);
}

/** A row of a file as it comes in. */
export function incomingRow({ kind, source, target }: ParsedSegment): IncomingRow {
	const text = target === null ? null : normaliseLines(target);
	const leftOut = defaultTreatment({ kind, source, target: text ?? '' }) === 'left-out';
	return {
		...{ kind, source: source === null ? null : normaliseLines(source), target: text },
		...{ leftOut, fresh: true }
	};
}

/** The rows of a document as an update leaves them, in their new order. */
export const incomingRows = (
	{ desk }: StandingPost,
	plan: UpdatePlan,
	incoming: readonly ParsedSegment[]
): IncomingRow[] =>
	plan.rows.map(({ standing, incoming: yours, text, source }): IncomingRow => {
		const old = standing === null ? null : desk.rows[standing]!;
		const row = yours === null ? null : incomingRow(incoming[yours]!);
		const fresh = text === 'new';
		if (!old) return { ...row!, fresh };
		const now = source === 'same' ? (old.source ?? row?.source ?? null) : (row?.source ?? old.source);
		return { kind: old.kind, source: now, target: row?.target ?? old.machine, leftOut: old.leftOut, fresh };
	});
