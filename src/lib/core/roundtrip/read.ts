import { splitLine, type Form, type Mark, type Salt } from './mark';

/** A mark with what stands behind it, up to the next one. */
export interface Block {
	number: number | null;
	form: Form;
	/** The line of the mark as it came. */
	raw: string;
	/** Does it stand right under a text and above a blank line, as if it belonged to what is above? */
	isBehind: boolean;
	/** Lines of its text, without blank ones around them. */
	lines: string[];
}

/** What came back from an engine, taken apart at its marks. */
export interface Returned {
	/** Lines before the first mark. */
	preface: string[];
	/** In the order in which they came. */
	blocks: Block[];
}

const FENCE = /^\s*(?:```|~~~)\s*[\w-]*\s*$/u;

/** What engines say before they begin (`Here is the translation:`). No mark reads like that. */
const BEGINNING = /^[^\p{N}\p{Ps}\p{Pe}]*\p{L}{3}[^\p{N}\p{Ps}\p{Pe}]*[:：]\s*$/u;

/** One answer of those that came back for the chunks of a copy, in their order. What an engine says before it begins goes from all
 * but the first, where it is read as such; else it would be text of the row that ends the one before. A code fence around one goes. */
export const joinAnswers = (parts: readonly string[]): string =>
	parts.length === 1 ? parts[0] : parts.map((part, n) => bare(part.split(/\r\n?|\n/u), n > 0).join('\n')).join('\n');

function bare(lines: readonly string[], follows: boolean): readonly string[] {
	const all = trimmed(lines);
	const kept = follows && BEGINNING.test(all[0] ?? '') ? trimmed(all.slice(1)) : all;
	return kept.length > 1 && FENCE.test(kept[0]) && FENCE.test(kept.at(-1)!) ? kept.slice(1, -1) : kept;
}

/** Takes an answer of an engine apart. A code fence around all of it goes.
 * @param own lines of the sources that read like marks, by `likeMark` */
export function readAnswer(text: string, salt: Salt, own?: ReadonlySet<string>): Returned {
	const preface: string[] = [];
	const blocks: Block[] = [];
	let lines = preface;
	const all = text.replace(/\r\n?/gu, '\n').split('\n');
	const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
	const begin = ({ number, form }: Mark, raw: string, isBehind: boolean): void => {
		blocks.push({ number, form, raw, isBehind, lines: [] });
		lines = blocks.at(-1)!.lines;
	};
	for (const [at, line] of all.entries()) {
		const pieces = splitLine(line, salt, own);
		if (pieces.length === 0) lines.push(line);
		for (const [n, piece] of pieces.entries()) {
			const hasTextAbove = n > 0 || !isBlank(lines.at(-1));
			const isLast = n === pieces.length - 1 && isBlank(all[at + 1]);
			if ('mark' in piece) begin(piece.mark, line.trim(), hasTextAbove && isLast);
			else lines.push(pieces.length > 1 ? piece.text.trim() : piece.text);
		}
	}
	for (const line of preface) if (FENCE.test(line)) dropLastFence(blocks);
	return {
		preface: trimmed(preface.filter((line) => !FENCE.test(line))),
		blocks: blocks.map((block) => ({ ...block, lines: trimmed(block.lines) }))
	};
}

function dropLastFence(blocks: readonly Block[]): void {
	const block = blocks.findLast(({ lines }) => lines.some((line) => FENCE.test(line)));
	const at = block?.lines.findLastIndex((line) => FENCE.test(line)) ?? -1;
	block?.lines.splice(at, 1);
}

function trimmed(lines: readonly string[]): string[] {
	const first = lines.findIndex((line) => line.trim() !== '');
	const last = lines.findLastIndex((line) => line.trim() !== '');
	if (first < 0) return [];
	const kept = lines.slice(first, last + 1);
	kept[0] = kept[0].trimStart();
	kept.push(kept.pop()!.trimEnd());
	return kept;
}

/** How many marks of an answer check by a salt. */
export function hits(text: string, salt: Salt): number {
	const { blocks } = readAnswer(text, salt);
	return blocks.filter(({ form }) => form === 'intact' || form === 'damaged').length;
}
