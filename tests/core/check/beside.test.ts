import { expect, it } from 'vitest';
import { hintOf } from '$lib/core/check/beside';
import type { Witness } from '$lib/core/check/witness';
import { findingOn } from '../../review/fixture';

const SOURCE = '14 texts in 3 weeks';
const number = (word: string | null, check = 'accuracy.number-value') => {
	const start = word === null ? 0 : SOURCE.indexOf(word);
	const source = word === null ? null : { start, end: start + word.length, text: word };
	return findingOn('a', '글 12편', '12', { check, source });
};
const says: Witness = { lang: 'ja', text: '14本', how: 'says' };
const lacks: Witness = { lang: 'ja', text: '14', how: 'lacks' };

it.each([
	['the same check on the same words of the source', number('14'), null, [number('14')], 'same'],
	['the same check on other words of the source', number('14'), null, [number('3')], null],
	['the same check, which points at no source', number(null), null, [number(null)], 'same'],
	['another check', number('14'), null, [number('14', 'accuracy.date')], null],
	['nothing there, and its words have the number', number('14'), says, [], 'contrary'],
	['nothing there, and its words lack the number as well', number('14'), lacks, [], null],
	['nothing there, and nothing is said', number('14'), null, [], null],
	['the same finding weighs more than a word that is there', number('14'), says, [number('14')], 'same'],
	['what is found there is not known', number('14'), says, null, null]
] as const)('%s', (_, finding, witness, beside, hint) => {
	expect(hintOf(finding, witness, beside)).toBe(hint);
});
