import { hasMessage, message, messageKey } from './message';
import type { Locale } from './paraglide/runtime';

/** A refusal as forms, the API and error pages carry it. */
export interface Problem {
	/** A code of core/problem.ts; others come from the network or a proxy. */
	code: string;
	detail: string;
	/** The English sentence, for codes that have no message. */
	message: string;
}

/** The sentence of a refusal in the reader's language, or in that of the page. */
export function problemSentence({ code, detail, message: english }: Problem, locale?: Locale): string {
	const key = messageKey('problem', code);
	const sentence = message(key, { detail }, locale);
	return sentence === key ? english : sentence;
}

/** The sentence for what a form action answered, if that was a refusal. */
export const formProblem = (
	form: { problem?: string; detail?: string; message?: string } | null | undefined
): string | null =>
	form?.problem === undefined
		? null
		: problemSentence({ code: form.problem, detail: form.detail ?? '', message: form.message ?? '' });

/** What to do about a kind of problem, without what differs from time to time. */
export function problemHelp(code: string): string {
	const own = messageKey('help_problem_about', code);
	return message(hasMessage(own) ? own : messageKey('problem', code), { detail: '…' });
}
