import { isOutdated } from '$lib/core/workflow/desk-view';
import { blockers, type Blocker, type GateFacts } from '$lib/core/workflow/gate';
import { countStates, type StateCounts } from './row-state';
import type { Row } from './row.svelte';
import type { Standing } from './standing';

/** Few enough that counting them anew costs nothing, many enough that there are few chunks. */
const ROWS = 64;

/** What the gate needs beside rows and findings. */
export type GateDesk = Omit<GateFacts, 'rows' | 'findings'>;

/** Some rows in a run, counted together: after a keystroke a large document counts one chunk anew and sums up. */
class Chunk {
	readonly #rows: readonly Row[];
	readonly #gate: () => GateDesk;

	constructor(rows: readonly Row[], gate: () => GateDesk) {
		this.#rows = rows;
		this.#gate = gate;
	}

	readonly counts: StateCounts = $derived.by(() => countStates(this.#rows.map((row) => row.state)));
	readonly findings: Standing[] = $derived.by(() => this.#rows.flatMap((row) => row.findings));
	/** Why its rows may not be published. */
	readonly blockers: Blocker[] = $derived.by(() =>
		blockers({
			...this.#gate(),
			rows: this.#rows.map((row) => ({
				id: row.id,
				label: row.view.label,
				paper: row.view.paper,
				state: row.state,
				outdated: isOutdated(row.status),
				blank: row.blank
			})),
			findings: this.findings.map(({ finding }) => finding)
		})
	);
}

/** Rows in chunks.
 * @param gate read when blockers are counted */
export function chunksOf(rows: readonly Row[], gate: () => GateDesk): Chunk[] {
	const chunks: Chunk[] = [];
	for (let from = 0; from < rows.length; from += ROWS) chunks.push(new Chunk(rows.slice(from, from + ROWS), gate));
	return chunks;
}

/** Of a whole document only its chunks know what stands in its way: that there is nothing to publish holds when it holds
 * for each of them. */
export function blockersOf(chunks: readonly Chunk[], gate: () => GateDesk): Blocker[] {
	if (chunks.length === 0) return blockers({ ...gate(), rows: [], findings: [] });
	const list = chunks.flatMap((chunk) => chunk.blockers);
	const some = list.filter(({ code }) => code !== 'nothing-to-publish');
	const empty = list.length - some.length;
	return empty === chunks.length ? list.slice(0, 1) : some;
}
