import { expect, it } from 'vitest';
import { namesMatch } from '$lib/review/strokes';

const NEXT = ['다음 행으로', 'Next row'];

it.each<[string, string, boolean]>([
	['words of the interface', '다음', true],
	['a last syllable that is still being written', '다으', true],
	['the next consonant still on the syllable before', '당', true],
	['a part from the middle', '행으로', true],
	['without the space', '다음행', true],
	['English words', 'next', true],
	['English words with Hangul on', 'ㅜㄷㅌㅅ', true],
	['Korean words with Hangul off', 'ekdma', true],
	['first consonants', 'ㄷㅇㅎ', true],
	['decomposed syllables', '다음'.normalize('NFD'), true],
	['nothing yet', ' ', true],
	['other words', '이전', false],
	['other consonants', 'ㅂㅈ', false],
	['other English words', 'publish', false]
])('finds by %s: %s %s', (_, words, found) => expect(namesMatch(NEXT, words)).toBe(found));

it('finds Japanese names as they are', () => {
	expect(namesMatch(['次の行へ', 'Next row'], '次の')).toBe(true);
	expect(namesMatch(['次の行へ', 'Next row'], '前の')).toBe(false);
});
