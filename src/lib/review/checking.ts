import type { CheckedRow, Finding } from '$lib/core/check/check';
import { CHECKS } from '$lib/core/check/registry';
import { checkInput, checkSegment, runChecks } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms, type TermIndex } from '$lib/core/glossary/match';
import { stands } from './standing';

/** What the screen tells the worker. */
export type ToChecker = { kind: 'document'; rows: CheckedRow[]; terms: Concept[] } | { kind: 'row'; row: CheckedRow };

/** Findings of some rows, each with the text they were found in. */
export interface Checked {
	rows: { id: string; text: string; findings: Finding[] }[];
}

const DOCUMENT_CHECKS = new Set(CHECKS.filter((check) => check.scope === 'document').map((check) => check.id));

/** The checks over one document that people are editing. One row answers at once; what checks see across rows is kept
 * until the whole document is run again. */
export class Checking {
	#rows = new Map<string, CheckedRow>();
	#terms: TermIndex = indexTerms([]);
	#across = new Map<string, Finding[]>();

	open(rows: readonly CheckedRow[], terms: readonly Concept[]): void {
		this.#rows = new Map(rows.map((row) => [row.id, row]));
		this.#terms = indexTerms(terms);
	}

	/** Findings of one row after an edit. */
	row(row: CheckedRow): Checked {
		this.#rows.set(row.id, row);
		const across = (this.#across.get(row.id) ?? []).filter((f) => stands(f, row.target));
		const findings = [...checkSegment(checkInput(row, this.#terms)), ...across];
		return { rows: [{ id: row.id, text: row.target, findings }] };
	}

	/** Findings of every row. */
	document(): Checked {
		const rows = [...this.#rows.values()];
		const found = new Map<string, Finding[]>(rows.map((row) => [row.id, []]));
		for (const finding of runChecks(rows, { terms: this.#terms })) found.get(finding.segment)?.push(finding);
		this.#across = new Map(
			[...found].map(([id, list]) => [id, list.filter((f) => DOCUMENT_CHECKS.has(f.check))] as const)
		);
		return { rows: rows.map((row) => ({ id: row.id, text: row.target, findings: found.get(row.id) ?? [] })) };
	}
}
