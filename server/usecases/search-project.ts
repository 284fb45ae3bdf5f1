import { can, type Actor } from '$lib/core/access/access';
import { language } from '$lib/core/language/registry';
import { finderOf, isFinder } from '$lib/core/search/pattern-finder';
import { blocksAnew, planText } from '$lib/core/search/plan';
import type { Finder, Found, ReplaceQuery, TextPlan } from '$lib/core/search/query';
import type {
	HeldBack,
	MarkedText,
	ReplacedText,
	SearchFault,
	SearchPage,
	SearchPlace,
	SearchRow
} from '$lib/core/search/search-view';
import type { ProjectRules } from '$lib/core/check/project';
import type { App } from '../app';
import { documentBySlug } from '../db/projects';
import type { ProjectTable } from '../db/schema';
import type { LookedInto, SearchedRow } from '../db/search';
import { searchRows, type SearchHit } from '../desk/searching';
import { hashOf } from '../id';
import { pauses } from '../terms/turns';
import { need, projectFor } from './actor';

/** What is looked for where, and what is to take its place; null for nothing. */
export type ProjectSearch = Omit<ReplaceQuery, 'to'> & SearchPlace & { to: string | null };

/** One page of the rows of a project that have what is looked for.
 * @returns `fault`: why nothing can be looked for
 * @throws Refusal `access.*` */
export async function searchProject(
	app: App,
	actor: Actor | null,
	slug: string,
	search: ProjectSearch
): Promise<SearchPage & { fault: SearchFault | null }> {
	const project = await projectFor(app, actor, slug);
	need(actor, 'document.read', { project: project.id });
	const find = finderFor(search);
	if (!isFinder(find)) return { rows: [], next: null, fault: find };
	const at = await placeOf(app, project, search);
	if (!at) return { rows: [], next: null, fault: null };
	const { hits, next } = await searchRows(app, project.id, at, { query: search, find }, { after: search.after });
	const { rules } = await app.ruleBooks.of(project.id);
	const rows: SearchRow[] = [];
	const pause = pauses();
	for (const hit of hits) {
		await pause();
		const mayWrite = can(actor, 'segment.edit', { project: project.id, lang: hit.row.lang });
		rows.push(rowOf(hit, replacedOf(hit.row, { search, find, rules, mayWrite })));
	}
	return { rows, next, fault: null };
}

/** What looks for a query; why it cannot, where it cannot. */
export const finderFor = (search: ProjectSearch) => finderOf({ ...search, to: search.to ?? undefined });

/** Where a search looks; null where the project has no such document. */
export async function placeOf(app: App, project: ProjectTable, search: SearchPlace): Promise<LookedInto | null> {
	const { side, lang, state } = search;
	if (search.document === '') return { side, lang, state, document: null };
	const document = await documentBySlug(app.database.db, search.document);
	return document?.project_id === project.id ? { side, lang, state, document: document.id } : null;
}

export interface Replacing {
	search: ProjectSearch;
	find: Finder;
	rules: ProjectRules;
	/** May the person write in the language of the row? */
	mayWrite: boolean;
}

/** What replacing makes of the text of a row; null where nothing is to be replaced. */
export const planOf = (row: SearchedRow, { search, find }: Pick<Replacing, 'search' | 'find'>): TextPlan | null =>
	search.to === null || search.side === 'source'
		? null
		: planText(row.text, find, { ...search, to: search.to }, language(row.lang));

/** What a form sends for a row: it says which text was seen. */
export const choiceOf = ({ segment, lang, text }: Pick<SearchedRow, 'segment' | 'lang' | 'text'>): string =>
	`${segment}.${lang}.${hashOf(text).slice(0, 16)}`;

/** What becomes of a row, and why it is left where all are replaced. */
export function replacedOf(row: SearchedRow, replacing: Replacing): ReplacedText | null {
	const plan = planOf(row, replacing);
	if (!plan || plan.count + plan.kept.length === 0) return null;
	const blocks = blocksOf(row, plan, replacing.rules);
	const changes = plan.after !== plan.before;
	return {
		...{ after: plan.after, count: plan.count, kept: plan.kept.length, blocks, held: heldOf(row, blocks) },
		choice: changes && replacing.mayWrite ? choiceOf(row) : null
	};
}

/** Checks that would block publishing with the new text, and do not now. */
export function blocksOf(row: SearchedRow, plan: TextPlan, rules: ProjectRules): string[] {
	if (plan.after === plan.before) return [];
	const { segment: id, kind, paper, lang, source, sourceLang, text } = row;
	const checked = { id, kind, paper, lang, source, sourceLang: source === null ? null : sourceLang, target: text };
	return [...new Set(blocksAnew(checked, plan, rules).map(({ check }) => check))];
}

export function heldOf({ state }: Pick<SearchedRow, 'state'>, blocks: readonly string[]): HeldBack | null {
	if (blocks.length > 0) return 'blocks';
	return state === 'approved' || state === 'published' ? state : null;
}

function rowOf({ row, target, source }: SearchHit, replaced: ReplacedText | null): SearchRow {
	const { segment, lang, slug, title, label, state, sourceLang } = row;
	return {
		...{ segment, lang, document: { slug, title }, label, state, sourceLang, replaced },
		source: row.source === null ? null : marked(row.source, source),
		target: marked(row.text, target),
		unread: (target?.upto ?? row.text.length) < row.text.length
	};
}

const marked = (text: string, found: Found | null): MarkedText => ({
	text,
	marks: (found?.places ?? []).map(({ start, end }) => ({ start, end }))
});
