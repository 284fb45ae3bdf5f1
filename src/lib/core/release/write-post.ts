import type { Manifest } from './manifest';
import { outline, type OutlineRow, type Section } from './outline';
import { headingBlock, sourceBlock, targetBlock, type TargetBlock } from './write-blocks';
import { groupsOf } from './groups';
import { tableBlocks } from './write-table';
import { NOTICE, type RenderOptions, type RowFlaw, type Written, type WrittenBlock } from './written';

/** The post as blocks of Markdown: titles `translated / English`, the English quoted under each paragraph, an address that is
 * a row alone on its line.
 * @param head what stands before it, '' for nothing
 * @returns text that ends with one line feed */
export function writePost(manifest: Manifest, options: RenderOptions, head = ''): Written {
	const found: (WrittenBlock & { flaws?: RowFlaw[] })[] = outline(manifest).flatMap((part) => section(part, options));
	const notice = options.notice === null ? [] : [noticeBlock(NOTICE[options.notice][manifest.lang])];
	const blocks = [...notice, ...found].filter(({ markdown }) => markdown !== '');
	return {
		text: head + blocks.map(({ markdown }) => markdown).join('\n\n') + '\n',
		blocks,
		flaws: found.flatMap(({ flaws = [] }) => flaws)
	};
}

const noticeBlock = (words: string): WrittenBlock => ({
	row: null,
	side: 'target',
	markdown: words,
	expected: [`p: ${words}`]
});

type Found = WrittenBlock & { flaws?: RowFlaw[] };

const section = ({ title, rows }: Section, options: RenderOptions): Found[] => [
	...(title ? [named(title, headingBlock(2, title, options.english))] : []),
	...groupsOf(rows).flatMap((group) =>
		group.kind === 'table'
			? tableBlocks(group.rows, options.english)
			: group.rows.flatMap((row) => rowBlocks(row, options))
	)
];

function rowBlocks(row: OutlineRow, { english }: RenderOptions): Found[] {
	if (row.kind === 'meta' || row.kind === 'heading') return [named(row, headingBlock(3, row, english))];
	if (row.kind === 'title') return [named(row, headingBlock(2, row, english))];
	const target = named(row, targetBlock(row));
	return row.source === null || !english ? [target] : [target, sourceBlock(row, row.source)];
}

const named = (row: OutlineRow, { flaws, ...block }: TargetBlock): Found => ({
	...block,
	flaws: flaws.map((flaw) => ({ ...flaw, row: row.id }))
});
