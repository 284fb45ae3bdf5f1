import { can, type Actor } from '$lib/core/access/access';
import { writeTermCsv } from '$lib/core/glossary/csv';
import type { App } from '../app';
import { lastChange, projectConcepts, type StoredConcept } from '../db/concepts';
import { need, projectFor } from './actor';

/** A change that can be taken back. */
export interface ChangedConcept {
	id: string;
	/** First English term. */
	term: string;
	kind: 'added' | 'changed' | 'removed';
}

export interface TermbaseView {
	project: { slug: string; name: string };
	concepts: StoredConcept[];
	/** What the person changed just now. */
	changed: ChangedConcept | null;
	can: { curate: boolean };
}

/** The termbase of a project.
 * @param changed id of the concept that was changed a moment ago, to offer undoing it
 * @throws Refusal `access.*` */
export async function openTermbase(
	app: App,
	actor: Actor | null,
	slug: string,
	changed: string | null = null
): Promise<TermbaseView> {
	const project = await projectFor(app, actor, slug);
	const here = { project: project.id };
	need(actor, 'term.read', here);
	const curate = can(actor, 'term.curate', here);
	return {
		project: { slug: project.slug, name: project.name },
		concepts: await projectConcepts(app.database.db, project.id),
		changed: changed !== null && curate ? await changeOf(app, project.id, changed) : null,
		can: { curate }
	};
}

async function changeOf(app: App, project: string, id: string): Promise<ChangedConcept | null> {
	const change = await lastChange(app.database.db, project, id);
	const concept = change?.after ?? change?.before;
	if (!change || !concept) return null;
	const kind = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
	return { id, term: concept.english[0] ?? '', kind };
}

/** The termbase as a CSV file.
 * @throws Refusal `access.*` */
export async function exportTerms(app: App, actor: Actor | null, slug: string): Promise<{ name: string; csv: string }> {
	const { project, concepts } = await openTermbase(app, actor, slug);
	return { name: `${project.slug}-terms.csv`, csv: writeTermCsv(concepts) };
}
