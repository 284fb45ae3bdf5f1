import { can, type Actor } from '$lib/core/access/access';
import { conceptDifference, type ConceptDifference } from '$lib/core/glossary/difference';
import type { App } from '../app';
import {
	batchCounts,
	newestChanges,
	termbaseHistory,
	type BatchCounts,
	type ConceptChange
} from '../db/concept-history';
import type { ChangeKind } from '../db/concepts';
import { userNames } from '../db/people';
import { need, projectFor } from './actor';

/** One change as people read it. */
export interface ChangeView {
	id: string;
	kind: ChangeKind;
	/** Id and first English term of the concept. */
	concept: string;
	term: string;
	reason: string | null;
	/** Name of who changed it; null for the installation itself. */
	who: string | null;
	/** Milliseconds since the epoch. */
	at: number;
	difference: ConceptDifference;
	/** Is the concept there after it, and was it before? */
	there: { before: boolean; after: boolean };
	/** Is nothing changed since? Then it can be taken back. */
	newest: boolean;
	batch: string | null;
}

/** A line of the history of a termbase: a change, or a step that changed several concepts. */
export interface HistoryLine extends ChangeView {
	/** What the step did in all; null for a change alone. */
	counts: BatchCounts | null;
}

export interface TermHistoryView {
	project: { slug: string; name: string };
	lines: HistoryLine[];
	/** Id of the change that the next page begins after; null on the last. */
	next: string | null;
	/** Names of people that the changes tell of, by id. */
	names: Record<string, string>;
	can: { curate: boolean };
}

const PAGE = 50;

/** @param newest the newest changes of the concepts */
export const changeView = (change: ConceptChange, newest: ReadonlyMap<string, string>): ChangeView => {
	const { id, kind, concept, reason, userName, at, before, after, batch } = change;
	return {
		...{ id, kind, concept, term: (after ?? before)?.english[0] ?? '', reason, who: userName, at, batch },
		difference: conceptDifference(before, after),
		there: { before: before !== null, after: after !== null },
		newest: newest.get(concept) === id
	};
};

/** Names of the owners that changes tell of. */
export async function ownerNames(app: App, changes: readonly ConceptChange[]): Promise<Record<string, string>> {
	const owners = changes.flatMap(({ before, after }) => [before?.owner ?? [], after?.owner ?? []].flat());
	return Object.fromEntries(await userNames(app.database.db, owners));
}

/** What was done in a termbase, newest first; an import is one line.
 * @param asked `batch`: the changes of this step instead. `before`: where the page before ended
 * @throws Refusal `access.*` */
export async function openTermHistory(
	app: App,
	actor: Actor | null,
	slug: string,
	asked: { before: string | null; batch: string | null }
): Promise<TermHistoryView> {
	const project = await projectFor(app, actor, slug);
	const here = { project: project.id };
	need(actor, 'term.read', here);
	const { db } = app.database;
	const found = await termbaseHistory(db, project.id, asked, PAGE + 1);
	const changes = found.slice(0, PAGE);
	const batches = asked.batch === null ? changes.flatMap(({ batch }) => batch ?? []) : [];
	const counts = await batchCounts(db, batches);
	const newest = await newestChanges(
		db,
		changes.map(({ concept }) => concept)
	);
	return {
		project: { slug: project.slug, name: project.name },
		lines: changes.map((change) => ({
			...changeView(change, newest),
			counts: counts.get(change.batch ?? '') ?? null
		})),
		next: found.length > PAGE ? changes.at(-1)!.id : null,
		names: await ownerNames(app, changes),
		can: { curate: can(actor, 'term.curate', here) }
	};
}
