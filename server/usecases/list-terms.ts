import { can, type Actor } from '$lib/core/access/access';
import { TERMS_PAGE, type TermFilters } from '$lib/core/glossary/term-filters';
import type { App } from '../app';
import { conceptHistory } from '../db/concept-history';
import type { StoredConcept } from '../db/concepts';
import { need, projectFor } from './actor';
import { termOwners } from './term-owners';

/** One page of the concepts that a search finds. */
export interface TermPage {
	concepts: StoredConcept[];
	/** How many it finds in all, and how many there are. */
	found: number;
	all: number;
	/** Number of the page, from 1, and of the last one. */
	page: number;
	pages: number;
}

/** A page of the termbase of a project: what a search finds, the nearest first; all of it by the first English term.
 * @param page from 1; one behind the last is the last
 * @throws Refusal `access.*` */
export async function listTerms(
	app: App,
	actor: Actor | null,
	slug: string,
	filters: TermFilters,
	page = 1
): Promise<TermPage> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.read', { project: project.id });
	const termbase = await app.termbases.of(project.id);
	const owner = filters.owner === 'me' ? actor.id : filters.owner;
	const found = termbase.search.find({ ...filters, owner });
	const pages = Math.max(1, Math.ceil(found.length / TERMS_PAGE));
	const at = Math.min(page, pages);
	return {
		concepts: found.slice((at - 1) * TERMS_PAGE, at * TERMS_PAGE),
		...{ found: found.length, all: termbase.concepts.length, page: at, pages }
	};
}

/** A change that can be taken back. */
export interface ChangedConcept {
	/** Id of the change. */
	change: string;
	/** First English term. */
	term: string;
	kind: 'added' | 'changed' | 'removed';
}

export interface TermListView extends TermPage {
	project: { slug: string; name: string };
	/** What the person changed just now. */
	changed: ChangedConcept | null;
	/** Who may look after a term. */
	people: { id: string; name: string }[];
	can: { curate: boolean };
}

/** The page with the terms of a project.
 * @param changed id of the concept that was changed a moment ago, to offer undoing it
 * @throws Refusal `access.*` */
export async function openTerms(
	app: App,
	actor: Actor | null,
	slug: string,
	{ filters, page, changed }: { filters: TermFilters; page: number; changed: string | null }
): Promise<TermListView> {
	const list = await listTerms(app, actor, slug, filters, page);
	const project = await projectFor(app, actor, slug);
	const curate = can(actor, 'term.curate', { project: project.id });
	return {
		...list,
		project: { slug: project.slug, name: project.name },
		changed: changed !== null && curate ? await changedNow(app, project.id, changed) : null,
		people: await termOwners(app.database.db, project.id),
		can: { curate }
	};
}

/** The newest change of a concept; null where it has none. */
async function changedNow(app: App, project: string, concept: string): Promise<ChangedConcept | null> {
	const [change] = await conceptHistory(app.database.db, project, concept, 1);
	if (!change) return null;
	const { id, before, after } = change;
	const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
	return { change: id, term: (after ?? before)?.english[0] ?? '', kind };
}
