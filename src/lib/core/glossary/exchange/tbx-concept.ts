import { isTargetLang } from '../../language/registry';
import type { TargetLang } from '../../segment/segment';
import type { Concept, Rendering, TermElement, TermExample } from '../concept';
import { FLAGS, LANGS, PRIVATE_TEXTS, SAID, type TermLang } from './tbx-entry';
import { isAcronym, speechOf, statusOf } from './tbx-meaning';
import { elementsOf, mainLanguage, textOf } from './tbx-vocabulary';
import { termOf } from './tbx-kept';

/** A term of an entry and where it stands. */
interface TermSection {
	lang: TermLang;
	text: string;
	section: TermElement;
}

const typeIs =
	(name: string, type: string) =>
	(part: TermElement): boolean =>
		part.name === name && part.attributes.type === type;

const marks = (part: TermElement, field: string): string => {
	part.attributes[SAID] = field;
	return textOf(part);
};

const isLang = (lang: string): lang is TermLang => LANGS.some((known) => known === lang);

function termsOf(entry: TermElement): TermSection[] {
	return elementsOf(entry, 'langSec').flatMap((language) => {
		const lang = mainLanguage(language.attributes['xml:lang']);
		if (!isLang(lang)) return [];
		return elementsOf(language, 'termSec').map((section) => ({ lang, text: termOf(section), section }));
	});
}

const note = (section: TermElement, type: string): TermElement | undefined =>
	elementsOf(section)
		.flatMap((part) => (part.name === 'termNoteGrp' ? elementsOf(part) : [part]))
		.find(typeIs('termNote', type));

/** The preferred English terms first, each once. */
function englishOf(terms: readonly TermSection[]): TermSection[] {
	const english = terms.filter(({ lang, text }) => lang === 'en' && text !== '');
	const preferred = ({ section }: TermSection): boolean => {
		const status = note(section, 'administrativeStatus');
		return status !== undefined && statusOf(textOf(status)) === 'preferred';
	};
	const sorted = [...english.filter(preferred), ...english.filter((term) => !preferred(term))];
	return sorted.filter(({ text }, at) => sorted.findIndex((other) => other.text === text) === at);
}

function renderingOf({ lang, text, section }: TermSection): Omit<Rendering, 'status'> & Partial<Rendering> {
	const admin = note(section, 'administrativeStatus');
	const exact = note(section, 'x-variorum-status');
	const [known, exactly] = [admin, exact].map((part) => part && statusOf(textOf(part)));
	if (admin && known) marks(admin, 'status');
	if (exact && exactly) marks(exact, 'exact');
	const always = yes(note(section, 'x-variorum-condition'), 'condition', 'always');
	const compound = yes(note(section, 'x-variorum-compound'), 'compound', 'yes');
	const [first] = elementsOf(section, 'note');
	return {
		...{ lang: lang as TargetLang, text, status: exactly ?? known },
		condition: always ? 'always' : 'source',
		...(compound ? { compound: true } : {}),
		note: first ? marks(first, 'note') : ''
	};
}

function yes(part: TermElement | undefined, field: string, value: string): boolean {
	if (!part || textOf(part) !== value) return false;
	marks(part, field);
	return true;
}

/** Where the file says no status, the first rendering of a language without a preferred one is the preferred one. */
function renderingsOf(terms: readonly TermSection[]): Rendering[] {
	const read = terms.filter(({ lang }) => isTargetLang(lang)).map(renderingOf);
	const settled = new Set(read.filter(({ status }) => status === 'preferred').map(({ lang }) => lang));
	return LANGS.flatMap((lang) => read.filter((rendering) => rendering.lang === lang)).map((rendering) => {
		const status = rendering.status ?? (settled.has(rendering.lang) ? 'admitted' : 'preferred');
		if (status === 'preferred') settled.add(rendering.lang);
		return { ...rendering, status };
	});
}

interface Described {
	part: TermElement;
	group: TermElement | null;
}

/** Descriptions in an element, with the groups they stand in. */
const described = (from: TermElement, type: string): Described[] =>
	elementsOf(from).flatMap((part): Described[] => {
		if (typeIs('descrip', type)(part)) return [{ part, group: null }];
		const head = part.name === 'descripGrp' ? elementsOf(part)[0] : undefined;
		return head && typeIs('descrip', type)(head) ? [{ part: head, group: part }] : [];
	});

const CONTEXTS = ['context', 'example', 'sampleSentence'];

function examplesOf(entry: TermElement, terms: readonly TermSection[]): TermExample[] {
	const places = [
		...elementsOf(entry, 'langSec').map((from) => ({ lang: mainLanguage(from.attributes['xml:lang']), from })),
		...terms.map(({ lang, section }) => ({ lang, from: section }))
	];
	const found = CONTEXTS.flatMap((type) => [
		...described(entry, type).map(({ part }) => ({ lang: mainLanguage(part.attributes['xml:lang']), part })),
		...places.flatMap(({ lang, from }) => described(from, type).map(({ part }) => ({ lang, part })))
	]);
	return LANGS.flatMap((lang) =>
		found
			.filter(({ lang: there, part }) => there === lang && textOf(part) !== '')
			.map(({ part }) => ({ lang, text: marks(part, 'context') }))
	);
}

function definitionOf(entry: TermElement, first: TermElement): { definition: string; source?: string } {
	const english = elementsOf(entry, 'langSec').filter(({ attributes: a }) => mainLanguage(a['xml:lang']) === 'en');
	const [found] = [entry, ...english, first].flatMap((place) => described(place, 'definition'));
	const sources = [entry, ...(found?.group ? [found.group] : [])].flatMap((place) => elementsOf(place));
	const source = sources.find(typeIs('admin', 'source'));
	return {
		definition: found ? marks(found.part, 'definition') : '',
		...(source ? { source: marks(source, 'source') } : {})
	};
}

function privateParts(entry: TermElement): Partial<Concept> {
	const parts = elementsOf(entry, 'admin');
	const flags = Object.entries(FLAGS).map(([type, field]) => [
		field,
		yes(parts.find(typeIs('admin', type)), field, 'yes')
	]);
	const texts = Object.entries(PRIVATE_TEXTS).flatMap(([type, field]) => {
		const part = parts.find(typeIs('admin', type));
		return part ? [[field, marks(part, field)]] : [];
	});
	return { ...Object.fromEntries(flags.filter(([, value]) => value)), ...Object.fromEntries(texts) };
}

function englishFacts(english: readonly TermSection[]): Partial<Concept> {
	const speech = note(english[0]!.section, 'partOfSpeech');
	const partOfSpeech = speech && speechOf(textOf(speech));
	if (speech && partOfSpeech) marks(speech, 'partOfSpeech');
	const short = english.find(({ section }) => {
		const type = note(section, 'termType');
		return type !== undefined && isAcronym(textOf(type)) && marks(type, 'acronym') !== '';
	});
	return { ...(partOfSpeech ? { partOfSpeech } : {}), ...(short ? { acronym: short.text } : {}) };
}

/** Why an entry is not taken. */
export interface EntryFault {
	code: 'no-english' | 'empty-rendering';
	detail: string;
}

/** The fields of an entry of TBX v3. What says a field is marked in the entry.
 * @param entry is changed */
export function conceptIn(entry: TermElement, id: string): Concept | EntryFault {
	const terms = termsOf(entry);
	const english = englishOf(terms);
	if (english.length === 0) return { code: 'no-english', detail: otherTerms(entry) };
	const empty = terms.find(({ lang, text }) => lang !== 'en' && text === '');
	if (empty) return { code: 'empty-rendering', detail: english[0]!.text };
	const [first] = elementsOf(entry, 'note');
	const examples = examplesOf(entry, inOrder(terms, english));
	return {
		...{ id, english: english.map(({ text }) => text), caseSensitive: false, doNotTranslate: false },
		...englishFacts(english),
		...privateParts(entry),
		...definitionOf(entry, english[0]!.section),
		note: first ? marks(first, 'note') : '',
		...(examples.length > 0 ? { examples } : {}),
		renderings: renderingsOf(terms)
	};
}

/** English terms in the order of the concept, then the others. */
const inOrder = (terms: readonly TermSection[], english: readonly TermSection[]): TermSection[] => [
	...english,
	...terms.filter((term) => !english.includes(term))
];

/** What an entry without English does say, so that a person finds it. */
const otherTerms = (entry: TermElement): string =>
	elementsOf(entry, 'langSec')
		.flatMap((language) =>
			elementsOf(language, 'termSec').map((section) => `${termOf(section)} (${language.attributes['xml:lang'] ?? '?'})`)
		)
		.slice(0, 3)
		.join(', ');
