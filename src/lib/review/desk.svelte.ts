import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { CheckedRow, Finding } from '$lib/core/check/check';
import type { OwnCompiler } from '$lib/core/check/project';
import { commentedRows, type ThreadView } from '$lib/core/comment/thread';
import { indexTerms } from '$lib/core/glossary/match';
import { termInput, type TermInput } from '$lib/core/glossary/term-input';
import {
	ownRows,
	untouched,
	type DeskTerms,
	type DeskView,
	type ReleaseView,
	type RowsStatusView,
	type StatusView
} from '$lib/core/workflow/desk-view';
import { witnessOfPivot } from '$lib/core/source/pivot';
import type { RowReport } from '$lib/core/report/view';
import { disputedRows, type DisputeView } from '$lib/core/workflow/dispute';
import type { Blocker } from '$lib/core/workflow/gate';
import { groupBy } from '$lib/core/group';
import type { Beside } from './beside.svelte';
import { blockersOf, chunksOf, type GateDesk } from './chunk.svelte';
import type { Checked } from './checking';
import type { DeskRules } from './checking-rules';
import { DeskComments } from './comments.svelte';
import { papersOf, type PaperRows } from './papers';
import type { RowPlan } from './repairs';
import { nextWaiting, progress, type StateCounts } from './row-state';
import { Row, type RowDesk } from './row.svelte';
import type { SaveState } from './saving';
import { Side } from './side.svelte';
import { byId, heldPapers, type NamedClosure, type Standing } from './standing';

/** How rows are shown: the words alone, what changed against the machine's text, since the last approval, or against what
 * somebody else wrote last. */
export const VIEWS = ['clean', 'machine', 'approved', 'colleague'] as const;
export type View = (typeof VIEWS)[number];

/** What the pane on the right shows. */
export type PaneTab = 'findings' | 'comments' | 'terms' | 'memory' | 'history';

/** Somebody else in the room. */
export interface Person {
	/** Number of the connection: one person may have two windows. */
	client: number;
	name: string;
	color: string;
	/** Row the person stands on. */
	segment: string | null;
}

/** Everything the screen of work shows. It holds and derives; talking to room and server is done by others. */
export class DeskState implements RowDesk {
	readonly view: DeskView;
	readonly rows: readonly Row[];
	readonly papers: readonly PaperRows[];
	/** The row people work on. */
	activeId = $state<string | null>(null);
	mode = $state<View>('machine');
	/** Are changes shown by characters instead of words? */
	byCharacter = $state(false);
	showOther = $state(false);
	/** The other language, where there is one. */
	beside = $state.raw<Beside | null>(null);
	pane = $state<PaneTab>('findings');
	readonly side = new Side();
	/** Are the first findings still on their way? */
	checking = $state(false);
	save = $state<SaveState>('connecting');
	/** The shared text, once the server's has come in. */
	room = $state.raw<{ doc: Y.Doc; awareness: Awareness } | null>(null);
	/** Where the focus should be when an editor opens in place of the text it had. */
	wantsEditor = false;
	/** Is the form open that asks for a change of the active row? */
	askingChange = $state(false);
	/** Key of the finding of the active row that is being set aside. */
	settingAside = $state<string | null>(null);
	askingPublish = $state(false);
	/** Is the form open that marks the active row as disputed? */
	disputing = $state(false);
	/** Is the form open that corrects the source of the active row? */
	correcting = $state(false);
	/** How often the source of a row became another one. */
	sourceTurns = 0;
	/** Repairs that wait for the person's word; null while nothing is asked. */
	planned = $state.raw<RowPlan[] | null>(null);
	people = $state.raw<Person[]>([]);
	status = $state.raw() as Pick<
		StatusView,
		'closures' | 'disputes' | 'reports' | 'threads' | 'held' | 'releases' | 'update'
	>;
	/** What the person does with comments. */
	readonly comments = new DeskComments();
	/** What texts are checked by, with the part of the termbase that matters here, and the numbers of both. */
	rules = $state.raw() as DeskRules;
	rulesAt = '';
	/** Numbers of the rules that the server's last word rests on. */
	rulesNow = '';
	readonly #byId: ReadonlyMap<string, Row>;
	readonly #chunks: ReturnType<typeof chunksOf>;
	/** What `progress` was last. */
	#progress: StateCounts = { approved: 0, confirmed: 0, rows: 0 };

	constructor(view: DeskView) {
		this.view = view;
		this.status = view.status;
		this.takeRules({ ...view, ...view.status });
		this.rulesNow = this.rulesAt;
		const statuses = byId(view.status.rows);
		this.rows = ownRows(view).map((row, n) => new Row(row, n + 1, statuses.get(row.id) ?? untouched(row), this));
		this.#byId = byId(this.rows);
		this.papers = papersOf(this.rows);
		this.#chunks = chunksOf(this.rows, this.#gate);
		this.#takeFindings({ ...view.status, rows: this.rows.map(({ status }) => status) });
		this.checking = !view.status.checked;
		this.activeId = (nextWaiting(this.rows, null) ?? this.rows[0])?.id ?? null;
	}

	get paneOpen(): boolean {
		return this.side.pane;
	}
	set paneOpen(open: boolean) {
		this.side.pane = open;
	}
	get me(): string {
		return this.view.me.id;
	}
	get peopleNeeded(): number {
		return this.view.project.peopleNeeded;
	}
	readonly closures: readonly NamedClosure[] = $derived.by(() => this.status.closures);
	readonly disputed: ReadonlySet<string> = $derived.by(() => disputedRows(this.status.disputes));
	/** Open threads of comments, oldest first. */
	readonly threads: readonly ThreadView[] = $derived.by(() => this.status.threads);
	readonly commented: ReadonlySet<string> = $derived.by(() => commentedRows(this.threads));
	readonly #threadsByRow = $derived.by(() => groupBy(this.threads, ({ segment }) => segment));
	readonly held: ReadonlySet<string> = $derived.by(() => heldPapers(this.status));
	readonly active: Row | null = $derived.by(() => this.row(this.activeId));
	readonly progress = $derived.by(
		() => (this.#progress = kept(this.#progress, progress(this.#chunks.map(({ counts }) => counts))))
	);
	/** Why publishing would be refused now, by what this screen knows. The server decides. */
	readonly blockers: Blocker[] = $derived.by(() => blockersOf(this.#chunks, this.#gate));
	/** The newest release, if there is one. */
	readonly release: ReleaseView | null = $derived.by(
		() => this.status.releases.toSorted((a, b) => b.number - a.number)[0] ?? null
	);
	readonly findings: Standing[] = $derived.by(() => this.#chunks.flatMap(({ findings }) => findings));

	readonly #gate = (): GateDesk => ({
		closures: this.closures,
		disputed: this.disputed,
		commented: this.commented,
		held: this.held,
		people: this.peopleNeeded
	});

	row(id: string | null): Row | null {
		return (id !== null && this.#byId.get(id)) || null;
	}

	/** The open dispute on a row. */
	disputeOn(id: string): DisputeView | null {
		return this.status.disputes.find((dispute) => dispute.segment === id) ?? null;
	}

	/** Open reports of readers on a row, oldest first. */
	reportsOn(id: string): RowReport[] {
		return this.status.reports.filter((report) => report.segment === id);
	}
	/** The open threads of comments on a row. */
	threadsOn(id: string): readonly ThreadView[] {
		return this.#threadsByRow.get(id) ?? NO_THREADS;
	}

	/** The row before or after the active one; the row itself at the ends. */
	neighbour(step: 1 | -1): Row | null {
		const at = this.rows.findIndex((row) => row.id === this.activeId);
		return this.rows[Math.min(Math.max(at + step, 0), this.rows.length - 1)] ?? null;
	}

	/** The next row in that direction with an open finding, round the end. */
	withFinding(step: 1 | -1): Row | null {
		const at = this.rows.findIndex((row) => row.id === this.activeId);
		const count = this.rows.length;
		for (let n = 1; n <= count; n++) {
			const row = this.rows[(at + step * n + count * (n + 1)) % count];
			if (row && row.open.length > 0) return row;
		}
		return null;
	}

	/** The next row, round the end, whose source in the other language changed since it was translated. */
	nextBehind(): Row | null {
		const at = this.rows.findIndex((row) => row.id === this.activeId);
		return [...this.rows.slice(at + 1), ...this.rows.slice(0, at + 1)].find((row) => row.isBehind) ?? null;
	}

	cycleMode(): void {
		this.mode = VIEWS[(VIEWS.indexOf(this.mode) + 1) % VIEWS.length] ?? 'clean';
	}

	/** Takes what texts are checked by now.
	 * @param compile what makes checks of the team's own rules, once it is here */
	takeRules({ terms, says, ...at }: DeskTerms, compile: OwnCompiler | null = null): void {
		this.rulesAt = numbersOf(at);
		this.rules = { terms: indexTerms(terms), says, compile };
	}

	/** Takes the server's new word on everything that decisions change, or on some rows of it. */
	takeStatus(status: StatusView | RowsStatusView): void {
		this.rulesNow = numbersOf(status);
		const { closures, disputes, reports, held, releases, update } = { ...this.status, ...status };
		// All rows depend on these: what is as it was stays the same object.
		this.status = {
			closures: kept(this.status.closures, closures),
			disputes: kept(this.status.disputes, disputes),
			reports: kept(this.status.reports, reports),
			threads: kept(this.status.threads, mergedThreads(this.status.threads, status)),
			held: kept(this.status.held, held),
			...{ releases, update }
		};
		for (const fresh of status.rows) {
			const row = this.row(fresh.id);
			if (!row) continue;
			if (row.take(fresh)) this.sourceTurns++;
			// Without a room (not yet, or not any more) the server's text is the newest there is.
			if (!this.room) row.text = fresh.text;
		}
		this.#takeFindings(status);
	}

	#takeFindings({ rows, findings, checked }: RowsStatusView): void {
		if (!checked) return;
		const found = groupBy(findings, ({ segment }) => segment);
		this.takeChecked({
			rows: rows.map(({ id, text }) => ({ id, text, findings: found.get(id) ?? [] })),
			all: rows.length >= this.rows.length
		});
	}

	/** Takes what was found, row by row, where the text is still the same. */
	takeChecked({ rows, all }: Checked): void {
		if (all) this.checking = false;
		for (const { id, text, findings } of rows) {
			const row = this.row(id);
			// Nothing where nothing was is no news, though it be told of ten thousand rows.
			if (row?.text === text && (findings.length > 0 || row.checked.findings.length > 0))
				row.checked = { text, findings: keptOnes(row.checked.findings, findings) };
		}
	}

	/** A row with a text of it, to be asked for its terms. */
	input(row: Row, text: string): TermInput {
		return termInput(this.checkedRow(row, text), this.rules.terms, this.rules.says.style);
	}

	/** A row as the checks want it. With another text in its place, whoever derives from this does not hear of every letter. */
	checkedRow(row: Row, text = row.text): CheckedRow {
		const { view, status } = row;
		const { id, kind, paper, sourceLang, source, other } = view;
		return {
			id,
			kind,
			paper,
			lang: this.view.lang,
			sourceLang: source === null ? null : sourceLang,
			source,
			target: text,
			other: status.pivot ? witnessOfPivot(status.pivot) : other
		};
	}
}

const numbersOf = ({ termbase, rules }: Pick<DeskTerms, 'termbase' | 'rules'>): string => `${termbase}.${rules}`;

const NO_THREADS: readonly ThreadView[] = [];

/** Threads of the rows that a status tells of, in place of those that were there. */
function mergedThreads(old: readonly ThreadView[], { rows, threads }: RowsStatusView): ThreadView[] {
	const told = new Set(rows.map(({ id }) => id));
	return [...old.filter(({ segment }) => !told.has(segment)), ...threads].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The old one where the new one says the same, so that what follows from it is not worked out again. */
export const kept = <T>(old: T, now: T): T => (JSON.stringify(old) === JSON.stringify(now) ? old : now);

/** The findings of now; those that were there before stay the same objects, so that they are not drawn again. */
function keptOnes(old: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
	if (old.length === 0) return now;
	const before = new Map(old.map((finding) => [JSON.stringify(finding), finding]));
	return now.map((finding) => before.get(JSON.stringify(finding)) ?? finding);
}
