import type { TermElement } from '../concept';

/* What may stand where in TBX v3 (the core structure of ISO 30042:2019), and how its data categories are called when each is
 * an element of its own (style DCT). */

/** Elements that hold running text. */
export const MIXED: ReadonlySet<string> = new Set(
	['descrip', 'admin', 'termNote', 'note', 'p', 'item', 'foreign', 'term'].concat(
		['ref', 'xref', 'transac', 'transacNote', 'adminNote', 'descripNote', 'hi', 'date'] // text alone
	)
);

const INFO = ['descrip', 'descripGrp', 'admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref'];
const LINKS = ['note', 'ref', 'xref'];
const INLINE = ['hi', 'foreign'];

/** The elements that may stand in an element. */
export const CONTENT: Readonly<Record<string, readonly string[]>> = {
	conceptEntry: [...INFO, 'langSec'],
	langSec: [...INFO, 'termSec'],
	termSec: ['term', 'termNote', 'termNoteGrp', ...INFO],
	termNoteGrp: ['termNote', 'admin', 'adminGrp', 'transacGrp', ...LINKS],
	descripGrp: ['descrip', 'descripNote', 'admin', 'adminGrp', 'transacGrp', ...LINKS],
	adminGrp: ['admin', 'adminNote', ...LINKS],
	transacGrp: ['transac', 'transacNote', 'date', ...LINKS],
	...Object.fromEntries(['descrip', 'admin', 'termNote', 'note', 'foreign', 'item'].map((name) => [name, INLINE])),
	term: ['hi'],
	refObject: ['item', 'itemGrp', 'itemSet'],
	itemSet: ['item', 'itemGrp'],
	itemGrp: ['item', 'admin', 'adminGrp', 'transacGrp', ...LINKS]
};

/** Groups, and what they begin with. */
export const HEAD: Readonly<Record<string, string>> = {
	termNoteGrp: 'termNote',
	descripGrp: 'descrip',
	adminGrp: 'admin',
	transacGrp: 'transac',
	itemGrp: 'item'
};

const TYPED = ['type', 'id', 'xml:lang', 'target', 'datatype', 'module'];

/** The attributes that an element may have. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(
		['descrip', 'descripNote', 'admin', 'adminNote', 'termNote', 'transac', 'transacNote', 'ref'].map((n) => [n, TYPED])
	),
	xref: ['type', 'id', 'target', 'module'],
	...Object.fromEntries(['note', 'foreign'].map((name) => [name, ['id', 'xml:lang']])),
	...Object.fromEntries(
		['conceptEntry', 'termSec', 'term', 'date', 'refObject', ...Object.keys(HEAD)].map((name) => [name, ['id']])
	),
	langSec: ['xml:lang'],
	hi: ['type', 'target', 'xml:lang'],
	...Object.fromEntries(['item', 'itemSet', 'refObjectSec'].map((name) => [name, ['id', 'type']]))
};

const TYPED_ELEMENTS = new Set(Object.keys(ATTRIBUTES).filter((name) => ATTRIBUTES[name]!.includes('module')));
/** Does an element hold a data category? */
export const isTyped = (name: string): boolean => TYPED_ELEMENTS.has(name);

/** Our element for a category that is no name of XML, or that the core has taken. */
export const CATEGORY = 'category';

export const HIGHLIGHTS = ['entailedTerm', 'hotkey', 'italics', 'bold', 'superscript', 'subscript', 'math'];

/** Names of the core, in any version, as they are called in v3. */
export const CORE: Readonly<Record<string, string>> = {
	...Object.fromEntries([...Object.keys(ATTRIBUTES), 'termGrp'].map((name) => [name, name])),
	termEntry: 'conceptEntry',
	langSet: 'langSec',
	tig: 'termSec',
	ntig: 'termSec'
};

const CATEGORIES: Readonly<Record<string, string>> = {
	termNote:
		'partOfSpeech administrativeStatus termType termLocation grammaticalGender grammaticalNumber geographicalUsage register ' +
		'transferComment abbreviatedFormFor pronunciation processStatus usageNote frequency animacy',
	descrip: 'definition context example explanation subjectField reliabilityCode characteristic sampleSentence',
	admin:
		'source sourceIdentifier customerSubset projectSubset productSubset businessUnitSubset securitySubset conceptOrigin ' +
		'entrySource indexHeading keyword originatingDatabase',
	transac: 'transactionType',
	transacNote: 'responsibility usageCount',
	ref: 'crossReference',
	xref: 'externalCrossReference xGraphic xSource xURI'
};
const CATEGORY_OF = new Map(
	Object.entries(CATEGORIES).flatMap(([element, names]) => names.split(' ').map((name) => [name, element] as const))
);

/** The element that holds a data category. One that is not known goes by its place. */
export function categoryElement(name: string, parent: string, first: boolean): string {
	const known = CATEGORY_OF.get(name);
	if (known) return known;
	if (parent === 'transacGrp') return first ? 'transac' : 'transacNote';
	if (parent === 'termNoteGrp' && first) return 'termNote';
	return parent === 'descripGrp' && first ? 'descrip' : 'admin';
}

/** All text in an element. */
export const textOf = ({ content }: TermElement): string =>
	content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');

/** The elements in an element, of one name if one is given. */
export const elementsOf = (element: TermElement, name?: string): TermElement[] =>
	element.content.filter(
		(part) => typeof part !== 'string' && (name === undefined || part.name === name)
	) as TermElement[];

export const element = (
	name: string,
	attributes: Record<string, string>,
	content: TermElement['content']
): TermElement => ({ name, attributes, content });

/** An element with a type and a text. */
export const typed = (name: string, type: string, text: string): TermElement => element(name, { type }, [text]);

/** The first part of a language tag, in lower case: `ja` of `ja-JP`. */
export const mainLanguage = (tag: string | undefined): string => (tag ?? '').split(/[-_]/u)[0]!.toLowerCase();
