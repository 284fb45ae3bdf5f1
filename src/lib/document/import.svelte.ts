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
import type { PrefillCounts } from '$lib/core/memory/prefill';
import type { SeriesView } from '$lib/core/series/expect';
import type { Kind, ParsedSegment, SourceLang, TargetLang } from '$lib/core/segment/segment';
import { pivotLang } from '$lib/core/source/pivot';
import type { Problem } from '$lib/i18n/problem';
import { ask, askLong, type Answer } from './ask';
import { base64, bytesOf } from './clipboard';
import type { DryRun, FetchedPost, Given, Previewed, Proposal } from './import-answer';

/** Pairs below this stand out. */
const UNSURE = 0.8;

/** May this pairing be wrong? Rows with one side alone pair nothing. */
export const isUnsure = (row: ParsedSegment): boolean =>
	row.source !== null && row.target !== null && row.confidence < UNSURE;

/** An import from what was pasted to what is stored: read, mended, named, sent. What was given stays until it is stored. */
export class ImportDraft {
	/** Language that the person says it is, `en` for English alone that is to be translated; null detects it. */
	wish = $state<TargetLang | 'en' | null>(null);
	/** Was it read as English alone? */
	english = $state(false);
	/** Languages that such a post is to be translated into. */
	targets = $state.raw<TargetLang[]>([]);
	/** Language that was read. */
	lang = $state<TargetLang>('ja');
	busy = $state<'reading' | 'fetching' | 'storing' | null>(null);
	/** Share of the reading or storing that is done, 0 to 1. */
	progress = $state(0);
	/** Are rows being stored? What the memory has for them is read first. */
	writing = $state(false);
	problem = $state.raw<Problem | null>(null);
	/** Rows as read and mended; null before anything is read. */
	rows = $state.raw<Rows | null>(null);
	proposals = $state.raw<Proposal[]>([]);
	notices = $state.raw<string[]>([]);
	/** What the memory would give the rows as they were read. */
	prefilled = $state.raw<PrefillCounts>({ taken: 0, choices: 0, byRule: 0 });
	title = $state('');
	engine = $state('');
	/** Language that the translation was made from, as the person says. */
	from = $state<SourceLang>('en');
	/** The series that it would belong to. */
	series = $state.raw<SeriesView | null>(null);
	/** Document to join or to update, null to make a new one. */
	into = $state<string | null>(null);
	/** What the update would do in each language; null before it was asked, and again when something changes. */
	dryRuns = $state.raw<DryRun[] | null>(null);
	/** Row that is being mended, -1 for none. */
	at = $state(-1);
	#past = $state.raw<Rows[]>([]);
	#given: Given | null = null;
	#calledOff: AbortController | null = null;

	/** The document whose newer copy this is, if the person says so. */
	updated = $derived(this.proposals.find(({ id, update }) => update && id === this.into) ?? null);
	/** A language besides English that the post may have been translated from; null for none. */
	mayComeFrom = $derived(this.english ? null : pivotLang(this.lang));
	unsure = $derived((this.rows ?? []).flatMap((row, i) => (isUnsure(row) ? [i] : [])));
	canUndo = $derived(this.#past.length > 0);

	constructor(
		/** Slug of the project. */
		readonly project: string,
		readonly send: typeof fetch = (...request) => fetch(...request),
		/** Languages that the person may import. */
		readonly langs: readonly TargetLang[] = []
	) {}

	/** Lets the server read what was given.
	 * @returns false if it cannot be read, `problem` says why, or if it was called off */
	async read(given: Given): Promise<boolean> {
		this.busy = 'reading';
		const { name, format } = given;
		const body = { name, format, content: base64(given.bytes), ...this.#wished() };
		const answer = await this.#askLong<Previewed>('previews', body);
		if (!answer) return false;
		this.#given = given;
		this.#show(answer);
		return true;
	}

	/** Lets the server read the post at an address.
	 * @returns false if it cannot be had or read, `problem` says why, or if it was called off */
	async fetch(url: string): Promise<boolean> {
		this.busy = 'fetching';
		const answer = await this.#askLong<FetchedPost>('fetches', { url, ...this.#wished() });
		if (!answer) return false;
		const { name, format, content } = answer;
		this.#given = { name, format, bytes: bytesOf(content) };
		this.#show(answer);
		return true;
	}

	#wished(): { lang: TargetLang | null; english?: true } {
		this.english = this.wish === 'en';
		return this.wish === 'en' ? { lang: null, english: true } : { lang: this.wish };
	}

	#show({ post, proposals, prefilled, series }: Previewed): void {
		this.prefilled = prefilled;
		this.series = series;
		this.lang = this.english ? this.langs[0]! : post.lang;
		this.targets = this.english ? [...this.langs] : [];
		this.rows = post.segments;
		this.notices = post.notices;
		this.title = post.title ?? '';
		this.proposals = proposals;
		// A post is never taken for a newer copy unless a person says so.
		this.into = proposals.find(({ score, update }) => !update && score >= LIKELY_SAME)?.id ?? null;
		this.dryRuns = null;
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
		const also = this.targets.filter((other) => other !== lang);
		const file = { name, format, content: base64(bytes), ...(also.length > 0 ? { also } : {}), ...this.#said() };
		this.problem = null;
		this.progress = 0;
		this.writing = false;
		const progress = (share: number, stage?: string): void => {
			this.progress = share;
			this.writing = stage === 'storing';
		};
		const post = { ...file, lang, title, engine, notices, into, rows };
		const answer = await askLong<{ slug: string }>(this.#address('imports'), post, this.send, { progress });
		return this.#taken(answer)?.slug ?? null;
	}

	/** Asks what the newer copy would do. */
	async preview(): Promise<void> {
		const runs: DryRun[] = [];
		for (const lang of this.updated?.langs ?? []) {
			const run = await this.#update<Omit<DryRun, 'lang'>>(lang, 'update-previews');
			if (run === null) return;
			runs.push({ ...run, lang });
		}
		this.dryRuns = runs;
	}

	/** Takes the newer copy in; the English alone in one language after the other. What one has it takes only once.
	 * @returns whether it was; `problem` says why not */
	async update(): Promise<boolean> {
		for (const lang of this.updated?.langs ?? []) if ((await this.#update(lang, 'updates')) === null) return false;
		return this.updated !== null;
	}

	#update<T>(lang: TargetLang, what: 'update-previews' | 'updates'): Promise<T | null> {
		if (!this.#given || !this.rows || !this.updated) return Promise.resolve(null);
		this.busy = 'storing';
		const { name, format, bytes } = this.#given;
		const copy = { name, format, content: base64(bytes), engine: this.engine, rows: this.rows, ...this.#said() };
		return this.#send<T>(`/api/v1/documents/${this.updated.slug}/${lang}/${what}`, copy);
	}

	/** What the person says of the translation, where that is not as ever. */
	#said = (): { from?: SourceLang } =>
		this.from !== 'en' && this.from === this.mayComeFrom ? { from: this.from } : {};

	async #send<T>(address: string, body: unknown): Promise<T | null> {
		this.problem = null;
		return this.#taken(await ask<T>(address, body, this.send));
	}

	async #askLong<T>(what: 'previews' | 'fetches', body: unknown): Promise<T | null> {
		this.problem = null;
		this.progress = 0;
		this.#calledOff = new AbortController();
		const waiting = { signal: this.#calledOff.signal, progress: (share: number) => (this.progress = share) };
		return this.#taken(await askLong<T>(this.#address(what), body, this.send, waiting));
	}

	/** Ends the reading; nothing of it is kept, and what was given stays. */
	cancel(): void {
		this.#calledOff?.abort();
	}

	#address = (what: string): string => `/api/v1/projects/${encodeURIComponent(this.project)}/${what}`;

	#taken<T>(answer: Answer<T> | null): T | null {
		this.busy = null;
		if (answer?.ok) return answer.value;
		this.problem = answer?.problem ?? null;
		return null;
	}

	/** Back to what was pasted. */
	reopen(): void {
		this.rows = null;
		this.problem = null;
	}

	/** Adds a language that English alone is to be translated into, or takes it away; one stays. */
	toggleTarget(lang: TargetLang): void {
		const others = this.targets.filter((one) => one !== lang);
		const next = others.length < this.targets.length ? others : [...others, lang];
		this.targets = this.langs.filter((one) => next.includes(one));
		this.lang = this.targets[0] ?? this.lang;
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
		this.dryRuns = null;
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
