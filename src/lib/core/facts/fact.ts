import type { Finding, QuotedSpan } from '../check/check';
import type { Span } from '../segment/segment';
import { textOf } from '../segment/span';

/** What editors read before publishing. A `unit` is a number with its unit, a `number` one without. */
export const FACT_KINDS = ['number', 'unit', 'date', 'name', 'link'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How the two sides stand to each other, what needs eyes first. `alone` is a fact of a row that has no source. */
export const VERDICTS = ['unequal', 'only-source', 'only-target', 'alone', 'equal'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface FactSide extends QuotedSpan {
	/** The same for the same fact in whatever writing: `3.8e9`, `2026-03-04`, a name without case, an address. */
	value: string;
}

/** One thing a row says, beside what its source says. */
export interface Fact {
	kind: FactKind;
	verdict: Verdict;
	source: FactSide | null;
	/** Null with `equal` where the target says it in another form or place, such as once for two times; so may `source` be. */
	target: FactSide | null;
	/** Findings that speak of this fact. */
	findings: Finding[];
}

/** One side of a fact as a reader of facts finds it. */
export type Said = Span & { value: string };
/** A fact before it has its texts and findings. */
export interface Draft {
	kind: FactKind;
	verdict: Verdict;
	source: Said | null;
	target: Said | null;
}

export const quoted = (text: string, said: Said | null): FactSide | null =>
	said && { start: said.start, end: said.end, text: textOf(text, said), value: said.value };
