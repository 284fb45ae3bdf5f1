import { setImmediate as turn } from 'node:timers/promises';
import { healthReport, type ConceptUses, type HealthReport } from '$lib/core/glossary/health-report';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from '../db/client';
import { summedUses, usesMark } from '../db/term-health';
import type { Termbases } from './termbases';

/** What was counted of a termbase in one language, and when. */
export interface CountedHealth {
	report: HealthReport;
	/** Milliseconds since the epoch. */
	at: number;
}

interface Kept {
	counted: CountedHealth | null;
	/** What the uses were like when counting began. */
	mark: string;
	counting: Promise<CountedHealth> | null;
}

/** Languages of projects that are kept; the one used longest ago goes first. */
const KEPT = 16;

/** How the termbases do, counted from what the index of rows keeps of each document. Whoever asks gets what was counted
 * last, and has it counted anew where something changed; only the first one waits. */
export class TermHealths {
	readonly #kept = new Map<string, Kept>();

	constructor(
		private readonly db: Db,
		private readonly termbases: Termbases,
		private readonly report: (error: unknown) => void
	) {}

	/** @returns with whether it is being counted anew */
	async of(project: string, lang: TargetLang): Promise<CountedHealth & { counting: boolean }> {
		const mark = await usesMark(this.db, project);
		const kept = this.#keep(`${project}.${lang}`);
		if (kept.mark !== mark && !kept.counting) {
			kept.mark = mark;
			kept.counting = this.#count(project, lang).then((counted) => (kept.counted = counted));
			kept.counting
				.catch((error: unknown) => {
					kept.mark = '';
					this.report(error);
				})
				.finally(() => (kept.counting = null));
		}
		const counted = kept.counted ?? (await kept.counting!);
		return { ...counted, counting: kept.counting !== null };
	}

	#keep(key: string): Kept {
		const kept = this.#kept.get(key) ?? { counted: null, mark: '', counting: null };
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return kept;
	}

	async #count(project: string, lang: TargetLang): Promise<CountedHealth> {
		const at = Date.now();
		const { concepts } = await this.termbases.of(project);
		const uses = new Map<string, ConceptUses>();
		for await (const page of summedUses(this.db, project, lang)) {
			for (const { concept_id, rendering, ...sums } of page) {
				const known = uses.get(concept_id);
				// Its own line comes before those of its renderings.
				if (rendering !== '') known?.uses.set(rendering, Number(sums.uses));
				else
					uses.set(concept_id, {
						...{ inSource: Number(sums.in_source), rendered: Number(sums.rendered) },
						...{ leftEnglish: Number(sums.left_english), findings: Number(sums.findings) },
						...{ documents: Number(sums.documents), uses: new Map() }
					});
			}
			await turn();
		}
		return { report: healthReport(concepts, uses, lang), at };
	}
}
