import type { Insertable } from 'kysely';
import type { Actor } from '$lib/core/access/access';
import { Refusal, type ProblemCode } from '$lib/core/problem';
import { normaliseLines } from '$lib/collab/shared-text';
import type { App } from '../app';
import { recordAll, type AuditEntry } from '../db/audit';
import { alone, type Db } from '../db/client';
import { chunks } from '../db/derived';
import { choicesById, insertChoices, rowCopies, sourcesInForce, standingChoices, undoChoices } from '../db/copies';
import { pivotWords } from '../db/pivots';
import { inOneCommit } from '../db/revocations';
import type { SourceChoiceTable, SourceTable } from '../db/schema';
import { turnSources, updateLock } from '../db/updates';
import { hashOf, newId } from '../id';
import { documentFor, need, type DocumentPlace } from './actor';
import { announceDocument } from './arrange';

/** What a person says of the sources of rows. `seen` is the source in force that they saw. */
export type SourceStep =
	/** Copies as given are put in force. */
	| { step: 'take'; rows: readonly { segment: string; source: string; seen: string }[] }
	/** A source is written by hand. */
	| { step: 'correct'; segment: string; text: string; seen: string }
	/** Words of people are taken back, where they are the last. */
	| { step: 'undo'; choices: readonly string[] };

export interface SourceVerdict {
	segment: string;
	/** Id of what was done, to be undone by; null where it was refused. */
	choice: string | null;
	refused: ProblemCode | null;
	/** The source in force afterwards: with a refusal what the person has to compare with. */
	source: string | null;
}

/** Longest source, in UTF-16 code units, as for every text. */
const LONGEST = 100_000;

/** Puts other sources in force, for all languages of a document: a copy as it was given, or a text written by hand, which is a
 * new version. Rows are judged one by one. An approval falls where its source says something else then.
 * @throws Refusal `access.*`, `input.invalid` for a text that is empty or too long */
export async function chooseSource(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: SourceStep
): Promise<SourceVerdict[]> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'source.correct', { project: place.project.id });
	return alone(app.database, updateLock(place.document.id), async () => {
		const turns = await turnsOf(app, place, request);
		const made = turns.filter((turn) => turn.refused === null);
		await inOneCommit(app.database.db, (trx) => write(trx, { actor, place, step: request.step }, made));
		if (made.length > 0) await announceDocument(app, place.document.id);
		return turns.map(({ segment, choice, refused, now, after }) => ({
			...{ segment, choice: refused === null ? choice : null, refused },
			source: (refused === null ? after?.text : now?.text) ?? null
		}));
	});
}

type InForce = Pick<SourceTable, 'id' | 'text' | 'lang'>;

/** A row with the source in force now and the one that is to be. */
interface Turn {
	segment: string;
	/** Id of the choice that is made or undone. */
	choice: string;
	refused: ProblemCode | null;
	now: InForce | null;
	after: (InForce & { isNew: boolean }) | null;
	/** Is it about a text beside the source of the row, which stays in force? */
	beside?: boolean;
}

function turnsOf(app: App, place: DocumentPlace, request: SourceStep): Promise<Turn[]> {
	if (request.step === 'take') return taken(app, place, request.rows);
	if (request.step === 'undo') return undone(app, place, request.choices);
	return corrected(app, place, request).then((turn) => [turn]);
}

/** @param after null where there is no such text for the row */
function turn(segment: string, now: InForce | null, seen: string, after: Turn['after']): Turn {
	const isGone = now === null || now.lang !== 'en' || after === null;
	const refused = isGone ? 'segment.not-in-review' : now.text === seen ? null : 'segment.source-changed';
	return { segment, choice: newId(), refused, now, after };
}

async function taken(
	app: App,
	{ document }: DocumentPlace,
	rows: Extract<SourceStep, { step: 'take' }>['rows']
): Promise<Turn[]> {
	const { db } = app.database;
	const now = await sourcesInForce(
		db,
		document.id,
		rows.map(({ segment }) => segment)
	);
	const copies = await rowCopies(db, document.id);
	const each = new Map(rows.map((row) => [row.segment, row]));
	return [...each.values()].map(({ segment, source, seen }) => {
		const copy = copies.get(segment)?.copies.find((one) => one.source === source);
		const inForce = now.get(segment) ?? null;
		const after = copy && inForce ? { id: copy.source, text: copy.text, lang: inForce.lang, isNew: false } : null;
		return turn(segment, inForce, seen, after);
	});
}

/** A text that a copy has is that copy. */
async function corrected(
	app: App,
	{ document }: DocumentPlace,
	{ segment, text, seen }: Extract<SourceStep, { step: 'correct' }>
): Promise<Turn> {
	const { db } = app.database;
	const words = normaliseLines(text).trim();
	if (words === '') throw new Refusal('input.invalid', 'the source is empty');
	if (words.length > LONGEST) throw new Refusal('input.invalid', `the source is longer than ${LONGEST} characters`);
	const now = (await sourcesInForce(db, document.id, [segment])).get(segment) ?? null;
	if (!now) return turn(segment, null, seen, null);
	const known = (await rowCopies(db, document.id, [segment])).get(segment)?.copies ?? [];
	const copy = now.text === words ? now.id : known.find((one) => one.text === words)?.source;
	return turn(segment, now, seen, { id: copy ?? newId(), text: words, lang: now.lang, isNew: copy === undefined });
}

/** Only the last word on a row can be taken back, while its source is in force; where it is on the text that the row was made
 * from beside its source, while that is the last one that was decided on. */
async function undone(app: App, { document, lang }: DocumentPlace, ids: readonly string[]): Promise<Turn[]> {
	const { db } = app.database;
	const choices = await choicesById(db, document.id, ids);
	const segments = choices.map(({ segment_id }) => segment_id);
	const last = {
		source: await standingChoices(db, segments, 'source'),
		pivot: await standingChoices(db, segments, 'pivot')
	};
	const now = await sourcesInForce(db, document.id, segments);
	const words = await pivotWords(db, document.id, lang);
	const known = await sourcesById(
		db,
		choices.flatMap(({ before_id, source_id }) => [before_id, source_id])
	);
	return choices.map(({ id, segment_id: segment, source_id, before_id, how }): Turn => {
		const inForce = now.get(segment) ?? null;
		const after = known.get(before_id);
		const beside = how === 'accept' && inForce !== null && inForce.lang !== after?.lang;
		const holds = beside ? words.get(segment)?.at(-1)?.source === source_id : inForce?.id === source_id;
		const stands = holds && last[how === 'accept' ? 'pivot' : 'source'].get(segment)?.id === id;
		return {
			...{ segment, choice: id, beside, refused: stands && after ? null : 'segment.source-changed' },
			now: beside ? (known.get(source_id) ?? null) : inForce,
			after: after ? { ...after, isNew: false } : null
		};
	});
}

async function sourcesById(db: Db, ids: readonly string[]): Promise<Map<string, InForce>> {
	const found = new Map<string, InForce>();
	for (const some of chunks([...new Set(ids)])) {
		const rows = await db.selectFrom('source').select(['id', 'text', 'lang']).where('id', 'in', some).execute();
		for (const row of rows) found.set(row.id, row);
	}
	return found;
}

interface Writing {
	actor: Actor;
	place: DocumentPlace;
	step: SourceStep['step'];
}

async function write(trx: Db, { actor, place, step }: Writing, turns: readonly Turn[]): Promise<void> {
	const at = Date.now();
	const fresh = turns.filter(({ after }) => after!.isNew);
	const turned = turns.filter(({ beside }) => !beside);
	await turnSources(
		trx,
		turned.map(({ now }) => ({ from: now!.id, to: null }))
	);
	for (const some of chunks(fresh))
		await trx
			.insertInto('source')
			.values(some.map(({ segment, after }) => versionOf(segment, after!, actor.id, at)))
			.execute();
	await turnSources(
		trx,
		turned.map(({ after }) => ({ from: null, to: after!.id }))
	);
	if (step === 'undo') {
		for (const some of chunks(turns.map(({ choice }) => choice))) await undoChoices(trx, some, actor.id, at);
	} else
		await insertChoices(
			trx,
			turns.map(({ segment, choice, now, after }): Insertable<SourceChoiceTable> => ({
				...{ id: choice, segment_id: segment, source_id: after!.id, before_id: now!.id, how: step },
				...{ user_id: actor.id, created_at: at }
			}))
		);
	await recordAll(
		trx,
		turns.map((one) => lineOf({ actor, place, step }, one))
	);
}

const versionOf = (segment: string, { id, text, lang }: InForce, by: string, at: number): Insertable<SourceTable> => ({
	...{ id, segment_id: segment, lang, text, canonical: 0, file_id: null, byte_start: null, byte_end: null },
	...{ created_by: by, created_at: at }
});

const ACTIONS = {
	take: { action: 'source.take' },
	correct: { action: 'source.correct' },
	undo: { action: 'source.undo' }
} as const;

const lineOf = ({ actor, place, step }: Writing, { segment, now, after }: Turn): AuditEntry => ({
	...{ user: actor.id, project: place.project.id, document: place.document.id, ...ACTIONS[step], subject: segment },
	detail: {
		...{ lang: place.lang, from: now!.id, to: after!.id },
		...{ before: hashOf(now!.text), after: hashOf(after!.text) }
	}
});
