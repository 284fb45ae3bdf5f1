import type { Attributes } from './html-elements';

/** Most columns or rows that a cell is spread over. */
const WIDEST = 50;

/** Counts the cells of a table of data, so that each of its rows has as many as it has columns. */
export class TableReader {
	/** Columns that a cell of a row above still takes, with the number of rows. */
	#taken: number[] = [];
	#column = 0;

	get hasCells(): boolean {
		return this.#column > 0;
	}

	row(): void {
		this.#taken = this.#taken.map((rows) => Math.max(0, rows - 1));
		this.#column = 0;
	}

	/** The bars before a cell: one, and one for each column that another cell takes. */
	cell({ colspan = '1', rowspan = '1' }: Attributes): string {
		let bars = '';
		for (; (this.#taken[this.#column] ?? 0) > 0; this.#column++) bars += '| ';
		const [columns, rows] = [spread(colspan), spread(rowspan)];
		// The row itself is counted down by the next one.
		for (let n = 0; n < columns; n++) this.#taken[this.#column + n] = rows > 1 ? rows : 0;
		const own = '| '.repeat(columns);
		this.#column += columns;
		return ` ${bars}${own}`.slice(this.#column === columns && bars === '' ? 1 : 0);
	}
}

const spread = (text: string): number => Math.min(WIDEST, Math.max(1, Number.parseInt(text, 10) || 1));
