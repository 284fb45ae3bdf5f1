import { message, messageKey } from './message';

/** A refusal as forms, the API and error pages carry it. */
export interface Problem {
	/** A code of core/problem.ts; others come from the network or a proxy. */
	code: string;
	detail: string;
	/** The English sentence, for codes that have no message. */
	message: string;
}

/** The sentence of a refusal in the reader's language. */
export function problemSentence({ code, detail, message: english }: Problem): string {
	const key = messageKey('problem', code);
	const sentence = message(key, { detail });
	return sentence === key ? english : sentence;
}

/** The sentence for what a form action answered, if that was a refusal. */
export const formProblem = (
	form: { problem?: string; detail?: string; message?: string } | null | undefined
): string | null =>
	form?.problem === undefined
		? null
		: problemSentence({ code: form.problem, detail: form.detail ?? '', message: form.message ?? '' });
