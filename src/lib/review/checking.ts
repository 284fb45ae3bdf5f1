import type { CheckedRow, Finding } from '$lib/core/check/check';
import { projectRules, type OwnCompiler, type ProjectSays } from '$lib/core/check/project';
import { DocumentFindings } from '$lib/core/check/incremental';
import { CHECKS } from '$lib/core/check/registry';
import { checkInput } from '$lib/core/check/input';
import { checkSegment } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms } from '$lib/core/glossary/match';
import { stands } from './standing';

/** What the screen tells the worker. */
export type ToChecker =
	| { kind: 'rules'; terms: readonly Concept[]; says: ProjectSays }
	| { kind: 'document'; rows: CheckedRow[] }
	| { kind: 'row'; row: CheckedRow };

/** Findings of some rows, each with the text they were found in. */
export interface Checked {
	rows: { id: string; text: string; findings: readonly Finding[] }[];
	/** Are the findings of the whole document known with these? */
	all: boolean;
}

const DOCUMENT_CHECKS = new Set(CHECKS.filter((check) => check.scope === 'document').map((check) => check.id));

/** The checks over one document that people are editing. One row answers at once; what checks see across rows is kept
 * until the whole document is run again. */
export class Checking {
	#rows = new Map<string, CheckedRow>();
	#findings = new DocumentFindings({ terms: indexTerms([]) });

	/** Takes what texts are checked by; everything found by others is forgotten.
	 * @param compile makes checks of the team's own rules, where it has any */
	use(terms: readonly Concept[], says: ProjectSays, compile: OwnCompiler | null = null): void {
		this.#findings = new DocumentFindings(projectRules(indexTerms(terms), says, compile));
	}

	open(rows: readonly CheckedRow[]): void {
		this.#rows = new Map(rows.map((row) => [row.id, row]));
	}

	/** Findings of one row after an edit. */
	row(row: CheckedRow): Checked {
		this.#rows.set(row.id, row);
		const across = this.#findings.of(row.id).filter((f) => DOCUMENT_CHECKS.has(f.check) && stands(f, row.target));
		const findings = [...checkSegment(checkInput(row, this.#findings.rules)), ...across];
		return { rows: [{ id: row.id, text: row.target, findings }], all: false };
	}

	/** Runs the whole document, in steps between which a row can be asked for.
	 * @returns findings of the rows of which they are others than at the run before; at first of every row */
	*document(): Generator<void, Checked> {
		const rows = [...this.#rows.values()];
		const changed = new Set(yield* this.#findings.take(rows));
		const there = rows.filter(({ id }) => changed.has(id));
		return { rows: there.map(({ id, target }) => ({ id, text: target, findings: this.#findings.of(id) })), all: true };
	}
}
