import { LIKELY_SAME } from '$lib/core/align/join';
import {
	dropRow,
	mergeWithNext,
	setKind,
	shiftSource,
	splitAt,
	swapSides,
	type Cut,
	type Rows
} from '$lib/core/align/mend';
import type { ParsedPost } from '$lib/core/format/format';
import type { Kind, ParsedSegment, TargetLang } from '$lib/core/segment/segment';
import type { Problem } from '$lib/i18n/problem';
import { ask } from './ask';
import { base64 } from './clipboard';

/** What a person gave to be read. */
export interface Given {
	name: string;
	bytes: Uint8Array;
	/** `html` for what the clipboard holds as HTML; null to detect. */
	format: 'html' | null;
}

/** A document that may be the same post in another language. */
export interface Proposal {
	id: string;
	title: string;
	score: number;
}

/** Pairs below this stand out. */
const UNSURE = 0.8;

/** May this pairing be wrong? Rows with one side alone pair nothing. */
export const isUnsure = (row: ParsedSegment): boolean =>
	row.source !== null && row.target !== null && row.confidence < UNSURE;

/** An import from what was pasted to what is stored: read, mended, named, sent. What was given stays until it is stored. */
export class ImportDraft {
	/** Language that the person says it is; null detects it. */
	wish = $state<TargetLang | null>(null);
	/** Language that was read. */
	lang = $state<TargetLang>('ja');
	busy = $state<'reading' | 'storing' | null>(null);
	problem = $state.raw<Problem | null>(null);
	/** Rows as read and mended; null before anything is read. */
	rows = $state.raw<Rows | null>(null);
	proposals = $state.raw<Proposal[]>([]);
	notices = $state.raw<string[]>([]);
	title = $state('');
	engine = $state('');
	/** Document to join, null to make a new one. */
	into = $state<string | null>(null);
	/** Row that is being mended, -1 for none. */
	at = $state(-1);
	#past = $state.raw<Rows[]>([]);
	#given: Given | null = null;

	unsure = $derived((this.rows ?? []).flatMap((row, i) => (isUnsure(row) ? [i] : [])));
	canUndo = $derived(this.#past.length > 0);

	constructor(
		/** Slug of the project. */
		readonly project: string,
		readonly send: typeof fetch = (...request) => fetch(...request)
	) {}

	/** Lets the server read what was given.
	 * @returns false if it cannot be read; `problem` says why */
	async read(given: Given): Promise<boolean> {
		this.busy = 'reading';
		const { name, format } = given;
		const body = { name, format, content: base64(given.bytes), lang: this.wish };
		const answer = await this.#ask<{ post: ParsedPost; proposals: Proposal[] }>('previews', body);
		if (!answer) return false;
		this.#given = given;
		this.#show(answer.post, answer.proposals);
		return true;
	}

	#show(post: ParsedPost, proposals: Proposal[]): void {
		this.lang = post.lang;
		this.rows = post.segments;
		this.notices = post.notices;
		this.title = post.title ?? '';
		this.proposals = proposals;
		this.into = proposals.find(({ score }) => score >= LIKELY_SAME)?.id ?? null;
		this.#past = [];
		this.at = -1;
	}

	/** Stores the post.
	 * @returns its slug, or null if it was refused; `problem` says why */
	async store(): Promise<string | null> {
		if (!this.#given || !this.rows) return null;
		this.busy = 'storing';
		const { name, format, bytes } = this.#given;
		const { lang, title, engine, notices, into, rows } = this;
		const file = { name, format, content: base64(bytes) };
		const answer = await this.#ask<{ slug: string }>('imports', { ...file, lang, title, engine, notices, into, rows });
		return answer?.slug ?? null;
	}

	async #ask<T>(what: 'previews' | 'imports', body: unknown): Promise<T | null> {
		this.problem = null;
		const answer = await ask<T>(`/api/v1/projects/${encodeURIComponent(this.project)}/${what}`, body, this.send);
		this.busy = null;
		if (answer.ok) return answer.value;
		this.problem = answer.problem;
		return null;
	}

	/** Back to what was pasted. */
	reopen(): void {
		this.rows = null;
		this.problem = null;
	}

	merge = (at: number): void => this.#mend((rows) => mergeWithNext(rows, at));
	split = (at: number, cut: Cut): void => this.#mend((rows) => splitAt(rows, at, cut));
	shift = (at: number, by: 1 | -1): void => this.#mend((rows) => shiftSource(rows, at, by));
	swap = (at: number): void => this.#mend((rows) => swapSides(rows, at));
	setKind = (at: number, kind: Kind): void => this.#mend((rows) => setKind(rows, at, kind));
	drop = (at: number): void => this.#mend((rows) => dropRow(rows, at));

	#mend(step: (rows: Rows) => Rows): void {
		const before = this.rows;
		const after = before && step(before);
		if (!before || !after || after === before) return;
		this.#past = [...this.#past, before];
		this.#set(after);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#set(before);
	}

	#set(rows: Rows): void {
		this.rows = rows;
		this.at = Math.min(this.at, rows.length - 1);
	}

	/** To the next row, or to the one before. */
	step(by: 1 | -1): void {
		const last = (this.rows?.length ?? 0) - 1;
		this.at = Math.max(0, Math.min(last, this.at + by));
	}

	/** To the next or previous pairing that may be wrong, round the end. */
	stepUnsure(by: 1 | -1): void {
		const { unsure, at } = this;
		const next = by === 1 ? unsure.find((i) => i > at) : unsure.findLast((i) => i < at);
		this.at = next ?? (by === 1 ? unsure[0] : unsure.at(-1)) ?? at;
	}
}
