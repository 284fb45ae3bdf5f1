import type { CheckedRow, Finding } from '$lib/core/check/check';
import { runChecks } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms, type TermIndex } from '$lib/core/glossary/match';
import { hashOf } from '../id';

/** Documents and termbases that are kept; the one used longest ago goes first. */
const KEPT = 50;

function remember<T>(kept: Map<string, T>, key: string, value: T): T {
	kept.delete(key);
	kept.set(key, value);
	for (const oldest of kept.keys()) {
		if (kept.size <= KEPT) break;
		kept.delete(oldest);
	}
	return value;
}

/** The server's own findings, kept as long as texts and terms stay the same: a desk is read at every decision, while its
 * texts rarely change in between. */
export class Findings {
	readonly #found = new Map<string, { fingerprint: string; findings: Finding[] }>();
	readonly #indices = new Map<string, TermIndex>();

	/** Findings of rows in reading order.
	 * @param room names the document and language */
	of(room: string, rows: readonly CheckedRow[], terms: readonly Concept[]): Finding[] {
		const termbase = hashOf(JSON.stringify(terms));
		const fingerprint = `${termbase} ${hashOf(JSON.stringify(rows))}`;
		const known = this.#found.get(room);
		if (known?.fingerprint === fingerprint) return known.findings;
		const findings = runChecks(rows, { terms: this.#index(termbase, terms) });
		return remember(this.#found, room, { fingerprint, findings }).findings;
	}

	#index(termbase: string, terms: readonly Concept[]): TermIndex {
		return remember(this.#indices, termbase, this.#indices.get(termbase) ?? indexTerms(terms));
	}
}
