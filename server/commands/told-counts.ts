import type { PrefillCounts } from '$lib/core/memory/prefill';
import type { TargetLang } from '$lib/core/segment/segment';
import type { UpdateCounts } from '$lib/core/update/plan';
import { printLine } from './usage';

export interface Counted {
	counts: UpdateCounts;
	prefilled: PrefillCounts;
}

/** One line of JSON for scripts: what an update did, or would do, to how many rows. */
export const tellCounts = (of: { doc: string; lang: TargetLang }, { counts, prefilled }: Counted): void =>
	printLine({ ...of, ...counts, prefilled: prefilled.taken, lost: 0 });
