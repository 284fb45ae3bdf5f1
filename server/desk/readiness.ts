import type { TargetLang } from '$lib/core/segment/segment';
import { PASSING, rowState } from '$lib/core/workflow/state';
import type { App } from '../app';
import { documentDecisions, documentRows, editorsOf, lastRevisions } from '../db/desk';
import { currentRelease } from '../db/releases';
import type { DocumentTable, ProjectTable } from '../db/schema';
import { factsOf } from './desk';

/** How far a document is in one language, for lists: counted from what is stored, without running checks or opening the
 * room. Whether it may be published is the gate's to say, on the screen of work. */
export interface Readiness {
	/** Rows that will be published. */
	rows: number;
	/** Those of them that are approved or confirmed by rule. */
	passing: number;
	/** Number of the last release, 0 before the first. */
	release: number;
}

export async function readinessOf(
	app: App,
	project: ProjectTable,
	document: DocumentTable,
	lang: TargetLang
): Promise<Readiness> {
	const { db } = app.database;
	const sources = {
		decisions: await documentDecisions(db, document.id, lang),
		revisions: await lastRevisions(db, document.id, lang)
	};
	const editors = await editorsOf(db, project.id, lang);
	const quorum = { people: project.people_needed, isEditor: (person: string) => editors.has(person) };
	const states = (await documentRows(db, document.id, lang))
		.map((row) => factsOf(row, sources.revisions.get(row.id)?.text ?? row.machine ?? '', sources))
		.map((facts) => rowState(facts, quorum))
		.filter((state) => state !== 'left-out');
	return {
		rows: states.length,
		passing: states.filter((state) => PASSING.includes(state)).length,
		release: (await currentRelease(db, document.slug, lang))?.number ?? 0
	};
}
