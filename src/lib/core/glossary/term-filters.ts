import type { TargetLang } from '../segment/segment';
import type { Concept, PartOfSpeech, RenderingStatus } from './concept';
import type { Origin, Ranked } from './rank';

/** Concepts on a page of the list. */
export const TERMS_PAGE = 50;

/** Which concepts a list shows. Empty means any. */
export interface TermFilters {
	/** Words that stand in its terms, renderings, definition or note; every one of them. */
	q: string;
	/** Has a rendering of this status. */
	status: RenderingStatus | '';
	origin: Origin | '';
	/** Is to be translated, and has no preferred or admitted rendering in this language. */
	without: TargetLang | '';
	/** Is it kept in English? */
	dnt: 'yes' | 'no' | '';
	/** `nobody` or the id of whoever looks after it. */
	owner: string;
	pos: PartOfSpeech | '';
}

export const ALL_TERMS: TermFilters = {
	...{ q: '', status: '', origin: '', without: '', dnt: '', owner: '', pos: '' }
};

const lacks = (concept: Concept, wanted: TargetLang): boolean =>
	!concept.doNotTranslate &&
	!concept.renderings.some(({ lang, status }) => lang === wanted && (status === 'preferred' || status === 'admitted'));

/** Do all filters but the words hold? */
export function fits(concept: Ranked, { status, origin, without, dnt, owner, pos }: TermFilters): boolean {
	return (
		(origin === '' || concept.origin === origin) &&
		(dnt === '' || concept.doNotTranslate === (dnt === 'yes')) &&
		(owner === '' || (concept.owner ?? 'nobody') === owner) &&
		(pos === '' || concept.partOfSpeech === pos) &&
		(status === '' || concept.renderings.some((rendering) => rendering.status === status)) &&
		(without === '' || lacks(concept, without))
	);
}
