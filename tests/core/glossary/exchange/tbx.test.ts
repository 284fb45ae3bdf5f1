import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTermTbx, writeTermTbx } from '../../../../src/lib/core/glossary/exchange/tbx';

import { growth, LINEAR } from '../../../time';
import { anyConcept } from './concepts';
import { atOnce } from '$lib/core/steps';

const v2 = (entry: string): string =>
	`<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX" xml:lang="en"><text><body>\n${entry}\n</body></text></martif>`;
const v3 = (entry: string, back = ''): string =>
	`<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n${entry}\n</body>${back}</text></tbx>`;
const dct = (entry: string): string =>
	`<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="http://www.tbxinfo.net/ns/basic" xmlns:m="http://www.tbxinfo.net/ns/min"><text><body>\n${entry}\n</body></text></tbx>`;

const SLOW_ROAD = {
	english: ['slow road', 'SR'],
	acronym: 'SR',
	partOfSpeech: 'noun',
	definition: 'A road on which nobody hurries.',
	source: 'Atlas 1',
	note: 'Seldom.',
	examples: [{ lang: 'en', text: 'We took the slow road.' }],
	renderings: [
		{ lang: 'ja', text: 'のろい道', status: 'deprecated', condition: 'source', note: 'Old.' },
		{ lang: 'ja', text: 'ゆっくり道', status: 'preferred', condition: 'source', note: '' },
		{ lang: 'ko', text: '느린 길', status: 'preferred', condition: 'source', note: '' }
	]
};

const ENTRIES: Record<string, string> = {
	'version 3, categories as attributes': v3(`<conceptEntry id="c7">
		<descrip type="definition">A road on which
			nobody hurries.</descrip><admin type="source">Atlas 1</admin><note>Seldom.</note>
		<langSec xml:lang="ko"><termSec><term>느린 길</term></termSec></langSec>
		<langSec xml:lang="ja"><termSec><term>のろい道</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>Old.</note></termSec>
			<termSec><term>ゆっくり道</term><termNote type="administrativeStatus">preferredTerm</termNote></termSec></langSec>
		<langSec xml:lang="en"><termSec><term>SR</term><termNote type="termType">initialism</termNote></termSec>
			<termSec><term>slow road</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
			<descripGrp><descrip type="context">We took the slow road.</descrip><admin type="source">Diary</admin></descripGrp></termSec></langSec>
		</conceptEntry>`),
	'version 3, categories as elements': dct(`<conceptEntry id="c7">
		<b:definition>A road on which nobody hurries.</b:definition><b:source>Atlas 1</b:source><note>Seldom.</note>
		<langSec xml:lang="en-GB"><termSec><term>slow road</term><m:partOfSpeech>noun</m:partOfSpeech><b:context>We took the slow road.</b:context></termSec>
		<termSec><term>SR</term><b:termType>acronym</b:termType></termSec></langSec>
		<langSec xml:lang="ja-JP"><termSec><term>のろい道</term><m:administrativeStatus>deprecatedTerm-admn-sts</m:administrativeStatus><note>Old.</note></termSec><termSec><term>ゆっくり道</term></termSec></langSec>
		<langSec xml:lang="ko"><termSec><term>느린 길</term></termSec></langSec></conceptEntry>`),
	'version 2': v2(`<termEntry id="c7"><note>Seldom.</note>
		<langSet xml:lang="EN"><descripGrp><descrip type="definition">A road on which nobody hurries.</descrip><admin type="source">Atlas 1</admin></descripGrp>
			<ntig id="n1"><termGrp><term>slow road</term><termNote type="partOfSpeech">noun</termNote></termGrp><descrip type="context">We took the slow road.</descrip></ntig>
			<tig><term>SR</term><termNote type="termType">acronym</termNote></tig></langSet>
		<langSet xml:lang="ja"><tig><term>のろい道</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>Old.</note></tig><tig><term>ゆっくり道</term></tig></langSet>
		<langSet xml:lang="ko"><tig><term>느린 길</term></tig></langSet></termEntry>`)
};

describe('a termbase is read from TBX', () => {
	it.each(Object.entries(ENTRIES))('%s', (_, file) => {
		const { concepts, refused } = atOnce(readTermTbx(file));
		expect(refused).toEqual([]);
		expect(concepts).toMatchObject([{ id: 'c7', ...SLOW_ROAD }]);
		const again = atOnce(readTermTbx(atOnce(writeTermTbx(concepts))));
		expect(again.concepts).toEqual(concepts);
	});

	it('keeps what has no field and writes it again', () => {
		const file = v3(
			`<conceptEntry id="c1"><descrip type="subjectField">Roads &amp; paths</descrip><xref type="xGraphic" target="a b.png">Map</xref>
			<transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="p1">Ann</transacNote><date>2005-03-10T15:47:57</date></transacGrp>
			<langSec xml:lang="en"><termSec id="t1"><term>slow <hi type="bold">road</hi></term><termNote type="grammaticalGender">none</termNote></termSec></langSec>
			<langSec xml:lang="es"><termSec><term>camino lento</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>`,
			'<back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">Ann Lee</item></refObject></refObjectSec></back>'
		);
		const { concepts } = atOnce(readTermTbx(file));
		expect(concepts[0]!.english).toEqual(['slow road']);
		const written = atOnce(writeTermTbx(concepts));
		for (const part of [
			'Roads &amp; paths',
			'a%20b.png',
			'Ann Lee',
			'camino lento',
			'id="t1"',
			'<hi type="bold">road</hi>'
		])
			expect(written).toContain(part);
		for (const part of ['<date>2005-03-10</date>', '2005-03-10T15:47:57', 'x:grammaticalGender', 'target="p1"'])
			expect(written.replace('basic:grammaticalGender', 'x:grammaticalGender')).toContain(part);
		expect(atOnce(readTermTbx(written)).concepts).toEqual(concepts);
	});

	it('lets what was changed here stand instead of the words of the file', () => {
		const [concept] = atOnce(readTermTbx(ENTRIES['version 2']!)).concepts;
		const changed = { ...concept!, definition: 'Changed.', examples: [], renderings: concept!.renderings.slice(0, 1) };
		const written = atOnce(writeTermTbx([changed]));
		expect(written).toContain('Changed.');
		for (const gone of ['nobody hurries', 'We took', 'ゆっくり道', '느린 길']) expect(written).not.toContain(gone);
		expect(atOnce(readTermTbx(written)).concepts[0]).toMatchObject({ definition: 'Changed.', source: 'Atlas 1' });
	});

	it('refuses entries by line and takes the others', () => {
		const file = v3(
			'<conceptEntry id="a"><langSec xml:lang="zu"><termSec><term>umgwaqo</term></termSec></langSec></conceptEntry>\n' +
				'<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>road</term></termSec></langSec></conceptEntry>\n' +
				'<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>path</term></termSec></langSec></conceptEntry>\n' +
				'<conceptEntry><langSec xml:lang="en"><termSec><term>lane</term></termSec></langSec><langSec xml:lang="ko"><termSec><term/></termSec></langSec></conceptEntry>'
		);
		const { concepts, refused } = atOnce(readTermTbx(file));
		expect(concepts.map(({ english }) => english)).toEqual([['road']]);
		expect(refused).toEqual([
			{ line: 2, code: 'no-english', detail: 'umgwaqo (zu)' },
			{ line: 4, code: 'duplicate-id', detail: 'b' },
			{ line: 5, code: 'empty-rendering', detail: 'lane' }
		]);
	});
});

describe('a file that is not safe or not TBX is refused by line', () => {
	it.each([
		['<tbx><text>\n<body></tbx>', 'line 2: </tbx> closes nothing; <body> of line 2 is open'],
		[
			'<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>',
			'line 1: a document type with definitions of its own is not read'
		],
		['<tbx>\n&lol;</tbx>', 'line 1: the entity "&lol;" is not read'],
		['<tbx>\n\n<a b="1" b="2"/></tbx>', 'line 3: <a> says "b" twice'],
		['<tbx>&#0;</tbx>', 'is no character'],
		['<tbx>\u0001</tbx>', 'a character that XML does not know'],
		['<html></html>', 'line 1: <html> is no TBX'],
		['', 'there is no element'],
		['<tbx/><tbx/>', 'line 1: <tbx> stands after the end'],
		[`${'<a>'.repeat(41)}`, 'more than 40 deep'],
		['<tbx', '<tbx> is not written as XML'],
		['<tbx>', '<tbx> of line 1 is never closed'],
		['<tbx><!-- </tbx>', '"<!--" is never closed']
	])('%j', (file, reason) => {
		expect(() => atOnce(readTermTbx(file))).toThrow(reason);
	});

	it.each([
		['spaces', (n: number) => `<tbx ${' '.repeat(n)}`],
		['references in an attribute', (n: number) => `<tbx a="${'&amp;'.repeat(n)}`],
		['a document type', (n: number) => `<!DOCTYPE ${'a'.repeat(n)}`],
		['signs that stand for nothing', (n: number) => `<tbx>${'&'.repeat(n)}`],
		['comments', (n: number) => `<tbx>${'<!--'.repeat(n)}`],
		['spaces by number', (n: number) => `<tbx>${' &#32;'.repeat(n)}</tbx`],
		['lines', (n: number) => `<tbx>${'<a>\n</a>'.repeat(n)}</b>`]
	])('in time that grows with the file alone: %s', (_, file) => {
		const read = (size: number): void => {
			const text = file(size);
			expect(() => atOnce(readTermTbx(text))).toThrow('line ');
		};
		expect(growth(50_000, read)).toBeLessThan(LINEAR);
	});
});

describe('writing TBX and reading it again loses nothing', () => {
	it('for any termbase', () => {
		fc.assert(
			fc.property(fc.tuple(anyConcept('first'), anyConcept('2nd & last')), (concepts) => {
				expect(atOnce(readTermTbx(atOnce(writeTermTbx(concepts)))).concepts).toEqual(concepts);
			}),
			{ numRuns: 300 }
		);
	});
});
