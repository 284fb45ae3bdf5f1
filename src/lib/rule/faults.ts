import type { RefusedRule } from '$lib/core/check/own/plan';
import type { RuleProblem } from '$lib/core/check/own/judge';
import { message, messageKey } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';

/** What is wrong with a pattern, and where, in the reader's language. */
export const faultSentence = ({ code, at, part }: Pick<RuleProblem, 'code' | 'at' | 'part'>): string =>
	m.own_at({ at: at + 1, what: message(messageKey('own_fault', code), { part }) });

/** Why a rule of a file is not taken. */
export const refusedSentence = ({ place, name, code, detail, problem }: RefusedRule): string => {
	const what = problem ? faultSentence(problem) : message(messageKey('own_fault', code), { part: detail });
	return m.own_plan_place({ place, what: name ? `${name} – ${what}` : what });
};
