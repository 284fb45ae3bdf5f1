import type { SourceLang, Span, TargetLang } from '../segment/segment';
import type { Differs } from './alike';

/** An approved pair as people see it. */
interface ShownPair {
	/** Id of the row. */
	segment: string;
	document: { slug: string; title: string };
	lang: TargetLang;
	sourceLang: SourceLang;
	/** When it was approved, in milliseconds since the epoch. */
	at: number;
}

/** A pair whose source is like that of a row. */
export interface MemoryMatch extends ShownPair {
	percent: number;
	differs: Differs;
	/** Equal, and so are the sources before and after it. */
	inContext: boolean;
	/** Pairs with this source and this translation. */
	times: number;
	source: string;
	/** The exact text that was approved; what stands there now may be another. */
	target: string;
}

interface Marked {
	text: string;
	/** Where the phrase stands, in reading order, without overlap. */
	marks: Span[];
}

/** A pair that holds a phrase. */
export interface PhraseHit extends ShownPair {
	source: Marked;
	target: Marked;
}

export type MemorySide = 'source' | 'target';
export const MEMORY_SIDES: readonly MemorySide[] = ['target', 'source'];
