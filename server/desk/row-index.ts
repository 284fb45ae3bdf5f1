import { setTimeout as sleep } from 'node:timers/promises';
import { parseRoomName } from '$lib/collab/shared-text';
import { RULES_VERSION } from '$lib/core/check/rules-version';
import type { TargetLang } from '$lib/core/segment/segment';
import type { App } from '../app';
import { documentById, projectById } from '../db/projects';
import { shownRelease } from '../db/releases';
import {
	claimMark,
	isMarked,
	markAgain,
	markDocument,
	markMissing,
	OF_TERMS,
	placeOf,
	spread,
	spreadTerms,
	writeIndex
} from '../db/row-index';
import { sourceTimes } from '../db/memory';
import { loggedUpto } from '../db/row-text';
import type { RowDirtyTable } from '../db/schema';
import { unspread } from '../db/term-uses';
import { newId } from '../id';
import { notConcerned } from '../terms/concerned';
import { learn } from '../terms/learn';
import { checkedRows, readDesk } from './desk';
import { Findings } from './findings';
import { indexed } from './indexed';
import { memoryPairs } from './memory-pairs';
import { Outcomes } from './outcomes';
import { PivotNews } from './pivot-news';
import { documentUses } from './term-uses';

/** Milliseconds between a decision and the reading of its document, and between an edit and that. */
const AFTER_DECISION = 300;
const AFTER_EDIT = 3000;
/** How often it is looked for what other processes marked, in milliseconds. */
const LOOK_EVERY = 5000;
/** After each document the others have their turn for this many times as long as it took, at most so many milliseconds: a
 * tenth of the process at most, also while somebody writes in a document of thousands of rows. */
const REST = 9;
const LONGEST_REST = 30_000;

/** Keeps what lists show in step with the documents. Triggers mark in the database what changed, so nothing is lost when a
 * process dies; this reads the marked documents one after the other, in the one process that claimed each. */
export class RowIndex {
	readonly #me = newId();
	/** Documents of which people were just heard here: they come first. */
	readonly #heard = new Set<string>();
	/** The findings of documents that nobody has open: they are not to drive out those of documents that people work on. */
	readonly #findings = new Findings(5000);
	readonly #outcomes = new Outcomes();
	readonly #pivots = new PivotNews();
	#running: Promise<void> | null = null;
	#timer: NodeJS.Timeout | undefined;
	#due = Infinity;
	#started = false;
	readonly #closing = new AbortController();

	constructor(
		private readonly app: () => App,
		private readonly report: (error: unknown) => void
	) {}

	/** Reads in the background from now on, and what was missed first. */
	async start(): Promise<void> {
		this.#started = true;
		await markMissing(this.#db, RULES_VERSION);
		this.#wake(0);
	}

	/** Hears that people decided or wrote in a room. */
	heard(room: string, edited: boolean): void {
		if (this.#closing.signal.aborted) return;
		this.#heard.add(room);
		if (this.#started) this.#wake(edited ? AFTER_EDIT : AFTER_DECISION);
	}

	/** Ends when the lists show everything that was stored before the call. */
	async settle(): Promise<void> {
		await this.#running;
		await markMissing(this.#db, RULES_VERSION);
		await this.#work(false);
		while (await isMarked(this.#db)) {
			// Another process is at it.
			await this.#rest(50);
			await this.#work(false);
		}
	}

	async close(): Promise<void> {
		this.#closing.abort();
		clearTimeout(this.#timer);
		await this.#running;
	}

	get #db() {
		return this.app().database.db;
	}

	#wake(wait: number): void {
		const due = Date.now() + wait;
		if (this.#closing.signal.aborted || due >= this.#due) return;
		this.#due = due;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#run(), wait).unref();
	}

	#run(): void {
		this.#due = Infinity;
		this.#running ??= this.#work(true)
			.catch((error: unknown) => this.report(error))
			.finally(() => {
				this.#running = null;
				this.#wake(this.#heard.size > 0 ? AFTER_EDIT : LOOK_EVERY);
			});
	}

	/** @param rests lets others have their turn */
	async #work(rests: boolean): Promise<void> {
		const first = await this.#markHeard();
		for (let mark = await this.#next(first); mark && !this.#closing.signal.aborted; mark = await this.#next(first)) {
			const began = performance.now();
			await this.#bring(mark);
			if (rests) await this.#rest(Math.min(LONGEST_REST, REST * (performance.now() - began)));
		}
	}

	#rest = (ms: number): Promise<null> =>
		sleep(ms, null, { ref: false, signal: this.#closing.signal }).catch(() => null);

	#next = (first: string[]): Promise<RowDirtyTable | undefined> =>
		claimMark(this.#db, this.#me, Date.now(), first.pop());

	/** Triggers know nothing of a text that is not in the history yet. */
	async #markHeard(): Promise<string[]> {
		const places: string[] = [];
		for (const room of [...this.#heard]) {
			this.#heard.delete(room);
			const at = parseRoomName(room);
			if (!at) continue;
			await markDocument(this.#db, at.document, at.lang);
			places.push(placeOf(at.document, at.lang));
		}
		return places;
	}

	async #bring(mark: RowDirtyTable): Promise<void> {
		if (mark.place.endsWith(OF_TERMS)) return this.#spreadTerms(mark);
		if (mark.document_id === null || mark.lang === null) return spread(this.#db, mark);
		const app = this.app();
		const document = await documentById(this.#db, mark.document_id);
		const project = await projectById(this.#db, mark.project_id);
		// It was deleted meanwhile, and its mark with it.
		if (!document || !project) return;
		const lang = mark.lang as TargetLang;
		// Asked before: what comes meanwhile may be in the texts, and makes them older than they are.
		const upto = await loggedUpto(this.#db, document.id, lang);
		const desk = await readDesk(app, project, document, lang, { spare: this.#findings });
		await learn(app, desk);
		const last = await shownRelease(this.#db, document.slug, lang);
		const keep = app.findings.knows(desk.room) ? app.findings : this.#findings;
		const inputs = await keep.inputs(desk.room, checkedRows(desk), desk.book.rules);
		const outcomes = await this.#outcomes.of(desk);
		const terms = documentUses(desk, inputs);
		const pairs = memoryPairs(desk, await sourceTimes(this.#db, document.id));
		await writeIndex(this.#db, mark, { ...indexed(desk, last, upto, Date.now()), terms, outcomes, pairs });
		this.#pivots.tell(app, desk);
	}

	/** Marks the documents that changed terms may concern. */
	async #spreadTerms(mark: RowDirtyTable): Promise<void> {
		const { project_id: project } = mark;
		const changes = await unspread(this.#db, project);
		await markAgain(this.#db, project);
		const { concepts } = await this.app().termbases.of(project);
		await spreadTerms(this.#db, mark, changes, await notConcerned(this.#db, project, changes, concepts));
	}
}
