import { diffWords, type Part } from '$lib/core/diff/diff';
import { language } from '$lib/core/language/registry';
import type { TargetLang } from '$lib/core/segment/segment';
import type { View } from './desk.svelte';
import { plain } from './pieces';
import type { Row } from './row.svelte';

/** The row's text as this view shows it. A row that was never approved has no difference since. */
export function difference(row: Pick<Row, 'view' | 'status' | 'text'>, mode: View, lang: TargetLang): Part[] {
	const old = mode === 'machine' ? row.view.machine : mode === 'approved' ? row.status.approved : null;
	return old === null || old === row.text ? plain(row.text) : diffWords(old, row.text, language(lang));
}
