import { can, type Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { conceptDifference } from '$lib/core/glossary/difference';
import type { TermChange } from '$lib/core/glossary/impact';
import type { ImpactCounts, ImpactDocumentView, ImpactRowView, ImpactView } from '$lib/core/glossary/impact-view';
import { Refusal } from '$lib/core/problem';
import type { App } from '../app';
import { conceptById, type StoredConcept } from '../db/concepts';
import { proposalById } from '../db/proposals';
import type { ProjectTable } from '../db/schema';
import { hashOf } from '../id';
import { touchedDocuments, type TouchedDocument, type TouchedRow } from '../terms/impact';
import { planProposal } from '../terms/plan-proposal';
import { need, projectFor } from './actor';

/** A concept as somebody wants it. */
export interface ConceptDraft {
	/** Null for a new one. */
	id: string | null;
	/** Null to look at the concept as it stands, all of it against the texts. */
	concept: Omit<Concept, 'id'> | null;
}

/** Rows that a page takes. */
const SHOWN = 300;

/** What becomes of a concept, and what the termbase has of it.
 * @throws Refusal `access.not-found` */
export async function changeOf(
	app: App,
	project: string,
	{ id, concept }: ConceptDraft
): Promise<{ change: TermChange; known: StoredConcept | null; after: Concept }> {
	const known = id === null ? null : ((await conceptById(app.database.db, project, id)) ?? null);
	if (id !== null && !known) throw new Refusal('access.not-found');
	const after = concept ? { ...concept, id: id ?? '' } : known;
	if (!after) throw new Refusal('access.not-found');
	return { change: { before: concept ? known : null, after }, known, after };
}

/** What accepting a proposal would make of its concept.
 * @throws Refusal `access.*` */
export async function draftOfProposal(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string
): Promise<{ id: string | null; concept: Omit<Concept, 'id'> }> {
	const { project } = await impactPlace(app, actor, slug);
	const proposal = await proposalById(app.database.db, project.id, id);
	if (!proposal) throw new Refusal('access.not-found');
	const { now, merged } = planProposal(await app.termbases.of(project.id), proposal);
	const { id: _id, ...concept } = merged;
	return { id: now?.id ?? null, concept };
}

/** What a form sends for a row: it says which text was seen. */
export const choiceOf = ({ segment, lang, text }: TouchedRow): string =>
	`${segment}.${lang}.${hashOf(text).slice(0, 16)}`;

export const isReplaceable = ({ impact, text }: TouchedRow): boolean => impact !== null && impact.after !== text;
/** Is it neither approved nor seen by readers? */
export const isDraft = ({ approved, published }: TouchedRow): boolean => !approved && published === null;

/** What a change of a concept touches, in every document and language of the project.
 * @throws Refusal `access.*` */
export async function openImpact(
	app: App,
	actor: Actor | null,
	slug: string,
	draft: ConceptDraft
): Promise<ImpactView> {
	const { project } = await impactPlace(app, actor, slug);
	const { change, known, after } = await changeOf(app, project.id, draft);
	const touched = await touchedDocuments(app, project.id, change);
	const { id: _id, ...concept } = plain(after);
	return {
		...{ concept, id: draft.id, changes: !known || differs(known, after), counts: counted(touched) },
		...listed(touched)
	};
}

/** The project, for whoever may read its terms.
 * @throws Refusal `access.*` */
export async function impactPlace(
	app: App,
	actor: Actor | null,
	slug: string
): Promise<{ project: ProjectTable; curate: boolean }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	return { project, curate: can(actor, 'term.curate', { project: project.id }) };
}

function plain(concept: Concept | StoredConcept): Concept {
	const { origin: _origin, updatedAt: _updatedAt, ...rest } = concept as StoredConcept;
	return rest;
}

function differs(known: StoredConcept, after: Concept): boolean {
	const { fields, renderings } = conceptDifference(known, { ...after, origin: known.origin });
	return fields.length + renderings.length > 0;
}

function counted(touched: readonly TouchedDocument[]): ImpactCounts {
	const rows = touched.flatMap((document) => document.rows);
	const count = (is: (row: TouchedRow) => boolean): number => rows.filter(is).length;
	return {
		rows: rows.length,
		documents: new Set(touched.map(({ document }) => document)).size,
		languages: new Set(touched.map(({ lang }) => lang)).size,
		approved: count(({ approved }) => approved),
		published: count(({ published }) => published !== null),
		replaceable: count(isReplaceable),
		drafts: count((row) => isReplaceable(row) && isDraft(row)),
		byHand: count(({ impact }) => impact?.hand !== null && impact !== null)
	};
}

function listed(touched: readonly TouchedDocument[]): Pick<ImpactView, 'documents' | 'more'> {
	let room = SHOWN;
	const documents = touched.flatMap(({ slug, title, lang, rows }): ImpactDocumentView[] => {
		const some = rows.slice(0, room);
		room -= some.length;
		return some.length > 0 ? [{ slug, title, lang, rows: some.map(viewOf) }] : [];
	});
	const all = touched.reduce((sum, { rows }) => sum + rows.length, 0);
	return { documents, more: all - (SHOWN - room) };
}

const viewOf = (row: TouchedRow): ImpactRowView => ({
	...{ segment: row.segment, label: row.label, before: row.text, after: row.impact?.after ?? row.text },
	...{ hand: row.impact?.hand ?? null, approved: row.approved, published: row.published },
	choice: isReplaceable(row) ? choiceOf(row) : null
});
