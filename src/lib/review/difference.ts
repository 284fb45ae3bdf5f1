import { diffCharacters, diffWords, type Part } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { DeskState, View } from './desk.svelte';
import { plain } from './pieces';
import type { Row } from './row.svelte';

/** How differences are shown: against what, and cut how. */
export type Shown = Pick<DeskState, 'mode' | 'byCharacter'>;

/** The text that a view compares with; null where the row has none.
 * @param colleague what somebody else wrote last, where that is known */
function older({ view, status }: Pick<Row, 'view' | 'status'>, mode: View, colleague: string | null): string | null {
	if (mode === 'machine') return view.machine;
	if (mode === 'approved') return status.approved;
	return mode === 'colleague' ? colleague : null;
}

/** The row's text as this view shows it. A row without anything to compare with shows no difference. */
export function difference(
	row: Pick<Row, 'view' | 'status' | 'text'>,
	{ mode, byCharacter }: Shown,
	lang: TargetLang,
	colleague: string | null = null
): Part[] {
	const old = older(row, mode, colleague);
	if (old === null || old === row.text) return plain(row.text);
	return byCharacter ? diffCharacters(old, row.text) : diffWords(old, row.text, language(lang));
}
