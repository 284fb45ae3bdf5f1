import { setImmediate as turn } from 'node:timers/promises';
import type { Actor } from '$lib/core/access/access';
import type { RefusedRow, TermFormat } from '$lib/core/glossary/exchange/exchange';
import { planTerms, type Plan } from '$lib/core/glossary/exchange/plan';
import type { TermConflict } from '$lib/core/glossary/lint';
import type { Origin } from '$lib/core/glossary/rank';
import type { App } from '../app';
import { record } from '../db/audit';
import type { Db } from '../db/client';
import { changeConcept, conceptById, insertConcepts, type ChangeNote, type StoredConcept } from '../db/concepts';
import { newId } from '../id';
import { readTermFile, type TermUpload } from '../terms/term-file';
import { inTurns } from '../terms/turns';
import { need, projectFor } from './actor';

/** What an import of terms would do. */
export interface TermPlan extends Plan<StoredConcept> {
	format: TermFormat;
	refused: RefusedRow[];
	conflicts: TermConflict[];
}

/** Compares a file of terms with the termbase. */
async function planOf(app: App, project: string, upload: TermUpload): Promise<TermPlan> {
	const { format, read } = await readTermFile(upload);
	const { concepts } = await app.termbases.of(project);
	return { format, ...(await inTurns(planTerms(concepts, read))), refused: read.refused };
}

/** Shows what an import of terms would do; nothing is stored.
 * @throws Refusal `access.*`, `import.unreadable` */
export async function previewTerms(app: App, actor: Actor | null, slug: string, upload: TermUpload): Promise<TermPlan> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	return planOf(app, project.id, upload);
}

/** Concepts that are stored at once. In between others get their turn, so a long import holds nobody up. */
const CHUNK = 500;

/** Takes what can be read of a file into the termbase, as one step of its history. Up to 500 concepts come in all or nothing; of
 * a longer file that was cut off, what came in stands, and the same file brings the rest.
 * @returns what was done, and the step, by which it is undone
 * @throws Refusal `access.*`, `import.unreadable` */
export async function importTerms(
	app: App,
	actor: Actor | null,
	slug: string,
	upload: TermUpload
): Promise<{ plan: TermPlan; batch: string }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const plan = await planOf(app, project.id, upload);
	const batch = newId();
	const note = { kind: 'import', batch } as const;
	for (const part of parts(plan)) {
		await app.database.db.transaction().execute((db) => store(db, project.id, part, actor.id, note));
		await turn();
	}
	const { adds, changes, refused } = plan;
	await record(app.database.db, {
		user: actor.id,
		project: project.id,
		action: 'term.import',
		subject: project.slug,
		detail: { added: adds.length, changed: changes.length, refused: refused.length }
	});
	return { plan, batch };
}

/** Where a concept comes from once a file has changed it: the project's own stay its own. */
export const importedOrigin = (before: { origin: Origin } | null): Origin =>
	before?.origin === 'own' ? 'own' : 'imported';

type Part = Pick<TermPlan, 'adds' | 'changes'>;

async function store(db: Db, project: string, { adds, changes }: Part, by: string, note: ChangeNote): Promise<void> {
	if (adds.length > 0) await insertConcepts(db, project, adds, 'imported', by, note);
	for (const { before, after } of changes) {
		// Somebody may have changed or removed it since the file was compared; their state is what the history goes back to.
		const now = (await conceptById(db, project, before.id)) ?? null;
		await changeConcept(db, project, now, after, by, importedOrigin(now), note);
	}
}

function* parts({ adds, changes }: TermPlan): Generator<Part> {
	if (adds.length + changes.length <= CHUNK) return yield { adds, changes };
	for (let at = 0; at < adds.length; at += CHUNK) yield { adds: adds.slice(at, at + CHUNK), changes: [] };
	for (let at = 0; at < changes.length; at += CHUNK) yield { adds: [], changes: changes.slice(at, at + CHUNK) };
}
