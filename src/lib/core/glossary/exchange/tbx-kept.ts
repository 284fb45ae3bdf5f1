import type { TermElement } from '../concept';
import { LANGS, SAID } from './tbx-entry';
import { meaning } from './tbx-meaning';
import { element, elementsOf, mainLanguage, textOf } from './tbx-vocabulary';

/* An entry = what the fields of a concept say + what is kept. `less` takes the first from an entry that was read; `more` adds
 * what is kept to an entry that is written. */

const key = ({ name, attributes, content }: TermElement): string =>
	JSON.stringify([
		name,
		Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)),
		content.map((part) => (typeof part === 'string' ? part : key(part)))
	]);

const isInfo = ({ name }: TermElement): boolean => name !== 'langSec';
const isKnown = (lang: string | undefined): boolean => LANGS.some((known) => known === mainLanguage(lang));
export const termOf = (section: TermElement): string =>
	elementsOf(section, 'term')
		.map((term) => textOf(term))
		.join('');

/** The parts that are not among others; each of those takes away one. */
function without(parts: TermElement['content'], others: readonly TermElement[]): TermElement['content'] {
	const left = new Map<string, number>();
	for (const other of others) left.set(key(other), (left.get(key(other)) ?? 0) + 1);
	return parts.filter((part) => {
		const count = typeof part === 'string' ? 0 : (left.get(key(part)) ?? 0);
		if (count > 0) left.set(key(part as TermElement), count - 1);
		return count === 0;
	});
}

/** What is left of the section of a term; null where the fields say all of it.
 * @param said what fields say of the terms of its language; the one that is found is taken out */
function lessTerm(section: TermElement, said: TermElement[], stays: boolean): TermElement | null {
	const found = said.findIndex((other) => termOf(other) === termOf(section));
	if (found < 0) return section;
	const same = said.splice(found, 1)[0]!;
	const [term, ...others] = elementsOf(section);
	const left = without(
		others,
		elementsOf(same).filter(({ name }) => name !== 'term')
	);
	const plain = key(term!) === key(elementsOf(same, 'term')[0]!) && Object.keys(section.attributes).length === 0;
	return left.length === 0 && plain && !stays ? null : element('termSec', section.attributes, [term!, ...left]);
}

function lessSection(section: TermElement, said: ReadonlyMap<string, TermElement[]>): TermElement | null {
	const lang = section.attributes['xml:lang'];
	if (!isKnown(lang)) return section;
	// `en-GB` is a fact of its own: the terms under it are named, so that they come back there.
	const exact = lang === mainLanguage(lang);
	const terms = said.get(mainLanguage(lang)) ?? [];
	const left = elementsOf(section).flatMap((part) => {
		const rest = part.name === 'termSec' ? lessTerm(part, terms, !exact) : part;
		return rest ? [rest] : [];
	});
	return left.length === 0 && exact ? null : element('langSec', section.attributes, left);
}

/** Sections in the order in which they are written: each language once, ours first, terms in the order of the concept. */
function arranged(sections: readonly TermElement[], plain: TermElement): TermElement[] {
	const terms = elementsOf(plain, 'langSec').flatMap((section) => elementsOf(section, 'termSec').map(termOf));
	const place = (term: string): number => (terms.includes(term) ? terms.indexOf(term) : terms.length);
	const byTag = new Map<string, TermElement>();
	const made: TermElement[] = [];
	for (const { attributes, content } of sections) {
		const tag = attributes['xml:lang'] ?? '';
		const known = byTag.get(tag);
		if (known && isKnown(tag)) known.content.push(...content);
		else byTag.set(tag, made[made.push(element('langSec', attributes, [...content])) - 1]!);
	}
	for (const section of made.filter(({ attributes }) => isKnown(attributes['xml:lang'])))
		section.content = [
			...elementsOf(section).filter(({ name }) => name !== 'termSec'),
			...elementsOf(section, 'termSec').sort((a, b) => place(termOf(a)) - place(termOf(b)))
		];
	const rank = ({ attributes }: TermElement): number =>
		(LANGS.findIndex((lang) => lang === mainLanguage(attributes['xml:lang'])) + LANGS.length + 1) % (LANGS.length + 1);
	return made.sort((a, b) => rank(a) - rank(b));
}

/** What fields do not say of an entry; undefined where they say all of it. */
export function less(entry: TermElement, plain: TermElement, id: string | null): TermElement | undefined {
	const [own, fields] = [entry, plain].map((from) => elementsOf(from).filter(isInfo));
	const terms = new Map(
		elementsOf(plain, 'langSec').map((section) => [section.attributes['xml:lang']!, elementsOf(section, 'termSec')])
	);
	const sections = elementsOf(entry, 'langSec').map((section) => lessSection(section, terms));
	const content = [
		...without(own!, fields!),
		...arranged(
			sections.filter((section) => section !== null),
			plain
		)
	];
	if (content.length === 0 && id === null) return undefined;
	return element('conceptEntry', id === null ? {} : { id }, content);
}

const copy = ({ name, attributes, content }: TermElement): TermElement =>
	element(
		name,
		{ ...attributes },
		content.map((part) => (typeof part === 'string' ? part : copy(part)))
	);

const said = ({ attributes }: TermElement): string | undefined => attributes[SAID];

/** Takes parts out of an element, at any depth. A group that loses what it begins with goes with it. */
function drop(from: TermElement, gone: ReadonlySet<TermElement>): void {
	from.content = from.content.filter((part) => typeof part === 'string' || !gone.has(part));
	for (const part of elementsOf(from)) drop(part, gone);
	from.content = from.content.filter(
		(part) => typeof part === 'string' || part.name !== 'descripGrp' || elementsOf(part)[0]?.name === 'descrip'
	);
}

type Saying = [part: TermElement, lang: string];

/** Everything in an element that says a field, with the language it stands under. */
function* saysIn(from: TermElement, lang = ''): Generator<Saying> {
	for (const part of elementsOf(from)) {
		const there = part.attributes['xml:lang'] === undefined ? lang : mainLanguage(part.attributes['xml:lang']);
		if (said(part) !== undefined) yield [part, there];
		yield* saysIn(part, there);
	}
}

/** Lets the file's own words for a field stand where the field still says the same, else those of the field. */
function settle(plain: TermElement, kept: TermElement, speaks: (field: string) => boolean): void {
	const [fields, mine] = [plain, kept].map((from) => [...saysIn(from)].filter(([part]) => speaks(said(part)!)));
	const gone = new Set<TermElement>();
	for (const [part, lang] of mine!) {
		const same = fields!.find(
			([other, there]) =>
				!gone.has(other) && meaning(other) === meaning(part) && (said(part) !== 'context' || there === lang)
		);
		gone.add(same ? same[0] : part);
	}
	drop(plain, gone);
	drop(kept, gone);
}

/** Facts of a concept as a whole, wherever the file says them; the others hold for the entry or the term they stand in. */
const isDefinition = (field: string): boolean => field === 'definition';
const isOfWhole = (field: string): boolean => field === 'source' || field === 'context';
const isOfPart = (field: string): boolean => !isDefinition(field) && !isOfWhole(field);

/** The same for one term, whose words are its own. */
function mergeTerm(plain: TermElement, kept: TermElement): TermElement {
	settle(plain, kept, isOfPart);
	const [term, ...others] = elementsOf(kept);
	const rest = [...elementsOf(plain).filter(({ name }) => name !== 'term'), ...others];
	const of = (name: string): TermElement[] => rest.filter((part) => part.name === name);
	const info = rest.filter(({ name }) => !name.startsWith('termNote'));
	return element('termSec', kept.attributes, [term!, ...of('termNoteGrp'), ...of('termNote'), ...info]);
}

/** The sections of a language: each term stands in the section that the file had it in. */
function mergeLanguage(lang: string, plain: TermElement | undefined, kept: readonly TermElement[]): TermElement[] {
	const terms = plain ? elementsOf(plain, 'termSec') : [];
	if (terms.length === 0) return [];
	const tags = [...new Set(kept.map(({ attributes }) => attributes['xml:lang']!))];
	const places = new Map((tags.length === 0 ? [lang] : tags).map((tag) => [tag, [] as TermElement[]]));
	const open = kept.flatMap((section) =>
		elementsOf(section, 'termSec').map((term) => ({ tag: section.attributes['xml:lang']!, term }))
	);
	const names = new Set(terms.map(termOf));
	for (const term of terms) {
		const at = open.findIndex((other) => termOf(other.term) === termOf(term));
		const [own] = at < 0 ? [] : open.splice(at, 1);
		places.get(own?.tag ?? (places.has(lang) ? lang : tags[0]!))!.push(own ? mergeTerm(term, own.term) : term);
	}
	for (const { tag, term } of open) if (names.has(termOf(term))) places.get(tag)!.push(term);
	return [...places].flatMap(([tag, own]) => {
		const info = kept
			.filter(({ attributes }) => attributes['xml:lang'] === tag)
			.flatMap((section) => elementsOf(section).filter(({ name }) => name !== 'termSec'));
		return own.length === 0 ? [] : [element('langSec', { 'xml:lang': tag }, [...info, ...own])];
	});
}

/** An entry with what is kept of a concept. */
export function more(plain: TermElement, keeping: TermElement | undefined): TermElement {
	if (!keeping) return plain;
	const kept = copy(keeping);
	// A definition that goes takes the source along that stands in its group.
	settle(plain, kept, isDefinition);
	settle(plain, kept, isOfWhole);
	const [mine, theirs] = [plain, kept].map((from) => element(from.name, {}, elementsOf(from).filter(isInfo)));
	settle(mine!, theirs!, isOfPart);
	const sections = elementsOf(plain, 'langSec');
	const old = elementsOf(kept, 'langSec');
	const known = LANGS.flatMap((lang) =>
		mergeLanguage(
			lang,
			sections.find(({ attributes }) => attributes['xml:lang'] === lang),
			old.filter(({ attributes }) => mainLanguage(attributes['xml:lang']) === lang)
		)
	);
	const others = old.filter(({ attributes }) => !isKnown(attributes['xml:lang']));
	return element('conceptEntry', keeping.attributes, [...mine!.content, ...theirs!.content, ...known, ...others]);
}
