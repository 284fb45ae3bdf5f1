import { anchor } from '$lib/core/release/address';
import { blocks, numberOf, withoutMark } from '$lib/core/release/blocks';
import type { Manifest } from '$lib/core/release/manifest';
import { outline, type OutlineRow } from '$lib/core/release/outline';
import { readMarks, type Mark } from '$lib/core/release/marks';
import type { ShownMark, ShownRow, ShownSection, ShownText } from '$lib/core/release/shown';
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

function shownRow(row: OutlineRow): ShownRow {
	const words = (text: string): ShownText => shown(row.kind === 'list-item' ? withoutMark(text) : text);
	return {
		id: anchor(row.id),
		kind: row.kind,
		number: numberOf(row),
		target: words(row.target),
		source: row.source === null ? null : { lang: row.sourceLang, ...words(row.source) }
	};
}

/** A release as sections with formulas, links and lists. */
export const shownSections = (manifest: Manifest): ShownSection[] =>
	outline(manifest).map(({ title, rows }) => ({
		title: title && shownRow(title),
		blocks: blocks(rows).map(({ list, rows }) => ({ list, rows: rows.map(shownRow) }))
	}));
