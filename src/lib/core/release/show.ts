import { anchor } from './address';
import { blocks, numberOf, withoutMark } from './blocks';
import { outline, type OutlinePost, type OutlineRow } from './outline';
import { readMarks, type Mark } from './marks';
import type { ShownMark, ShownRow, ShownSection, ShownText } from './shown';
import { mathml } from './mathml';

/** Nothing is loaded from elsewhere: an image is a link to it. TeX that cannot be read is shown as it stands. */
function shownMark(mark: Mark): ShownMark {
	switch (mark.kind) {
		case 'math':
			return formula(mark.text, mathml(mark.text, mark.display));
		case 'url':
			return { kind: 'link', address: mark.address, inner: [{ kind: 'text', text: mark.address }] };
		case 'image':
			return { kind: 'link', address: mark.address, inner: [{ kind: 'text', text: mark.text }] };
		case 'link':
			return { kind: 'link', address: mark.address, inner: mark.inner.map(shownMark) };
		case 'strong':
		case 'em':
			return { kind: mark.kind, inner: mark.inner.map(shownMark) };
		default:
			return mark;
	}
}

const formula = (tex: string, made: string | null): ShownMark =>
	made === null ? { kind: 'code', text: tex } : { kind: 'math', mathml: made };

export const shown = (text: string): ShownText => ({ marks: readMarks(text).marks.map(shownMark) });

/** A row as its paragraph on a page. */
export function shownRow(row: OutlineRow): ShownRow {
	const words = (text: string): ShownText => shown(row.kind === 'list-item' ? withoutMark(text) : text);
	return {
		id: anchor(row.id),
		kind: row.kind,
		number: numberOf(row),
		target: words(row.target),
		source: row.source === null ? null : { lang: row.sourceLang, ...words(row.source) }
	};
}

/** A post as sections with formulas, links and lists.
 * @param read makes the paragraph of a row */
export function shownSections(post: OutlinePost): ShownSection[];
export function shownSections<R extends ShownRow>(post: OutlinePost, read: (row: OutlineRow) => R): ShownSection<R>[];
export function shownSections(post: OutlinePost, read = shownRow): ShownSection[] {
	return outline(post).map(({ title, rows }) => ({
		title: title && read(title),
		blocks: blocks(rows).map(({ list, rows }) => ({ list, rows: rows.map(read) }))
	}));
}
