import { TARGET_LANGS } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import type { Concept, Rendering, RenderingStatus, TermElement, TermExample } from '../concept';
import { element } from './tbx-vocabulary';

/* What the fields of a concept say in TBX. An element that says a field carries the field's name in `said`, which is no
 * attribute of TBX and never written: so reading and writing agree about what a field already says.
 *
 * Private categories, where ISO 30042 has none:
 *   admin    x-variorum-case-sensitive | x-variorum-do-not-translate | x-variorum-rendered-freely = yes
 *   admin    x-variorum-owner = id of a person, x-variorum-acronym = an acronym that is none of the English terms
 *   termNote x-variorum-status = forbidden | proposed, beside administrativeStatus deprecated | admitted
 *   termNote x-variorum-condition = always, x-variorum-compound = yes */

export const SAID = 'said';
export const LANGS = ['en', ...TARGET_LANGS] as const;
export type TermLang = 'en' | TargetLang;

export const STATUS_TERM: Readonly<Record<RenderingStatus, string>> = {
	preferred: 'preferredTerm-admn-sts',
	admitted: 'admittedTerm-admn-sts',
	deprecated: 'deprecatedTerm-admn-sts',
	forbidden: 'deprecatedTerm-admn-sts',
	proposed: 'admittedTerm-admn-sts'
};
/** Statuses that TBX cannot tell from another. */
export const PRIVATE_STATUSES: readonly RenderingStatus[] = ['forbidden', 'proposed'];

/** Yes and no of a concept, by the category that says yes. */
export const FLAGS = {
	'x-variorum-case-sensitive': 'caseSensitive',
	'x-variorum-do-not-translate': 'doNotTranslate',
	'x-variorum-rendered-freely': 'renderedFreely'
} as const;
/** Texts of a concept, by the private category that holds them. */
export const PRIVATE_TEXTS = { 'x-variorum-owner': 'owner', 'x-variorum-acronym': 'acronym' } as const;

const saying = (said: string, name: string, type: string | null, text: string, lang?: string): TermElement =>
	element(
		name,
		{ ...(type === null ? {} : { type }), ...(lang === undefined ? {} : { 'xml:lang': lang }), [SAID]: said },
		text === '' ? [] : [text]
	);

/** An example as an element; its language stands with it where no term of that language does. */
const context = ({ lang, text }: TermExample, alone: boolean): TermElement =>
	saying('context', 'descrip', 'context', text, alone ? lang : undefined);

function entryParts(concept: Concept, langs: ReadonlySet<string>): TermElement[] {
	const { definition, source, note, owner, acronym, english, examples = [] } = concept;
	const flags = Object.entries(FLAGS).filter(([, field]) => concept[field]);
	const unlisted = acronym !== undefined && !english.includes(acronym);
	return [
		...(definition === '' ? [] : [saying('definition', 'descrip', 'definition', definition)]),
		...(source === undefined ? [] : [saying('source', 'admin', 'source', source)]),
		...flags.map(([type, field]) => saying(field, 'admin', type, 'yes')),
		...(owner === undefined ? [] : [saying('owner', 'admin', 'x-variorum-owner', owner)]),
		...(unlisted ? [saying('acronym', 'admin', 'x-variorum-acronym', acronym)] : []),
		...examples.filter(({ lang }) => !langs.has(lang)).map((example) => context(example, true)),
		...(note === '' ? [] : [saying('note', 'note', null, note)])
	];
}

function englishNotes({ english, partOfSpeech, acronym }: Concept, text: string): TermElement[] {
	const speech = text === english[0] && partOfSpeech !== undefined;
	return [
		...(speech ? [saying('partOfSpeech', 'termNote', 'partOfSpeech', partOfSpeech)] : []),
		...(text === acronym ? [saying('acronym', 'termNote', 'termType', 'acronym')] : [])
	];
}

function renderingNotes({ status, condition, compound, note }: Rendering): TermElement[] {
	const exact = PRIVATE_STATUSES.includes(status);
	return [
		saying('status', 'termNote', 'administrativeStatus', STATUS_TERM[status]),
		...(exact ? [saying('exact', 'termNote', 'x-variorum-status', status)] : []),
		...(condition === 'always' ? [saying('condition', 'termNote', 'x-variorum-condition', 'always')] : []),
		...(compound ? [saying('compound', 'termNote', 'x-variorum-compound', 'yes')] : []),
		...(note === '' ? [] : [saying('note', 'note', null, note)])
	];
}

function section(concept: Concept, lang: TermLang): TermElement | null {
	const terms =
		lang === 'en'
			? concept.english.map((text) => ({ text, notes: englishNotes(concept, text) }))
			: concept.renderings
					.filter((rendering) => rendering.lang === lang)
					.map((rendering) => ({ text: rendering.text, notes: renderingNotes(rendering) }));
	if (terms.length === 0) return null;
	const examples = (concept.examples ?? []).filter((example) => example.lang === lang);
	const sections = terms.map(({ text, notes }, at) => {
		const shown = at === 0 ? examples.map((example) => context(example, false)) : [];
		return element('termSec', {}, [element('term', {}, [text]), ...notes, ...shown]);
	});
	return element('langSec', { 'xml:lang': lang }, sections);
}

/** The entry that the fields of a concept make, without what is kept. */
export function plainEntry(concept: Concept): TermElement {
	const sections = LANGS.map((lang) => section(concept, lang)).filter((made) => made !== null);
	const langs = new Set(sections.map(({ attributes }) => attributes['xml:lang']!));
	return element('conceptEntry', {}, [...entryParts(concept, langs), ...sections]);
}
