import type { DeskView } from '$lib/core/workflow/desk-view';

const KEY = 'variorum-second-language';
/** From here on three columns leave room for words, in CSS pixels of the window. */
const WIDE = 1600;

/** Whether the second language is shown: as it was chosen last on this device, else where there is room for it. */
export function showsSecondLanguage(): boolean {
	const chosen = localStorage.getItem(KEY);
	return chosen === null ? window.innerWidth >= WIDE : chosen === 'yes';
}

export const rememberSecondLanguage = (shown: boolean): void => localStorage.setItem(KEY, shown ? 'yes' : 'no');

/** Does the other language stand before that of the desk? Each keeps its column wherever one writes. */
export const isOtherFirst = ({ view }: { view: Pick<DeskView, 'lang' | 'langs'> }): boolean =>
	view.langs.some(({ lang }) => lang < view.lang);
