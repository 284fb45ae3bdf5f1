import type { CheckedRow, Finding } from '$lib/core/check/check';
import { readFacts } from '$lib/core/facts/read';
import type { FactRow } from '$lib/core/facts/sheet';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { groupBy } from '$lib/core/group';
import type { SourceLang } from '$lib/core/segment/segment';
import { findingStatus } from '$lib/core/workflow/closure';
import { ownRows, type DeskView, type RowView } from '$lib/core/workflow/desk-view';

/** What the reader of facts is given: rows as they stand, and what is open about them. */
export interface ToReader {
	rows: CheckedRow[];
	terms: readonly Concept[];
	findings: Finding[];
}

/** What it answers: how far it is, in the end everything. */
export type FromReader = { kind: 'progress'; done: number; total: number } | { kind: 'done'; rows: FactRow[] };

/** Rows between two words on the progress. */
const STEP = 250;

/** Reads the facts of a document, saying now and then how far it is. */
export function* readDocument({ rows, terms, findings }: ToReader): Generator<FromReader> {
	const index = indexTerms(terms);
	const byRow = groupBy(findings, ({ segment }) => segment);
	const read: FactRow[] = [];
	for (const row of rows) {
		if (read.length % STEP === 0) yield { kind: 'progress', done: read.length, total: rows.length };
		read.push({ id: row.id, paper: row.paper, facts: readFacts(row, index, byRow.get(row.id) ?? []) });
	}
	yield { kind: 'done', rows: read };
}

/** Where a row stands: the number that people call it by, and the language of its source. */
export interface Place {
	number: number;
	sourceLang: SourceLang;
}

export const placesOf = (view: DeskView): ReadonlyMap<string, Place> =>
	new Map(ownRows(view).map((row, n) => [row.id, { number: n + 1, sourceLang: row.sourceLang }]));

/** What a desk shows, as the reader wants it: without the rows that are left out and the findings that are set aside. */
export function toRead(view: DeskView): ToReader {
	const { rows, findings, closures } = view.status;
	const statuses = new Map(rows.map((status) => [status.id, status]));
	const read = ownRows(view).flatMap((row) => {
		const status = statuses.get(row.id);
		return status && status.state !== 'left-out' ? [checkedRow(row, view, status.text)] : [];
	});
	const people = view.project.peopleNeeded;
	const open = findings.filter((finding) => findingStatus(finding, closures, people) !== 'closed');
	return { rows: read, terms: view.terms, findings: open };
}

const checkedRow = (row: RowView, { lang }: DeskView, target: string): CheckedRow => ({
	...{ id: row.id, kind: row.kind, paper: row.paper, lang, source: row.source, target },
	sourceLang: row.source === null ? null : row.sourceLang
});
