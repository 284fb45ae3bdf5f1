import type { Actor } from '$lib/core/access/access';
import type { Finding } from '$lib/core/check/check';
import { Refusal } from '$lib/core/problem';
import type { Kind, SourceLang, TargetLang } from '$lib/core/segment/segment';
import { linked } from '$lib/core/workflow/link';
import type { Blocker } from '$lib/core/workflow/gate';
import type { Reason } from '$lib/core/workflow/reason';
import type { RowState } from '$lib/core/workflow/state';
import { summarise as together } from '$lib/core/workflow/summary';
import type { App } from '../app';
import { rowsAfter } from '../db/rows';
import { projectReasons } from '../db/reasons';
import { lastNumber, releaseNumbered, type Release } from '../db/releases';
import { readDesk, type Desk } from '../desk/desk';
import { hashOf } from '../id';
import { documentFor, type DocumentPlace } from './actor';

interface Address {
	document: string;
	lang: string;
}

export interface DocumentSummary {
	project: string;
	slug: string;
	title: string;
	lang: TargetLang;
	langs: TargetLang[];
	/** What its rows come to together. */
	state: RowState;
	/** How many rows are in each state. */
	states: Record<RowState, number>;
	/** What may be given as a reason for asking for a change. */
	reasons: Pick<Reason, 'id' | 'code' | 'label'>[];
	/** How many things stand between the document and its readers. */
	blockers: number;
	/** Number of the last release, 0 before the first. */
	release: number;
}

const deskAt = ({ project, document, lang }: DocumentPlace, app: App): Promise<Desk> =>
	readDesk(app, project, document, lang);

/** How far a document is in one language.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function summarise(app: App, actor: Actor | null, at: Address): Promise<DocumentSummary> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const desk = await deskAt(place, app);
	const { counts, state } = together(desk.rows.map((row) => row.state));
	return {
		project: place.project.slug,
		slug: place.document.slug,
		title: desk.langs.find(({ lang }) => lang === place.lang)?.title ?? place.document.title,
		lang: place.lang,
		langs: desk.langs.map(({ lang }) => lang as TargetLang),
		state,
		states: counts,
		reasons: (await projectReasons(app.database.db, place.project.id))
			.filter(({ retired }) => !retired)
			.map(({ id, code, label }) => ({ id, code, label })),
		blockers: desk.blockers.length,
		release: await lastNumber(app.database.db, place.document.id, place.lang)
	};
}

/** Everything that stands between a document and its readers, each with the address of its row.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function listBlockers(
	app: App,
	actor: Actor | null,
	at: Address
): Promise<(Blocker & { href: string })[]> {
	const place = await documentFor(app, actor, at.document, at.lang);
	const { blockers } = await deskAt(place, app);
	return linked(blockers, { document: place.document.slug, lang: place.lang });
}

export interface RowPage {
	rows: {
		id: string;
		label: string;
		kind: Kind;
		paper: string | null;
		sourceLang: SourceLang | null;
		source: string | null;
		machine: string | null;
		/** Text of now, with the hash that a decision on it is kept by. */
		text: string;
		hash: string;
		state: RowState;
		findings: Finding[];
	}[];
	/** What to ask for the next page with, null at the end. */
	next: string | null;
}

/** Rows of a document in reading order, a page of them.
 * @param after id of the row that the page begins behind; null for the first page
 * @throws Refusal `access.not-found`, also for a row that is not there, or `access.sign-in` */
export async function listRows(
	app: App,
	actor: Actor | null,
	at: Address,
	{ after, limit }: { after: string | null; limit: number }
): Promise<RowPage> {
	const { project, document, lang } = await documentFor(app, actor, at.document, at.lang);
	const ids = await rowsAfter(app.database.db, document.id, after, limit + 1);
	if (!ids) throw new Refusal('access.not-found');
	const only = ids.slice(0, limit);
	const desk = await readDesk(app, project, document, lang, { only });
	return {
		rows: desk.rows.map(({ id, label, kind, paper, source, sourceLang, machine, facts, state }) => ({
			...{ id, label, kind, paper, source, machine, state },
			sourceLang: source === null ? null : sourceLang,
			text: facts.text,
			hash: hashOf(facts.text),
			findings: desk.findings.filter(({ segment }) => segment === id)
		})),
		next: ids.length > limit ? only.at(-1)! : null
	};
}

/** One release with everything that it holds.
 * @throws Refusal `access.not-found` or `access.sign-in` */
export async function readRelease(app: App, actor: Actor | null, at: Address, number: number): Promise<Release> {
	const { document, lang } = await documentFor(app, actor, at.document, at.lang);
	const found = await releaseNumbered(app.database.db, document.id, lang, number);
	if (!found) throw new Refusal('access.not-found');
	return found;
}
