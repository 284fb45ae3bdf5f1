import type { Kind, SourceLang, TargetLang } from '$lib/core/segment/segment';
import type { Closure } from '$lib/core/workflow/closure';
import type { Decision } from '$lib/core/workflow/state';
import type { Db } from './client';
import { currentCandidates } from './machine-text';

/** One row with the source and machine text that are in force for a language. */
export interface StoredRow {
	id: string;
	label: string;
	kind: Kind;
	paper: string | null;
	leftOut: boolean;
	source: string | null;
	sourceId: string | null;
	sourceLang: SourceLang;
	machine: string | null;
	/** Id of the machine text. */
	candidate: string | null;
	engine: string;
	route: string;
	template: boolean;
	confidence: number;
}

/** Rows of a document in reading order, with what one language has of them.
 * @param only ids of the rows that are asked for; all without */
export async function documentRows(
	db: Db,
	document: string,
	lang: TargetLang,
	only?: readonly string[]
): Promise<StoredRow[]> {
	const segments = await db
		.selectFrom('segment')
		.selectAll()
		.where('document_id', '=', document)
		.$if(only !== undefined, (q) => q.where('id', 'in', only!))
		.orderBy('position')
		.execute();
	const sources = await db
		.selectFrom('source')
		.innerJoin('segment', 'segment.id', 'source.segment_id')
		.select(['source.id', 'source.segment_id', 'source.text', 'source.lang'])
		.where('segment.document_id', '=', document)
		.where('source.canonical', '=', 1)
		// A text is no source of itself.
		.where('source.lang', '<>', lang)
		.$if(only !== undefined, (q) => q.where('segment.id', 'in', only!))
		.execute();
	const candidates = await currentCandidates(db)
		.innerJoin('segment', 'segment.id', 'candidate.segment_id')
		.selectAll('candidate')
		.where('segment.document_id', '=', document)
		.where('candidate.lang', '=', lang)
		.$if(only !== undefined, (q) => q.where('segment.id', 'in', only!))
		.execute();
	const source = new Map(sources.map((s) => [s.segment_id, s]));
	const machine = new Map(candidates.map((c) => [c.segment_id, c]));
	return segments.map((s) => {
		const c = machine.get(s.id);
		return {
			id: s.id,
			label: s.label,
			kind: s.kind as Kind,
			paper: s.paper,
			leftOut: s.left_out === 1,
			source: source.get(s.id)?.text ?? null,
			sourceId: source.get(s.id)?.id ?? null,
			sourceLang: (source.get(s.id)?.lang ?? 'en') as SourceLang,
			machine: c?.text ?? null,
			candidate: c?.id ?? null,
			engine: c?.engine ?? '',
			route: c?.route ?? '',
			template: c?.template === 1,
			confidence: c?.confidence ?? 1
		};
	});
}

/** The machine texts in force for a document in one language, by row. */
export async function machineTexts(db: Db, document: string, lang: TargetLang): Promise<Map<string, string>> {
	const rows = await currentCandidates(db)
		.innerJoin('segment', 'segment.id', 'candidate.segment_id')
		.select(['candidate.segment_id', 'candidate.text'])
		.where('segment.document_id', '=', document)
		.where('candidate.lang', '=', lang)
		.execute();
	return new Map(rows.map((row) => [row.segment_id, row.text]));
}

/** Decisions on the rows of a document in one language, by row, in the order they were made.
 * @param only ids of the rows that are asked for; all without */
export async function documentDecisions(
	db: Db,
	document: string,
	lang: TargetLang,
	only?: readonly string[]
): Promise<Map<string, Decision[]>> {
	const rows = await db
		.selectFrom('decision')
		.innerJoin('segment', 'segment.id', 'decision.segment_id')
		// Of the source that it was made on the text is read only where another one is in force.
		.leftJoin('source', (join) => join.onRef('source.id', '=', 'decision.source_id').on('source.canonical', '=', 0))
		.leftJoin('source as pivot', 'pivot.id', 'decision.pivot_id')
		.selectAll('decision')
		.select(['source.text as made_on', 'pivot.text as made_from'])
		.where('segment.document_id', '=', document)
		.where('decision.lang', '=', lang)
		.$if(only !== undefined, (q) => q.where('segment.id', 'in', only!))
		.orderBy('decision.id')
		.execute();
	const byRow = new Map<string, Decision[]>();
	for (const r of rows) {
		const list = byRow.get(r.segment_id) ?? [];
		list.push({
			kind: r.kind as Decision['kind'],
			by: r.user_id,
			text: r.text,
			at: r.created_at,
			why: r.reason_id,
			reason: r.reason,
			settled: r.settled === 1,
			...(r.made_on === null ? {} : { madeOn: r.made_on }),
			...(r.made_from === null ? {} : { madeFrom: r.made_from })
		});
		byRow.set(r.segment_id, list);
	}
	return byRow;
}

/** Last recorded revision of each row: who wrote the text that stands.
 * @param only ids of the rows that are asked for; all without */
export async function lastRevisions(
	db: Db,
	document: string,
	lang: TargetLang,
	only?: readonly string[]
): Promise<Map<string, { id: string; text: string; author: string | null }>> {
	// Ids sort by time. Only the last text of a row is read, however long its history is.
	const last = db
		.selectFrom('revision')
		.innerJoin('segment', 'segment.id', 'revision.segment_id')
		.select((eb) => eb.fn.max('revision.id').as('id'))
		.where('segment.document_id', '=', document)
		.where('revision.lang', '=', lang)
		.$if(only !== undefined, (q) => q.where('segment.id', 'in', only!))
		.groupBy('revision.segment_id');
	const rows = await db
		.selectFrom('revision')
		.select(['id', 'segment_id', 'text', 'author_id'])
		.where('id', 'in', last)
		.execute();
	return new Map(rows.map((r) => [r.segment_id, { id: r.id, text: r.text, author: r.author_id }]));
}

/** Closures that may reach a document: those made in its project for the language and not withdrawn. */
export async function projectClosures(db: Db, project: string, lang: TargetLang): Promise<Closure[]> {
	const rows = await db
		.selectFrom('finding_state')
		.selectAll()
		.where('project_id', '=', project)
		.where('lang', '=', lang)
		.where('withdrawn_at', 'is', null)
		.orderBy('id')
		.execute();
	return rows.map((r) => ({
		id: r.id,
		action: r.action as Closure['action'],
		scope: r.scope as Closure['scope'],
		segment: r.segment_id,
		check: r.check_id,
		key: r.key,
		reason: r.reason,
		by: r.user_id,
		second: r.second_id,
		at: r.created_at,
		rules: r.rules
	}));
}

export async function heldPapers(db: Db, document: string, lang: TargetLang): Promise<Set<string>> {
	const rows = await db
		.selectFrom('held_paper')
		.select('paper')
		.where('document_id', '=', document)
		.where('lang', '=', lang)
		.execute();
	return new Set(rows.map((r) => r.paper));
}

/** Everybody who is an editor of the language in the project, disabled people left out. */
export async function editorsOf(db: Db, project: string, lang: TargetLang): Promise<Set<string>> {
	const rows = await db
		.selectFrom('membership')
		.select(['user_id', 'langs'])
		.where('project_id', '=', project)
		.where('role', '=', 'editor')
		.execute();
	const holds = (json: string): boolean => {
		const langs = JSON.parse(json) as TargetLang[] | '*';
		return langs === '*' || langs.includes(lang);
	};
	return new Set(rows.filter((r) => holds(r.langs)).map((r) => r.user_id));
}
