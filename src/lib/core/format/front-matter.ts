import type { Block } from '../align/block';
import type { Line } from './lines';
import { utf8Length } from './utf8';

const KEY = /^[\w-]+\s*:/u;
/** Values that readers see. One with escapes or marks of YAML in it is left as it is. */
const SHOWN =
	/^(title|subtitle|description|summary|excerpt)\s*:\s*(?:"([^"\\]+)"|'([^']+)'|([^\s"'[{|>&*!%@`#][^#\\"']*))$/iu;
const LONGEST = 100;

/** Front matter of a Markdown file: the texts in it that readers see, and where the post begins. What else it says stays in
 * the file and is no row.
 * @returns null for a file without */
export function frontMatter(lines: readonly Line[]): { blocks: Block[]; end: number } | null {
	if (lines[0]?.number !== 1 || lines[0].text !== '---') return null;
	const end = lines.slice(0, LONGEST).findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)$/u.test(text));
	if (end < 2 || !KEY.test(lines[1]!.text)) return null;
	return { blocks: lines.slice(1, end).flatMap(shownIn), end };
}

function shownIn(line: Line): Block[] {
	const [, key = '', double, single, plain] = SHOWN.exec(line.text) ?? [];
	const text = (double ?? single ?? plain ?? '').trim();
	if (!text) return [];
	const from = line.bytes[0] + utf8Length(line.text.slice(0, line.text.lastIndexOf(text)));
	const heading = key.toLowerCase() === 'title' ? 1 : 0;
	return [
		{
			...{ text, line: line.number, bytes: [from, from + utf8Length(text)], apart: true },
			...{ quoted: false, heading, code: false }
		}
	];
}
