import type { TermElement } from '../concept';
import { SAID } from './tbx-entry';
import { NC_NAME } from './tbx-normal';
import { CATEGORY, categoryElement, CORE, element, isTyped } from './tbx-vocabulary';
import { escapeXml } from './xml';

const MIN = new Set(['administrativeStatus', 'customerSubset', 'partOfSpeech', 'subjectField']);
const BASIC = new Set(
	[
		'context',
		'crossReference',
		'definition',
		'externalCrossReference',
		'geographicalUsage',
		'grammaticalGender'
	].concat(['projectSubset', 'responsibility', 'source', 'termLocation', 'termType', 'transactionType', 'xGraphic'])
);

/** Writes data categories as elements: those of TBX-Min and TBX-Basic in their namespaces, others in one of ours. */
export class Styler {
	readonly #used = new Set<string>();

	/** The id if it is a name and stands nowhere yet. */
	free = (id: string | undefined): string | undefined =>
		id !== undefined && NC_NAME.test(id) && !this.#used.has(id) ? id : undefined;

	/** An element as it is written: without our marks, each id once. */
	styled(from: TermElement, parent = '', first = true): TermElement {
		const { [SAID]: _, id, ...others } = from.attributes;
		const name = this.free(id);
		if (name !== undefined) this.#used.add(name);
		const to = category(
			element(from.name, { ...(name === undefined ? {} : { id: name }), ...others }, []),
			parent,
			first
		);
		const content = from.content.map((part, at) =>
			typeof part === 'string' ? part : this.styled(part, from.name, at === 0)
		);
		return { ...to, content };
	}
}

function category({ name, attributes }: TermElement, parent: string, first: boolean): TermElement {
	// What stands in a category is of another namespace than the core.
	if (!isTyped(name)) return element(isTyped(parent) ? `x:${name}` : name, attributes, []);
	const { type = 'other', ...others } = attributes;
	const named = NC_NAME.test(type) && CORE[type] === undefined && type !== CATEGORY;
	const prefix = MIN.has(type) ? 'min' : BASIC.has(type) ? 'basic' : 'x';
	const known = categoryElement(type, parent, first) === name;
	return element(
		named ? `${prefix}:${type}` : `x:${CATEGORY}`,
		{ ...(named ? {} : { type }), ...(known ? {} : { element: name }), ...others },
		[]
	);
}

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Variorum" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
	xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:x="urn:variorum:tbx">
	<tbxHeader>
		<fileDesc>
			<titleStmt>
				<title>TITLE</title>
			</titleStmt>
			<sourceDesc>
				<p>Written by Variorum. What stands in the namespace urn:variorum:tbx is private.</p>
			</sourceDesc>
		</fileDesc>
	</tbxHeader>
	<text>
		<body>
`;

/** A whole file.
 * @param entries written entries
 * @param back what they point to */
export const tbxDocument = (title: string, entries: readonly string[], back: readonly string[]): string =>
	[
		HEADER.replace('TITLE', () => escapeXml(title)),
		...entries.map((entry) => `${entry}\n`),
		'\t\t</body>\n',
		...(back.length > 0 ? ['\t\t<back>\n', ...back.map((section) => `${section}\n`), '\t\t</back>\n'] : []),
		'\t</text>\n</tbx>\n'
	].join('');
