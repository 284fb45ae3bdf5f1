import type { PaperRows } from './papers';
import type { Row } from './row.svelte';

/** Up to this many entries a list draws all of them, and all that changed is asked for; above, those near the viewport are
 * drawn, and single rows are asked for. */
export const ALL = 500;
export const isLong = ({ rows }: { rows: readonly unknown[] }): boolean => rows.length > ALL;

/** How many entries the server renders of a long list. */
export const FIRST = 60;

/** Something in a long list. */
export interface Listed {
	/** Unique in the list. */
	key: string;
	/** 1-based depth, for lists in lists. */
	level: number;
	/** 1-based place among its like. */
	place: number;
	/** How many there are of its like. */
	of: number;
}

/** The head of a paper, with its place in the document, or a row, with its place in the paper. The key of a row is its id. */
export interface Entry extends Listed {
	paper: PaperRows;
	/** Null for the head. */
	row: Row | null;
}

/** Papers with their rows as one list, in reading order. */
export const entriesOf = (papers: readonly PaperRows[]): Entry[] =>
	papers.flatMap((paper, n) => [
		{ key: `paper:${paper.key}`, paper, row: null, level: 1, place: n + 1, of: papers.length },
		...paper.rows.map((row, at) => ({ key: row.id, paper, row, level: 2, place: at + 1, of: paper.rows.length }))
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
