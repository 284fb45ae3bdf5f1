import { blocksAnew, planText } from '$lib/core/search/plan';
import { finderOf, isFinder, type SearchProblem } from '$lib/core/search/pattern-finder';
import type { ReplaceQuery, TextPlan } from '$lib/core/search/query';
import type { SearchSide } from '$lib/core/search/search-view';
import { checkTitle } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';
import { language } from '$lib/core/language/registry';
import type { Span } from '$lib/core/segment/segment';
import { checkingRules } from './checking-rules';
import type { DeskState } from './desk.svelte';
import type { Row } from './row.svelte';

/** A row of the document that has what is looked for, as it was then. */
export interface DeskHit {
	row: Row;
	text: string;
	marks: Span[];
	/** Where it stands in the source. */
	sourceMarks: Span[];
	/** What replacing makes of it; null where nothing would change. */
	plan: TextPlan | null;
	/** The row was approved as it stands, so nobody changes it by accident. */
	approved: boolean;
}

const spans = (places: readonly Span[]): Span[] => places.map(({ start, end }) => ({ start, end }));

/** The rows of a document that have what a query looks for, in reading order.
 * @param replaces is something to take its place? */
export function lookInto(
	desk: DeskState,
	query: ReplaceQuery & { side: SearchSide },
	replaces: boolean
): DeskHit[] | SearchProblem {
	const find = finderOf(query);
	if (!isFinder(find)) return find;
	const tongue = language(desk.view.lang);
	return desk.rows.flatMap((row): DeskHit[] => {
		if (!row.hasText) return [];
		const { text, state, view } = row;
		const marks = query.side === 'source' ? [] : spans(find(text).places);
		const sourceMarks = query.side === 'target' || view.source === null ? [] : spans(find(view.source).places);
		if (marks.length + sourceMarks.length === 0) return [];
		const plan = replaces && marks.length > 0 && state !== 'left-out' ? planText(text, find, query, tongue) : null;
		return [{ row, text, marks, sourceMarks, plan, approved: ['approved', 'published'].includes(state) }];
	});
}

/** Checks that would block publishing anew. */
export function newBlocks(desk: DeskState, { row, text, plan }: DeskHit): string[] {
	if (plan === null || plan.after === plan.before) return [];
	return [
		...new Set(blocksAnew(desk.checkedRow(row, text), plan, checkingRules(desk.rules)).map(({ check }) => check))
	];
}

/** Would replacing change the row? */
export const changes = ({ plan }: Pick<DeskHit, 'plan'>): boolean => plan !== null && plan.after !== plan.before;

/** What is to be said of a row beside what it becomes.
 * @param anew checks that would block publishing anew */
export function hitNotes(hit: DeskHit, anew: readonly string[]): string[] {
	const kept = hit.plan?.kept.length ?? 0;
	return [
		...(kept > 0 ? [m.search_kept({ count: kept })] : []),
		...(anew.length > 0 ? [m.search_held_blocks({ checks: anew.map((check) => checkTitle(check)).join(', ') })] : []),
		...(changes(hit) && hit.approved ? [m.search_held_approved()] : []),
		...(hit.plan?.unread ? [m.search_unread()] : [])
	];
}
