import { wordsOf } from '$lib/core/release/canonical';
import type { RowFlaw, Written, WrittenBlock } from '$lib/core/release/written';
import { readBlocks } from './read-markdown';

/** What of a rendering would not be seen as it was meant: what its texts say themselves, and what parsing it again shows.
 * Each block is read alone, then the whole, since a block may change the one behind it. */
export function flawsIn({ text, blocks, flaws }: Written): RowFlaw[] {
	if (blocks.length === 0) return flaws;
	/** Rows that are named already: once is enough. */
	const known = new Set(flaws.map(({ row }) => row));
	const alone = blocks.filter((block) => !same(readBlocks(block.markdown), block.expected));
	const found = [...flaws, ...alone.flatMap((block) => flawOf(block, known))];
	return found.length > 0 ? found : together(text, blocks);
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((block, i) => block === b[i]);

function flawOf(block: WrittenBlock, known: Set<string>): RowFlaw[] {
	if (block.row === null || known.has(block.row)) return [];
	known.add(block.row);
	const read = readBlocks(block.markdown);
	const at = block.expected.findIndex((expected, i) => expected !== read[i]);
	return [whole(block.row, block.expected[Math.max(0, at)] ?? block.markdown)];
}

const whole = (row: string, block: string): RowFlaw => {
	const text = wordsOf(block)
		.replace(/^[^:]*: /u, '')
		.slice(0, 120);
	return { row, kind: 'other', start: 0, end: text.length, text, repaired: null };
};

/** Blocks that are right alone and wrong together: the first one is named. */
function together(text: string, blocks: readonly WrittenBlock[]): RowFlaw[] {
	const read = readBlocks(text.replace(/^---\n[\s\S]*?\n---\n/u, ''));
	const expected = blocks.flatMap((block) => block.expected.map((words) => ({ row: block.row, words })));
	const at = expected.findIndex(({ words }, i) => words !== read[i]);
	const wrong = at < 0 && read.length > expected.length ? expected.at(-1) : expected[at];
	return wrong ? [whole(wrong.row ?? '', wrong.words)] : [];
}
