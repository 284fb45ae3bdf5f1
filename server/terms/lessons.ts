import { findDrift, type Drift, type DriftRow } from '$lib/core/glossary/learn/drift';
import { lessonsOf } from '$lib/core/glossary/learn/lesson';
import { judge, type JudgedRow, type Offer } from '$lib/core/glossary/learn/offer';
import { language } from '$lib/core/language/registry';
import { readStyle, type StyleRow, type TraitFound } from '$lib/core/style/guess';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Db } from '../db/client';
import { documentDecisions, documentRows, lastRevisions } from '../db/desk';
import { approvedTexts, documentsIn, repeatedCorrections, textsMark } from '../db/lessons';
import { styledRows } from '../db/style-profiles';
import { roomOf } from '../desk/desk';
import type { Revisions } from '../desk/revisions';
import type { Termbases } from './termbases';
import { inTurns } from './turns';

/** Rows that are read at most, those of the newest documents. */
const MOST_ROWS = 100_000;
/** How many results are kept; the one used longest ago goes first. */
const KEPT = 16;

/** Something that takes long to find out. */
export interface Found<T> {
	/** What is known; null where nothing is known yet. */
	value: T | null;
	/** Is it of other texts or terms than those of now? The one of now is being worked out then. */
	old: boolean;
}

interface Work<T> {
	/** Of which texts and terms it is. */
	mark: string;
	done: Promise<T>;
	value: T | null;
	/** What was known before. */
	before: T | null;
}

/** A row of a project with all that can be learnt from it. */
interface LearntRow extends JudgedRow {
	/** As it stands now. */
	target: string;
}

/** What texts teach about terms and style: worked out when somebody asks, once for each state of the texts and the termbase, one after
 * the other, and never so that others wait. */
export class Lessons {
	readonly #closing = new AbortController();
	readonly #works = new Map<string, Work<unknown>>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly db: Db,
		private readonly termbases: Termbases,
		private readonly revisions: Pick<Revisions, 'unwritten'>,
		private readonly report: (error: unknown) => void
	) {}

	/** Corrections that were made more than once, as rules, the surest first; the answers of people left out.
	 * @param patience how long somebody waits for it, in milliseconds */
	offers(project: string, lang: TargetLang, patience = Infinity): Promise<Found<Offer[]>> {
		return this.#find(`offers ${project} ${lang}`, { project, lang, patience }, async () => {
			const lessons = lessonsOf(await repeatedCorrections(this.db, project, lang));
			if (lessons.length === 0) return [];
			const rows = await this.#rows(project, lang);
			const { index } = await this.termbases.of(project);
			return inTurns(judge(lessons, rows, language(lang), index), this.#closing.signal);
		});
	}

	/** Phrases that are rendered in several ways, those with the most rows to change first. */
	drift(project: string, lang: TargetLang, patience = Infinity): Promise<Found<Drift[]>> {
		return this.#find(`drift ${project} ${lang}`, { project, lang, patience }, async () => {
			const rows = (await this.#rows(project, lang)).map(({ segment, source, target }): DriftRow => ({
				id: segment,
				source,
				target
			}));
			const { index } = await this.termbases.of(project);
			return inTurns(findDrift(rows, language(lang), index), this.#closing.signal);
		});
	}

	/** How approved texts are written, and which open rows each way of writing would flag. */
	style(project: string, lang: TargetLang, patience = Infinity): Promise<Found<TraitFound[]>> {
		return this.#find(`style ${project} ${lang}`, { project, lang, patience }, async () => {
			const rows: StyleRow[] = [];
			for await (const page of styledRows(this.db, project, lang, MOST_ROWS)) {
				rows.push(...page);
				this.#closing.signal.throwIfAborted();
			}
			const { index } = await this.termbases.of(project);
			return inTurns(readStyle(rows, language(lang), index), this.#closing.signal);
		});
	}

	/** Ends once nothing is being worked out. */
	async close(): Promise<void> {
		this.#closing.abort();
		await this.#last.catch(() => undefined);
	}

	async #find<T>(
		key: string,
		{ project, lang, patience }: { project: string; lang: TargetLang; patience: number },
		run: () => Promise<T>
	): Promise<Found<T>> {
		const { version } = await this.termbases.of(project);
		const mark = `${version} ${await textsMark(this.db, project, lang)}`;
		let work = this.#works.get(key) as Work<T> | undefined;
		if (work?.mark !== mark) work = this.#begin(key, mark, work, run);
		if (work.value === null) await within(patience, work.done);
		return work.value === null ? { value: work.before, old: true } : { value: work.value, old: false };
	}

	#begin<T>(key: string, mark: string, before: Work<T> | undefined, run: () => Promise<T>): Work<T> {
		const done = this.#last.then(() => {
			this.#closing.signal.throwIfAborted();
			return run();
		});
		const work: Work<T> = { mark, done, value: null, before: before?.value ?? before?.before ?? null };
		this.#last = done.then(
			(value) => void (work.value = value),
			(error: unknown) => {
				if (this.#works.get(key) === work) this.#works.delete(key);
				if (!this.#closing.signal.aborted) this.report(error);
			}
		);
		this.#works.delete(key);
		this.#works.set(key, work);
		if (this.#works.size > KEPT) this.#works.delete(this.#works.keys().next().value!);
		return work;
	}

	async #rows(project: string, lang: TargetLang): Promise<LearntRow[]> {
		const rows: LearntRow[] = [];
		for (const { id, epoch } of await documentsIn(this.db, project, lang)) {
			const unwritten = this.revisions.unwritten(roomOf(id, lang, epoch));
			rows.push(...(await documentTexts(this.db, id, lang, unwritten)));
			this.#closing.signal.throwIfAborted();
			if (rows.length >= MOST_ROWS) break;
		}
		return rows.slice(0, MOST_ROWS);
	}
}

/** The rows of a document whose English and machine text are both there. */
async function documentTexts(
	db: Db,
	document: string,
	lang: TargetLang,
	unwritten: ReadonlyMap<string, { text: string }>
): Promise<LearntRow[]> {
	const revisions = await lastRevisions(db, document, lang);
	const approved = approvedTexts(await documentDecisions(db, document, lang));
	return (await documentRows(db, document, lang)).flatMap((row): LearntRow[] => {
		if (row.leftOut || row.template || row.source === null || row.machine === null || row.sourceLang !== 'en')
			return [];
		const { id: segment, source, machine } = row;
		const target = (unwritten.get(segment) ?? revisions.get(segment))?.text ?? machine;
		return [{ document, segment, source, machine, approved: approved.get(segment) ?? null, target }];
	});
}

/** Waits for something, but not longer than so many milliseconds. */
async function within(ms: number, done: Promise<unknown>): Promise<void> {
	if (ms === Infinity) return void (await done);
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((go) => (timer = setTimeout(go, ms).unref()));
	await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
