import type { Kind, SourceLang } from '../segment/segment';
import type { ManifestRow } from './manifest';

export interface OutlineRow {
	id: string;
	kind: Kind;
	target: string;
	/** English of the row, null where there is none or it says the same. */
	source: string | null;
	sourceLang: SourceLang;
}

/** A section of a published post: a paper, or a stretch of the frame around papers. */
export interface Section {
	/** Title row of the section; null for the frame. */
	title: OutlineRow | null;
	rows: OutlineRow[];
}

/** What of a post its sections are made of. */
export interface OutlinePost {
	rows: readonly Omit<ManifestRow, 'hash'>[];
}

const outlineRow = ({ id, kind, target, source, sourceLang }: OutlinePost['rows'][number]): OutlineRow => ({
	id,
	kind,
	target,
	source: source === target ? null : source,
	sourceLang
});

/** The post as sections in reading order. The title of the post itself stands in the manifest and is left out, and so is
 * a label that nothing follows ("Paper links" over no link). */
export function outline(post: OutlinePost): Section[] {
	const sections: Section[] = [];
	let paper: string | null | undefined;
	for (const row of post.rows) {
		if (row.kind === 'title' && row.paper === null) continue;
		if (row.paper !== paper || !sections.length) sections.push({ title: null, rows: [] });
		paper = row.paper;
		const section = sections[sections.length - 1]!;
		if (row.kind === 'title' && section.title === null && section.rows.length === 0) section.title = outlineRow(row);
		else section.rows.push(outlineRow(row));
	}
	return sections
		.map((section) => ({ ...section, rows: section.rows.filter((row, i) => !isEmptyLabel(section.rows, row, i)) }))
		.filter((section) => section.title !== null || section.rows.length > 0);
}

const isLabel = (row: OutlineRow | undefined): boolean => row?.kind === 'meta' || row?.kind === 'heading';
const isEmptyLabel = (rows: readonly OutlineRow[], row: OutlineRow, i: number): boolean =>
	row.kind === 'meta' && (i === rows.length - 1 || isLabel(rows[i + 1]));
