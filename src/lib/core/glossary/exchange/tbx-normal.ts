import type { TermElement } from '../concept';
import {
	ATTRIBUTES,
	CATEGORY,
	categoryElement,
	CONTENT,
	CORE,
	element,
	elementsOf,
	HEAD,
	HIGHLIGHTS,
	isTyped,
	MIXED,
	textOf,
	typed
} from './tbx-vocabulary';

/* Any TBX becomes TBX v3 with data categories as attributes: v2 (martif: termEntry, langSet, tig, ntig) and the style in
 * which each category is an element (DCT). What the core structure has no place for keeps its words. */

/** Names of things in a file: https://www.w3.org/TR/xml-names/#NT-NCName */
export const NC_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)T/;

/** An element of a file as TBX v3 has it; what stands in it is not read yet. */
function renamed(from: TermElement, parent: string, first: boolean): TermElement {
	const { element: as, ...attributes } = from.attributes;
	const local = from.name.slice(from.name.indexOf(':') + 1);
	const name = CORE[local];
	if (name !== undefined) return element(name, attributes, from.content);
	const type = local === CATEGORY ? (attributes.type ?? local) : local;
	const holder = as !== undefined && isTyped(as) ? as : categoryElement(type, parent, first);
	return element(holder, { ...attributes, type }, from.content);
}

function attributesOf({ name, attributes }: TermElement): Record<string, string> {
	const allowed = ATTRIBUTES[name] ?? [];
	const kept = Object.entries(attributes).filter(
		([key, value]) => allowed.includes(key) && (key !== 'id' || NC_NAME.test(value))
	);
	const said = Object.fromEntries(kept);
	if (allowed.includes('type') && !said.type && name !== 'hi') said.type = 'other';
	if (name === 'hi' && said.type !== undefined && !HIGHLIGHTS.includes(said.type)) delete said.type;
	if (name === 'xref') said.target = said.target!.replace(/[^!#-;=?-[\]_a-z~%\u00a0-\u{10ffff}]/gu, encodeAscii);
	return said;
}

const encodeAscii = (sign: string): string => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

/** A target names something of the file; what is no name is said in the text instead. */
function aimed(from: TermElement): TermElement {
	const { target, ...others } = from.attributes;
	if (target === undefined || from.name === 'xref' || NC_NAME.test(target)) return from;
	return element(from.name, others, target === '' ? from.content : [...from.content, ` (${target})`]);
}

/** A day, and the moment beside it where the file tells the time as well. */
function dates(from: TermElement): TermElement[] {
	const said = textOf(from).trim();
	if (DAY.test(said)) return [element('date', from.attributes, [said])];
	const [, year, month, day] = MOMENT.exec(said) ?? [];
	const whole = `${year}-${month}-${day}`;
	return [...(DAY.test(whole) ? [element('date', {}, [whole])] : []), typed('transacNote', 'date', said)];
}

/** What stands in an element, each part where the core structure wants it. */
function parts(from: TermElement): TermElement['content'] {
	const allowed = CONTENT[from.name] ?? [];
	let first = true;
	return from.content.flatMap((part): TermElement['content'] => {
		if (typeof part === 'string') return MIXED.has(from.name) ? [part] : [element('note', {}, [part])];
		const child = renamed(part, from.name, first);
		first = false;
		if (child.name === 'termGrp' && from.name === 'termSec') return parts({ ...child, name: 'termSec' });
		if (child.name === 'date' && allowed.includes('date')) return dates(child);
		if (allowed.includes(child.name)) return normal(child);
		return strange(child, from.name, allowed);
	});
}

/** What has no place there: words in running text, else a note or a private category with its words. */
function strange(child: TermElement, parent: string, allowed: readonly string[]): TermElement['content'] {
	const words = spoken(child);
	if (MIXED.has(parent) || words === '') return words === '' ? [] : [words];
	if (allowed.includes('admin') && parent !== 'adminGrp')
		return [typed('admin', child.attributes.type ?? child.name, words)];
	return [element('note', {}, [words])];
}

/** The words of an element, with a space where one part ends and the next begins. */
const spoken = (from: TermElement): string =>
	MIXED.has(from.name)
		? textOf(from)
		: from.content
				.map((p) => (typeof p === 'string' ? p : spoken(p)))
				.join(' ')
				.trim();

/** An element of a file as TBX v3. A group without what it begins with gives its parts away. */
export function normal(from: TermElement): TermElement[] {
	if (from.name === 'xref' && from.attributes.target === undefined) return normal({ ...from, name: 'admin' });
	const at = aimed(from);
	const content = parts(at);
	const to = element(at.name, attributesOf(at), ordered(at.name, content));
	const head = HEAD[to.name];
	if (head === undefined || elementsOf(to)[0]?.name === head) return [to];
	return elementsOf(to)
		.map((part) => (part.name === 'date' ? typed('admin', 'date', textOf(part)) : part))
		.map(freed);
}

/** Parts of a group that stand alone: notes of a group are categories of their own. */
const freed = (part: TermElement): TermElement =>
	/^(?:transac|transacNote|adminNote|descripNote)$/.test(part.name) ? { ...part, name: 'admin' } : part;

/** Order matters in the core structure: heads first, the term before all, notes of the term next, languages last. */
const ORDER: Readonly<Record<string, number>> = { term: -3, termNoteGrp: -2, termNote: -1, langSec: 1, termSec: 1 };

function ordered(name: string, content: TermElement['content']): TermElement['content'] {
	if (MIXED.has(name)) return content;
	const head = HEAD[name];
	const rank = (part: TermElement | string): number =>
		typeof part === 'string' ? 0 : part.name === head ? -4 : (ORDER[part.name] ?? 0);
	return head === undefined ? content.toSorted((a, b) => rank(a) - rank(b)) : headFirst(content, head);
}

function headFirst(content: TermElement['content'], head: string): TermElement['content'] {
	const at = content.findIndex((part) => typeof part !== 'string' && part.name === head);
	return at <= 0 ? content : [content[at]!, ...content.slice(0, at), ...content.slice(at + 1)];
}

/** An entry of any TBX as `conceptEntry` of v3. */
export const normalEntry = (entry: TermElement): TermElement => normal(renamed(entry, 'body', true))[0]!;

/** Persons and other things that entries point to. */
export const normalObject = (object: TermElement): TermElement => normal({ ...object, name: 'refObject' })[0]!;
