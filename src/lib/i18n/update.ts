import type { UpdateCounts } from '$lib/core/update/plan';
import { m } from './paraglide/messages';

const SENTENCES = {
	replaced: m.update_count_replaced,
	offered: m.update_count_offered,
	noted: m.update_count_noted,
	new: m.update_count_new,
	gone: m.update_count_gone,
	changed: m.update_count_changed,
	falls: m.update_count_falls,
	quiet: m.update_count_quiet,
	returns: m.update_count_returns
} as const satisfies Partial<Record<keyof UpdateCounts, (inputs: { count: number }) => string>>;

export type CountedChange = keyof typeof SENTENCES;

const sentenceOf = (change: CountedChange, kind: 'copy' | 'engine'): ((inputs: { count: number }) => string) =>
	kind === 'engine' && change === 'offered' ? m.engine_count_offered : SENTENCES[change];

/** What an update does, change by change, in the reader's language; what it does not do is left out.
 * @param kind texts of an engine may be put beside others that nobody edited */
export const updateSentences = (
	counts: UpdateCounts,
	kind: 'copy' | 'engine' = 'copy'
): { change: CountedChange; sentence: string }[] =>
	(Object.keys(SENTENCES) as CountedChange[]).flatMap((change) =>
		counts[change] > 0 ? [{ change, sentence: sentenceOf(change, kind)({ count: counts[change] }) }] : []
	);
