import type { DeskTerms, RowsStatusView, StatusView } from '$lib/core/workflow/desk-view';
import type { MachineText } from '$lib/core/workflow/machine-text';
import type { Assignment } from '$lib/core/workflow/assignment';
import type { ApprovedExample } from '$lib/core/glossary/approved-example';
import type { MemoryMatch, MemorySide, PhraseHit } from '$lib/core/memory/memory-view';
import type { Concordance } from '$lib/core/search/search-view';
import type { Blocker } from '$lib/core/workflow/gate';
import type { HistoryPage, WriterView } from '$lib/core/workflow/history';
import type { DisputeRequest, SettlingRequest } from '$lib/core/workflow/dispute';
import type { ReportStep } from '$lib/core/report/life';
import type { ReportKind } from '$lib/core/report/report';
import type { CommentStep, ThreadRequest, ThreadStep, ThreadView } from '$lib/core/comment/thread';
import type { ProposedTerm } from '$lib/core/glossary/proposal';
import type { ProposalView } from '$lib/core/glossary/proposal-view';
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

/** What a person does with a reader's report. */
export interface ReportRequest {
	step: ReportStep;
	answer?: string;
	into?: string;
}

/** A term that a person proposes, and where its words were selected. */
export interface TermRequest extends ProposedTerm {
	place: { document: string; segment: string; span: string } | null;
}

/** A machine text and the words of the row. */
export interface OfferInForce {
	candidate: string;
	text: string;
}

/** A machine text that is to be in force in a row that says what was seen; with `text` these words stand there then. */
export interface MachineChoice {
	segment: string;
	candidate: string;
	seen: string;
	text?: string;
}

export interface MachineChosen {
	/** What was in force and stood there, by row. */
	taken: (OfferInForce & { segment: string })[];
	/** Ids of rows that were left as they are. */
	left: string[];
}

type OfferRequest = { candidate: string; seen: string } & ({ step: 'take' | 'aside' } | { step: 'back'; text: string });

/** What is said of the sources of rows. */
export type SourceRequest =
	| { step: 'take'; rows: { segment: string; source: string; seen: string }[] }
	| { step: 'correct'; segment: string; text: string; seen: string }
	| { step: 'accept'; segment: string; seen: string }
	| { step: 'undo'; choices: string[] };

export interface SourceVerdict {
	segment: string;
	choice: string | null;
	refused: string | null;
	source: string | null;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** With a refusal: a reason of the project's list, and words to it. */
export type Because = Pick<Decision, 'why' | 'reason'>;

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
		rows: { segment: string; text: string; source: string | null; pivot?: string }[],
		because: Because = { why: null, reason: null }
	): Promise<Answer<{ verdicts: Verdict[] }>> => this.#ask('decisions', { kind, rows, ...because });

	/** Claims the document, or gives it back. */
	assign = (step: 'claim' | 'give-back'): Promise<Answer<Assignment>> => this.#ask('assignment', { step });

	close = (request: ClosingRequest): Promise<Answer<{ id: string }>> => this.#ask('closures', request);

	step = (closure: string, step: 'second' | 'withdraw'): Promise<Answer<unknown>> =>
		this.#ask(`closures/${closure}`, { step });

	dispute = (request: DisputeRequest): Promise<Answer<{ id: string }>> => this.#ask('disputes', request);

	settle = (dispute: string, request: SettlingRequest): Promise<Answer<unknown>> =>
		this.#ask(`disputes/${dispute}`, request);

	report = (id: string, request: ReportRequest): Promise<Answer<unknown>> => this.#ask(`reports/${id}`, request);

	reportComment = (request: { comment: string; segment: string; kind: ReportKind }): Promise<Answer<{ id: string }>> =>
		this.#ask('reports', request);
	comment = (request: ThreadRequest): Promise<Answer<{ id: string }>> => this.#ask('threads', request);

	/** Resolved threads of a row. */
	resolved = (row: string): Promise<Answer<{ threads: ThreadView[] }>> =>
		this.#ask(`threads?row=${row}&state=resolved`);

	stepThread = (thread: string, step: ThreadStep): Promise<Answer<{ id: string }>> =>
		this.#ask(`threads/${thread}`, step);

	stepComment = (thread: string, comment: string, step: CommentStep): Promise<Answer<unknown>> =>
		this.#ask(`threads/${thread}/comments/${comment}`, step);

	/** The newest open proposals of a project. */
	openProposals = (project: string): Promise<Answer<{ proposals: ProposalView[] }>> =>
		this.#ask(`/api/v1/projects/${encodeURIComponent(project)}/proposals`);

	propose = (project: string, request: TermRequest): Promise<Answer<{ id: string }>> =>
		this.#ask(`/api/v1/projects/${encodeURIComponent(project)}/proposals`, request);

	stepProposal = (project: string, id: string, request: { step: 'support' }): Promise<Answer<unknown>> =>
		this.#ask(`/api/v1/projects/${encodeURIComponent(project)}/proposals/${id}`, request);

	leaveOut = (segment: string, leftOut: boolean): Promise<Answer<unknown>> => this.#ask(`rows/${segment}`, { leftOut });

	/** Revisions of a row, newest first; `before` is `next` of the page before. */
	history = (segment: string, before: string | null): Promise<Answer<HistoryPage>> =>
		this.#ask(`rows/${segment}/revisions${before === null ? '' : `?before=${before}`}`);

	/** Who wrote what stands in a row now. */
	writers = (segment: string): Promise<Answer<{ writers: WriterView[] }>> => this.#ask(`rows/${segment}/writers`);

	/** The part of the termbase that matters for the document as it stands. */
	terms = (): Promise<Answer<DeskTerms>> => this.#ask('terms');

	/** Approved texts that have a concept, newest first; `before` is `next` of the answer before. */
	termExamples = (
		concept: string,
		before: string | null
	): Promise<Answer<{ examples: ApprovedExample[]; next: string | null }>> =>
		this.#ask(`terms/${concept}/examples${before === null ? '' : `?before=${before}`}`);

	/** Approved texts whose source is like that of a row. */
	rowMemory = (segment: string): Promise<Answer<{ matches: MemoryMatch[] }>> => this.#ask(`rows/${segment}/memory`);

	/** Approved texts that hold a phrase. */
	searchMemory = (q: string, side: MemorySide): Promise<Answer<{ hits: PhraseHit[]; more: boolean }>> =>
		this.#ask(`memory?${new URLSearchParams({ q, side })}`);

	/** How a phrase of the source was rendered in approved texts. */
	renderings = (project: string, q: string, lang: TargetLang): Promise<Answer<Concordance>> =>
		this.#ask(`/api/v1/projects/${encodeURIComponent(project)}/renderings?${new URLSearchParams({ q, lang })}`);

	/** Says what becomes of a newer machine text; the answer is what was in force. */
	settleOffer = (segment: string, request: OfferRequest): Promise<Answer<OfferInForce>> =>
		this.#ask(`rows/${segment}/machine-texts`, request);

	/** Every machine text of some rows, at most `SOME_ROWS`. */
	machineTexts = (rows: readonly string[]): Promise<Answer<{ texts: MachineText[] }>> =>
		this.#ask(`machine-texts?${new URLSearchParams(rows.map((row) => ['row', row]))}`);

	/** Puts other machine texts in force, or what was in force before; the answer undoes it. */
	chooseMachineTexts = (rows: readonly MachineChoice[]): Promise<Answer<MachineChosen>> =>
		this.#ask('machine-texts', { rows });

	/** Puts other sources in force, or undoes that. */
	chooseSource = (request: SourceRequest): Promise<Answer<{ verdicts: SourceVerdict[] }>> =>
		this.#ask('sources', request);

	undoUpdate = (id: string): Promise<Answer<{ undone: number; kept: string[] }>> =>
		this.#ask(`updates/${id}`, { step: 'undo' });

	hold = (paper: string, held: boolean): Promise<Answer<unknown>> => this.#ask('papers', { paper, held });

	publish = (draft: boolean, note: string): Promise<Answer<{ number: number }>> =>
		this.#ask('releases', { draft, note });

	async #ask<T>(path: string, body?: unknown): Promise<Answer<T>> {
		const init: RequestInit =
			body === undefined
				? {}
				: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
		let response: Response;
		try {
			response = await this.send(path.startsWith('/') ? path : this.#base + path, {
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
