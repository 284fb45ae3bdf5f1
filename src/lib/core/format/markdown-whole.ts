import type { Line } from './lines';

const FENCE = /^((?:>\s*)*)(`{3,}|~{3,})/u;
const QUOTED = /^(?:>\s*)+/u;
/** Longest stretch that is no code, in lines: what nobody closes within them was never opened. */
const LONGEST = 300;

/** What begins a stretch of lines that belong together, and what ends it; both on one line end it there. */
const STRETCHES: readonly [open: RegExp, close: (line: string, opening: RegExpExecArray) => boolean][] = [
	[/^\$\$/u, (line) => /\$\$$/u.test(line)],
	[/^\\\[/u, (line) => /\\\]$/u.test(line)],
	[/^\\begin\{(\w+\*?)\}/u, (line, [, name]) => line.endsWith(`\\end{${name}}`)],
	[/^<!--/u, (line) => line.endsWith('-->')]
];

/** The place of the last line of the code, formula or remark that begins on a line.
 * @returns null where none begins there, or nobody closes a formula or remark */
export function wholeUntil(lines: readonly Line[], at: number): number | null {
	const { text } = lines[at]!;
	const fence = FENCE.exec(text);
	if (fence) return codeUntil(lines, at, fence[2]!, fence[1] !== '');
	for (const [open, close] of STRETCHES) {
		const opening = open.exec(text);
		if (!opening) continue;
		if (text.length > opening[0].length && close(text, opening)) return at;
		const end = lines.slice(at + 1, at + LONGEST).findIndex((line) => close(line.text, opening));
		return end < 0 ? null : at + 1 + end;
	}
	return null;
}

/** As many marks or more close a fence, and so does the end of the quotation that it stands in; else the end of the file. */
function codeUntil(lines: readonly Line[], open: number, marks: string, quoted: boolean): number {
	for (let at = open + 1; at < lines.length; at++) {
		const { text, apart } = lines[at]!;
		if (quoted && (apart || !QUOTED.test(text))) return at - 1;
		const bare = quoted ? text.replace(QUOTED, '') : text;
		if (bare.startsWith(marks) && [...bare].every((mark) => mark === marks[0])) return at;
	}
	return lines.length - 1;
}

const DELIMITER = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;

/** Lines that are rows of a table: those with bars around the line between its head and its body. */
export function tableRows(lines: readonly Line[]): ReadonlySet<number> {
	const rows = new Set<number>();
	lines.forEach(({ text, apart }, at) => {
		if (apart || at === 0 || !DELIMITER.test(text) || !lines[at - 1]!.text.includes('|')) return;
		rows.add(at - 1).add(at);
		for (let next = at + 1; next < lines.length && !lines[next]!.apart && lines[next]!.text.includes('|'); next++)
			rows.add(next);
	});
	return rows;
}
