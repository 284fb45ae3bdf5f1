import { inEveryOrder } from './order';
import { postLanguage } from '../align/tongue';
import type { TargetLang } from '../segment/segment';
import { doubted, linesOf } from './doubt';
import { pairGap } from './gap';
import { likeMark, type Salt } from './mark';
import { readAnswer, type Block } from './read';

/** By what a text found its row: its mark, a damaged one, its place between marks, likeness to the source; or nothing was found. */
export const EVIDENCE = ['mark', 'damaged', 'place', 'similar', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Why a text may be at the wrong row. `unchecked`: the number of its mark is not proven. `neighbour`: a mark next to it was lost.
 * `moved`: marks and texts seem shifted against each other. `lines`: it has more lines than its source. `unlike`: it is more like
 * the source of a neighbour. `english`: it is its source, word for word. `source`: the source changed since it was copied. */
export const DOUBTS = ['unchecked', 'neighbour', 'moved', 'lines', 'unlike', 'english', 'source'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What came back for a row of the copy. */
export interface Matched {
	/** Place in the copy, from 0. */
	row: number;
	/** Null where nothing was found. */
	text: string | null;
	evidence: Evidence;
	/** Empty where it is sure. What has a doubt is taken only if a person says so. */
	doubts: Doubt[];
}

export interface Answer {
	/** The rows of all chunks of which something came back, in their order. */
	rows: Matched[];
	/** Marks that check. */
	marks: number;
	/** Lines that look like marks and do not check. */
	foreign: number;
}

/** A copy as it was made: its sources in their order, and how many of them stood in each chunk. */
export interface Sent {
	salt: Salt;
	sizes: readonly number[];
	sources: readonly string[];
	lang: TargetLang;
}

/** Finds for each text of an answer the row that it translates: by the marks, and where they were lost by place and likeness
 * between those that are there. */
export function matchAnswer(sent: Sent, answer: string): Answer {
	const own = new Set(sent.sources.flatMap((source) => source.split('\n').map((line) => likeMark(line) ?? '')));
	const { preface, blocks: all } = readAnswer(answer, sent.salt, own);
	const blocks = onceEach(all);
	const proven = provenRows(blocks, sent.sources.length);
	const claimed = new Set([...proven.values()].map(({ at }) => at));
	const expected = expectedRows(sent.sizes, proven);
	const found = new Map<number, Matched>();
	for (const rows of groups(expected, proven)) {
		const first = proven.get(rows[0]);
		const held = first ? blocksFrom(blocks, first.at, claimed) : leading(preface, blocks, claimed);
		for (const matched of first && rows.length === 1 ? [alone(rows[0], first, held)] : pairGap(sent, rows, held))
			found.set(matched.row, matched);
	}
	const rows = expected.map((row): Matched => found.get(row) ?? { row, text: null, evidence: 'none', doubts: [] });
	const isForeign = ({ form }: Block): boolean => form === 'broken';
	const before = leading(preface, blocks, claimed).flatMap(({ lines }) => lines);
	const shifted =
		proven.size > 0 && isText(before, sent.lang) && proven.has(expected[0])
			? new Set(expected)
			: shiftedRows(sent, preface, blocks, proven);
	const moved = rows.map((one): Matched => ({
		...one,
		doubts: shifted.has(one.row) ? add(one.doubts, 'moved') : one.doubts
	}));
	return { rows: doubted(sent, moved, preface), marks: proven.size, foreign: blocks.filter(isForeign).length };
}

/** A row whose mark checks and stands once. */
interface Proven {
	/** Its block. */
	at: number;
	block: Block;
	/** Do the marks around it rise up to it and on from it? */
	inOrder: boolean;
}

/** Without what an engine said twice, word for word. */
function onceEach(blocks: readonly Block[]): Block[] {
	const said = new Set<string>();
	return blocks.filter((block) => {
		if (!checks(block)) return true;
		const key = JSON.stringify([block.number, block.lines]);
		return !said.has(key) && Boolean(said.add(key));
	});
}

const checks = ({ form }: Block): boolean => form === 'intact' || form === 'damaged';

/** Rows by place that have a mark which checks, once, with a text behind it. */
function provenRows(blocks: readonly Block[], count: number): Map<number, Proven> {
	const texts = new Map<number, Set<string>>();
	const first = new Map<number, Proven>();
	blocks.forEach((block, at) => {
		if (!checks(block) || block.number === null || block.number < 1 || block.number > count) return;
		const row = block.number - 1;
		texts.set(row, (texts.get(row) ?? new Set()).add(block.lines.join('\n')));
		if (!first.has(row)) first.set(row, { at, block, inOrder: false });
	});
	for (const [row, { block }] of [...first])
		if (texts.get(row)!.size > 1 || block.lines.length === 0) first.delete(row);
	const inReading = [...first].sort((a, b) => a[1].at - b[1].at);
	const certain = inEveryOrder(inReading.map(([row]) => row));
	inReading.forEach(([, one], n) => (one.inOrder = certain[n]));
	return first;
}

/** Rows of the chunks of which at least one mark came back; of all chunks where none did. */
function expectedRows(sizes: readonly number[], proven: ReadonlyMap<number, Proven>): number[] {
	let start = 0;
	const chunks = sizes.map((size) => Array.from({ length: size }, () => start++));
	const touched = chunks.filter((rows) => rows.some((row) => proven.has(row)));
	return (touched.length > 0 ? touched : chunks).flat();
}

/** Rows in runs, each begun by a proven one and followed by those whose marks were lost; the first may be without a proven one. */
function groups(expected: readonly number[], proven: ReadonlyMap<number, Proven>): number[][] {
	const runs: number[][] = [];
	for (const row of expected) {
		if (runs.length === 0 || proven.has(row)) runs.push([row]);
		else runs.at(-1)!.push(row);
	}
	return runs;
}

/** Is what stands before the first mark, where that is of the first row, more than a word of the engine (`Here is the translation:`)? Then every text may stand
 * before its mark. */
const isText = (preface: readonly string[], lang: TargetLang): boolean =>
	preface.some((line) => line.trim() !== '' && !/[:：]\s*$/u.test(line) && postLanguage([line]) === lang);

const add = (doubts: readonly Doubt[], doubt: Doubt): Doubt[] => [...new Set([...doubts, doubt])];

/** Rows whose marks stand, in the answer, between a mark without a text and a text too much: marks and texts may be shifted. */
function shiftedRows(
	{ sources }: Sent,
	preface: readonly string[],
	blocks: readonly Block[],
	proven: ReadonlyMap<number, Proven>
): Set<number> {
	const rowAt = new Map([...proven].map(([row, { at }]) => [at, row]));
	const isEmpty = (block: Block): boolean => block.lines.length === 0;
	const isFull = (block: Block, at: number): boolean => {
		const row = rowAt.get(at);
		return row === undefined ? !isEmpty(block) : linesOf(block.lines.join('\n')) > linesOf(sources[row]);
	};
	const full = blocks.flatMap((block, at) => (isFull(block, at) ? [at] : []));
	if (preface.length > 0) full.unshift(-1);
	const rows = new Set<number>();
	const mark = (at: number): void => {
		const row = rowAt.get(at);
		if (row !== undefined) rows.add(row);
	};
	blocks.forEach((block, at) => {
		if (block.isBehind) [at - 1, at].forEach(mark);
		if (!isEmpty(block)) return;
		const [before, after] = [full.findLast((one) => one < at) ?? at, full.find((one) => one > at) ?? at];
		for (let k = before; k <= after; k++) mark(k);
	});
	return rows;
}

/** A block, and those behind it that nobody can claim. */
function blocksFrom(blocks: readonly Block[], at: number, claimed: ReadonlySet<number>): Block[] {
	let end = at + 1;
	while (end < blocks.length && !claimed.has(end)) end++;
	return blocks.slice(at, end);
}

/** What stands before the first mark that checks. */
function leading(preface: readonly string[], blocks: readonly Block[], claimed: ReadonlySet<number>): Block[] {
	const head: Block = { number: null, form: 'broken', raw: '', isBehind: false, lines: [...preface] };
	const [, ...before] = blocksFrom([head, ...blocks], 0, new Set([...claimed].map((at) => at + 1)));
	return [...(preface.length > 0 ? [head] : []), ...before];
}

/** A row with its own mark, followed by that of the next row. What looked like a mark within it is text. */
function alone(row: number, { block, inOrder }: Proven, held: readonly Block[]): Matched {
	const more = held.slice(1).filter((one) => !checks(one));
	const lines = [block.lines, ...more.map(({ raw, lines }) => [raw, ...lines])].flat();
	return {
		row,
		text: lines.join('\n'),
		evidence: block.form === 'intact' ? 'mark' : 'damaged',
		doubts: [...(inOrder ? [] : (['moved'] as const)), ...(held.length > 1 ? (['neighbour'] as const) : [])]
	};
}
