import { setImmediate as turn } from 'node:timers/promises';
import type { Concept } from '$lib/core/glossary/concept';
import type { TermIndex } from '$lib/core/glossary/match';
import { Relevance, type RowTexts } from '$lib/core/glossary/relevant';
import type { TargetLang } from '$lib/core/segment/segment';

/** Documents of which is kept what their rows name; the one used longest ago goes first. */
const KEPT = 50;
/** Rows that are read between two pauses, a few milliseconds. */
const SLICE = 50;

interface Row extends RowTexts {
	id: string;
}

interface Known {
	index: TermIndex;
	rows: ReadonlyMap<string, RowTexts & { named: readonly Concept[] }>;
}

/** The part of a termbase that a screen of work gets: of 50,000 concepts a document needs some hundred. */
export class RelevantTerms {
	readonly #relevance = new WeakMap<TermIndex, Relevance>();
	readonly #kept = new Map<string, Known>();

	/** @param room names the document and language
	 * @param rows of the whole document: those that are as they were are not read again */
	async of(room: string, rows: readonly Row[], index: TermIndex, lang: TargetLang): Promise<Concept[]> {
		const relevance = this.#relevance.get(index) ?? new Relevance(index);
		this.#relevance.set(index, relevance);
		const kept = this.#kept.get(room);
		const before = kept?.index === index ? kept.rows : null;
		const now: [string, RowTexts & { named: readonly Concept[] }][] = [];
		let read = 0;
		for (const { id, source, target } of rows) {
			const known = before?.get(id);
			const isSame = known?.source === source && known.target === target;
			now.push([id, isSame ? known : { source, target, named: relevance.named({ source, target }) }]);
			if (!isSame && ++read % SLICE === 0) await turn();
		}
		this.#kept.delete(room);
		this.#kept.set(room, { index, rows: new Map(now) });
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return relevance.around(new Set(now.flatMap(([, { named }]) => named)), lang);
	}
}
