import type { DeskState } from './desk.svelte';
import type { PaperRows } from './papers';
import type { Row } from './row.svelte';
import { WAITING } from './row-state';

/** Which rows the list beside the rows has; the rows themselves all stay, so that each is read in its place. */
export const LIST_CHOICES = ['all', 'waiting', 'findings', 'blocking', 'talked'] as const;
export type ListChoice = (typeof LIST_CHOICES)[number];

type ListDesk = Pick<DeskState, 'papers' | 'activeId' | 'commented' | 'disputed'> & { side: { listed: ListChoice } };

function isOf(row: Row, choice: ListChoice, { commented, disputed }: ListDesk): boolean {
	if (choice === 'waiting') return WAITING.includes(row.state) && !row.mine;
	if (choice === 'findings') return row.open.length > 0;
	if (choice === 'blocking') return row.blocking.length > 0;
	return choice === 'all' || commented.has(row.id) || disputed.has(row.id);
}

/** Papers with the rows that are listed, without those that have none. The active row is always there. */
export function listedPapers(desk: ListDesk): readonly PaperRows[] {
	const choice = desk.side.listed;
	if (choice === 'all') return desk.papers;
	return desk.papers
		.map((paper) => ({
			...paper,
			rows: paper.rows.filter((row) => row.id === desk.activeId || isOf(row, choice, desk))
		}))
		.filter(({ rows }) => rows.length > 0);
}

/** How many rows are what was chosen, the active one only if it is. */
export const countListed = (desk: ListDesk): number =>
	desk.papers.reduce((count, { rows }) => count + rows.filter((row) => isOf(row, desk.side.listed, desk)).length, 0);

/** The row before or after the active one in the list; the row itself at the ends. */
export function listedNeighbour(desk: ListDesk, step: 1 | -1): Row | null {
	const rows = listedPapers(desk).flatMap((paper) => paper.rows);
	const at = rows.findIndex((row) => row.id === desk.activeId);
	return rows[Math.min(Math.max(at + step, 0), rows.length - 1)] ?? null;
}
