import type { Block } from '../align/block';
import { BULLET, isLink, isStray } from '../align/furniture';
import { labelOf } from '../align/label';
import type { Format } from './format';
import { frontMatter } from './front-matter';
import { Indented, indentedBlock } from './indented';
import { linesOf, unreadable, type Line } from './lines';
import { tableRows, wholeUntil } from './markdown-whole';
import { blockOf, readTexts } from './post';
import { definitionIn, withAddresses, type References } from './references';
import { utf8Length } from './utf8';

const HEADING = /^(#{1,6})\s+/u;
const CLOSING = /\s#+$/u;
const UNDERLINE = /^(?:={3,}|-{3,})$/u;
/** Longest line that a line of dashes makes a heading. */
const LONGEST_HEADING = 100;
/** What begins a block of its own, whatever stands above: a footnote, a sign of a callout. */
const BEGINS = /^(?:\[\^[^\]]+\]:|\[![a-z]+\])/iu;
const CALLOUT = /^\[![a-z]+\]/iu;
const QUOTE_TAG = /^\[(\/?)quote(?:=[^\]]*)?\]$/u;
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

const SIGNS =
	/^(?:#{1,6} \S|```|~~~|\|\s*:?-{3}|\[(?:quote|details)=|\[\^\w+\]: |[-*] \[[ x]\] |> ?\[![a-z]+\])|\]\(https?:|^\*\*\S/u;

/** Two signs that no plain text has make it Markdown; a quotation alone does not. */
function looksLike(text: string): number {
	let signs = 0;
	for (const line of text.slice(0, 200_000).split('\n')) signs += Number(SIGNS.test(line));
	return Math.min(1, signs * 0.4);
}

/** Lines that belong together: code, a formula or remark as a whole, any other line alone. */
interface Stretch {
	first: number;
	last: number;
	is: 'whole' | 'indented' | 'definition' | 'line';
}

function* stretchesOf(lines: readonly Line[], text: string, from: number): Generator<Stretch> {
	const indented = new Indented(lines, text);
	let defined = true;
	for (let first = from; first < lines.length; first++) {
		const code = indented.until(first);
		const whole = code === null ? wholeUntil(lines, first) : null;
		// What stands within a paragraph gives no address.
		const apart: boolean = defined || lines[first]!.apart || lines[first - 1]!.text.startsWith('#');
		defined = code === null && whole === null && apart && definitionIn(lines[first]!) !== null;
		const is = code !== null ? 'indented' : whole !== null ? 'whole' : defined ? 'definition' : 'line';
		const last = code ?? whole ?? first;
		yield { first, last, is };
		first = last;
	}
}

/** The addresses that links of a Markdown file have by reference. */
export function referencesIn(text: string): References {
	const lines = linesOf(text);
	return referencesOf(lines, [...stretchesOf(lines, text, bodyOf(lines))]);
}

function referencesOf(lines: readonly Line[], stretches: readonly Stretch[]): References {
	const found = new Map<string, string>();
	for (const { first, is } of stretches) {
		const definition = is === 'definition' ? definitionIn(lines[first]!) : null;
		// The first of several counts.
		if (definition && !found.has(definition.label)) found.set(definition.label, definition.address);
	}
	return found;
}

/** The first line behind the front matter. */
const bodyOf = (lines: readonly Line[]): number => (frontMatter(lines)?.end ?? -1) + 1;

function blocksOf(lines: readonly Line[], text: string): Block[] {
	const rows = tableRows(lines);
	const blocks: Block[] = frontMatter(lines)?.blocks ?? [];
	const stretches = [...stretchesOf(lines, text, bodyOf(lines))];
	const references = referencesOf(lines, stretches);
	/** Quotations of the forum that are open. */
	let quotes = 0;
	for (const { first: at, last, is } of stretches) {
		const first = blocks.length;
		const isRow = rows.has(at) || rows.has(at - 1);
		if (is === 'indented') blocks.push(indentedBlock(blockOf(lines[at]), lines[at], lines[last], text));
		else if (is === 'whole') {
			// A remark is nobody's to read, and stays in the file.
			if (!lines[at].text.startsWith('<!--')) blocks.push(codeOf(lines[at], lines[last], text));
		} else if (is === 'definition') continue;
		else if (first && !isRow && continues(lines[at - 1], lines[at], text)) extend(blocks[first - 1], lines[at]);
		else if (rows.has(at)) blocks.push(blockOf(lines[at]));
		else blocks.push(...marked(lines[at], lines[at + 1], references));
		const tag = QUOTE_TAG.exec(lines[at].text);
		if (tag) quotes = Math.max(0, quotes + (tag[1] ? -1 : 1));
		else if (quotes) for (const block of blocks.slice(first)) block.quoted = true;
	}
	if (!blocks.length) throw unreadable('it holds no text');
	return blocks.map((block) => (block.code ? block : { ...block, text: withAddresses(block.text, references) }));
}

function codeOf(first: Line, last: Line, text: string): Block {
	const code = text.slice(first.span.start, last.span.end).replace(/\r\n?/g, '\n');
	return { ...blockOf(first), text: code, bytes: [first.bytes[0], last.bytes[1]], quoted: false, code: true };
}

/** A line less the marks of heading and bold; a title that is a link gives its address a block of its own. */
function marked(line: Line, below: Line | undefined, references: References): Block[] {
	const plain = blockOf(line);
	const hashes = HEADING.exec(plain.text);
	const underlined = levelBy(below, plain);
	const level = hashes ? hashes[1].length : underlined;
	let block = { ...plain, heading: level };
	if (hashes) block = within(block, hashes[0].length, CLOSING.exec(block.text)?.index ?? block.text.length);
	const bold = BOLD.exec(block.text)?.[1];
	if (bold && block.text.indexOf(bold, 2) === block.text.length - 2) block = within(block, 2, block.text.length - 2);
	return level || bold ? unlinked(block, references) : [block];
}

/** Level of the heading that the line below makes of a line. */
function levelBy(below: Line | undefined, { text, quoted }: Block): number {
	if (!below || below.apart || quoted || !UNDERLINE.test(below.text)) return 0;
	if (below.text.startsWith('=')) return 1;
	const plain = text.length <= LONGEST_HEADING && !SENTENCE_END.test(text) && !BULLET.test(text);
	return plain && !isStray(text) && !isLink(text) && !text.startsWith('|') ? 2 : 0;
}

function unlinked(block: Block, references: References): Block[] {
	const link = LINKED.exec(withAddresses(block.text, references));
	if (!link) return [block];
	const title = within(block, 1, 1 + link[1].length);
	const address = { heading: 0, apart: false };
	// By reference it has no address of its own in the file.
	if (link[0] !== block.text) return [title, { ...block, ...address, text: link[2], bytes: null }];
	const start = link[1].length + 3;
	return [title, { ...within(block, start, start + link[2].length), ...address }];
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
	if (BEGINS.test(blockOf(line).text) || CALLOUT.test(blockOf(above).text)) return false;
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
	return HEADING.test(text) || text.startsWith('|') || isStray(text) || isLink(text) || labelOf(text) !== null;
}

function extend(block: Block, line: Line): void {
	const more = blockOf(line);
	block.text += `\n${more.text}`;
	if (block.bytes && more.bytes) block.bytes = [block.bytes[0], more.bytes[1]];
}
