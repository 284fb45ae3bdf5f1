import { describe, expect, it } from 'vitest';
import {
	authoredCitations,
	brokenCitations,
	citationKeys,
	citedNumbers,
	numberedCitations
} from '../../../src/lib/core/latex/citation';
import { macrosIn } from '../../../src/lib/core/latex/compare';
import { readMarkup } from '../../../src/lib/core/latex/markup';

const keys = (text: string): string[] =>
	citationKeys(text, macrosIn(text, readMarkup(text))).map(({ start, end }) => text.slice(start, end));
const numbers = (text: string): string[] => numberedCitations(text, readMarkup(text)).map(({ name }) => name);
const authors = (text: string): string[] => authoredCitations(text).map(({ surname, year }) => `${surname} ${year}`);

describe('citations', () => {
	it.each([
		['\\cite{park2021}', ['park2021']],
		['\\citep[see][p.~5]{park2021, lee2020}', ['park2021', 'lee2020']],
		['\\citet* {a}와 \\parencite{b:c}', ['a', 'b:c']],
		['\\cite{ラ ンプ、b}', ['ラ ンプ', 'b']],
		['\\cite{a', ['a']],
		['\\cite{}와 \\ref{a}', []]
	])('keys of %s', (text, found) => expect(keys(text)).toEqual(found));

	it.each([
		['先行研究 [3, 5]、［7–9］', ['3,5', '7-9']],
		['〔12〕와 [1; 2]', ['12', '1,2']],
		['[3][5-7]', ['3', '5-7']],
		['x[1], [a](https://a.io/1), [1](b), [2024]', []],
		['`a[1]` and $x[2]$ and [3', []]
	])('numbers in %s', (text, found) => expect(numbers(text)).toEqual(found));

	it('numbers of ranges', () => {
		expect(citedNumbers('3,5-7')).toEqual([3, 5, 6, 7]);
		expect(citedNumbers('9-3')).toEqual([9]);
		expect(citedNumbers('1-999')).toHaveLength(51);
	});

	it.each([
		['[] and [3, ] and [, 5] and [3, , 22]', ['[]', '[3, ]', '[, 5]', '[3, , 22]']],
		['x[], \\item[], [](a.io), [3, 5], - [ ] [x]: done', []]
	])('brackets that lost a number in %s', (text, found) =>
		expect(brokenCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual(found)
	);

	it.each([
		['Park et al. (2021) and Lee et al., 2020', ['Park 2021', 'Lee 2020']],
		['(Müller and Kim, 2019; O’Neil, 2020a)', ['Müller 2019', 'O’Neil 2020']],
		['in May 2023 (June, 2021) and (ICLR 2024)', []]
	])('authors in %s', (text, found) => expect(authors(text)).toEqual(found));
});
