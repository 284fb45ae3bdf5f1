import type { Manifest } from './manifest';
import { outline, type OutlineRow, type Section } from './outline';

/** Title to paste into a forum or site. */
export const releaseTitle = (manifest: Manifest): string => manifest.title.replace(/\s*\n\s*/g, ' ');

const quote = (text: string): string =>
	text
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');

/** A title line with its English, as these posts have it: `translated / English`. */
const heading = (level: number, { target, source }: OutlineRow): string =>
	`${'#'.repeat(level)} ${source === null ? target : `${target} / ${source}`}`.replace(/\s*\n\s*/g, ' ');

const block = (row: OutlineRow): string => {
	if (row.kind === 'meta' || row.kind === 'heading') return heading(3, row);
	if (row.kind === 'title') return heading(2, row);
	const text = row.kind === 'list-item' && !/^\s*(?:[-*•]|\d+[.)])\s/.test(row.target) ? `- ${row.target}` : row.target;
	return row.source === null ? text : `${text}\n\n${quote(row.source)}`;
};

const section = ({ title, rows }: Section): string =>
	[...(title ? [heading(2, title)] : []), ...rows.map(block)].join('\n\n');

/** Body to paste into a forum: Markdown with the English quoted under each paragraph and every URL on a line alone.
 * @returns text that ends with one line feed */
export const releaseBody = (manifest: Manifest): string => outline(manifest).map(section).join('\n\n') + '\n';
