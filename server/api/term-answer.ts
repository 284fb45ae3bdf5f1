import type { RefusedRow, TermFormat } from '$lib/core/glossary/exchange/exchange';
import type { TermConflict } from '$lib/core/glossary/lint';
import type { TermPlan } from '../usecases/import-terms';

/** What an import of terms did or would do, for programs. */
export interface TermImport {
	/** What the file was read as. */
	format: TermFormat;
	added: number;
	changed: number;
	same: number;
	refused: RefusedRow[];
	conflicts: TermConflict[];
	stored: boolean;
	/** The step of the history by which it can be undone; null where nothing was stored. */
	batch: string | null;
}

export const termImport = ({ format, adds, changes, ...plan }: TermPlan, batch: string | null): TermImport => ({
	...{ format, added: adds.length, changed: changes.length, same: plan.same },
	...{ refused: plan.refused, conflicts: plan.conflicts, stored: batch !== null, batch }
});
