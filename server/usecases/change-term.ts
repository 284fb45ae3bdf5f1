import type { Actor } from '$lib/core/access/access';
import type { Concept } from '$lib/core/glossary/concept';
import type { AppliedView } from '$lib/core/glossary/impact-view';
import { isTargetLang } from '$lib/core/language/registry';
import { isRefusal } from '$lib/core/problem';
import type { App } from '../app';
import { leftRows, outcomes, undoingOf, type AppliedChange } from '../db/applied';
import { versionOf } from '../db/concept-history';
import { proposalById } from '../db/proposals';
import { newId } from '../id';
import { touchedDocuments, type TouchedRow } from '../terms/impact';
import { need, projectFor } from './actor';
import { appliedFor, planReplacements, planUndo, runApplied, type Replacement } from './apply-terms';
import { decideProposal } from './decide-proposal';
import { saveConcept, type Saving } from './save-concept';
import { changeOf, choiceOf, isDraft, isReplaceable, type ConceptDraft } from './term-impact';
import { undoChange } from './undo-terms';

/** Which rows a change of a term is carried out on. */
export interface Chosen {
	/** What the form had for each row (`choiceOf`). */
	rows: readonly string[];
	/** Slug and language of documents of which all rows that are neither approved nor published are chosen. */
	documents: readonly string[];
	/** All rows besides that are neither approved nor published. */
	drafts: boolean;
}

/** Texts that are changed while the person waits; more are left to the work in the background. */
const AT_ONCE = 200;

/** Saves a concept, and carries the change out on the rows that were chosen: none, one or many, all as one change.
 * @param saving with the proposal that the draft is, it is accepted
 * @returns the concept, and the change of the texts; null where there was none
 * @throws Refusal `access.*`, `input.invalid`, `term.other-version` */
export async function changeTerm(
	app: App,
	actor: Actor | null,
	slug: string,
	draft: ConceptDraft,
	chosen: Chosen,
	saving: Saving & { proposal?: string | null } = {}
): Promise<{ concept: string; applied: string | null }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'term.curate', { project: project.id });
	const { change, after } = await changeOf(app, project.id, draft);
	// What the rows would become is read before the termbase says so already.
	const any = chosen.drafts || chosen.rows.length + chosen.documents.length > 0;
	const items = any ? await itemsOf(app, project.id, change, chosen) : [];
	const { db } = app.database;
	const before = draft.id === null ? null : await versionOf(db, draft.id);
	const concept = await saved(app, actor, slug, draft, { ...saving, project: project.id });
	if (items.length === 0) return { concept, applied: null };
	const version = await versionOf(db, concept);
	const plan = {
		...{ id: newId(), label: labelOf(after), items, later: items.length > AT_ONCE },
		conceptChange: version === before ? null : version
	};
	await db.transaction().execute((trx) => planReplacements(trx, actor, project, plan));
	await run(app, plan.id, plan.later);
	return { concept, applied: plan.id };
}

/** @returns the concept's id */
async function saved(
	app: App,
	actor: Actor,
	slug: string,
	{ id, concept }: ConceptDraft,
	{ proposal, project, ...saving }: Saving & { proposal?: string | null; project: string }
): Promise<string> {
	if (proposal) {
		await decideProposal(app, actor, slug, proposal, { step: 'accept', reason: saving.reason ?? '' });
		return (await proposalById(app.database.db, project, proposal))?.result ?? id ?? '';
	}
	return concept === null ? id! : saveConcept(app, actor, slug, id, concept, saving);
}

async function run(app: App, id: string, later: boolean): Promise<void> {
	if (later) app.jobs.wake();
	else await runApplied(app, id);
}

/** What a line of the audit calls it. */
const labelOf = ({ english }: Concept): string => english[0] ?? '';

async function itemsOf(
	app: App,
	project: string,
	change: Parameters<typeof touchedDocuments>[2],
	{ rows, documents, drafts }: Chosen
): Promise<Replacement[]> {
	const wanted = new Map(rows.map((choice) => [choice.slice(0, choice.lastIndexOf('.')), choice]));
	const touched = (await touchedDocuments(app, project, change)).flatMap((document) =>
		document.rows.map((row) => ({ ...row, all: drafts || documents.includes(`${document.slug} ${document.lang}`) }))
	);
	const items = touched.filter(isReplaceable).flatMap((row): Replacement[] => {
		const choice = wanted.get(keyOf(row));
		if (choice === undefined && !(row.all && isDraft(row))) return [];
		wanted.delete(keyOf(row));
		const stale = choice !== undefined && choice !== choiceOf(row);
		return [{ segment: row.segment, lang: row.lang, before: row.text, after: row.impact!.after, stale }];
	});
	// The text of now has nothing of it any more.
	const others = [...wanted.keys()].map((key) => {
		const [segment = '', lang = ''] = key.split('.');
		return { segment, lang, before: '', after: '', stale: true };
	});
	return [...items, ...others];
}

const keyOf = ({ segment, lang }: Pick<TouchedRow, 'segment' | 'lang'>): string => `${segment}.${lang}`;

/** Rows that were left as they are which a page names. */
const NAMED = 100;

/** What became of a change of texts.
 * @throws Refusal `access.*` */
export async function openApplied(app: App, actor: Actor | null, slug: string, id: string): Promise<AppliedView> {
	return appliedView(app, (await appliedFor(app, actor, slug, id)).change);
}

/** What became of the texts of a change, whoever asks. */
export async function appliedView(app: App, change: AppliedChange): Promise<AppliedView> {
	const { id } = change;
	const { db } = app.database;
	const ends = await outcomes(db, id);
	const total = [...ends.values()].reduce((sum, n) => sum + n, 0);
	const applied = ends.get('applied') ?? 0;
	const left = total - applied - (ends.get(null) ?? 0);
	const skipped = (await leftRows(db, id, NAMED)).flatMap(({ segment_id, outcome, lang, ...row }) =>
		isTargetLang(lang) ? [{ ...row, segment: segment_id, lang, reason: outcome ?? '' }] : []
	);
	return {
		...{ id, label: change.label, undoes: change.undoes !== null, done: change.done_at !== null, total, applied, left },
		...{ skipped, term: change.concept_change !== null, undone: (await undoingOf(db, id)) !== undefined }
	};
}

/** Takes a change of texts back, and the change of the concept that it was made with; a concept that was changed since stays.
 * @returns the change that this is itself
 * @throws Refusal `access.*` */
export async function undoTermChange(app: App, actor: Actor | null, slug: string, id: string): Promise<string> {
	const { db } = app.database;
	const there = await appliedFor(app, actor, slug, id);
	const conceptChange = await undoConcept(app, actor, slug, there.change.concept_change);
	const undo = newId();
	const later = ((await outcomes(db, id)).get('applied') ?? 0) > AT_ONCE;
	await db
		.transaction()
		.execute((trx) => planUndo(trx, there.actor, there.project, there.change, { undo, conceptChange, later }));
	await run(app, undo, later);
	return undo;
}

/** @returns the change that took it back; null where there was none, or the concept was changed since */
async function undoConcept(app: App, actor: Actor | null, slug: string, change: string | null): Promise<string | null> {
	if (change === null) return null;
	try {
		const concept = await undoChange(app, actor, slug, change);
		return await versionOf(app.database.db, concept);
	} catch (refusal) {
		if (isRefusal(refusal) && refusal.code === 'term.changed-since') return null;
		throw refusal;
	}
}
