import { isHangul, isKatakana } from './script';

/** How a loanword sounds, coarsely: its consonants in classes that English spelling, Hangul and katakana share. K is k and
 * hard c and g, T is t and d, P all of the lips, S all that hisses, L is l and r. Vowels are a border: the scripts add them
 * between consonants, and none spells them alike. */
type Sounds = string;

const INITIALS = 'K K N T T L M P P S S - S S S K T P H'.split(' ');
/** Finals of Hangul syllables in the order of Unicode; none is a vowel at the end. */
const FINALS = '- K K K N N N T L K M P S T P H M P P S S N S S K T P H'.split(' ');

function ofHangul(text: string): Sounds {
	let sounds = '';
	for (const char of text.normalize('NFC')) {
		const code = char.charCodeAt(0) - 0xac00;
		if (code < 0 || code > 11171) continue;
		const final = code % 28;
		sounds += `${INITIALS[Math.floor(code / 588)]}-${final > 0 ? FINALS[final] : ''}`;
	}
	return sounds;
}

/** Katakana by consonant, in classes; what is absent is a vowel, and a small letter changes nothing. */
const KANA: readonly (readonly [string, string])[] = [
	['K', 'カキクケコガギグゲゴ'],
	['S', 'サシスセソザジズゼゾチヂツヅ'],
	['T', 'タテトダデド'],
	['N', 'ナニヌネノン'],
	['H', 'ハヒヘホ'],
	['P', 'フバビブベボパピプペポヴ'],
	['M', 'マミムメモ'],
	['L', 'ラリルレロ']
];
const KANA_SOUND = new Map(KANA.flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])));

const ofKatakana = (text: string): Sounds =>
	[...text.normalize('NFKC')]
		.map((letter) => (letter === 'ン' ? 'N' : letter === 'ッ' ? '' : `${KANA_SOUND.get(letter) ?? ''}-`))
		.join('');

/** English letters as they sound, those of several first; each becomes its class or a vowel. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
	[/[ts]ion/gu, 'S-N'],
	[/ture\b/gu, 'S-'],
	[/sch/gu, 'SK'],
	[/tch|dge|ch|sh/gu, 'S'],
	[/ph/gu, 'P'],
	[/th/gu, 'S'],
	[/ck|qu|q/gu, 'K'],
	[/x/gu, 'KS'],
	[/\bkn|\bgn/gu, 'N'],
	[/\bwr/gu, 'L'],
	[/gh(?=t)|gh\b/gu, ''],
	[/ng\b/gu, 'N'],
	[/c(?=[eiy])|g(?=e\b)/gu, 'S'],
	[/([aeiou])r(?![aeiouy])/gu, '$1'],
	[/[cgk]/gu, 'K'],
	[/[td]/gu, 'T'],
	[/[pbfv]/gu, 'P'],
	[/[szj]/gu, 'S'],
	[/[lr]/gu, 'L'],
	[/n/gu, 'N'],
	[/m/gu, 'M'],
	[/h/gu, 'H'],
	[/e\b/gu, ''],
	[/[aeiouwy]+/gu, '-']
];

const ofEnglish = (word: string): Sounds =>
	SPELLING.reduce(
		(sounds, [letters, sound]) => sounds.replace(letters, sound),
		word.toLowerCase().replace(/[^a-z]/gu, '')
	);

/** Consonants alone; the same one twice in a row is one. */
const skeleton = (sounds: Sounds): string => sounds.replace(/([A-Z])\1+/gu, '$1').replace(/-/gu, '');

/** How many letters must change, be added or go.
 * @see Levenshtein 1966 */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length];
}

const inScript = (text: string, is: (code: number) => boolean): boolean =>
	[...text].every((char) => is(char.charCodeAt(0)));

/** How likely a word in Hangul or katakana is the English word as it sounds, from 0 to 1. A word of one consonant proves
 * little. */
export function soundsLike(english: string, word: string): number {
	if (word === '') return 0;
	const sounds = inScript(word, isHangul) ? ofHangul(word) : inScript(word, isKatakana) ? ofKatakana(word) : null;
	if (sounds === null) return 0;
	const [a, b] = [skeleton(ofEnglish(english)), skeleton(sounds)];
	const longer = Math.max(a.length, b.length);
	if (longer === 0 || a.length === 0 || b.length === 0) return 0;
	const alike = 1 - distance(a, b) / longer;
	return longer === 1 ? alike * 0.4 : alike;
}
