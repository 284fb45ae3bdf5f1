import { can, type Actor } from '$lib/core/access/access';
import type { TargetLang } from '$lib/core/segment/segment';
import type { PersonName } from '$lib/core/workflow/history';
import type { DeskView, RowStatus, StatusView } from '$lib/core/workflow/desk-view';
import { lastApproved, type Decision } from '$lib/core/workflow/state';
import type { App } from '../app';
import { projectMembers, userNames } from '../db/people';
import { readDesk, roomOf, type Desk, type DeskRow } from '../desk/desk';
import { colorOf } from '../desk/color';
import { releasesOf } from '../db/releases';
import { disputeView, peopleOf } from './dispute-view';
import { documentFor, type DocumentPlace } from './actor';

/** Everything the screen of work shows of one document in one language.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function openDocument(app: App, actor: Actor | null, slug: string, lang: string): Promise<DeskView> {
	const place = await documentFor(app, actor, slug, lang);
	const desk = await readDesk(app, place.project, place.document, place.lang);
	const me = actor as Actor;
	const about = { project: place.project.id, lang: place.lang };
	const other = await otherTexts(app, desk);
	return {
		project: {
			id: place.project.id,
			slug: place.project.slug,
			name: place.project.name,
			peopleNeeded: place.project.people_needed
		},
		document: { id: place.document.id, slug: place.document.slug, title: place.document.title },
		lang: place.lang,
		langs: desk.langs.map((l) => ({ lang: l.lang as TargetLang, title: l.title })),
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
		terms: desk.terms,
		deciders: await decidersOf(app, place),
		me: { id: me.id, name: me.name, color: colorOf(me.id) },
		can: {
			edit: can(me, 'segment.edit', about),
			confirm: can(me, 'segment.confirm', about),
			approve: can(me, 'segment.approve', about),
			publish: can(me, 'document.publish', about),
			leaveOut: can(me, 'segment.leave-out', about),
			hold: can(me, 'paper.hold', about),
			dispute: can(me, 'dispute.raise', about),
			settle: can(me, 'dispute.settle', about)
		}
	};
}

/** What decisions change, again.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function documentStatus(app: App, actor: Actor | null, slug: string, lang: string): Promise<StatusView> {
	const place = await documentFor(app, actor, slug, lang);
	return statusOf(app, await readDesk(app, place.project, place.document, place.lang));
}

/** Everybody with a role for the language, each once. */
async function decidersOf(app: App, { project, lang }: DocumentPlace): Promise<PersonName[]> {
	const members = await projectMembers(app.database.db, project.id);
	const may = members.filter(({ disabled, langs }) => !disabled && (langs === '*' || langs.includes(lang)));
	return [...new Map(may.map(({ user, name }) => [user, { id: user, name }])).values()];
}

async function otherTexts(app: App, desk: Desk): Promise<Map<string, { lang: TargetLang; text: string }>> {
	const second = desk.langs.find((l) => l.lang !== desk.lang);
	if (!second) return new Map();
	const lang = second.lang as TargetLang;
	const texts = await app.rooms.texts(roomOf(desk.document.id, lang, second.epoch));
	return new Map([...texts].map(([id, text]) => [id, { lang, text }]));
}

export async function statusOf(app: App, desk: Desk): Promise<StatusView> {
	const releases = await releasesOf(app.database.db, desk.document.id, desk.lang);
	const ids = [
		...desk.rows.flatMap((row) => [
			...row.facts.decisions.map((d) => d.by),
			...(row.facts.author ? [row.facts.author] : [])
		]),
		...desk.disputes.flatMap(peopleOf),
		...desk.closures.flatMap((c) => [c.by, ...(c.second ? [c.second] : [])]),
		...releases.map((r) => r.created_by)
	];
	const names = await userNames(app.database.db, ids);
	const name = (id: string): string => names.get(id) ?? '';
	const texts = new Map(desk.rows.map((row) => [row.id, row.facts.text]));
	return {
		rows: desk.rows.map((row) => rowStatus(row, name)),
		findings: desk.findings,
		closures: desk.closures.map((c) => ({ ...c, byName: name(c.by), secondName: c.second && name(c.second) })),
		disputes: desk.disputes.map((dispute) => disputeView(dispute, name)),
		held: [...desk.held],
		blockers: desk.blockers,
		releases: releases.map((r) => ({
			number: r.number,
			at: r.created_at,
			byName: name(r.created_by),
			current: r.manifest.rows.every((row) => texts.get(row.id) === row.target)
		}))
	};
}

const decisionView = (d: Decision, text: string, name: (id: string) => string): RowStatus['decisions'][number] => ({
	kind: d.kind,
	by: d.by,
	byName: name(d.by),
	at: d.at,
	reason: d.reason,
	current: d.text === text
});

function rowStatus(row: DeskRow, name: (id: string) => string): RowStatus {
	const { text, author, decisions } = row.facts;
	return {
		id: row.id,
		state: row.state,
		text,
		author: author === null ? null : { id: author, name: name(author) },
		approved: lastApproved(row.facts)?.text ?? null,
		decisions: decisions.map((d) => decisionView(d, text, name))
	};
}
