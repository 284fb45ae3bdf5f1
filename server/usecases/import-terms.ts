import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import { readTermCsv, type RefusedRow } from '$lib/core/glossary/csv';
import type { TermConflict } from '$lib/core/glossary/lint';
import type { App } from '../app';
import { record } from '../db/audit';
import { changeConcept, insertConcepts, projectConcepts, type StoredConcept } from '../db/concepts';
import { need, projectFor } from './actor';
import { decodeText } from './preview-import';

/** What an import of terms would do. */
export interface TermPlan {
	adds: Concept[];
	changes: { before: StoredConcept; after: Concept }[];
	/** Concepts that stand in the termbase just so. */
	same: number;
	refused: RefusedRow[];
	conflicts: TermConflict[];
}

/** Order of keys does not make another concept. */
const face = ({
	english,
	caseSensitive,
	doNotTranslate,
	renderedFreely,
	definition,
	note,
	renderings
}: Concept): string =>
	JSON.stringify([
		...[english, caseSensitive, doNotTranslate, renderedFreely ?? false, definition, note],
		renderings.map((r) => JSON.stringify([r.lang, r.status, r.text, r.condition, r.compound ?? false, r.note])).sort()
	]);

const term = ({ english, caseSensitive }: Concept): string =>
	caseSensitive ? (english[0] ?? '') : (english[0] ?? '').toLowerCase();

/** Compares a file of terms with the termbase. A row is a known concept by its id, else by its first English term. */
export function planTerms(known: readonly StoredConcept[], csv: string): TermPlan {
	const { concepts, refused, conflicts } = readTermCsv(csv);
	const byId = new Map(known.map((concept) => [concept.id, concept]));
	const byTerm = new Map(known.map((concept) => [term(concept), concept]));
	const plan: TermPlan = { adds: [], changes: [], same: 0, refused, conflicts };
	const taken = new Set<string>();
	for (const after of concepts) {
		const before = byId.get(after.id) ?? byTerm.get(term(after));
		if (!before || taken.has(before.id)) plan.adds.push(after);
		else if (face(before) === face(after)) plan.same++;
		else plan.changes.push({ before, after });
		if (before) taken.add(before.id);
	}
	return plan;
}

/** Shows what an import of terms would do; nothing is stored.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function previewTerms(
	app: App,
	actor: Actor | null,
	slug: string,
	bytes: Uint8Array
): Promise<{ csv: string; plan: TermPlan }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const csv = decodeText(bytes);
	return { csv, plan: planTerms(await projectConcepts(app.database.db, project.id), csv) };
}

/** Takes the rows of a CSV file that can be read into the termbase, all or nothing.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function importTerms(app: App, actor: Actor | null, slug: string, csv: string): Promise<TermPlan> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const plan = await app.database.db.transaction().execute(async (db) => {
		const now = planTerms(await projectConcepts(db, project.id), csv);
		await insertConcepts(db, project.id, now.adds, 'imported', actor.id);
		for (const { before, after } of now.changes)
			await changeConcept(db, project.id, before, after, actor.id, before.origin === 'own' ? 'own' : 'imported');
		return now;
	});
	const { adds, changes, refused } = plan;
	await record(app.database.db, {
		user: actor.id,
		project: project.id,
		action: 'term.import',
		subject: project.slug,
		detail: { added: adds.length, changed: changes.length, refused: refused.length }
	});
	return plan;
}
