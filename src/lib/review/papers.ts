import type { Row } from './row.svelte';

/** A paper of the post with its rows; the frame of the post has no title. */
export interface PaperRows {
	/** Unique: a title may come twice. */
	key: string;
	title: string | null;
	rows: Row[];
}

/** Rows by paper, both in reading order. */
export function papersOf(rows: readonly Row[]): PaperRows[] {
	const papers: PaperRows[] = [];
	for (const row of rows) {
		const last = papers.at(-1);
		if (last && last.title === row.view.paper) last.rows.push(row);
		else papers.push({ key: row.id, title: row.view.paper, rows: [row] });
	}
	return papers;
}
