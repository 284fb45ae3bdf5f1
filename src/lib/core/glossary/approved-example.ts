import type { Span, TargetLang } from '../segment/segment';

/** A text with the stretches of it that are the term. */
interface Marked {
	text: string;
	/** In reading order, without overlap. */
	terms: Span[];
}

/** A row whose approved text has the term, as readers of the termbase see it. */
export interface ApprovedExample {
	/** Id of the row. */
	segment: string;
	document: { slug: string; title: string };
	lang: TargetLang;
	/** When it was approved, in milliseconds since the epoch. */
	at: number;
	source: Marked;
	/** The exact text that was approved; what stands there now may be another. */
	target: Marked;
}
