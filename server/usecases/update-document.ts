import type { Insertable } from 'kysely';
import type { Actor } from '$lib/core/access/access';
import { prefillCounts, type Prefill, type PrefillCounts } from '$lib/core/memory/prefill';
import type { ParsedSegment } from '$lib/core/segment/segment';
import {
	changesNothing,
	isEnglishAlone,
	planUpdate,
	type PlannedRow,
	type UpdateCounts,
	type UpdatePlan
} from '$lib/core/update/plan';
import type { App } from '../app';
import { alone, type Db } from '../db/client';
import type { DocumentUpdateRowTable } from '../db/schema';
import {
	insertUpdate,
	markAbsent,
	placeRows,
	turnSources,
	unmarkAbsent,
	updateLock,
	UPDATE_DOCUMENT
} from '../db/updates';
import {
	candidateOf,
	candidatesOf,
	insertFile,
	insertVersions,
	label,
	segmentOf,
	sourceOf,
	type Origin,
	type SentFile,
	type Versions
} from '../db/versions';
import { asStored, standingPost, type StandingPost } from '../desk/standing-post';
import { newId } from '../id';
import { incomingRows, prefillOf, textsFor } from '../memory/prefill';
import { enqueue } from '../jobs/queue';
import { documentFor, need, type DocumentPlace } from './actor';
import { checkRows } from './preview-update';
import { runUpdate } from './run-update';
import { checkFrom, type TranslatedFrom } from './translated-from';

export interface UpdateRequest extends TranslatedFrom {
	/** What is brought: a newer copy of the post, or texts that an engine made of its rows; such rows bring no source. */
	kind?: 'copy' | 'engine';
	file: SentFile;
	/** Rows as read and mended by the person, in reading order. */
	rows: readonly ParsedSegment[];
	/** Engine that made the machine text, as far as known. */
	engine: string;
}

export interface Updated {
	/** Null where the newer copy changes nothing: then nothing is stored. */
	id: string | null;
	/** As they came out: a row that somebody touched in the meantime is offered instead of replaced. */
	counts: UpdateCounts;
	/** What the memory gave the rows that are new. */
	prefilled: PrefillCounts;
}

/** When another process goes on with what this one did not end, in milliseconds. */
const GO_ON = 60_000;

/** Takes in a newer copy of a post: what nobody touched becomes the newer text, what people wrote and decided stays, and the
 * newer text is put beside it. Everything is written down in one commit, then the texts are changed in the room where people
 * write, by another process if this one ends in the middle; `undoUpdate` takes it back.
 * @throws Refusal `access.*`, `input.invalid` */
export async function updateDocument(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string },
	request: UpdateRequest
): Promise<Updated> {
	const place = await documentFor(app, actor, at.document, at.lang);
	need(actor, 'document.import', { project: place.project.id, lang: place.lang });
	checkRows(request.rows);
	checkFrom(place.lang, request);
	const file: SentFile = isEnglishAlone(request.rows) ? { ...request.file, partial: 'english' } : request.file;
	return takeIn(app, actor, place, (post) => ({
		request: { ...request, file },
		plan: planUpdate(post.standing, request.rows.map(asStored))
	}));
}

/** Does to a document what is planned for it as it stands, one update at a time. */
export const takeIn = (
	app: App,
	actor: Actor,
	place: DocumentPlace,
	planned: (post: StandingPost) => { request: UpdateRequest; plan: UpdatePlan }
): Promise<Updated> =>
	alone(app.database, updateLock(place.document.id), async () => {
		const post = await standingPost(app, place);
		const texts = await app.rooms.texts(post.desk.room);
		// What people wrote until now was written before the update.
		await app.revisions.flush(post.desk.room);
		const { request, plan } = planned(post);
		if (changesNothing(plan)) return { id: null, counts: plan.counts, prefilled: prefillCounts([]) };
		const id = newId();
		const incoming = incomingRows(post, plan, request.rows);
		const sources = incoming.map((row) => (row.fresh ? row.source : null));
		const approved = await textsFor(app, place.project, place.lang, sources);
		const storing = { id, user: actor.id, place, post, plan, texts, request };
		const prefilled = await app.database.db.transaction().execute(async (trx) => {
			const prefill = await prefillOf(trx, { project: place.project.id, lang: place.lang }, incoming, approved);
			await storeUpdate(trx, { ...storing, prefill });
			return prefillCounts(prefill);
		});
		return { id, counts: await runUpdate(app, id), prefilled };
	});

interface Storing {
	id: string;
	user: string;
	place: DocumentPlace;
	post: StandingPost;
	plan: UpdatePlan;
	/** Texts of the room, also of rows that the language has no more. */
	texts: ReadonlyMap<string, string>;
	request: UpdateRequest;
	/** What the memory gives each planned row. */
	prefill: readonly (Prefill | null)[];
}

async function storeUpdate(trx: Db, storing: Storing): Promise<void> {
	const { id, user, place, post, plan, request } = storing;
	const at = Date.now();
	const { lang, document } = place;
	const file = await insertFile(trx, document, request.file, { lang, by: user, at });
	const { engine, from } = request;
	const written = versionsOf(storing, { lang, file, engine, from, by: user, at });
	await turnSources(
		trx,
		written.rows.map((row) => ({ from: row.source_after ? (row.source_before ?? null) : null, to: null }))
	);
	await insertVersions(trx, written);
	await placeRows(trx, document.id, written.order);
	await insertUpdate(
		trx,
		{
			...{
				id,
				kind: request.kind ?? 'copy',
				document_id: document.id,
				lang,
				file_id: file,
				user_id: user,
				created_at: at
			},
			counts: JSON.stringify(plan.counts),
			order_before: plan.counts.moved > 0 ? JSON.stringify(post.desk.rows.map((row) => row.id)) : null
		},
		written.rows
	);
	const having = (is: (row: Insertable<DocumentUpdateRowTable>) => boolean): string[] =>
		written.rows.filter(is).map((row) => row.segment_id);
	await unmarkAbsent(
		trx,
		lang,
		having((row) => row.absent_before != null)
	);
	const gone = having((row) => row.change === 'gone');
	await markAbsent(
		trx,
		lang,
		gone.map((segment) => ({ segment, update: id }))
	);
	await enqueue(trx, UPDATE_DOCUMENT, { update: id }, at + GO_ON);
}

interface Written extends Versions {
	/** All rows in their new order. */
	order: string[];
	/** What is done to each row that changes. */
	rows: Insertable<DocumentUpdateRowTable>[];
}

const OFFERS = { offered: 'open', noted: 'quiet' } as const;

function versionsOf(storing: Storing, origin: Origin): Written {
	const { post, plan, request } = storing;
	const written: Written = { segments: [], sources: [], candidates: [], order: [], rows: [] };
	for (const [n, planned] of plan.rows.entries()) {
		const old = planned.standing === null ? null : post.desk.rows[planned.standing]!;
		const row = planned.incoming === null ? null : request.rows[planned.incoming]!;
		const position = written.order.length + 1;
		const name = label(post.desk.rows.length + written.segments.length + 1);
		const fresh = old ? null : segmentOf(storing.place.document.id, row!, { position, name, paper: planned.paper });
		if (fresh) written.segments.push(fresh);
		const segment = old?.id ?? fresh!.id;
		written.order.push(segment);
		const bare = request.kind === 'engine';
		const known = old?.source ?? null;
		const incoming = row && { segment, row, known, bare, prefill: storing.prefill[n]! };
		const versions = incoming ? versionOf(written, incoming, planned, origin) : {};
		const done = rowOf(storing, planned, segment, versions);
		if (done)
			written.rows.push({ ...done, candidate_before: old?.candidate ?? null, source_before: old?.sourceId ?? null });
	}
	return written;
}

interface Version {
	/** Ids of what was added; the source only where it is in force from now on. */
	candidate?: string;
	source?: string;
	text?: string;
}

/** A row of the newer copy, with the source it had before and what the memory gives it. */
interface Incoming {
	segment: string;
	row: ParsedSegment;
	known: string | null;
	/** Does it come without a source of its own? */
	bare: boolean;
	prefill: Prefill | null;
}

/** The newer copy is kept whole, also where it says what the one before said: the file is written back by its places. */
function versionOf(
	written: Written,
	{ segment, row, known, bare, prefill }: Incoming,
	{ text, source: change }: PlannedRow,
	origin: Origin
): Version {
	const source = bare ? null : sourceOf(segment, row, origin, change !== 'same' || known === null);
	if (source) written.sources.push(source);
	const offer = text === 'offered' || text === 'noted' ? OFFERS[text] : null;
	const machine = candidateOf(segment, row, origin, { current: false, offer });
	const added = text === 'new' ? candidatesOf(segment, row, origin, prefill) : machine ? [machine] : [];
	written.candidates.push(...added);
	const candidate = added.find(({ current }) => current === 1) ?? added[0];
	return {
		...(candidate ? { candidate: candidate.id, text: candidate.text } : {}),
		...(source?.canonical === 1 ? { source: source.id } : {})
	};
}

/** @returns null for a row that stays as it is */
function rowOf(
	{ id, post, texts }: Storing,
	{ text: change, returns }: PlannedRow,
	segment: string,
	{ candidate, source, text }: Version
): Insertable<DocumentUpdateRowTable> | null {
	const isQuiet = change === 'same' || change === 'still-gone' || change === 'elsewhere';
	if (isQuiet && source === undefined && !returns) return null;
	const changes = (change === 'replaced' || change === 'new') && text !== undefined;
	return {
		...{ update_id: id, segment_id: segment, change, candidate_after: isQuiet ? null : (candidate ?? null) },
		...(changes ? { before: texts.get(segment) ?? null, after: text } : {}),
		...{ source_after: source ?? null, absent_before: returns ? post.absent.get(segment)! : null },
		outcome: changes ? null : 'done'
	};
}
