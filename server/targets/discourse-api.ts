import * as v from 'valibot';
import { Refusal } from '$lib/core/problem';
import type { Answer, Ask, Outgoing } from './outgoing';

/** A forum, and who writes there. */
export interface Forum {
	/** Address of the forum, without a slash at the end. */
	url: string;
	username: string;
	key: string;
	outgoing: Outgoing;
}

/** How often a request waits when the forum asks for patience, and how long at most; what takes longer is left to the
 * caller, who may try again later. In seconds. */
const WAITS = 2;
const LONGEST_WAIT = 8;

const Errors = v.object({
	errors: v.optional(v.array(v.string()), []),
	extras: v.optional(v.object({ wait_seconds: v.optional(v.number()) }))
});

const jsonOf = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

const errorsOf = ({ text }: Answer): v.InferOutput<typeof Errors> => {
	const read = v.safeParse(Errors, jsonOf(text));
	return read.success ? read.output : { errors: [] };
};

/** Seconds that the forum asks to wait. */
function waitOf(answer: Answer): number {
	const header = Number(answer.headers['retry-after']);
	const seconds = Number.isFinite(header) ? header : errorsOf(answer).extras?.wait_seconds;
	return Math.max(1, Math.ceil(seconds ?? 60));
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** One request of the forum's API.
 * @returns null where the forum says that there is no such thing (404), or no more (410)
 * @throws Refusal `target.*` for every other answer than success, in the forum's words where it has some */
export async function call<T extends v.GenericSchema>(
	forum: Forum,
	method: Ask['method'],
	path: string,
	answerIs: T,
	content?: unknown
): Promise<v.InferOutput<T> | null> {
	for (let n = 0; ; n++) {
		const answer = await forum.outgoing.ask({
			method,
			url: forum.url + path,
			headers: { accept: 'application/json', ...(content === undefined ? {} : { 'content-type': 'application/json' }) },
			credentials: { 'api-key': forum.key, 'api-username': forum.username },
			body: content === undefined ? undefined : JSON.stringify(content)
		});
		const wait = answer.status === 429 ? waitOf(answer) : 0;
		if (wait === 0 || n === WAITS || wait > LONGEST_WAIT) return outcome(answer, answerIs);
		await pause(wait);
	}
}

function outcome<T extends v.GenericSchema>(answer: Answer, answerIs: T): v.InferOutput<T> | null {
	const { status } = answer;
	if (status === 404 || status === 410) return null;
	if (status === 429) throw new Refusal('target.slow-down', String(waitOf(answer)));
	const words = errorsOf(answer).errors.join(' ');
	if (status === 401 || status === 403) throw new Refusal('target.denied', words || `status ${status}`);
	// Only a change that names the text it changes meets this.
	if (status === 409) throw new Refusal('destination.edited');
	if (status === 400 || status === 413 || status === 422)
		throw new Refusal('target.rejected', words || `status ${status}`);
	if (status < 200 || status > 299) throw new Refusal('target.failing', `status ${status}`);
	const read = v.safeParse(answerIs, jsonOf(answer.text));
	if (read.success) return read.output;
	throw new Refusal('target.failing', 'the answer is not that of a Discourse forum');
}
