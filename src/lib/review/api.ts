import type { RowsStatusView, StatusView } from '$lib/core/workflow/desk-view';
import type { Blocker } from '$lib/core/workflow/gate';
import type { HistoryPage, WriterView } from '$lib/core/workflow/history';
import type { DisputeRequest, SettlingRequest } from '$lib/core/workflow/dispute';
import type { ClosingRequest } from '$lib/core/workflow/closure';
import type { Decision, RowState } from '$lib/core/workflow/state';
import type { TargetLang } from '$lib/core/segment/segment';

/** A refusal as the API sends it, or `offline` when no answer came. */
export interface Problem {
	code: string;
	message: string;
	detail: string;
	/** With `publish.blocked`. */
	blockers?: Blocker[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export interface Verdict {
	segment: string;
	state: RowState | null;
	refused: string | null;
}

/** The public HTTP API of one document and language, as the screen uses it. Refusals are answers, not exceptions. */
export class DeskApi {
	readonly #base: string;

	constructor(
		document: string,
		lang: TargetLang,
		readonly send: typeof fetch = (...request) => fetch(...request)
	) {
		this.#base = `/api/v1/documents/${encodeURIComponent(document)}/${lang}/`;
	}

	status = (): Promise<Answer<StatusView>> => this.#ask('status');

	/** The same for at most `SOME_ROWS` rows. */
	rowsStatus = (rows: readonly string[]): Promise<Answer<RowsStatusView>> =>
		this.#ask(`status?${new URLSearchParams(rows.map((row) => ['row', row]))}`);

	decide = (
		kind: Decision['kind'],
		rows: { segment: string; text: string }[],
		reason: string | null = null
	): Promise<Answer<{ verdicts: Verdict[] }>> => this.#ask('decisions', { kind, rows, reason });

	close = (request: ClosingRequest): Promise<Answer<{ id: string }>> => this.#ask('closures', request);

	step = (closure: string, step: 'second' | 'withdraw'): Promise<Answer<unknown>> =>
		this.#ask(`closures/${closure}`, { step });

	dispute = (request: DisputeRequest): Promise<Answer<{ id: string }>> => this.#ask('disputes', request);

	settle = (dispute: string, request: SettlingRequest): Promise<Answer<unknown>> =>
		this.#ask(`disputes/${dispute}`, request);

	leaveOut = (segment: string, leftOut: boolean): Promise<Answer<unknown>> => this.#ask(`rows/${segment}`, { leftOut });

	/** Revisions of a row, newest first; `before` is `next` of the page before. */
	history = (segment: string, before: string | null): Promise<Answer<HistoryPage>> =>
		this.#ask(`rows/${segment}/revisions${before === null ? '' : `?before=${before}`}`);

	/** Who wrote what stands in a row now. */
	writers = (segment: string): Promise<Answer<{ writers: WriterView[] }>> => this.#ask(`rows/${segment}/writers`);

	hold = (paper: string, held: boolean): Promise<Answer<unknown>> => this.#ask('papers', { paper, held });

	publish = (): Promise<Answer<{ number: number }>> => this.#ask('releases', {});

	async #ask<T>(path: string, body?: unknown): Promise<Answer<T>> {
		const init: RequestInit =
			body === undefined
				? {}
				: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
		let response: Response;
		try {
			response = await this.send(this.#base + path, {
				...init,
				headers: { accept: 'application/json', ...init.headers }
			});
		} catch {
			// The network is gone: fetch says so by throwing, without a reason that could be shown.
			return { ok: false, problem: { code: 'offline', message: '', detail: '' } };
		}
		const text = await response.text();
		const value: unknown = text === '' ? null : parse(text);
		if (response.ok) return { ok: true, value: value as T };
		return { ok: false, problem: asProblem(value, response) };
	}
}

/** A proxy in between may answer in HTML. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

function asProblem(value: unknown, response: Response): Problem {
	const given = (value ?? {}) as Partial<Problem>;
	const message = typeof given.message === 'string' ? given.message : `${response.status} ${response.statusText}`;
	return { ...given, code: given.code ?? 'unknown', message, detail: given.detail ?? '' };
}
