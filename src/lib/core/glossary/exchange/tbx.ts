import { Refusal } from '../../problem';
import { TARGET_LANGS } from '../../language/registry';
import type { Steps } from '../../steps';
import type { Concept, TermElement } from '../concept';
import { FIELDS, FreeIds, idFrom, statusesOf, type ReadTerms, type RefusedRow } from './exchange';
import { conceptIn } from './tbx-concept';
import { plainEntry } from './tbx-entry';
import { less, more } from './tbx-kept';
import { normalEntry, normalObject } from './tbx-normal';
import { Styler, tbxDocument } from './tbx-style';
import { element, elementsOf, MIXED } from './tbx-vocabulary';
import { readXml, writeXml, type XmlElement } from './xml';

/* TermBase eXchange: ISO 30042:2019 (v3, data categories as attributes or as elements) and its forerunner of 2008 (v2,
 * martif) are read; v3 with data categories as elements is written: the core structure alone knows no category by
 * attribute, so only that style is valid against it. What no field of a concept holds is kept with it and written again.
 * Entries without an English term are refused. */

const local = ({ name }: TermElement): string => name.slice(name.indexOf(':') + 1);

/** Ids that are ours begin so, since ids of XML begin with a letter. */
const OWN = 'variorum-';
const HEX = /_([\da-f]+)_/gu;

const writtenId = (id: string): string =>
	OWN + id.replace(/[^A-Za-z\d.-]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);
const readId = (id: string): string =>
	id.slice(OWN.length).replace(HEX, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

class Reading {
	readonly concepts: Concept[] = [];
	readonly refused: RefusedRow[] = [];
	readonly #ids = new FreeIds();

	/** Takes an entry and lets it go. */
	take(entry: XmlElement): void {
		const given = entry.attributes.id ?? '';
		const own = given.startsWith(OWN);
		const id = own ? readId(given) : given;
		const normal = normalEntry(entry);
		const fault = (code: RefusedRow['code'], detail: string) => this.refused.push({ line: entry.line, code, detail });
		if (id !== '' && this.#ids.has(id)) return void fault('duplicate-id', id);
		const concept = conceptIn(normal, id);
		if ('code' in concept) return void fault(concept.code, concept.detail);
		concept.id = this.#ids.take(id === '' ? idFrom(concept.english[0]!) : id);
		const kept = less(normal, plainEntry(concept), given === '' || own ? null : given);
		if (kept) concept.kept = kept;
		this.concepts.push(concept);
	}

	/** Gives each concept the persons and things it points to, and the first one those that nobody does. */
	share(sections: readonly TermElement[]): void {
		const objects = new Map<string, TermElement>();
		const unnamed: TermElement[] = [];
		for (const { attributes, content } of sections)
			for (const object of elementsOf(element('back', {}, content))) {
				const section = element('refObjectSec', { type: attributes.type ?? 'other' }, [normalObject(object)]);
				if (object.attributes.id) objects.set(object.attributes.id, section);
				else unnamed.push(section);
			}
		const asked = new Set<string>();
		for (const { kept } of this.concepts) {
			if (!kept) continue;
			const ids = [...new Set(targetsOf(kept))].filter((id) => objects.has(id));
			for (const id of ids) asked.add(id);
			kept.content.push(...ids.map((id) => objects.get(id)!));
		}
		const [first] = this.concepts;
		const left = [...unnamed, ...[...objects].filter(([id]) => !asked.has(id)).map(([, object]) => object)];
		if (first && left.length > 0) {
			first.kept ??= element('conceptEntry', {}, []);
			first.kept.content.push(...left);
		}
	}
}

function* targetsOf(from: TermElement): Generator<string> {
	if (from.attributes.target !== undefined) yield from.attributes.target;
	for (const part of elementsOf(from)) yield* targetsOf(part);
}

/** Reads TBX.
 * @throws Refusal `import.unreadable` for what is not well-formed XML, with line, and for other XML */
export function* readTermTbx(text: string): Steps<ReadTerms> {
	const reading = new Reading();
	const sections: TermElement[] = [];
	const root = yield* readXml(text, MIXED, (done) => {
		const name = local(done);
		if (name === 'refObjectSec' || name === 'refObjectList') sections.push(done);
		if (name !== 'conceptEntry' && name !== 'termEntry') return name !== 'refObjectSec';
		reading.take(done);
		return false;
	});
	if (!['tbx', 'martif'].includes(local(root)))
		throw new Refusal(
			'import.unreadable',
			`line ${root.line}: <${root.name}> is no TBX; it begins with <tbx> or <martif>`
		);
	reading.share(sections);
	const { concepts, refused } = reading;
	return {
		concepts,
		refused,
		speaks: [...FIELDS, ...TARGET_LANGS.flatMap(statusesOf)]
	};
}

/** Writes a termbase as TBX v3.
 * @param title name of the termbase */
export function* writeTermTbx(concepts: readonly Concept[], title = 'Terms'): Steps<string> {
	const styler = new Styler();
	const objects = new Map<string, TermElement>();
	const entries: string[] = [];
	for (const concept of concepts) {
		const all = more(plainEntry(concept), concept.kept);
		for (const section of elementsOf(all, 'refObjectSec')) objects.set(JSON.stringify(section), section);
		const content = elementsOf(all).filter(({ name }) => name !== 'refObjectSec');
		const id = styler.free(all.attributes.id) ?? writtenId(concept.id);
		entries.push(writeXml(styler.styled(element(all.name, { id }, content)), MIXED, '\t\t\t'));
		yield;
	}
	const back = [...objects.values()].map((section) => writeXml(styler.styled(section), MIXED, '\t\t\t'));
	return tbxDocument(title, entries, back);
}
