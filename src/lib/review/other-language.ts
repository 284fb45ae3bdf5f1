import { goto } from '$app/navigation';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { PaneTab, View } from './desk.svelte';
import { rowAnchor, rowHref, type Stance } from './focus';
import { languageName } from './names';

/** What a person keeps who goes from a row to the same row in the other language. */
interface Carried {
	/** Slug of the document. */
	document: string;
	segment: string;
	stance: Stance;
	/** Where the row stood in the window, in CSS pixels from its top; null where it was not on the page. */
	top: number | null;
	mode: View;
	pane: PaneTab;
	paneOpen: boolean;
}

let carried: Carried | null = null;

/** Goes to the same row in the other language, where it stands in the window, with what is open. */
export function goToOther({ desk, voice }: DeskActions, stance: Stance): void {
	const { active: row, beside, mode, pane, paneOpen, view } = desk;
	if (!beside || !row) return voice.show(m.beside_none());
	carried = { document: view.document.slug, segment: row.id, stance, top: topOf(row.id), mode, pane, paneOpen };
	const href = rowHref({ id: row.id, lang: beside.lang, document: view.document });
	void goto(href, { noScroll: true, keepFocus: true });
}

/** Comes to the row that the person stood on in the other language.
 * @returns whether anybody came from there */
export async function comeFromOther(actions: DeskActions): Promise<boolean> {
	const { desk, voice } = actions;
	const from = carried?.document === desk.view.document.slug ? carried : null;
	carried = null;
	const row = from && desk.row(from.segment);
	if (!row) return false;
	Object.assign(desk, { mode: from.mode, pane: from.pane, paneOpen: from.paneOpen });
	await actions.go(row, from.stance);
	standAt(row.id, from.top);
	voice.say(m.beside_here({ language: languageName(desk.view.lang), number: row.number }));
	return true;
}

const topOf = (id: string): number | null =>
	document.getElementById(rowAnchor(id))?.getBoundingClientRect().top ?? null;

/** How long what stands above a row has to find its height, in milliseconds. */
const SETTLING = 1000;
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Keeps a row where it stood in the window before, while rows above it and its editor are drawn; whoever scrolls or writes
 * ends that. */
function standAt(id: string, top: number | null): void {
	const scroller = document.getElementById('work');
	if (top === null || !scroller) return;
	const within = getComputedStyle(scroller).overflowY === 'auto' ? scroller : document.documentElement;
	const by = new AbortController();
	for (const type of BY_HAND) addEventListener(type, () => by.abort(), { capture: true, signal: by.signal });
	const until = performance.now() + SETTLING;
	const stand = (): void => {
		const now = topOf(id);
		if (by.signal.aborted || now === null || performance.now() > until) return by.abort();
		within.scrollTop += now - top;
		requestAnimationFrame(stand);
	};
	stand();
}
