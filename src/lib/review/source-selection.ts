import type { Span } from '$lib/core/segment/segment';

/** What is selected in the source of a row, as offsets of its text.
 * @returns null where the selection is neither in a source nor in an editor; a span of null where nothing of a source is
 * selected any more */
export function selectedIn(selection: Selection): { row: string; span: Span | null } | null {
	const place = elementOf(selection.anchorNode);
	const source = place?.closest<HTMLElement>('[data-source]');
	if (!source) return place?.closest('.cm-content') ? { row: '', span: null } : null;
	const row = source.dataset.source ?? '';
	if (selection.isCollapsed || !source.contains(selection.focusNode)) return { row, span: null };
	const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
	const start = wordsBefore(source, startContainer, startOffset).length;
	return { row, span: trimmed(wordsBefore(source, endContainer, endOffset).slice(start), start) };
}

/** The text of a source up to a place in it. It stands in several elements where terms are underlined; what is told of a term
 * is no part of it. */
function wordsBefore(source: HTMLElement, node: Node, offset: number): string {
	const before = document.createRange();
	before.setStart(source, 0);
	before.setEnd(node, offset);
	return [...before.cloneContents().querySelectorAll('.words')].map((words) => words.textContent).join('');
}

function trimmed(text: string, start: number): Span | null {
	const from = start + text.length - text.trimStart().length;
	const end = from + text.trim().length;
	return end > from ? { start: from, end } : null;
}

const elementOf = (node: Node | null): Element | null =>
	node instanceof Element ? node : (node?.parentElement ?? null);
