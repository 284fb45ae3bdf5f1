import { setImmediate as turn } from 'node:timers/promises';
import type { CheckedRow, CheckInput, Finding } from '$lib/core/check/check';
import { DocumentFindings } from '$lib/core/check/incremental';
import type { ProjectRules } from '$lib/core/check/project';
import { runChecks } from '$lib/core/check/run';

/** Rows of documents that are kept, all together; the document used longest ago goes first. */
const KEPT = 50_000;

interface Kept {
	findings: DocumentFindings;
	/** Ends when nobody is checking the document any more; one after another, since each begins with what the one before found. */
	checking: Promise<unknown>;
}

/** The server's own findings. A desk is read at every decision, while its texts rarely change in between: only rows that
 * changed are checked, and between a few of them everybody else has their turn. */
export class Findings {
	readonly #kept = new Map<string, Kept>();

	/** @param most rows of documents that are kept, all together */
	constructor(private readonly most = KEPT) {}

	/** Is there anything of a document here? */
	knows = (room: string): boolean => this.#kept.has(room);

	/** Findings of rows in reading order.
	 * @param room names the document and language */
	async of(room: string, rows: readonly CheckedRow[], rules: ProjectRules): Promise<Finding[]> {
		const kept = this.#keep(room, rules);
		return inTurn(kept, async () => {
			await check(kept.findings, rows);
			return kept.findings.all();
		});
	}

	/** The rows as the checks read them, with what they found out about them.
	 * @param rows those whose findings were asked for, at no cost then */
	async inputs(room: string, rows: readonly CheckedRow[], rules: ProjectRules): Promise<CheckInput[]> {
		const kept = this.#keep(room, rules);
		return inTurn(kept, async () => {
			await check(kept.findings, rows);
			return kept.findings.inputs();
		});
	}

	/** Findings of some rows of a document. What is found across rows is in them when the whole document was asked for
	 * before. */
	async ofSome(room: string, rows: readonly CheckedRow[], rules: ProjectRules): Promise<Finding[]> {
		const kept = this.#keep(room, rules);
		const { findings } = kept;
		return inTurn(kept, async () => {
			if (!rows.every(({ id }) => findings.has(id))) return runChecks(rows, findings.rules);
			const changed = new Map(rows.map((row) => [row.id, row]));
			await check(
				findings,
				findings.rows().map((row) => changed.get(row.id) ?? row)
			);
			return rows.flatMap(({ id }) => findings.of(id));
		});
	}

	/** Findings of rows that belong to no document here. Nothing of them is kept. */
	async ofGiven(rows: readonly CheckedRow[], rules: ProjectRules): Promise<Finding[]> {
		const findings = new DocumentFindings(rules);
		await check(findings, rows);
		return findings.all();
	}

	#keep(room: string, rules: ProjectRules): Kept {
		const known = this.#kept.get(room);
		const kept =
			known?.findings.rules === rules ? known : { findings: new DocumentFindings(rules), checking: Promise.resolve() };
		this.#kept.delete(room);
		this.#kept.set(room, kept);
		this.#trim();
		return kept;
	}

	#trim(): void {
		let rows = [...this.#kept.values()].reduce((sum, { findings }) => sum + findings.size, 0);
		for (const [room, { findings }] of this.#kept) {
			if (rows <= this.most || this.#kept.size === 1) break;
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
