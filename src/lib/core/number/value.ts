import type { Span } from '../segment/segment';

/** How a number is meant: an amount, a place in an order, a part of a whole, a time of day, ten years. */
export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'clock' | 'decade';

/** A number as a reader understands it. Its span holds the numeral with its scale (`3.3 trillion`, `3조 3천억`), neither
 * the unit nor a currency sign. */
export interface NumberValue extends Span {
	/** Magnitude without sign, 12 significant digits. A time of day counts minutes since midnight. */
	value: number;
	kind: NumberKind;
	/** Unit written beside it, as an id of `unit.ts`, e.g. `percent`, `point`, `times`, `USD`, `GB`; null without one. */
	unit: string | null;
	/** The Latin letter that scales it, as in 3.8B. */
	suffix: 'K' | 'M' | 'B' | 'T' | null;
	/** Other ways to say the same: each is a list of values that together stand for it (10:30 is 10 and 30). */
	alternatives: readonly (readonly number[])[];
	/** False where the writing may be a word or part of a name: "one", 一つ, 한, phi-3, Llama 3. */
	certain: boolean;
	/** Written as words, kanji or Hangul instead of digits. */
	spelled: boolean;
	/** A word that only implies the value: a pair, a decade, 半分; or a numeral within a name. Nobody misses those. */
	implied: boolean;
	/** The number with its currency sign and its unit: $2 million, 40 percentage points. */
	phrase: Span;
}

/** Twelve significant digits, so that 3.3 * 1e12 and 3e12 + 3e11 are one value. */
export const exact = (value: number): number =>
	Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));

/** A number with the usual facts: a certain cardinal in digits without unit. Written out, since it is made for every
 * number of every text. */
export const numberAt = (start: number, end: number, value: number, facts: Partial<NumberValue> = {}): NumberValue => ({
	start,
	end,
	value: exact(value),
	kind: facts.kind ?? 'cardinal',
	unit: facts.unit ?? null,
	suffix: facts.suffix ?? null,
	alternatives: facts.alternatives ?? [],
	certain: facts.certain ?? true,
	spelled: facts.spelled ?? false,
	implied: facts.implied ?? false,
	phrase: facts.phrase ?? { start, end }
});
