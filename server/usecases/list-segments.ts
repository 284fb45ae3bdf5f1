import type { Actor } from '$lib/core/access/access';
import { ownCheckId } from '$lib/core/check/own/rule';
import { PAGE, type ListedSegment, type SegmentFilters, type SegmentPage } from '$lib/core/list/list';
import type { Kind, TargetLang } from '$lib/core/segment/segment';
import type { RowState } from '$lib/core/workflow/state';
import type { App } from '../app';
import { ownRules } from '../db/own-rules';
import { documentBySlug } from '../db/projects';
import { countRows, hasRows, segmentKeys, segmentRows, type ListedRowState, type RowFilters } from '../db/segment-list';
import { need, projectFor } from './actor';
import { colleagues, type Colleague } from './open-project';

/** The first page of a list without filters. */
export const ALL_SEGMENTS: SegmentFilters = {
	...{ lang: '', state: '', check: '', blocking: '', author: '', document: '', q: '', after: '' }
};

/** One page of the rows of a project.
 * @throws Refusal `access.not-found`, `access.refused` or `access.sign-in` */
export async function listSegments(
	app: App,
	actor: Actor | null,
	slug: string,
	filters: SegmentFilters
): Promise<SegmentPage> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const { db } = app.database;
	const document = filters.document === '' ? undefined : await documentBySlug(db, filters.document);
	// A document of another project is one that nobody here knows.
	if (filters.document !== '' && document?.project_id !== project.id) return { segments: [], count: 0, next: null };
	const asked: RowFilters = { ...filters, document: document?.id ?? null };
	if (filters.lang !== '' && !(await hasRows(db, project.id, filters.lang)))
		return { segments: [], count: 0, next: null };
	const keys = await segmentKeys(db, project.id, asked, actor.id);
	const page = keys.slice(0, PAGE);
	return {
		segments: await segmentsOf(app, page),
		count: isCounted(filters) ? await countRows(db, project.id, asked) : null,
		next: keys.length > page.length ? page.at(-1)!.rank : null
	};
}

/** The page of the rows of a project, with whoever may have written them, and the checks that are rules of its own.
 * @throws Refusal `access.not-found`, `access.refused` or `access.sign-in` */
export async function openSegments(
	app: App,
	actor: Actor | null,
	slug: string,
	filters: SegmentFilters
): Promise<SegmentPage & { people: Colleague[]; own: { id: string; name: string }[] }> {
	const page = await listSegments(app, actor, slug, filters);
	const project = await projectFor(app, actor, slug);
	const own = (await ownRules(app.database.db, project.id)).map((rule) => ({ id: ownCheckId(rule), name: rule.name }));
	return { ...page, people: await colleagues(app, project.id), own };
}

/** Are there counters for what is asked? */
const isCounted = ({ check, blocking, author, q }: SegmentFilters): boolean =>
	[check, blocking, author, q].every((filter) => filter === '');

/** Rows by their keys, as lists show them. */
export async function segmentsOf(app: App, keys: Parameters<typeof segmentRows>[1]): Promise<ListedSegment[]> {
	if (keys.length === 0) return [];
	return (await segmentRows(app.database.db, keys)).map(listed);
}

const listed = (row: ListedRowState): ListedSegment => ({
	id: row.segment_id,
	lang: row.lang as TargetLang,
	label: row.label,
	kind: row.kind as Kind,
	paper: row.paper,
	state: row.state as RowState,
	blocking: row.blocking,
	others: row.others,
	disputed: row.disputed === 1,
	author: row.name,
	source: row.source_start,
	target: row.target_start,
	document: { slug: row.slug, title: row.title }
});
