import * as v from 'valibot';
import { TARGET_LANGS } from '$lib/core/language/registry';
import { SEARCH_LIMITS } from '$lib/core/search/query';
import { SEARCH_SIDES } from '$lib/core/search/search-view';
import type { ProjectSearch } from '../usecases/search-project';
import { parse } from './endpoint';

const yes = v.optional(v.picklist(['yes', '']), '');
const words = v.optional(v.pipe(v.string(), v.maxLength(SEARCH_LIMITS.find)), '');

/** A search as it stands in an address. */
export const SearchQueryString = v.strictObject({
	q: words,
	to: v.optional(v.pipe(v.string(), v.maxLength(SEARCH_LIMITS.to))),
	show: v.optional(v.picklist(['', 'replace', 'renderings']), ''),
	in: v.optional(v.picklist(SEARCH_SIDES), 'target'),
	...{ pattern: yes, case: yes, words: yes, width: yes, markup: yes },
	lang: v.optional(v.picklist([...TARGET_LANGS, '']), ''),
	document: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
	state: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{0,40}$/)), ''),
	after: v.optional(v.pipe(v.string(), v.regex(/^(|[0-9a-f]{32}[a-z]{2}\d{6})$/)), '')
});
export type SearchAddress = v.InferOutput<typeof SearchQueryString>;

/** The search of an address; names that are none of its own belong to others.
 * @throws Refusal `input.invalid` that names what is wrong */
export const searchAddress = (query: URLSearchParams): SearchAddress =>
	parse(SearchQueryString, Object.fromEntries([...query].filter(([name]) => name in SearchQueryString.entries)));

/** What an address asks to be looked for. Words are taken as they are, but for white space around them. */
export const searchOf = (at: SearchAddress): ProjectSearch => ({
	...{ find: at.pattern ? at.q : at.q.trim(), to: at.show === 'replace' ? (at.to ?? '') : null },
	...{ isPattern: at.pattern === 'yes', matchCase: at.case === 'yes', words: at.words === 'yes' },
	...{ width: at.width === 'yes', markup: at.markup === 'yes' },
	...{ side: at.show === 'replace' ? ('target' as const) : at.in },
	...{ lang: at.lang, document: at.document, state: at.state, after: at.after }
});

const on = v.optional(v.boolean(), false);

/** What a program wants replaced; without `dryRun: false` it only hears what that would make. */
export const ReplaceRequest = v.strictObject({
	find: v.pipe(v.string(), v.minLength(1), v.maxLength(SEARCH_LIMITS.find)),
	to: v.pipe(v.string(), v.maxLength(SEARCH_LIMITS.to)),
	...{ pattern: on, case: on, words: on, width: on, markup: on },
	lang: v.optional(v.nullable(v.picklist(TARGET_LANGS)), null),
	document: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
	state: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{0,40}$/)), ''),
	after: v.optional(v.pipe(v.string(), v.regex(/^(|[0-9a-f]{32}[a-z]{2}\d{6})$/)), ''),
	rows: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(1000)), []),
	...{ all: on, dryRun: v.optional(v.boolean(), true) }
});

/** What such a request looks for. */
export const searchAsked = (sent: v.InferOutput<typeof ReplaceRequest>): ProjectSearch => ({
	...{ find: sent.find, to: sent.to, isPattern: sent.pattern, matchCase: sent.case, words: sent.words },
	...{ width: sent.width, markup: sent.markup, side: 'target', lang: sent.lang ?? '' },
	...{ document: sent.document, state: sent.state, after: sent.after }
});

export const UndoReplaced = v.strictObject({ change: v.pipe(v.string(), v.uuid()) });

export const RenderingQuery = v.strictObject({
	q: v.pipe(v.string(), v.minLength(2), v.maxLength(SEARCH_LIMITS.find)),
	lang: v.picklist(TARGET_LANGS)
});
