import { EVIDENCE, type Doubt, type Evidence } from '$lib/core/roundtrip/match';
import type { SourceLang, TargetLang } from '$lib/core/segment/segment';
import { pivotLang } from '$lib/core/source/pivot';
import type { TextChange } from '$lib/core/update/plan';
import type { Problem } from '$lib/i18n/problem';
import { ask } from './ask';

/** A row of an answer, as the server found it. */
export interface AnswerRow {
	row: string;
	label: string;
	source: string;
	now: string;
	text: string | null;
	evidence: Evidence;
	doubts: Doubt[];
	change: TextChange;
}

/** Which rows are copied, and how. */
export interface CopyWish {
	rows: 'missing' | 'all';
	paper: string | null;
	size: number | null;
	instructions: string;
}

/** What is copied for an engine, and its answer from the pasting to what is stored. What was pasted stays until it is stored. */
export class EngineDraft {
	chunks = $state.raw<string[] | null>(null);
	answer = $state('');
	engine = $state('');
	beside = $state(false);
	/** Language that the engine was given, as the person says. */
	from = $state<SourceLang>('en');
	/** What was found in the answer; null before it was asked, and again when something changes. */
	rows = $state.raw<AnswerRow[] | null>(null);
	/** Ids of the rows that are to be taken. */
	chosen = $state.raw<readonly string[]>([]);
	busy = $state<'copying' | 'reading' | 'storing' | null>(null);
	problem = $state.raw<{ at: 'copy' | 'answer'; problem: Problem } | null>(null);
	/** Was the answer stored, and changed nothing? */
	idle = $state(false);

	/** How many rows have their text by which evidence. */
	counts = $derived(
		EVIDENCE.map((evidence) => ({ evidence, count: this.#having(evidence) })).filter(({ count }) => count > 0)
	);
	doubted = $derived((this.rows ?? []).filter(({ text, doubts }) => text !== null && doubts.length > 0).length);

	/** A language besides English that the engine may have been given; null for none. */
	get mayComeFrom(): SourceLang | null {
		return pivotLang(this.lang);
	}

	constructor(
		readonly document: string,
		readonly lang: TargetLang,
		engine: string,
		readonly send: typeof fetch = (...request) => fetch(...request)
	) {
		this.engine = engine;
	}

	#having = (evidence: Evidence): number => (this.rows ?? []).filter((row) => row.evidence === evidence).length;

	/** @returns whether there is a copy now; `problem` says why not */
	async copy(wish: CopyWish): Promise<boolean> {
		const made = await this.#ask<{ chunks: string[] }>('copying', 'engine-copies', wish);
		if (made) this.chunks = made.chunks;
		return made !== null;
	}

	/** Lets the server find the rows of what was pasted. */
	async read(): Promise<void> {
		const { answer: text, beside } = this;
		const found = await this.#ask<{ rows: AnswerRow[] }>('reading', 'engine-previews', { text, beside });
		if (!found) return;
		this.rows = found.rows;
		this.chosen = found.rows.flatMap(({ row, text, doubts }) => (text !== null && !doubts.length ? [row] : []));
	}

	toggle(row: string): void {
		const { chosen } = this;
		this.chosen = chosen.includes(row) ? chosen.filter((one) => one !== row) : [...chosen, row];
	}

	/** What was shown is of another text. */
	change(): void {
		this.rows = null;
		this.idle = false;
	}

	/** Stores what was chosen.
	 * @returns whether something changed; `problem` says why not, if it was refused */
	async store(): Promise<boolean> {
		const { answer: text, beside, engine } = this;
		const asked = { text, beside, engine, rows: this.chosen, ...(this.from === 'en' ? {} : { from: this.from }) };
		const stored = await this.#ask<{ id: string | null }>('storing', 'engine-texts', asked);
		this.idle = stored !== null && stored.id === null;
		return stored !== null && stored.id !== null;
	}

	async #ask<T>(busy: 'copying' | 'reading' | 'storing', what: string, body: unknown): Promise<T | null> {
		this.busy = busy;
		this.problem = null;
		const at = `/api/v1/documents/${encodeURIComponent(this.document)}/${this.lang}/${what}`;
		const answer = await ask<T>(at, body, this.send);
		this.busy = null;
		if (answer.ok) return answer.value;
		this.problem = { at: busy === 'copying' ? 'copy' : 'answer', problem: answer.problem };
		return null;
	}
}
