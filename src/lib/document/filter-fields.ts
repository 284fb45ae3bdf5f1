import { ROW_STATES } from '$lib/core/workflow/state';
import { PARTS_OF_SPEECH, RENDERING_STATUSES } from '$lib/core/glossary/concept';
import { ORIGINS } from '$lib/core/glossary/rank';
import type { TermFilters } from '$lib/core/glossary/term-filters';
import { DUES, SORTS, STAGES, type DocumentFilters, type SegmentFilters } from '$lib/core/list/list';
import { CHECKS } from '$lib/core/check/registry';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { checkTitle, message, messageKey } from '$lib/i18n/message';
import { m } from '$lib/i18n/paraglide/messages';

/** One filter of a list: a choice, or a text without options. */
export interface FilterField {
	name: string;
	label: string;
	value: string;
	/** Without the one that says nothing. */
	options?: { value: string; label: string }[];
	/** What it is without a choice; `any` else. */
	rest?: string;
}

interface Person {
	id: string;
	name: string;
}

const langs = () => TARGET_LANGS.map((value) => ({ value, label: message(`site_lang_${value}`) }));
const named = (prefix: string, values: readonly string[]) =>
	values.map((value) => ({ value, label: message(messageKey(prefix, value)) }));
const persons = (people: readonly Person[]) => people.map(({ id, name }) => ({ value: id, label: name }));
const me = () => ({ value: 'me', label: m.list_who_me() });

/** Filters of the documents of a project. */
export const documentFields = (filters: DocumentFilters, people: readonly Person[]): FilterField[] => [
	{ name: 'q', label: m.list_filter_title(), value: filters.q },
	{ name: 'lang', label: m.list_filter_lang(), value: filters.lang, options: langs() },
	{ name: 'stage', label: m.list_filter_stage(), value: filters.stage, options: named('list_stage', STAGES) },
	{
		...{ name: 'who', label: m.list_filter_who(), value: filters.who },
		options: [me(), { value: 'nobody', label: m.list_who_nobody() }, ...persons(people)]
	},
	{ name: 'due', label: m.list_filter_due(), value: filters.due, options: named('list_due', DUES) },
	{
		...{ name: 'sort', label: m.list_filter_sort(), value: filters.sort === 'newest' ? '' : filters.sort },
		options: named(
			'list_sort',
			SORTS.filter((sort) => sort !== 'newest')
		),
		rest: m.list_sort_newest()
	}
];

/** Filters of the rows of a project.
 * @param own checks of the team's own rules, by name */
export const segmentFields = (
	filters: SegmentFilters,
	people: readonly Person[],
	own: readonly Person[] = []
): FilterField[] => [
	{ name: 'q', label: m.list_filter_paper(), value: filters.q },
	{ name: 'lang', label: m.list_filter_lang(), value: filters.lang, options: langs() },
	{ name: 'state', label: m.list_filter_state(), value: filters.state, options: named('workbench_state', ROW_STATES) },
	{
		...{ name: 'blocking', label: m.list_filter_blocking(), value: filters.blocking },
		options: [{ value: 'yes', label: m.list_blocking_yes() }]
	},
	{
		...{ name: 'check', label: m.list_filter_check(), value: filters.check },
		options: [...CHECKS.map(({ id }) => ({ value: id, label: checkTitle(id) })), ...persons(own)]
	},
	{
		...{ name: 'author', label: m.list_filter_author(), value: filters.author },
		options: [me(), ...persons(people)]
	},
	{ name: 'document', label: m.list_filter_document(), value: filters.document }
];

/** Filters of the terms of a project. */
export const termFields = (filters: TermFilters, people: readonly Person[]): FilterField[] => [
	{ name: 'q', label: m.terms_search(), value: filters.q },
	{
		...{ name: 'status', label: m.term_filter_status(), value: filters.status },
		options: named('terms_status', RENDERING_STATUSES)
	},
	{ name: 'without', label: m.term_filter_without(), value: filters.without, options: langs() },
	{ name: 'origin', label: m.term_filter_origin(), value: filters.origin, options: named('terms_origin', ORIGINS) },
	{ name: 'dnt', label: m.term_field_doNotTranslate(), value: filters.dnt, options: named('term', ['yes', 'no']) },
	{ name: 'pos', label: m.term_pos(), value: filters.pos, options: named('term_pos', PARTS_OF_SPEECH) },
	{
		...{ name: 'owner', label: m.term_owner(), value: filters.owner },
		options: [me(), { value: 'nobody', label: m.term_owner_none() }, ...persons(people)]
	}
];
