import type { PaperRows } from './desk.svelte';
import type { Row } from './row.svelte';

/** Up to this many rows the screen draws all of them and asks for all that changed; above, for those near the viewport and
 * for single rows. */
const ALL = 500;
export const isLong = ({ rows }: { rows: readonly unknown[] }): boolean => rows.length > ALL;

/** How many entries the server renders of a long list. */
export const FIRST = 60;

/** One entry of a long list: the head of a paper, or a row. */
export interface Entry {
	/** Unique among the entries; of a row, its id. */
	key: string;
	paper: PaperRows;
	/** Null for the head. */
	row: Row | null;
	/** 1-based place among its like: of a paper in the document, of a row in its paper. */
	place: number;
	/** How many there are of its like. */
	of: number;
}

/** Papers with their rows as one list, in reading order. */
export const entriesOf = (papers: readonly PaperRows[]): Entry[] =>
	papers.flatMap((paper, n) => [
		{ key: `paper:${paper.key}`, paper, row: null, place: n + 1, of: papers.length },
		...paper.rows.map((row, at) => ({ key: row.id, paper, row, place: at + 1, of: paper.rows.length }))
	]);

/** Where an active or focused entry stands, and its neighbours, so that Tab finds them.
 * @param places indexes; undefined for what is not in the list
 * @param count length of the list */
export const around = (places: readonly (number | undefined)[], count: number): number[] =>
	places
		.flatMap((at) => (at === undefined ? [] : [at - 1, at, at + 1]))
		.filter((at, n, all) => at >= 0 && at < count && all.indexOf(at) === n);

/** The element that scrolls what is in this one. */
export function scrollerOf(element: Element): HTMLElement {
	for (let outer = element.parentElement; outer; outer = outer.parentElement)
		if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
	return document.documentElement;
}

/** Elements beside the way from an element up to its scroller: their sizes decide where in it the element begins. */
export function besides(element: Element, scroller: Element): Element[] {
	const found: Element[] = [scroller];
	for (let on: Element | null = element; on && on !== scroller; on = on.parentElement)
		found.push(...[...(on.parentElement?.children ?? [])].filter((other) => other !== on));
	return found;
}
