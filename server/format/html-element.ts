import * as is from './html-elements';
import type { Attributes } from './html-elements';
import { setsDisplay } from './html-math';
import type { TableReader } from './html-table';

/** What becomes of what an element holds. */
export interface Seen {
	/** Is everything within it left out? */
	dropped: boolean;
	/** Does it stand in the part of the page that is read? */
	kept: boolean;
	/** Is nothing but formulas read of it? */
	visual: boolean;
}

/** An element that the reading stands in. */
export interface Element extends Seen {
	name: string;
	/** Address and place of the text of a link. */
	link: { href: string; start: number } | null;
	/** Next number of an ordered list, null for other elements. */
	next: number | null;
	table: TableReader | null;
	/** Language of a block of code, null where it is not said to be code. */
	code: string | null;
	/** Puts what it held between marks, at its end. */
	wrap: (() => void) | null;
	/** Line that is written behind it. */
	tail: string | null;
	/** `callout` has a sign before its text, `display` sets formulas on lines of their own. */
	sets: 'callout' | 'display' | null;
}

/** @param pieces how many pieces of text were read before it since the last block */
export function elementOf(name: string, attributes: Attributes, seen: Seen, pieces: number): Element {
	const href = (attributes.href ?? '').trim();
	const linked = name === 'a' && is.ADDRESS.test(href) && !is.isMention(attributes) && !is.isLightbox(attributes);
	return {
		...{ name, ...seen, wrap: null, tail: null, table: null },
		sets: setsDisplay(name, attributes) ? 'display' : is.isCallout(name, attributes) ? 'callout' : null,
		next: name === 'ol' ? Number.parseInt(attributes.start ?? '1', 10) || 1 : null,
		link: linked ? { href, start: pieces } : null,
		code: name === 'pre' ? is.codeLanguage(attributes) || null : null
	};
}
