/** Keys of the two-set keyboard for the jamo of a syllable, in the order of Unicode. */
const LEADS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const TAILS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** Jamo that stand alone, from U+3131 on. */
const ALONE =
	'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(
		' '
	);
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FIRST_JAMO = 0x3131;

function strokesOf(sign: string): string {
	const code = sign.codePointAt(0)!;
	if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
		const at = code - FIRST_SYLLABLE;
		return LEADS[Math.floor(at / 588)]! + VOWELS[Math.floor((at % 588) / 28)]! + TAILS[at % 28]!;
	}
	return ALONE[code - FIRST_JAMO] ?? sign;
}

/** The keys that write a text on a Korean keyboard, without regard to Shift: the same for words typed with Hangul on or off by
 * mistake, and for a last syllable that is still being written. */
export const strokes = (text: string): string =>
	[...text.normalize('NFC')].map(strokesOf).join('').toLowerCase().replace(/\s+/g, '');

/** First consonants of the syllables: Koreans look words up by them. */
const initials = (text: string): string =>
	[...text.normalize('NFC')]
		.map((sign) => {
			const at = sign.codePointAt(0)! - FIRST_SYLLABLE;
			return at >= 0 && sign.codePointAt(0)! <= LAST_SYLLABLE ? LEADS[Math.floor(at / 588)]! : '';
		})
		.join('')
		.toLowerCase();

/** Does one of the names have these words, in Hangul or Latin, typed with either on, or by first consonants alone? */
export function namesMatch(names: readonly string[], words: string): boolean {
	const typed = strokes(words);
	const consonants = /^[ㄱ-ㅎ\s]+$/.test(words.trim());
	return names.some((name) => strokes(name).includes(typed) || (consonants && initials(name).includes(typed)));
}
