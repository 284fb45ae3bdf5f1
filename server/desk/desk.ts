import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckedRow, Finding, OtherText } from '$lib/core/check/check';
import { commentedRows, type Thread } from '$lib/core/comment/thread';
import type { TargetLang } from '$lib/core/segment/segment';
import type { Closure } from '$lib/core/workflow/closure';
import { disputedRows, type Dispute } from '$lib/core/workflow/dispute';
import { blockers, type Blocker } from '$lib/core/workflow/gate';
import type { OfferView, RowMemory } from '$lib/core/workflow/machine-text';
import { witnessOfPivot } from '$lib/core/source/pivot';
import { madeFor, type EnglishTurn } from '$lib/core/update/made-for';
import {
	approvedFrom,
	approvedOn,
	rowState,
	type Quorum,
	type RowFacts,
	type RowState
} from '$lib/core/workflow/state';
import { roomName } from '$lib/collab/shared-text';
import type { App } from '../app';
import {
	documentDecisions,
	documentRows,
	editorsOf,
	heldPapers,
	lastRevisions,
	projectClosures,
	type StoredRow
} from '../db/desk';
import { openThreads } from '../db/comments';
import { openDisputes } from '../db/disputes';
import { englishTurns } from '../db/english-turns';
import { rowCopies, type StoredCopies } from '../db/copies';
import { absentRows, openOffers } from '../db/machine-text';
import { memoryUses } from '../db/prefill';
import { documentLangs } from '../db/projects';
import type { DocumentLangTable, DocumentTable, ProjectTable } from '../db/schema';
import type { RuleBook } from '../rules/rule-books';
import type { Findings } from './findings';
import { heldOn, pivotsOf, withPivot, type DeskPivot } from './pivots';

export interface DeskRow extends StoredRow {
	facts: RowFacts;
	state: RowState;
	/** The source that its text was approved on, where the one of now says something else. */
	approvedOn: string | null;
	/** The text that it was made from beside its source, as it was when its text was approved, where it says something else now. */
	approvedFrom: string | null;
	/** Was its text approved on a source that said something else, or made from a text that did? */
	outdated: boolean;
	/** The English that its text was made for, where the English alone was brought again since and says something else. */
	madeFor: string | null;
	/** Does it still wait for its translation? */
	blank: boolean;
	/** A machine text that waits beside what stands. */
	offer: OfferView | null;
	/** What the memory gave it. */
	memory: RowMemory | null;
	/** Does the newest copy lack it? */
	absent: boolean;
	/** What it was translated from, where that is the other language. */
	pivot: DeskPivot | null;
	/** Its sources, where there are several. */
	copies: StoredCopies | null;
}

/** Everything known about one document in one language at one moment: what views show and decisions rest on. */
export interface Desk {
	project: ProjectTable;
	document: DocumentTable;
	lang: TargetLang;
	langs: DocumentLangTable[];
	room: string;
	rows: DeskRow[];
	/** The same rows in the other language, where there is one. */
	others: ReadonlyMap<string, OtherText>;
	/** What its texts are checked by. */
	book: RuleBook;
	closures: Closure[];
	/** Those that are open. */
	disputes: Dispute[];
	/** Open threads of comments on the rows. */
	threads: Thread[];
	held: Set<string>;
	quorum: Quorum;
	findings: Finding[];
	/** False when the findings were not there in time: then there are none here, and the blockers lack them. */
	checked: boolean;
	blockers: Blocker[];
}

/** The room that holds a document's live text in one language. */
export const roomOf = (document: string, lang: TargetLang, epoch: number): string => roomName(document, lang, 0, epoch);

/** What the state of a row follows from. */
export function factsOf(row: StoredRow, text: string, sources: Sources, pivot: DeskPivot | null = null): RowFacts {
	const machine = row.machine ?? '';
	const revision = sources.revisions.get(row.id);
	return {
		leftOut: row.leftOut || row.machine === null,
		held: row.paper !== null && sources.held.has(row.paper),
		template: row.template,
		machine,
		text,
		author: text !== machine && revision?.text === text ? revision.author : null,
		decisions: (sources.decisions.get(row.id) ?? []).map((decision) => heldOn(decision, row.source, pivot)),
		published: sources.published.get(row.id) ?? null
	};
}

export interface Sources {
	decisions: Awaited<ReturnType<typeof documentDecisions>>;
	/** What was last written in each row; without an id where that was just now. */
	revisions: ReadonlyMap<string, { id?: string; text: string; author: string | null }>;
	/** English titles of the papers that are held. */
	held: ReadonlySet<string>;
	/** Texts by row of the newest release that people stand behind. */
	published: ReadonlyMap<string, string>;
}

function madeForOf(
	row: StoredRow,
	facts: RowFacts,
	{ revisions }: Sources,
	turns: readonly EnglishTurn[]
): string | null {
	if (facts.leftOut) return null;
	const { text, machine, decisions } = facts;
	const looked = decisions.filter((d) => d.text === text && d.madeOn === undefined && d.kind !== 'refuse');
	const made = text === machine ? row.candidate : (revisions.get(row.id)?.id ?? null);
	return madeFor(turns, row.source, { text, made, looked: looked.at(-1)?.at ?? null });
}

/** The rows that are checked. */
export const checkedRows = ({ rows, lang, others }: Pick<Desk, 'rows' | 'lang' | 'others'>): CheckedRow[] =>
	rows
		.filter((row) => !row.facts.leftOut)
		.map(({ id, kind, paper, sourceLang, source, facts, pivot }) => ({
			id,
			kind,
			paper,
			lang,
			sourceLang: source === null ? null : sourceLang,
			source,
			target: facts.text,
			other: pivot ? witnessOfPivot(pivot) : (others.get(id) ?? null)
		}));

/** What of a desk is asked for. */
interface Asked {
	/** Ids of the rows; all without. Rows, findings and blockers are those of these rows then. */
	only?: readonly string[];
	/** How long the findings may take, in milliseconds. */
	patience?: number;
	/** Where findings are kept of a document that nobody works on. */
	spare?: Findings;
}

/** What comes in time, else null; what comes later is not lost, it is kept for whoever asks next. */
async function within<T>(ms: number, coming: Promise<T>): Promise<T | null> {
	const late = new AbortController();
	const timeout = sleep(ms, null, { signal: late.signal }).catch(() => null);
	return Promise.race([coming, timeout]).finally(() => late.abort());
}

/** Reads the desk of a document in one language.
 * @param asked what of it, and how long it may take */
export async function readDesk(
	app: App,
	project: ProjectTable,
	document: DocumentTable,
	lang: TargetLang,
	{ only, patience = Infinity, spare }: Asked = {}
): Promise<Desk> {
	const { db } = app.database;
	const langs = await documentLangs(db, document.id);
	const room = roomOf(document.id, lang, langs.find((l) => l.lang === lang)?.epoch ?? 1);
	const texts = await app.rooms.texts(room);
	const unwritten = app.revisions.unwritten(room);
	const held = await heldPapers(db, document.id, lang);
	const sources: Sources = {
		decisions: await documentDecisions(db, document.id, lang, only),
		revisions: new Map([...(await lastRevisions(db, document.id, lang, only)), ...unwritten]),
		held,
		published: await app.published.of(db, document.id, lang)
	};
	const offers = await openOffers(db, document.id, lang, only);
	const uses = await memoryUses(db, document.id, lang, only);
	const absent = await absentRows(db, document.id, lang);
	const copies = await rowCopies(db, document.id, only);
	const editors = await editorsOf(db, project.id, lang);
	const quorum: Quorum = { people: project.people_needed, isEditor: (person) => editors.has(person) };
	const stored = await documentRows(db, document.id, lang, only);
	const turns = await englishTurns(db, document.id, only);
	const pivots = await pivotsOf(app, { document: document.id, lang, langs }, stored);
	const rows = stored.map((own): DeskRow => {
		const pivot = pivots.get(own.id) ?? null;
		const row = withPivot(own, pivot);
		const facts = factsOf(row, texts.get(row.id) ?? row.machine ?? '', sources, pivot);
		const [on, from] = [approvedOn(facts), approvedFrom(facts)];
		// A source of its own may be brought again; a text of the other language has its own way.
		const turned = pivot && !pivot.beside ? undefined : turns.get(row.id);
		return {
			...row,
			madeFor: turned ? madeForOf(row, facts, sources, turned) : null,
			...{ facts, state: rowState(facts, quorum), approvedOn: on, approvedFrom: from },
			...{ outdated: on !== null || from !== null, blank: facts.text === '' },
			...{ offer: offers.get(row.id) ?? null, memory: uses.get(row.id) ?? null, absent: absent.has(row.id) },
			...{ pivot, copies: copies.get(row.id) ?? null }
		};
	});
	const book = await app.ruleBooks.of(project.id);
	const closures = await projectClosures(db, project.id, lang);
	const disputes = await openDisputes(db, document.id, lang);
	const disputed = disputedRows(disputes);
	const threads = await openThreads(db, document.id, lang, only);
	const commented = commentedRows(threads);
	const others = await app.others.of(db, document.id, lang, langs);
	const checked = checkedRows({ rows, lang, others });
	const keep = spare && !app.findings.knows(room) ? spare : app.findings;
	const finding = only ? keep.ofSome(room, checked, book.rules) : keep.of(room, checked, book.rules);
	const found = patience === Infinity ? await finding : await within(patience, finding);
	const findings = found ?? [];
	return {
		...{
			project,
			document,
			lang,
			langs,
			room,
			rows,
			book,
			others,
			closures,
			disputes,
			threads,
			held,
			quorum,
			findings,
			checked: found !== null
		},
		blockers: blockers({ rows, findings, closures, disputed, commented, held, people: project.people_needed })
	};
}
