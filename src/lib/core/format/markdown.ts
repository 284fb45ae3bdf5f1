import type { Block } from '../align/block';
import { BULLET, isLink, isStray } from '../align/furniture';
import { labelOf } from '../align/label';
import type { Format } from './format';
import { linesOf, type Line } from './lines';
import { blockOf, readTexts } from './post';
import { utf8Length } from './utf8';

const HEADING = /^(#{1,6})\s+/u;
const CLOSING = /\s#+$/u;
const FENCE = /^(?:>\s*)?(`{3,}|~{3,})/u;
const UNDERLINE = /^={3,}$/u;
const BOLD = /^(\*\*|__)(?=\S)/u;
const LINKED = /^\[([^\][]+)\]\((\S+)\)$/u;
const SENTENCE_END = /[.!?。！？:：][)"'”’」』]*$/u;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
/** Columns of a line that an editor broke, least and most; CJK characters take two. */
const WRAPPED = [50, 130] as const;

/** Markdown as forums and repositories keep it. */
export const markdown: Format = {
	id: 'markdown',
	extensions: ['md', 'markdown'],
	looksLike,
	read: (text, options) => readTexts(blocksOf(linesOf(text, options.offset), text), options)
};

const SIGNS = /^(?:#{1,6} \S|```|~~~|\|\s*:?-{3})|\]\(https?:|^\*\*\S/u;

/** Two signs that no plain text has make it Markdown; a quotation alone does not. */
function looksLike(text: string): number {
	let signs = 0;
	for (const line of text.slice(0, 200_000).split('\n')) signs += Number(SIGNS.test(line));
	return Math.min(1, signs * 0.4);
}

function blocksOf(lines: readonly Line[], text: string): Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < lines.length; at++) {
		const fence = FENCE.exec(lines[at].text);
		if (fence) {
			const last = closing(lines, at, fence[1]);
			blocks.push(codeOf(lines[at], lines[last], text));
			at = last;
		} else if (blocks.length && continues(lines[at - 1], lines[at], text)) extend(blocks[blocks.length - 1], lines[at]);
		else blocks.push(...marked(lines[at], lines[at + 1]));
	}
	return blocks;
}

/** Place of the line that closes a fence: as many marks or more, nothing else; the last line where none does. */
function closing(lines: readonly Line[], open: number, marks: string): number {
	const isEnd = ({ text }: Line) => text.startsWith(marks) && [...text].every((mark) => mark === marks[0]);
	let end = open + 1;
	while (end < lines.length - 1 && !isEnd(lines[end])) end++;
	return Math.min(end, lines.length - 1);
}

function codeOf(first: Line, last: Line, text: string): Block {
	const code = text.slice(first.span.start, last.span.end).replace(/\r\n?/g, '\n');
	return { ...blockOf(first), text: code, bytes: [first.bytes[0], last.bytes[1]], quoted: false, code: true };
}

/** A line less the marks of heading and bold; a title that is a link gives its address a block of its own. */
function marked(line: Line, below: Line | undefined): Block[] {
	const plain = blockOf(line);
	const hashes = HEADING.exec(plain.text);
	const underlined = below && !below.apart && UNDERLINE.test(below.text) ? 1 : 0;
	const level = hashes ? hashes[1].length : underlined;
	let block = { ...plain, heading: level };
	if (hashes) block = within(block, hashes[0].length, CLOSING.exec(block.text)?.index ?? block.text.length);
	const bold = BOLD.exec(block.text)?.[1];
	if (bold && block.text.indexOf(bold, 2) === block.text.length - 2) block = within(block, 2, block.text.length - 2);
	return level || bold ? unlinked(block) : [block];
}

function unlinked(block: Block): Block[] {
	const link = LINKED.exec(block.text);
	if (!link) return [block];
	const address = link[1].length + 3;
	return [
		within(block, 1, 1 + link[1].length),
		{ ...within(block, address, address + link[2].length), heading: 0, apart: false }
	];
}

/** The part of a block between two offsets, less white space around it. */
function within(block: Block, start: number, end: number): Block {
	const raw = block.text.slice(start, end);
	const text = raw.trim();
	const from = (block.bytes?.[0] ?? 0) + utf8Length(block.text.slice(0, start + raw.indexOf(text)));
	return { ...block, text, bytes: [from, from + utf8Length(text)] };
}

/** Is this line the rest of a paragraph that an editor broke at a column? */
function continues(above: Line, line: Line, text: string): boolean {
	if (line.apart || [above, line].some(isOwnBlock) || BULLET.test(blockOf(line).text)) return false;
	const [before, after] = [blockOf(above), blockOf(line)];
	if (before.quoted !== after.quoted || isWide(before.text) !== isWide(after.text)) return false;
	if (SENTENCE_END.test(before.text) || / {2}$|\\$/u.test(text.slice(above.span.start, above.span.end + 2)))
		return false;
	const columns = before.text.length > WRAPPED[1] ? Infinity : width(before.text);
	return columns >= WRAPPED[0] && columns <= WRAPPED[1] && !isTitleLine(before.text);
}

const isWide = (text: string): boolean => WIDE.test(text);
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
const isTitleLine = (text: string): boolean => / [/／] /u.test(text);

function isOwnBlock(line: Line): boolean {
	const { text } = blockOf(line);
	return (
		FENCE.test(text) ||
		HEADING.test(text) ||
		text.startsWith('|') ||
		isStray(text) ||
		isLink(text) ||
		labelOf(text) !== null
	);
}

function extend(block: Block, line: Line): void {
	const more = blockOf(line);
	block.text += `\n${more.text}`;
	if (block.bytes && more.bytes) block.bytes = [block.bytes[0], more.bytes[1]];
}
