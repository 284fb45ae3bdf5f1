import { m } from '$lib/i18n/paraglide/messages';
import type { DeskActions } from './actions';
import type { Row } from './row.svelte';

/** A text that is to become another. */
export interface RowChange {
	row: Row;
	before: string;
	after: string;
	/** How much of it is told when it is done. */
	count: number;
}

type Counted = (said: { count: number }) => string;

/** Writes texts into several rows, undone by one step; rows that have another text than the one they were made for are left.
 * @param done says how much was changed: the counts of the rows together
 * @param skipped says how many rows were left */
export function writeRows(
	{ words, voice }: Pick<DeskActions, 'words' | 'voice'>,
	changes: readonly RowChange[],
	done: Counted,
	skipped: Counted
): void {
	const stop = (text: string): void => voice.show(text, { look: 'alarm' });
	const made = changes.filter(({ row, before, after }) => row.text === before && words.write(row, after) !== null);
	const undo = (): void => {
		const back = made.filter(({ row, after }) => row.text === after);
		for (const { row, before } of back) words.write(row, before);
		if (back.length < made.length) stop(m.workbench_repairs_kept({ count: made.length - back.length }));
	};
	const count = made.reduce((sum, change) => sum + change.count, 0);
	if (made.length < changes.length) stop(skipped({ count: changes.length - made.length }));
	if (count > 0) voice.show(done({ count }), { action: { label: m.workbench_undo(), run: undo } });
}
