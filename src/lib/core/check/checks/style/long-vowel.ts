import { said } from '../../../style/profile';
import { usesOf } from '../../../style/uses';
import { NONE, type CheckInput, type DocumentCheck, type Hit } from '../../check';
import { oncePerRow } from '../../once';
import { matchesOutside, type Match } from '../../outside';

interface Use extends Match {
	segment: string;
}

/** Shorter words with and without a long vowel are two words. */
const LEAST = 3;

const words = oncePerRow((input): Match[] => {
	const { target, targetReading, language, rules, lang } = input;
	const { longVowel: pattern } = language.slips;
	if (!pattern) return [];
	const found = matchesOutside(target, pattern, targetReading.markup).filter(({ group }) => group.length >= LEAST);
	if (!said(rules.style?.[lang], 'longVowel', language)) return found;
	const ends = new Set(usesOf(input, 'longVowel').map(({ end }) => end));
	return found.filter(({ end }) => !ends.has(end));
});

/** Every word that is written both ways in the post, with its uses. Most posts have none, so they are looked for first. */
function bothWays(segments: readonly CheckInput[]): Use[][] {
	const first = new Map<string, string>();
	const known = new Map<string, Use[]>();
	for (const input of segments)
		for (const { group, text } of words(input)) {
			const before = first.get(group);
			if (before === undefined) first.set(group, text);
			else if (before !== text) known.set(group, []);
		}
	if (known.size === 0) return [];
	for (const input of segments)
		for (const match of words(input)) known.get(match.group)?.push({ ...match, segment: input.id });
	return [...known.values()];
}

/** The rarer way of writing, of equals the later one. */
function rarer(uses: readonly Use[]): { rare: Use[]; usual: string } {
	const first = uses.filter(({ text }) => text === uses[0]!.text);
	const other = uses.filter(({ text }) => text !== uses[0]!.text);
	return other.length > first.length ? { rare: first, usual: other[0]!.text } : { rare: other, usual: first[0]!.text };
}

function* mixed(segments: readonly CheckInput[]): Generator<Hit & { segment: string }> {
	for (const uses of bothWays(segments)) {
		const { rare, usual } = rarer(uses);
		for (const { segment, start, end, text } of rare) {
			const fixes = [{ start, end, replacement: usual, certain: false }];
			yield { segment, target: { start, end }, evidence: { text, usual }, fixes };
		}
	}
}

/** Flags a word whose last long vowel is written here and left out there. Of words of which the project says
 * it, that speaks instead. */
export const longVowel: DocumentCheck = {
	id: 'style.long-vowel',
	category: 'style/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'document',
	run: ({ segments }) => (segments[0]?.language.slips.longVowel ? mixed(segments) : NONE),
	examples: [
		{
			lang: 'ja',
			segments: [{ target: 'サーバーとサーバーの灯火' }, { target: 'サーバを点ける' }],
			flags: ['サーバ']
		},
		{ lang: 'ja', segments: [{ target: 'サーバーとメモリ' }, { target: 'サーバールームとスキ、スキー' }], flags: [] },
		{ lang: 'ko', segments: [{ target: '서버와 서버' }], flags: [] }
	]
};
