import type { Actor } from '$lib/core/access/access';
import { certainCopy, proposalFor, type GivenCopy, type SourceChoice } from '$lib/core/source/copies';
import type { Damage } from '$lib/core/source/damage';
import type { App } from '../app';
import { rowCopies } from '../db/copies';
import { documentRows } from '../db/desk';
import { userNames } from '../db/people';
import { documentFor } from './actor';

/** A row whose source is given differently by two copies, with what is proposed. */
export interface CopiesRow {
	segment: string;
	label: string;
	/** The source in force, and the id of its version. */
	text: string;
	source: string;
	copies: GivenCopy[];
	/** What is wrong with which of them, by its id. */
	damages: (Omit<Damage, 'copy'> & { source: string })[];
	/** Id of the better one; null where neither is. */
	better: string | null;
	/** Is every difference explained, so that the better one can be taken unread? */
	certain: boolean;
	/** Each stretch from the copy in which it is sound, where both are damaged. */
	mended: string | null;
	/** Who chose already; then nothing is proposed. */
	choice: SourceChoice | null;
}

/** Rows of a document whose sources differ and those that a person chose a source for, in reading order; rows that are left out
 * are not among them.
 * @throws Refusal `access.*` */
export async function listCopies(
	app: App,
	actor: Actor | null,
	at: { document: string; lang: string }
): Promise<CopiesRow[]> {
	const { document, lang } = await documentFor(app, actor, at.document, at.lang);
	const { db } = app.database;
	const stored = await rowCopies(db, document.id);
	const rows = await documentRows(db, document.id, lang);
	const people = [...stored.values()].flatMap(({ choice }) => (choice ? [choice.by] : []));
	const names = await userNames(db, people);
	return rows.flatMap(({ id, label, leftOut }): CopiesRow[] => {
		const found = leftOut ? undefined : stored.get(id);
		if (!found) return [];
		const choice = found.choice && { ...found.choice, byName: names.get(found.choice.by) ?? '' };
		const proposal = proposalFor({ ...found, choice });
		if (!proposal && !choice) return [];
		const { copies } = found;
		return [
			{
				...{ segment: id, label, text: found.text, source: found.source, copies, choice },
				damages: (proposal?.damages ?? []).map(({ copy, ...one }) => ({ ...one, source: copies[copy]!.source })),
				better: proposal && proposal.better !== null ? proposal.copies[proposal.better].source : null,
				...{ certain: certainCopy(proposal) !== null, mended: proposal?.mended ?? null }
			}
		];
	});
}
