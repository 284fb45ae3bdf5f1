import type { TargetLang } from '$lib/core/segment/segment';
import type { SearchSide } from '$lib/core/search/search-view';

/** How texts are compared, by their names in an address. */
export const SEARCH_SWITCHES = ['case', 'words', 'width', 'pattern', 'markup'] as const;

type Switches = Record<(typeof SEARCH_SWITCHES)[number], '' | 'yes'>;

/** A search as it stands in an address. */
export interface AskedSearch extends Switches {
	q: string;
	to?: string | undefined;
	show: '' | 'replace' | 'renderings';
	in: SearchSide;
	lang: TargetLang | '';
	document: string;
	state: string;
	after: string;
}

/** The query of a search, without what says nothing. */
export function searchQuery(asked: AskedSearch, after = asked.after): string {
	const pairs = Object.entries({ ...asked, after }).filter(
		([name, value]) => value !== undefined && value !== '' && !(name === 'in' && value === 'target')
	);
	return new URLSearchParams(pairs as [string, string][]).toString();
}
