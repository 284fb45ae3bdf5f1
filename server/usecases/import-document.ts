import { setImmediate as turn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Actor } from '$lib/core/access/access';
import { joinPosts, mergeOrder } from '$lib/core/align/join';
import { slugOf } from '$lib/core/name/slug';
import { prefillCounts, type IncomingRow, type Prefill, type PrefillCounts } from '$lib/core/memory/prefill';
import { Refusal } from '$lib/core/problem';
import { MAX_ROWS, type ParsedSegment, type TargetLang } from '$lib/core/segment/segment';
import { seed, type SeedRow } from '$lib/collab/shared-text';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { documentRows, type StoredRow } from '../db/desk';
import { sourceTexts } from '../db/prefill';
import { documentById, documentBySlug, documentLangs } from '../db/projects';
import type { DocumentTable, ProjectTable } from '../db/schema';
import {
	candidatesOf,
	insertFile,
	insertVersions,
	label,
	segmentOf,
	sourceOf,
	type SentFile,
	type Versions
} from '../db/versions';
import { roomOf } from '../desk/desk';
import { newId } from '../id';
import { incomingRow, prefillOf, textsFor } from '../memory/prefill';
import { learnSeries } from '../rules/habits';
import { need, projectFor } from './actor';
import { checkFrom, type TranslatedFrom } from './translated-from';

export interface ImportRequest extends TranslatedFrom {
	/** Slug of the project. */
	project: string;
	lang: TargetLang;
	/** Further languages of a new document whose rows all wait for their translation. */
	also?: readonly TargetLang[];
	file: SentFile;
	/** Rows as read and mended by the person, in reading order. */
	rows: readonly ParsedSegment[];
	title: string;
	notices: readonly string[];
	/** Document to join as a further language; null makes a new one. */
	into: string | null;
	/** Engine that made the machine text, as far as known. */
	engine: string;
}

/** How far the storing is: it reads what the memory has for the rows, then stores them. */
export interface StoringWatch {
	progress?: (share: number, stage: 'reading' | 'storing') => void;
}

/** A document that was stored, with what the memory gave its rows. */
export interface StoredDocument extends DocumentTable {
	prefilled: PrefillCounts;
}

/** Stores a post: rows, sources, machine texts and the file as sent, all or nothing.
 * @returns the document
 * @throws Refusal `access.*`, `input.invalid`, `import.language-present` */
export async function importDocument(
	app: App,
	actor: Actor | null,
	request: ImportRequest,
	watch: StoringWatch = {}
): Promise<StoredDocument> {
	const project = await projectFor(app, actor, request.project);
	need(actor, 'document.import', { project: project.id, lang: request.lang });
	for (const lang of request.also ?? []) need(actor, 'document.import', { project: project.id, lang });
	const stored = await storeDocument(app, project, actor.id, request, watch);
	await learnSeries(app, project.id);
	return stored;
}

/** The storing itself, for callers who asked already (import, sample project).
 * @throws Refusal `input.invalid`, `import.language-present` */
export async function storeDocument(
	app: App,
	project: ProjectTable,
	by: string | null,
	request: ImportRequest,
	{ progress }: StoringWatch = {}
): Promise<StoredDocument> {
	if (request.rows.length === 0) throw new Refusal('input.invalid', 'there is no row to import');
	if (request.rows.length > MAX_ROWS) throw new Refusal('input.invalid', `more than ${MAX_ROWS} rows`);
	const langs = [request.lang, ...furtherLangs(request)];
	for (const lang of langs) checkFrom(lang, request);
	const there = request.into === null ? [] : await sourceTexts(app.database.db, request.into);
	const sources = [...request.rows.map((row) => incomingRow(row).source), ...there];
	const texts = new Map<TargetLang, ReadonlyMap<string, string>>();
	for (const [n, lang] of langs.entries()) {
		progress?.(n / langs.length, 'reading');
		texts.set(lang, await textsFor(app, project, lang, sources));
	}
	let done = 0;
	const told = async (share: number): Promise<void> => {
		progress?.((done + share) / langs.length, 'storing');
		// What is told goes out only when the thread has time for it.
		if (progress) await turn();
	};
	return app.database.db.transaction().execute(async (db) => {
		const into = request.into === null ? null : await joinable(db, project, request.into, langs);
		const target = into ?? (await insertDocument(db, project, by, request.title));
		let placed = await placeRows(db, into, request);
		const given: Prefill[] = [];
		await told(0);
		for (const [lang, approved] of texts) {
			const plan = await prefillOf(db, { project: project.id, lang }, placed.map(asIncoming), approved);
			placed = await insertLanguage(db, target, by, { ...request, lang }, { placed, plan, told });
			done++;
			await record(db, {
				...{ user: by, project: project.id, document: target.id },
				...{ action: 'document.import', subject: request.file.name },
				detail: {
					lang,
					rows: request.rows.length,
					joined: request.into !== null,
					prefilled: prefillCounts(plan).taken
				}
			});
			given.push(...plan.filter((row) => row !== null));
		}
		return { ...target, prefilled: prefillCounts(given) };
	});
}

/** A row as it asks the memory: by the source that is in force. */
function asIncoming({ row, existing }: Placed): IncomingRow {
	const incoming = incomingRow(row);
	if (!existing) return incoming;
	const { kind, source, leftOut } = existing;
	return { ...incoming, kind, source: source ?? incoming.source, leftOut };
}

/** @throws Refusal `input.invalid` where rows have a translation: it is in one language */
function furtherLangs({ lang, also = [], rows }: ImportRequest): TargetLang[] {
	const further = [...new Set(also)].filter((other) => other !== lang);
	if (further.length > 0 && rows.some(({ source, target }) => target !== '' && target !== source))
		throw new Refusal('input.invalid', 'rows with a translation cannot be stored in several languages at once');
	return further;
}

async function joinable(
	db: Db,
	project: ProjectTable,
	id: string,
	wanted: readonly TargetLang[]
): Promise<DocumentTable> {
	const document = await documentById(db, id);
	if (!document || document.project_id !== project.id) throw new Refusal('access.not-found');
	const langs = await documentLangs(db, id);
	const present = wanted.find((lang) => langs.some((l) => l.lang === lang));
	if (present !== undefined) throw new Refusal('import.language-present', present);
	return document;
}

async function insertDocument(db: Db, project: ProjectTable, by: string | null, title: string): Promise<DocumentTable> {
	const id = newId();
	const base = slugOf(title, 72) || `post-${id.slice(-6)}`;
	let slug = base;
	for (let n = 2; await documentBySlug(db, slug); n++) slug = `${base}-${n}`;
	const document: DocumentTable = {
		id,
		project_id: project.id,
		slug,
		title: title.slice(0, 300),
		created_by: by,
		created_at: Date.now()
	};
	await db.insertInto('document').values(document).execute();
	return document;
}

/** An incoming row with the existing row it joins, if any, and its place in the document. */
interface Placed {
	row: ParsedSegment;
	existing: Pick<StoredRow, 'id' | 'kind' | 'source' | 'leftOut'> | null;
	position: number;
	label: string;
}

async function placeRows(db: Db, into: DocumentTable | null, request: ImportRequest): Promise<Placed[]> {
	const fresh = (row: ParsedSegment, i: number): Placed => ({
		row,
		existing: null,
		position: i + 1,
		label: label(i + 1)
	});
	if (!into) return request.rows.map(fresh);
	const first = (await documentLangs(db, into.id))[0]?.lang as TargetLang;
	const rows = await documentRows(db, into.id, first);
	const existing = rows.map((row) => ({ ...row, target: row.machine }));
	const order = mergeOrder(existing, request.rows, joinPosts(existing, request.rows));
	const placed: Placed[] = [];
	for (const [i, place] of order.entries()) {
		const known = place.existing === null ? null : rows[place.existing]!;
		if (known)
			await db
				.updateTable('segment')
				.set({ position: i + 1 })
				.where('id', '=', known.id)
				.execute();
		if (place.incoming === null) continue;
		const row = request.rows[place.incoming]!;
		// Labels go on behind those that the document has; they never change hands.
		const name = known?.label ?? label(rows.length + placed.filter((p) => p.existing === null).length + 1);
		placed.push({ row, existing: known, position: i + 1, label: name });
	}
	return placed;
}

/** Rows that are to be stored, what the memory gives each, and who hears how many are. */
interface Planned {
	placed: readonly Placed[];
	plan: readonly (Prefill | null)[];
	told: (share: number) => Promise<void>;
}

/** @returns the same rows with what is stored of them */
async function insertLanguage(
	db: Db,
	document: DocumentTable,
	by: string | null,
	request: ImportRequest,
	{ placed, plan, told }: Planned
): Promise<Placed[]> {
	const now = Date.now();
	await db
		.insertInto('document_lang')
		.values({
			document_id: document.id,
			lang: request.lang,
			epoch: 1,
			title: request.title.slice(0, 300),
			notices: JSON.stringify(request.notices),
			added_at: now
		})
		.execute();
	const file = await insertFile(db, document, fileOf(request), { lang: request.lang, by, at: now });
	const origin = { lang: request.lang, file, engine: request.engine, from: request.from, by, at: now };
	const versions: Versions = { segments: [], sources: [], candidates: [] };
	const texts: SeedRow[] = [];
	const stored: Placed[] = [];
	for (const [n, place] of placed.entries()) {
		const { row, existing, position, label: name } = place;
		const segment = existing ? null : segmentOf(document.id, row, { position, name, paper: row.paper });
		if (segment) versions.segments.push(segment);
		const id = segment?.id ?? existing!.id;
		const source = sourceOf(id, row, origin, (existing?.source ?? null) === null);
		if (source) versions.sources.push(source);
		const { kind, leftOut } = asIncoming(place);
		stored.push({ ...place, existing: { id, kind, leftOut, source: existing?.source ?? source?.text ?? null } });
		const added = candidatesOf(id, row, origin, plan[n]!);
		versions.candidates.push(...added);
		const current = added.find((candidate) => candidate.current === 1);
		if (current) texts.push({ segment: id, text: current.text });
	}
	await insertVersions(db, versions, told);
	await seedRoom(db, roomOf(document.id, request.lang, 1), texts);
	return stored;
}

/** English alone is not what a page in another language is made of. */
const fileOf = ({ file, rows }: ImportRequest): SentFile =>
	rows.some(({ target }) => target === '') ? { ...file, partial: 'english' } : file;

/** The room's first update is written here, so that no two processes can seed one room twice. */
async function seedRoom(db: Db, room: string, texts: readonly SeedRow[]): Promise<void> {
	const doc = new Y.Doc();
	seed(doc, texts);
	const data = Buffer.from(Y.encodeStateAsUpdate(doc));
	await db.insertInto('y_update').values({ room, user_id: null, at: Date.now(), data }).execute();
	await db.insertInto('y_client').values({ room, client: doc.clientID, user_id: null }).execute();
	doc.destroy();
}
