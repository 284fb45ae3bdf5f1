import { hasMoved, isRoutedFrom, pivotLang, pivotOf, type Pivot } from '$lib/core/source/pivot';
import type { TargetLang } from '$lib/core/segment/segment';
import { sameSubstance } from '$lib/core/update/substance';
import type { Decision } from '$lib/core/workflow/state';
import type { App } from '../app';
import { machineTexts, type StoredRow } from '../db/desk';
import { acceptedOf, machineTextsThatCame, pivotWords, type Accepted } from '../db/pivots';
import type { DocumentLangTable } from '../db/schema';
import { roomOf } from './desk';

/** What a row was translated from, with who said that it fits that as it is now. */
export interface DeskPivot extends Pivot {
	/** Id of the stored text that `base` is; null where that is a machine text that nobody decided on yet. */
	source: string | null;
	/** What it was made from before anybody decided. */
	first: string;
	/** The last word of a person, while it holds. */
	accepted: Accepted | null;
	/** Texts for which decisions hold as well, because people said so. */
	fits: string[];
}

/** What a row was translated from, by the words of its two sides. */
type Made = Pick<DeskPivot, 'source' | 'first' | 'base'>;

const NONE: ReadonlyMap<string, DeskPivot> = new Map();

interface At {
	document: string;
	lang: TargetLang;
	langs: readonly DocumentLangTable[];
}

/** Rows of a document that were translated from its other language, with that text as it stands in its room now. */
export async function pivotsOf(app: App, at: At, rows: readonly StoredRow[]): Promise<ReadonlyMap<string, DeskPivot>> {
	const from = pivotLang(at.lang);
	const other = at.langs.find(({ lang }) => lang === from);
	if (from === null || !other) return NONE;
	const isBeside = (row: StoredRow): boolean =>
		row.source !== null && row.sourceLang !== from && isRoutedFrom(row, from, at.lang);
	const may = rows.filter(
		(row) => row.machine !== null && (row.source === null || row.sourceLang === from || isBeside(row))
	);
	if (may.length === 0) return NONE;
	const { db } = app.database;
	const texts = await app.rooms.texts(roomOf(at.document, from, other.epoch));
	const machine = await machineTexts(db, at.document, from);
	const beside = await madeBeside(app, { ...at, from }, may.filter(isBeside));
	const accepted = await acceptedOf(db, at.document);
	const found = new Map<string, DeskPivot>();
	for (const row of may) {
		const made = beside.get(row.id);
		const base = isBeside(row) ? (made?.base ?? null) : (machine.get(row.id) ?? null);
		const pivot = pivotOf(row, at.lang, texts.get(row.id) ?? null, base);
		if (!pivot) continue;
		const whole = { ...pivot, source: row.sourceId, first: pivot.base, ...made };
		found.set(row.id, { ...whole, ...wordsOn(whole, accepted.get(row.id) ?? []) });
	}
	return found;
}

/** Rows that have a source of their own as well, with the text of the other language that they were made from: the one on which
 * people last decided or which they accepted since the machine text in force came, else the newest machine text of the other
 * language that had come by then. Nobody wrote down what the engine was given: that it was this one is the likeliest, and
 * what people had corrected in it by then counts as changed since. Where the other language came later, its first. */
async function madeBeside(
	app: App,
	{ document, lang, from }: { document: string; lang: TargetLang; from: TargetLang },
	rows: readonly StoredRow[]
): Promise<ReadonlyMap<string, Made>> {
	const made = new Map<string, Made>();
	if (rows.length === 0) return made;
	const { db } = app.database;
	const came = await machineTextsThatCame(db, document, from);
	const words = await pivotWords(db, document, lang);
	for (const { id, candidate } of rows) {
		const texts = came.get(id) ?? [];
		const first = (texts.findLast((one) => one.id < candidate!) ?? texts[0])?.text;
		if (first === undefined) continue;
		const last = words.get(id)?.findLast((one) => one.id > candidate!);
		made.set(id, { first, base: last?.text ?? first, source: last?.source ?? null });
	}
	return made;
}

/** Follows what was accepted back from the text of now. */
function wordsOn(
	pivot: Pivot & Pick<DeskPivot, 'source'>,
	list: readonly Accepted[]
): Pick<DeskPivot, 'accepted' | 'fits'> {
	const fits: string[] = [];
	let at = pivot.source;
	for (const one of list.toReversed())
		if (one.source === at) {
			fits.push(one.text);
			at = one.before;
		}
	const last = list.at(-1);
	return { fits, accepted: last?.source === pivot.source && !hasMoved(pivot) ? last : null };
}

/** What a decision was made on, where the pivot says something else now and nobody said that it fits. */
function missed(on: string, pivot: DeskPivot): string | undefined {
	const holds = sameSubstance(on, pivot.now) || (!hasMoved(pivot) && pivot.fits.includes(on));
	return holds ? undefined : on;
}

/** The source that a decision was made on, where the one of now says something else. */
const otherSource = (on: string | undefined, source: string | null): string | undefined =>
	on === undefined || source === null || sameSubstance(on, source) ? undefined : on;

/** A decision with what it was made on, where that says something else by now. A refusal of a row with a source of its own stands
 * whatever becomes of the text beside it. */
export function heldOn(
	{ madeOn, madeFrom, ...decision }: Decision,
	source: string | null,
	pivot: DeskPivot | null
): Decision {
	const isSource = pivot !== null && !pivot.beside;
	const on = isSource ? missed(madeOn ?? pivot.base, pivot) : otherSource(madeOn, source);
	const isBeside = pivot?.beside === true && decision.kind !== 'refuse';
	const from = isBeside ? missed(madeFrom ?? pivot.first, pivot) : undefined;
	return {
		...decision,
		...(on === undefined ? {} : { madeOn: on }),
		...(from === undefined ? {} : { madeFrom: from })
	};
}

/** A row with the text that it was translated from as its source, where it has no other. */
export const withPivot = (row: StoredRow, pivot: DeskPivot | null): StoredRow =>
	pivot && !pivot.beside ? { ...row, source: pivot.now, sourceLang: pivot.lang } : row;
