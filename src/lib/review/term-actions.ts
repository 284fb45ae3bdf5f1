import { tick } from 'svelte';
import type { Concept } from '$lib/core/glossary/concept';
import { insertTerm } from '$lib/core/glossary/insert-term';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import { atRest } from './editor/composition';
import { focusOnTerm } from './focus';
import { parts } from './parts';
import type { Row } from './row.svelte';
import { bestRendering, rowTerms } from './terms';

/** Puts a rendering into the editor of a row, in the place of a wrong one or at the caret, and says what became of it. One
 * undo takes it back. While somebody composes it waits for the input method. */
export function putTerm({ desk, words, voice }: DeskActions, row: Row, concept: Concept, rendering: string): void {
	const view = words.viewOf(row.id);
	if (!view) return voice.show(m.term_editor_no_editor(), { look: 'alarm' });
	atRest(view, () => {
		if (words.viewOf(row.id) !== view) return;
		const { from, to } = view.state.selection.main;
		const input = desk.input(row, view.state.doc.toString());
		const made = insertTerm(input, concept, rendering, { start: from, end: to });
		if (!words.change(row, made)) return voice.show(m.workbench_offline_no_text(), { look: 'alarm' });
		const { replaced } = made;
		if (replaced === null) voice.say(m.term_editor_inserted({ words: rendering }));
		else voice.say(m.term_editor_replaced({ old: replaced, words: rendering }));
	});
}

/** Puts in the best rendering of the n-th term of a row, in the order of the source. */
export function putTermNumber(actions: DeskActions, row: Row, number: number): void {
	const concept = rowTerms(actions.desk.input(row, ''))[number - 1]?.concept;
	const rendering = concept && bestRendering(concept, actions.desk.view.lang);
	if (concept && rendering) putTerm(actions, row, concept, rendering);
	else actions.voice.show(m.workbench_no_term({ number }));
}

/** Shows a term in the pane, and goes there. */
export async function openTerm({ desk }: DeskActions, concept: string): Promise<void> {
	desk.pane = 'terms';
	desk.paneOpen = true;
	await parts.terms.load();
	await tick();
	focusOnTerm(concept);
}
