import { canonical, tidy } from './canonical';
import type { Flaw } from './flaws';
import { itemOf } from './groups';
import { readMarks, type Mark } from './marks';
import type { OutlineRow } from './outline';
import { partsOf } from './parts';
import { writeMarks } from './write-marks';
import type { WrittenBlock } from './written';

/** Blocks of a text as Markdown, with what they must be read as. */
interface WrittenText {
	markdown: string;
	expected: string[];
}

/** A block of a row's translation, with what of it would stay literal. */
export type TargetBlock = WrittenBlock & { flaws: Flaw[] };

const LONE = (marks: readonly Mark[]): boolean =>
	marks.filter((mark) => mark.kind !== 'text' || mark.text.trim() !== '').length === 1 &&
	marks.some((mark) => mark.kind === 'url');

/** Paragraphs and blocks of code of a text.
 * @param shape what they stand in, as `quote `, '' for nothing */
function writeText(text: string, shape: string): WrittenText {
	const written: WrittenText[] = partsOf(text).map((part) => {
		if (part.code) return codeBlock(part.text, part.info, shape);
		const { marks } = readMarks(trimLines(part.text));
		const kind = LONE(marks) ? 'address' : 'p';
		return { markdown: writeMarks(marks), expected: [`${shape}${kind}: ${tidy(canonical(marks))}`] };
	});
	return {
		markdown: written.map(({ markdown }) => markdown).join('\n\n'),
		expected: written.flatMap(({ expected }) => expected)
	};
}

const trimLines = (text: string): string =>
	text
		.split('\n')
		.map((line) => line.replace(/^[ \t\v\f]+|[ \t\v\f]+$/gu, ''))
		.filter((line) => line.trim() !== '')
		.join('\n');

function codeBlock(code: string, info: string, shape: string): WrittenText {
	const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return { markdown: `${fence}${info}\n${code}\n${fence}`, expected: [`${shape}code: ${tidy(code)}`] };
}

/** The row's translation: paragraph, item of a list, or address. */
export function targetBlock(row: OutlineRow): TargetBlock {
	const { id, target } = row;
	const { flaws } = readMarks(target.replace(/\r\n?/gu, '\n'));
	const item = itemOf(row);
	if (!item) return { row: id, side: 'target', flaws, ...writeText(target, '') };
	const bullet = item.number === null ? '-' : `${item.number}.`;
	const { markdown, expected } = writeText(item.words, `item ${bullet} `);
	const inside = indent(markdown, `${bullet} `, ' '.repeat(bullet.length + 1));
	return { row: id, side: 'target', markdown: inside, expected, flaws };
}

/** The row's English, quoted. Its flaws are nobody's here: a source stays as it is given. */
export function sourceBlock({ id }: OutlineRow, source: string): WrittenBlock {
	const { markdown, expected } = writeText(source, 'quote ');
	return { row: id, side: 'source', markdown: indent(markdown, '> ', '> '), expected };
}

/** A title line with its English, as these posts have it: `translated / English`. */
export function headingBlock(level: number, row: OutlineRow, english: boolean): TargetBlock {
	const line = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();
	const target = readMarks(line(row.target));
	const source = english && row.source !== null ? readMarks(line(row.source)).marks : null;
	const marks: Mark[] = source ? [...target.marks, { kind: 'text', text: ' / ' }, ...source] : target.marks;
	const written = writeMarks(joined(marks)).replace(/(^|\s)(#+)$/u, '$1\\$2');
	const markdown = `${'#'.repeat(level)} ${written}`;
	return {
		row: row.id,
		side: 'target',
		markdown,
		expected: [`h${level}: ${tidy(canonical(marks))}`],
		flaws: target.flaws
	};
}

/** Texts beside one another become one, so that what stands around a character is known. */
function joined(marks: readonly Mark[]): Mark[] {
	const out: Mark[] = [];
	for (const mark of marks) {
		const last = out.at(-1);
		if (last?.kind === 'text' && mark.kind === 'text')
			out[out.length - 1] = { kind: 'text', text: last.text + mark.text };
		else out.push(mark);
	}
	return out;
}

const indent = (text: string, first: string, rest: string): string =>
	text
		.split('\n')
		.map((line, i) => ((i === 0 ? first : rest) + line).replace(/[ \t]+$/u, ''))
		.join('\n');
