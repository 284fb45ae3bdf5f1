import { setImmediate as turn } from 'node:timers/promises';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import { DocumentFindings } from '$lib/core/check/incremental';
import { runChecks } from '$lib/core/check/run';
import type { Concept } from '$lib/core/glossary/concept';
import { indexTerms, type TermIndex } from '$lib/core/glossary/match';
import { hashOf } from '../id';

/** Rows of documents that are kept, all together; the document used longest ago goes first. */
const KEPT = 50_000;

interface Kept {
	termbase: string;
	findings: DocumentFindings;
	/** Ends when nobody is checking the document any more; one after another, since each begins with what the one before found. */
	checking: Promise<unknown>;
}

/** The server's own findings. A desk is read at every decision, while its texts rarely change in between: only rows that
 * changed are checked, and between a few of them everybody else has their turn. */
export class Findings {
	readonly #kept = new Map<string, Kept>();

	/** Findings of rows in reading order.
	 * @param room names the document and language */
	async of(room: string, rows: readonly CheckedRow[], terms: readonly Concept[]): Promise<Finding[]> {
		const kept = this.#keep(room, terms);
		return inTurn(kept, async () => {
			await check(kept.findings, rows);
			return kept.findings.all();
		});
	}

	/** Findings of some rows of a document. What is found across rows is in them when the whole document was asked for
	 * before. */
	async ofSome(room: string, rows: readonly CheckedRow[], terms: readonly Concept[]): Promise<Finding[]> {
		const kept = this.#keep(room, terms);
		const { findings } = kept;
		return inTurn(kept, async () => {
			if (!rows.every(({ id }) => findings.has(id))) return runChecks(rows, { terms: findings.terms });
			const changed = new Map(rows.map((row) => [row.id, row]));
			await check(
				findings,
				findings.rows().map((row) => changed.get(row.id) ?? row)
			);
			return rows.flatMap(({ id }) => findings.of(id));
		});
	}

	#keep(room: string, terms: readonly Concept[]): Kept {
		const termbase = hashOf(JSON.stringify(terms));
		const known = this.#kept.get(room);
		const kept =
			known?.termbase === termbase
				? known
				: { termbase, findings: new DocumentFindings(this.#index(termbase, terms)), checking: Promise.resolve() };
		this.#kept.delete(room);
		this.#kept.set(room, kept);
		this.#trim();
		return kept;
	}

	/** The documents of a project share one index: it is far larger than what is kept of a post. */
	#index(termbase: string, terms: readonly Concept[]): TermIndex {
		const shared = [...this.#kept.values()].find((kept) => kept.termbase === termbase);
		return shared?.findings.terms ?? indexTerms(terms);
	}

	#trim(): void {
		let rows = [...this.#kept.values()].reduce((sum, { findings }) => sum + findings.size, 0);
		for (const [room, { findings }] of this.#kept) {
			if (rows <= KEPT || this.#kept.size === 1) break;
			rows -= findings.size;
			this.#kept.delete(room);
		}
	}
}

/** Does something on a document after all others who were there before. */
function inTurn<T>(kept: Kept, act: () => Promise<T>): Promise<T> {
	const done = kept.checking.then(act);
	// Whoever asked hears of an error; the next one begins anew.
	kept.checking = done.catch(() => undefined);
	return done;
}

async function check(findings: DocumentFindings, rows: readonly CheckedRow[]): Promise<void> {
	const steps = findings.take(rows);
	while (!steps.next().done) await turn();
}
