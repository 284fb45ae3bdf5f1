import { canonical, tidy } from './canonical';
import { readMarks } from './marks';
import type { OutlineRow } from './outline';
import { grid } from './groups';
import { sourceBlock } from './write-blocks';
import { writeMarks } from './write-marks';
import type { RowFlaw, WrittenBlock } from './written';

/** A table, its first row as the head, and its English as a quoted table behind it. */
export function tableBlocks(rows: readonly OutlineRow[], english: boolean): (WrittenBlock & { flaws?: RowFlaw[] })[] {
	const first = rows[0]!;
	const flaws = rows.flatMap((row) => readMarks(row.target).flaws.map((flaw) => ({ ...flaw, row: row.id })));
	const target = { ...table(first.id, 'target', grid(rows, 'target') ?? [], ''), flaws };
	if (!english || rows.every((row) => row.source === null)) return [target];
	const given = grid(rows, 'source');
	if (given) return [target, table(first.id, 'source', given, '> ')];
	return [target, ...rows.flatMap((row) => (row.source === null ? [] : [sourceBlock(row, row.source)]))];
}

function table(row: string, side: WrittenBlock['side'], cells: string[][], mark: string): WrittenBlock {
	const read = cells.map((line) => line.map((cell) => readMarks(cell).marks));
	const lines = read.map((line) => line.map((marks) => writeMarks(marks).replace(/(?<!\\)\|/gu, '\\|')));
	const [head = [], ...body] = lines;
	const markdown = [head, head.map(() => '---'), ...body].map((line) => `${mark}| ${line.join(' | ')} |`).join('\n');
	const shape = mark === '' ? 'cell' : 'quote cell';
	return { row, side, markdown, expected: read.flat().map((marks) => `${shape}: ${tidy(canonical(marks))}`) };
}
