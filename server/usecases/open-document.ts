import { can, type Actor } from '$lib/core/access/access';
import { saysIn } from '$lib/core/check/project';
import type { OtherText } from '$lib/core/check/check';
import type { Concept } from '$lib/core/glossary/concept';
import type { TargetLang } from '$lib/core/segment/segment';
import type { PersonName } from '$lib/core/workflow/history';
import type { DeskView, RowStatus, RowsStatusView, StatusView, UpdateView } from '$lib/core/workflow/desk-view';
import type { RowReport } from '$lib/core/report/view';
import { lastApproved, type Decision } from '$lib/core/workflow/state';
import type { UpdateCounts } from '$lib/core/update/plan';
import type { App } from '../app';
import type { DocumentUpdateTable } from '../db/schema';
import { newestUpdate } from '../db/updates';
import { machineTexts } from '../db/desk';
import { assignmentOf } from '../db/assignments';
import { projectMembers, userNames } from '../db/people';
import { readDesk, roomOf, type Desk, type DeskRow } from '../desk/desk';
import { colorOf } from '../desk/color';
import { projectReasons } from '../db/reasons';
import { releasesOf } from '../db/releases';
import { peopleIn, threadView } from './thread-view';
import { disputeView, peopleOf } from './dispute-view';
import { rowReports } from './list-reports';
import { documentFor, type DocumentPlace } from './actor';

/** How long the screen of work waits for the findings of a document that was not checked before, in milliseconds: it shows the
 * words first, and checks them by itself. */
const PATIENCE = 300;

/** Everything the screen of work shows of one document in one language.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openDocument(app: App, actor: Actor | null, slug: string, lang: string): Promise<DeskView> {
	const place = await documentFor(app, actor, slug, lang);
	const desk = await readDesk(app, place.project, place.document, place.lang, { patience: PATIENCE });
	const me = actor as Actor;
	const about = { project: place.project.id, lang: place.lang };
	const other = await otherTexts(app, desk);
	return {
		project: {
			id: place.project.id,
			slug: place.project.slug,
			name: place.project.name,
			peopleNeeded: place.project.people_needed,
			machineDraft: place.project.machine_draft === 1
		},
		document: { id: place.document.id, slug: place.document.slug, title: place.document.title },
		lang: place.lang,
		langs: desk.langs.map(({ lang, title, epoch }) => ({
			...{ lang: lang as TargetLang, title },
			room: roomOf(desk.document.id, lang as TargetLang, epoch)
		})),
		room: desk.room,
		notices: JSON.parse(desk.langs.find((l) => l.lang === place.lang)?.notices ?? '[]') as string[],
		rows: desk.rows.map((row) => ({
			id: row.id,
			label: row.label,
			kind: row.kind,
			paper: row.paper,
			sourceLang: row.sourceLang,
			source: row.source,
			machine: row.machine,
			engine: row.engine,
			template: row.template,
			confidence: row.confidence,
			other: other.get(row.id) ?? null
		})),
		status: await statusOf(app, desk),
		terms: await termsOf(app, desk),
		says: saysIn(desk.book.says, desk.lang),
		reasons: await projectReasons(app.database.db, place.project.id),
		assignment: await assignmentView(app, place),
		...(await peopleOfDesk(app, place)),
		me: { id: me.id, name: me.name, color: colorOf(me.id) },
		can: {
			claim: can(me, 'document.claim', about),
			edit: can(me, 'segment.edit', about),
			confirm: can(me, 'segment.confirm', about),
			approve: can(me, 'segment.approve', about),
			refuse: can(me, 'segment.refuse', about),
			publish: can(me, 'document.publish', about),
			update: can(me, 'document.import', about),
			leaveOut: can(me, 'segment.leave-out', about),
			source: can(me, 'source.correct', about),
			hold: can(me, 'paper.hold', about),
			dispute: can(me, 'dispute.raise', about),
			settle: can(me, 'dispute.settle', about),
			report: can(me, 'report.answer', about),
			comment: can(me, 'comment.write', about),
			resolve: can(me, 'comment.resolve', about),
			propose: can(me, 'term.propose', about)
		}
	};
}

/** What decisions change, again.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function documentStatus(app: App, actor: Actor | null, slug: string, lang: string): Promise<StatusView> {
	const place = await documentFor(app, actor, slug, lang);
	return statusOf(app, await readDesk(app, place.project, place.document, place.lang));
}

/** The same for some rows, which costs the less the larger the document is.
 * @param only ids of the rows
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function rowsStatus(
	app: App,
	actor: Actor | null,
	slug: string,
	lang: string,
	only: readonly string[]
): Promise<RowsStatusView> {
	const place = await documentFor(app, actor, slug, lang);
	const desk = await readDesk(app, place.project, place.document, place.lang, { only });
	return aboutRows(desk, await namesIn(app, desk, []), await rowReports(app, desk.document.id, desk.lang));
}

/** What of the termbase can matter for the rows as they stand. */
const termsOf = (app: App, { room, rows, book, lang }: Desk): Promise<Concept[]> => {
	const texts = rows.map(({ id, source, facts }) => ({ id, source, target: facts.text }));
	return app.relevantTerms.of(room, texts, book.rules.terms, lang);
};

async function assignmentView(app: App, { document, lang }: DocumentPlace): Promise<DeskView['assignment']> {
	const { db } = app.database;
	const assignment = await assignmentOf(db, document.id, lang);
	if (!assignment) return null;
	const name = assignment.user && (await userNames(db, [assignment.user])).get(assignment.user);
	return { ...assignment, name: name ?? '' };
}

/** Everybody of the project, and whoever of them has a role for the language, each once. */
async function peopleOfDesk(
	app: App,
	{ project, lang }: DocumentPlace
): Promise<{ people: PersonName[]; deciders: PersonName[] }> {
	const members = (await projectMembers(app.database.db, project.id)).filter(({ disabled }) => !disabled);
	const named = (some: typeof members): PersonName[] => [
		...new Map(some.map(({ user, name }) => [user, { id: user, name }])).values()
	];
	const may = members.filter(({ langs }) => langs === '*' || langs.includes(lang));
	return { people: named(members), deciders: named(may) };
}

/** The other language as it stands now. */
async function otherTexts(app: App, desk: Desk): Promise<Map<string, OtherText>> {
	const second = desk.langs.find((l) => l.lang !== desk.lang);
	if (!second) return new Map();
	const lang = second.lang as TargetLang;
	const texts = await app.rooms.texts(roomOf(desk.document.id, lang, second.epoch));
	const machine = await machineTexts(app.database.db, desk.document.id, lang);
	return new Map([...texts].map(([id, text]) => [id, { lang, text, changed: text !== machine.get(id) }]));
}

export async function statusOf(app: App, desk: Desk): Promise<StatusView> {
	const releases = await releasesOf(app.database.db, desk.document.id, desk.lang);
	const update = await newestUpdate(app.database.db, desk.document.id, desk.lang);
	const name = await namesIn(app, desk, [...releases.map((r) => r.created_by), ...(update ? [update.user_id] : [])]);
	const texts = new Map(desk.rows.map((row) => [row.id, row.facts.text]));
	return {
		...aboutRows(desk, name, await rowReports(app, desk.document.id, desk.lang)),
		blockers: desk.blockers,
		update: update?.done_at == null ? null : updateView(update, name),
		releases: releases.map((r) => ({
			number: r.number,
			at: r.created_at,
			byName: name(r.created_by),
			draft: r.manifest.draft === true,
			current: r.manifest.rows.every((row) => texts.get(row.id) === row.target)
		}))
	};
}

const updateView = ({ id, kind, created_at, user_id, counts }: DocumentUpdateTable, name: Naming): UpdateView => ({
	...{
		id,
		kind: kind === 'engine' ? 'engine' : 'copy',
		at: created_at,
		byName: name(user_id),
		counts: JSON.parse(counts) as UpdateCounts
	}
});

type Naming = (id: string) => string;

/** Names of everybody whom a desk speaks of. */
async function namesIn(app: App, desk: Desk, others: readonly string[]): Promise<Naming> {
	const ids = desk.rows.flatMap(({ facts, copies, pivot }) => [
		...facts.decisions.map((d) => d.by),
		...(facts.author ? [facts.author] : []),
		...(copies?.choice ? [copies.choice.by] : []),
		...(pivot?.accepted ? [pivot.accepted.by] : [])
	]);
	const closing = desk.closures.flatMap((c) => [c.by, ...(c.second ? [c.second] : [])]);
	const all = [...ids, ...desk.disputes.flatMap(peopleOf), ...desk.threads.flatMap(peopleIn), ...closing, ...others];
	const names = await userNames(app.database.db, all);
	return (id) => names.get(id) ?? '';
}

function aboutRows(desk: Desk, name: Naming, reports: RowReport[]): RowsStatusView {
	const { rows, findings, checked, book, closures, disputes, threads, held } = desk;
	return {
		rows: rows.map((row) => rowStatus(row, name)),
		findings,
		checked,
		termbase: book.termbase,
		rules: book.version,
		closures: closures.map((c) => ({ ...c, byName: name(c.by), secondName: c.second && name(c.second) })),
		disputes: disputes.map((dispute) => disputeView(dispute, name)),
		reports,
		threads: threads.map((thread) => threadView(thread, name)),
		held: [...held]
	};
}

const decisionView = (d: Decision, text: string, name: Naming): RowStatus['decisions'][number] => ({
	kind: d.kind,
	by: d.by,
	byName: name(d.by),
	at: d.at,
	why: d.why,
	reason: d.reason,
	current: d.text === text
});

function rowStatus(row: DeskRow, name: Naming): RowStatus {
	const { text, author, decisions } = row.facts;
	return {
		id: row.id,
		state: row.state,
		text,
		author: author === null ? null : { id: author, name: name(author) },
		approved: lastApproved(row.facts)?.text ?? null,
		outdated: row.approvedOn,
		madeFor: row.madeFor,
		offer: row.offer,
		memory: row.memory,
		absent: row.absent,
		copies: copiesView(row.copies, name),
		pivot: pivotView(row, name),
		decisions: decisions.map((d) => decisionView(d, text, name))
	};
}

const copiesView = (copies: DeskRow['copies'], name: Naming): RowStatus['copies'] =>
	copies && { ...copies, choice: copies.choice && { ...copies.choice, byName: name(copies.choice.by) } };

function pivotView({ pivot, approvedOn, approvedFrom }: DeskRow, name: Naming): RowStatus['pivot'] {
	if (!pivot) return null;
	const { lang, now, base, beside, accepted } = pivot;
	return {
		...{ lang, now, base, beside, outdated: beside ? approvedFrom : approvedOn },
		accepted: accepted && { id: accepted.id, at: accepted.at, byName: name(accepted.by) }
	};
}
