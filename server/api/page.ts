import { error, fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { isRefusal, type ProblemCode } from '$lib/core/problem';

/** Runs the load of a page: whoever is not signed in goes to sign in and comes back, other refusals are error pages. */
export async function answer<T>(url: URL, run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		if (refusal.code === 'access.sign-in')
			redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
		error(refusal.status, { message: refusal.message, code: refusal.code, detail: refusal.detail });
	}
}

export interface FormProblem {
	problem: ProblemCode;
	detail: string;
	message: string;
}

/** Runs a form action: a refusal comes back to the form with what it was. */
export const submit = <T>(run: () => Promise<T>): Promise<T | ActionFailure<FormProblem>> =>
	submitTyped(run, () => Promise.resolve({}));

/** The same for a form in which much is typed.
 * @param kept what comes back to the form with a refusal */
export async function submitTyped<T, K extends object>(
	run: () => Promise<T>,
	kept: (code: ProblemCode) => Promise<K>
): Promise<T | ActionFailure<FormProblem & K>> {
	try {
		return await run();
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		const { status, code, detail, message } = refusal;
		return fail(status, { problem: code, detail, message, ...(await kept(code)) });
	}
}

/** Where to go after signing in: an address of ours, never another site's. */
export const safeNext = (next: string | null): string =>
	next && /^\/(?![/\\])/.test(next) && !/[\\\p{Cc}]/u.test(next) ? next : '/';
