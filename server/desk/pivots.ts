import { hasMoved, pivotLang, pivotOf, type Pivot } from '$lib/core/source/pivot';
import type { TargetLang } from '$lib/core/segment/segment';
import { sameSubstance } from '$lib/core/update/substance';
import type { Decision } from '$lib/core/workflow/state';
import type { App } from '../app';
import { machineTexts, type StoredRow } from '../db/desk';
import { acceptedOf, type Accepted } from '../db/pivots';
import type { DocumentLangTable } from '../db/schema';
import { roomOf } from './desk';

/** What a row was translated from, with who said that it fits that as it is now. */
export interface DeskPivot extends Pivot {
	/** Id of the source that is stored. */
	source: string | null;
	/** The last word of a person, while it holds. */
	accepted: Accepted | null;
	/** Texts for which decisions hold as well, because people said so. */
	fits: string[];
}

const NONE: ReadonlyMap<string, DeskPivot> = new Map();

/** Rows of a document that were translated from its other language, with that text as it stands in its room now. */
export async function pivotsOf(
	app: App,
	at: { document: string; lang: TargetLang; langs: readonly DocumentLangTable[] },
	rows: readonly StoredRow[]
): Promise<ReadonlyMap<string, DeskPivot>> {
	const from = pivotLang(at.lang);
	const other = at.langs.find(({ lang }) => lang === from);
	const may = rows.filter((row) => row.machine !== null && (row.source === null || row.sourceLang === from));
	if (from === null || !other || may.length === 0) return NONE;
	const { db } = app.database;
	const texts = await app.rooms.texts(roomOf(at.document, from, other.epoch));
	const machine = await machineTexts(db, at.document, from);
	const accepted = await acceptedOf(db, at.document);
	const found = new Map<string, DeskPivot>();
	for (const row of may) {
		const pivot = pivotOf(row, at.lang, texts.get(row.id) ?? null, machine.get(row.id) ?? null);
		if (pivot)
			found.set(row.id, { ...pivot, source: row.sourceId, ...wordsOn(pivot, row, accepted.get(row.id) ?? []) });
	}
	return found;
}

/** Follows what was accepted back from the source in force. */
function wordsOn(
	pivot: Pivot,
	{ sourceId }: StoredRow,
	list: readonly Accepted[]
): Pick<DeskPivot, 'accepted' | 'fits'> {
	const fits: string[] = [];
	let at = sourceId;
	for (const one of list.toReversed())
		if (one.source === at) {
			fits.push(one.text);
			at = one.before;
		}
	const last = list.at(-1);
	return { fits, accepted: last?.source === sourceId && !hasMoved(pivot) ? last : null };
}

/** A decision on a translation holds while the text it was made from says the same, or people said that it fits. */
export function heldOn({ madeOn, ...decision }: Decision, pivot: DeskPivot): Decision {
	const on = madeOn ?? pivot.base;
	const holds = sameSubstance(on, pivot.now) || (!hasMoved(pivot) && pivot.fits.includes(on));
	return holds ? decision : { ...decision, madeOn: on };
}

/** A row with the text that it was translated from as its source. */
export const withPivot = (row: StoredRow, pivot: DeskPivot | null): StoredRow =>
	pivot ? { ...row, source: pivot.now, sourceLang: pivot.lang } : row;
