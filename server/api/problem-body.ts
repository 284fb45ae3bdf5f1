import { isRefusal, problemStatus, problemTitle, Refusal, type ProblemCode } from '$lib/core/problem';
import { newId } from '../id';

/** Id of one occurrence of a problem. */
export const newInstance = newId;

/** Where it stands what to do about a problem. */
export const problemPage = (code: ProblemCode): string => `/help/problems/${code}`;

/** A refusal as the API sends it: RFC 9457, and what the screen reads. `detail` is what is particular to this one, `message`
 * the whole English sentence. */
export const problemBody = ({ code, status, message, detail, blockers }: Refusal, instance = newId()) => ({
	type: problemPage(code),
	title: problemTitle(code),
	status,
	detail,
	instance: `urn:uuid:${instance}`,
	code,
	message,
	blockers
});

/** A refusal as an answer of the API. */
export function problem(refusal: Refusal, instance?: string): Response {
	const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
	if (refusal.status === 401) headers.set('www-authenticate', 'Bearer');
	if (refusal.status === 429) headers.set('retry-after', refusal.detail);
	return new Response(JSON.stringify(problemBody(refusal, instance)), { status: refusal.status, headers });
}

/** What stands behind a status that SvelteKit answers with by itself. */
const BY_STATUS: Record<number, ProblemCode> = {
	400: 'input.invalid',
	403: 'access.refused',
	404: 'access.not-found',
	405: 'access.method',
	413: 'input.too-large',
	415: 'input.media-type'
};

/** An answer of the API as a problem, where it is an error that no endpoint of ours said: an unknown address, another method,
 * a body over the limit, a mistake of the server. */
export function asProblem(response: Response, instance: string): Response {
	if (response.status < 400 || response.headers.get('content-type') === 'application/problem+json') return response;
	const answer = problem(new Refusal(BY_STATUS[response.status] ?? 'server.fault'), instance);
	const allow = response.headers.get('allow');
	if (allow) answer.headers.set('allow', allow);
	return answer;
}

/** Is it a refusal that came about on our side of the API? */
export const refusalOf = (error: unknown): Refusal | null => {
	if (isRefusal(error)) return error;
	// A body over the limit of the server breaks off while it is read.
	const { status } = (error ?? {}) as { status?: unknown };
	return status === problemStatus('input.too-large') ? new Refusal('input.too-large') : null;
};
