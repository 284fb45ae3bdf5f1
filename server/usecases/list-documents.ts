import { can, type Actor } from '$lib/core/access/access';
import {
	PAGE,
	type DocumentFilters,
	type DocumentPage,
	type ListedDocument,
	type ListedLanguage,
	type Stage
} from '$lib/core/list/list';
import type { TargetLang } from '$lib/core/segment/segment';
import { nearness } from '$lib/core/workflow/assignment';
import type { App } from '../app';
import { documentCount, documentLanguages, documentPage, type ListedRow } from '../db/document-list';
import { need, projectFor } from './actor';

/** The first page of a list without filters. */
export const ALL_DOCUMENTS: DocumentFilters = {
	lang: '',
	stage: '',
	who: '',
	due: '',
	q: '',
	sort: 'newest',
	after: ''
};

/** One page of the documents of a project.
 * @throws Refusal `access.not-found`, `access.refused` or `access.sign-in` */
export async function listDocuments(
	app: App,
	actor: Actor | null,
	slug: string,
	filters: DocumentFilters
): Promise<DocumentPage> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	return documentsOf(app, actor, project.id, filters);
}

/** The same for callers who asked already. */
export async function documentsOf(
	app: App,
	actor: Actor,
	project: string,
	filters: DocumentFilters,
	limit = PAGE
): Promise<DocumentPage> {
	const { db } = app.database;
	const now = Date.now();
	const found = await documentPage(db, project, filters, actor.id, now);
	const page = found.slice(0, limit);
	const rows =
		page.length === 0
			? []
			: await documentLanguages(
					db,
					page.map(({ id }) => id)
				);
	const last = page.at(-1);
	return {
		documents: page.map(({ id }) =>
			listed(
				actor,
				rows.filter((row) => row.id === id),
				now
			)
		),
		count: await documentCount(db, project, filters, actor.id, now),
		next: found.length > page.length && last ? `${last.key}_${last.id}` : null
	};
}

function listed(actor: Actor, rows: readonly ListedRow[], now: number): ListedDocument {
	const [{ slug, title, created_at: createdAt }] = rows as [ListedRow];
	return { slug, title, createdAt, langs: rows.map((row) => languageOf(actor, row, now)) };
}

/** A language of a document as lists show it. */
export function languageOf(actor: Actor, row: ListedRow, now: number): ListedLanguage {
	const about = { project: row.project_id, lang: row.lang as TargetLang };
	return {
		lang: about.lang,
		title: row.own_title,
		rows: row.rows ?? 0,
		passing: row.passing ?? 0,
		blocking: row.blocking ?? 0,
		stages: stagesOf(row),
		release: row.release ?? 0,
		counting: row.dirty === 1 || row.indexed_at === null,
		claim: row.user_id === null ? null : { user: row.user_id, name: row.name ?? '' },
		due: row.due_at === null ? null : { at: row.due_at, near: nearness(row.due_at, now) },
		can: { claim: can(actor, 'document.claim', about), assign: can(actor, 'document.assign', about) }
	};
}

/** As the filters tell them apart. */
function stagesOf(row: ListedRow): Stage[] {
	const { open, confirmed, blocking, disputes, ready, release, changed } = row;
	if (open === null) return [];
	const holds: Record<Stage, boolean> = {
		work: open > confirmed!,
		approval: open > 0 && open === confirmed,
		blocked: blocking! + disputes! > 0,
		ready: ready === 1 && (release === 0 || changed! > 0),
		published: release! > 0,
		changed: release! > 0 && changed! > 0
	};
	return (Object.keys(holds) as Stage[]).filter((stage) => holds[stage]);
}
