import { describe, expect, it } from 'vitest';
import { findingsSaid, peopleSaid } from '../../src/lib/review/spoken';
import { standings } from '../../src/lib/review/standing';
import { findingOn } from './fixture';

const TEXT = '하나 둘 셋';
/** What stands open where these words are wrong. */
const open = (row: string, ...words: string[]) => ({
	row,
	findings: standings(
		words.map((word) => findingOn(row, TEXT, word)),
		TEXT,
		[],
		1
	)
});
const words = 'The check test.word found something here.';

describe('what is said of findings', () => {
	it.each([
		['nothing where nothing changed', open('a', '하나'), open('a', '하나'), null],
		['all of a row that one comes to', open('a', '하나'), open('b', '하나', '둘'), `2 findings here: ${words}`],
		['nothing of a row without any', open('a', '하나'), open('b'), null],
		['what is new on the same row', open('a', '하나'), open('a', '하나', '둘'), `1 new finding: ${words}`],
		['how many are left', open('a', '하나', '둘', '셋'), open('a', '하나', '둘'), '2 findings'],
		['that none is left', open('a', '하나'), open('a'), 'No open findings.']
	])('%s', (_, before, now, said) => expect(findingsSaid(before, now)).toBe(said));
});

const person = (name: string, segment: string | null, client = name.length) => ({
	client,
	name,
	color: '#000',
	segment
});
const mina = person('Mina', 'a');

describe('what is said of people', () => {
	it.each([
		['nothing where nothing changed', [mina], [mina], 'b', null],
		['who came', [], [mina, person('Ken', 'c')], 'b', 'Here now: Mina, Ken.'],
		['who left', [mina], [], 'b', 'Gone: Mina.'],
		['nothing of a second window', [mina], [mina, person('Mina', 'c', 9)], 'b', null],
		['who comes to one’s own row', [person('Mina', 'c')], [mina], 'a', 'On your row: Mina.'],
		['nothing of steps on other rows', [mina], [person('Mina', 'c')], 'b', null]
	])('%s', (_, before, people, row, said) => expect(peopleSaid({ row, people: before }, { row, people })).toBe(said));

	it('who stands on the row that one comes to', () =>
		expect(peopleSaid({ row: 'b', people: [mina] }, { row: 'a', people: [mina] })).toBe('On your row: Mina.'));
});
