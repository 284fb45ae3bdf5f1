import { can, type Actor } from '$lib/core/access/access';
import type { AppliedView } from '$lib/core/glossary/impact-view';
import { isTargetLang, TARGET_LANGS } from '$lib/core/language/registry';
import { Refusal } from '$lib/core/problem';
import { isFinder } from '$lib/core/search/pattern-finder';
import { SEARCH_LIMITS } from '$lib/core/search/query';
import type { App } from '../app';
import { appliedById, appliedRows, undoingOf, type AppliedChange } from '../db/applied';
import type { ProjectTable } from '../db/schema';
import type { SearchedRow } from '../db/search';
import { rowsNow, searchRows } from '../desk/searching';
import { newId } from '../id';
import { pauses } from '../terms/turns';
import { need, projectFor } from './actor';
import { planReplacements, planUndo, runApplied, type Replacement } from './apply-terms';
import { appliedView } from './change-term';
import { blocksOf, choiceOf, finderFor, heldOf, placeOf, planOf, type ProjectSearch } from './search-project';

/** Which of the rows that were found are changed. */
export interface ChosenRows {
	/** What the form had for each row (`choiceOf`). */
	rows: readonly string[];
	/** Besides, all others that are neither approved nor published and in which nothing new would block, up to `MOST_AT_ONCE`. */
	all: boolean;
}

/** Rows that one change takes, so that what it does can still be looked at. */
export const MOST_AT_ONCE = 1000;
/** Texts that are changed while the person waits; more are left to the work in the background. */
const WAITED_FOR = 50;
/** How long is looked for all rows, in milliseconds. */
const PATIENCE = 60_000;

/** Replaces in rows of a project what is looked for, in the rooms where people write, as one change that one action takes back.
 * What was published stays as it is.
 * @returns id of the change; null where no row changes
 * @throws Refusal `access.*`: also where a chosen row is of a language in which the person may not write; `input.invalid` */
export async function replaceInProject(
	app: App,
	actor: Actor | null,
	slug: string,
	search: ProjectSearch,
	chosen: ChosenRows
): Promise<string | null> {
	const { project, langs, actor: person } = await mayReplace(app, actor, slug, search);
	if (search.to === null) throw new Refusal('input.invalid', 'to: what is to take its place is missing');
	for (const lang of new Set(chosen.rows.map(langOf))) need(person, 'segment.edit', { project: project.id, lang });
	const items = await itemsOf(app, project, search, chosen, langs);
	if (items.length === 0) return null;
	const id = newId();
	const later = items.length > WAITED_FOR;
	const plan = { id, label: labelOf(search), kind: 'search', items, later } as const;
	await app.database.db.transaction().execute((trx) => planReplacements(trx, person, project, plan));
	await run(app, id, later);
	return id;
}

/** The project, and the languages of a search in which the person may write.
 * @throws Refusal `access.*`: also where there is none */
export async function mayReplace(app: App, actor: Actor | null, slug: string, { lang }: Pick<ProjectSearch, 'lang'>) {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const asked = lang === '' ? TARGET_LANGS : [lang];
	const langs = asked.filter((each) => can(actor, 'segment.edit', { project: project.id, lang: each }));
	if (langs.length === 0) {
		// A token is told what it lacks by a language in which its owner may write.
		const owner = actor && { ...actor, scopes: undefined };
		const owned = asked.find((each) => can(owner, 'segment.edit', { project: project.id, lang: each }));
		need(actor, 'segment.edit', { project: project.id, lang: owned ?? asked[0]! });
	}
	return { project, langs, actor };
}

async function run(app: App, id: string, later: boolean): Promise<void> {
	if (later) app.jobs.wake();
	else await runApplied(app, id);
}

/** @throws Refusal `input.invalid` */
function langOf(choice: string) {
	const lang = choice.split('.')[1];
	if (!isTargetLang(lang)) throw new Refusal('input.invalid', 'row');
	return lang;
}

/** What a line of the audit calls it. */
const labelOf = ({ find, to }: ProjectSearch): string =>
	`${find} → ${to}`.slice(0, SEARCH_LIMITS.find + SEARCH_LIMITS.to);

async function itemsOf(
	app: App,
	project: ProjectTable,
	search: ProjectSearch,
	{ rows, all }: ChosenRows,
	langs: readonly string[]
): Promise<Replacement[]> {
	const find = finderFor(search);
	if (!isFinder(find)) throw new Refusal('input.invalid', `find: ${find.code}`);
	const wanted = new Map(rows.map((choice) => [choice.slice(0, choice.lastIndexOf('.')), choice]));
	const known = new Map((await rowsNow(app, project.id, idsOf(wanted.keys()))).map((row) => [keyOf(row), row]));
	const items = [...wanted].map(([key, choice]): Replacement => {
		const row = known.get(key);
		const plan = row && planOf(row, { search, find });
		if (row && plan && plan.after !== plan.before)
			return { ...at(row), before: row.text, after: plan.after, stale: choice !== choiceOf(row) };
		// The text of now has nothing of it any more.
		const [segment = '', lang = ''] = key.split('.');
		return { segment, lang, before: '', after: '', stale: true };
	});
	if (!all) return items;
	return [...items, ...(await others(app, project, { search, langs, room: MOST_AT_ONCE - items.length }, wanted))];
}

/** The rows besides those that were chosen, as far as they go. */
async function others(
	app: App,
	project: ProjectTable,
	{ search, langs, room }: { search: ProjectSearch; langs: readonly string[]; room: number },
	but: ReadonlyMap<string, string>
): Promise<Replacement[]> {
	const find = finderFor(search);
	const place = await placeOf(app, project, { ...search, side: 'target' });
	if (!place || !isFinder(find)) return [];
	const { rules } = await app.ruleBooks.of(project.id);
	const items: Replacement[] = [];
	const pause = pauses();
	for (let after: string | null = ''; after !== null && items.length < room;) {
		const page = await searchRows(app, project.id, place, { query: search, find }, { after, patience: PATIENCE });
		for (const { row } of page.hits) {
			await pause();
			const plan = planOf(row, { search: { ...search, side: 'target' }, find });
			const mine = langs.includes(row.lang) && !but.has(keyOf(row)) && items.length < room;
			if (!mine || !plan || plan.after === plan.before || heldOf(row, []) !== null) continue;
			if (heldOf(row, blocksOf(row, plan, rules)) === null)
				items.push({ ...at(row), before: row.text, after: plan.after });
		}
		after = page.next;
	}
	return items;
}

const at = ({ segment, lang }: SearchedRow) => ({ segment, lang });
const keyOf = ({ segment, lang }: Pick<SearchedRow, 'segment' | 'lang'>): string => `${segment}.${lang}`;
const idsOf = (keys: Iterable<string>) =>
	[...keys].map((key) => {
		const [segment = '', lang = ''] = key.split('.');
		return { segment, lang };
	});

/** What became of such a change, and whether the person may take it back.
 * @throws Refusal `access.*` */
export async function openReplaced(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string
): Promise<AppliedView & { mayUndo: boolean }> {
	const { project, change } = await changeFor(app, actor, slug, id);
	const view = await appliedView(app, change);
	return { ...view, mayUndo: (await barred(app, actor, project, id)) === null };
}

/** Takes such a change back as a whole, where its texts still are what it made of them. Needs leave to write in each language
 * that it touched, so that no half of it stays.
 * @returns the change that this is itself
 * @throws Refusal `access.*`, `input.invalid` for one that was taken back already, or takes one back */
export async function undoReplaced(app: App, actor: Actor | null, slug: string, id: string): Promise<string> {
	const { db } = app.database;
	const { project, change } = await changeFor(app, actor, slug, id);
	const lang = await barred(app, actor, project, id);
	if (lang !== null) need(actor, 'segment.edit', { project: project.id, lang });
	if (change.undoes !== null || (await undoingOf(db, id))) throw new Refusal('input.invalid', 'taken back already');
	const undo = newId();
	const later = (await appliedRows(db, id)).length > WAITED_FOR;
	await db.transaction().execute((trx) => planUndo(trx, actor!, project, change, { undo, later }));
	await run(app, undo, later);
	return undo;
}

/** A language of the change in which the person may not write. */
async function barred(app: App, actor: Actor | null, project: ProjectTable, id: string) {
	const langs = new Set((await appliedRows(app.database.db, id)).map(({ lang }) => lang));
	return (
		[...langs].filter(isTargetLang).find((lang) => !can(actor, 'segment.edit', { project: project.id, lang })) ?? null
	);
}

async function changeFor(
	app: App,
	actor: Actor | null,
	slug: string,
	id: string
): Promise<{ project: ProjectTable; change: AppliedChange }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const change = await appliedById(app.database.db, id);
	if (!change || change.project_id !== project.id || change.kind !== 'search') throw new Refusal('access.not-found');
	return { project, change };
}
