import type { DeskView } from '$lib/core/workflow/desk-view';
import { rowAnchor } from '$lib/core/workflow/link';
import type { Place } from './keys';

export { rowAnchor };

/** Where the focus goes with a row: into its editor, onto the row, onto its line in the list, or nowhere. */
export type Stance = 'editor' | 'row' | 'list' | 'none';

export const lineAnchor = (id: string): string => `i-${id}`;

/** Address of a row on the screen of work. */
export const rowHref = ({ id, lang, document }: { id: string; lang: string; document: { slug: string } }): string =>
	`/desk/${document.slug}/${lang}#${rowAnchor(id)}`;

/** Address of the sheet of facts that belongs to a desk. */
export const factsHref = ({ document, lang }: Pick<DeskView, 'document' | 'lang'>): string =>
	`/desk/${document.slug}/${lang}/facts`;

/** Address of what is published from a desk. */
export const pageHref = ({ document, lang }: Pick<DeskView, 'document' | 'lang'>): string =>
	`/${lang}/${document.slug}`;

/** Brings a row into sight, if it is in the list. */
type Reveal = (id: string) => void;
/** Of the long lists on the page, in its order. They always render the active row, wherever it is. */
const longLists = new Set<Reveal>();

/** Tells of a list that scrolls by itself to the rows it renders.
 * @returns what ends that */
export function onReveal(reveal: Reveal): () => void {
	longLists.add(reveal);
	return () => void longLists.delete(reveal);
}

/** Brings the active row into sight and puts the focus where the person is working. */
export function focusOn(id: string, stance: Stance): void {
	const row = document.getElementById(rowAnchor(id));
	const line = document.getElementById(lineAnchor(id));
	if (longLists.size > 0) for (const reveal of longLists) reveal(id);
	else for (const element of [line, row]) element?.scrollIntoView({ block: 'nearest' });
	if (stance === 'list') line?.focus({ preventScroll: true });
	else if (stance === 'row') row?.focus({ preventScroll: true });
	else if (stance === 'editor') (row?.querySelector<HTMLElement>('.cm-content') ?? row)?.focus({ preventScroll: true });
}

/** Puts the focus on the row that somebody begins with, so that keys act at once, unless they are somewhere already. */
export function beginOn(id: string | null): void {
	if (id !== null && document.activeElement === document.body) focusOn(id, 'row');
}

/** Puts the focus on the tab of the pane that is open. */
export const focusOnPane = (): void =>
	document.querySelector<HTMLElement>('aside [role="tab"][data-state="active"]')?.focus();

/** The thread of comments whose card has the focus. */
export const focusedThread = (): string | null =>
	document.activeElement?.closest<HTMLElement>('[data-thread]')?.dataset.thread ?? null;

/** Puts the focus on a thread's card in the pane. */
export const focusOnThread = (id: string): void =>
	document.querySelector<HTMLElement>(`aside [data-thread="${CSS.escape(id)}"]`)?.focus();

/** Puts the focus on a term's card in the pane. */
export const focusOnTerm = (id: string): void =>
	document.querySelector<HTMLElement>(`aside [data-term="${CSS.escape(id)}"]`)?.focus();

/** Puts the focus into the form for a new comment. */
export const focusOnComment = (): void =>
	document.querySelector<HTMLElement>('aside [data-new-comment] textarea')?.focus();

/** Which keys are heard at an element. */
export function placeOf(target: EventTarget | null): Place {
	if (!(target instanceof Element)) return 'page';
	if (target.closest('.cm-content')) return 'editor';
	if (target.closest('dialog, [popover]')) return 'dialog';
	if (target.matches('input, textarea, select')) return 'field';
	if (target.closest('[data-keys="comment"]')) return 'comment';
	if (target.closest('[data-keys="list"]') && !target.matches('button')) return 'list';
	if (target.closest('[data-keys="row"]')) return target.matches('[data-keys="row"]') ? 'list' : 'editor';
	return 'page';
}
