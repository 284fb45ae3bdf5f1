import type { CheckedRow, CheckInput, Finding } from './check';
import type { ProjectRules } from './project';
import { checkInput } from './input';
import { acrossRows, checksOf, finished, hitsOn } from './run';

/** One row with what was found in it. */
interface Kept {
	row: CheckedRow;
	input: CheckInput;
	/** By the checks of single rows, not proven. */
	own: readonly Finding[];
	/** By the checks of the whole document, not proven. */
	across: readonly Finding[];
	/** As people get them. */
	findings: readonly Finding[];
}

/** Rows that are checked between two pauses: a few milliseconds. */
const SLICE = 16;

const NONE: readonly Finding[] = [];

/** The findings of one document in one language while its rows change: the same as `runChecks` gives, but a row is checked
 * anew only when it has changed. */
export class DocumentFindings {
	#kept: ReadonlyMap<string, Kept> = new Map();

	constructor(readonly rules: ProjectRules) {}

	/** How many rows are kept. */
	get size(): number {
		return this.#kept.size;
	}

	/** Takes the document as it is now, in reading order. Steps between two slices of rows, so that others can have their turn;
	 * until the last step the findings stay those of before.
	 * @returns ids of the rows whose findings are others now, rows that are new included */
	*take(rows: readonly CheckedRow[]): Generator<void, string[]> {
		const before = this.#kept;
		const now = rows.map((row) => keptOf(row, before.get(row.id)) ?? fresh(row, this.rules));
		const news = new Set(now.filter((kept) => before.get(kept.row.id) !== kept));
		const checks = checksOf(this.rules);
		let since = 0;
		for (const kept of news) {
			kept.own = hitsOn(kept.input, checks);
			if (++since % SLICE === 0) yield;
		}
		const across = acrossRows(
			now.map(({ input }) => input),
			checks
		);
		const changed: string[] = [];
		for (const [i, kept] of now.entries()) {
			const found = across.get(i) ?? NONE;
			const isNew = news.has(kept);
			if (!isNew && sameFindings(found, kept.across)) continue;
			const next = isNew ? kept : (now[i] = { ...kept });
			next.across = found;
			next.findings = finished(next.input, [...next.own, ...found], checks);
			changed.push(next.row.id);
			if (++since % SLICE === 0) yield;
		}
		this.#kept = new Map(now.map((kept) => [kept.row.id, kept]));
		return changed;
	}

	has(id: string): boolean {
		return this.#kept.has(id);
	}

	/** The rows as they were last taken. */
	rows(): CheckedRow[] {
		return [...this.#kept.values()].map(({ row }) => row);
	}

	/** The same as the checks read them, with what they remember of each. */
	inputs(): CheckInput[] {
		return [...this.#kept.values()].map(({ input }) => input);
	}

	/** Findings of one row, in the order of their spans. */
	of(id: string): readonly Finding[] {
		return this.#kept.get(id)?.findings ?? NONE;
	}

	/** The findings of all rows, in the order of the rows, then of the spans. */
	all(): Finding[] {
		return [...this.#kept.values()].flatMap(({ findings }) => findings);
	}
}

const fresh = (row: CheckedRow, rules: ProjectRules): Kept => ({
	row,
	input: checkInput(row, rules),
	own: NONE,
	across: NONE,
	findings: NONE
});

/** What is kept of a row, if it is still the same one. */
function keptOf(row: CheckedRow, kept: Kept | undefined): Kept | null {
	if (!kept) return null;
	const { kind, paper, lang, sourceLang, source, target } = kept.row;
	const same = kind === row.kind && paper === row.paper && lang === row.lang && sourceLang === row.sourceLang;
	const alike = same && source === row.source && target === row.target;
	return alike && sameOther(kept.row.other, row.other) ? kept : null;
}

const sameOther = (a: CheckedRow['other'], b: CheckedRow['other']): boolean =>
	a === b || (a?.lang === b?.lang && a?.text === b?.text && a?.changed === b?.changed && a?.origin === b?.origin);

const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
	a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
