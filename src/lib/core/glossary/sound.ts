/** How a word ends when a Korean reader says it aloud: the choice of particle hangs on nothing else. */
export type Sound = 'vowel' | 'rieul' | 'consonant';

const HANGUL = /[가-힣]/u;

/** Letters whose Korean name ends in a consonant; L and R end in ㄹ, all others in a vowel. */
const LETTER_NAMES: Record<string, Sound> = { l: 'rieul', r: 'rieul', m: 'consonant', n: 'consonant' };

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS: readonly Sound[] = [
	'consonant',
	'rieul',
	'vowel',
	'consonant',
	'vowel',
	'vowel',
	'consonant',
	'rieul',
	'rieul',
	'vowel'
];

/** Symbols by their Korean names: 퍼센트, 플러스, 도, 샵, 앤드. */
const SYMBOLS: Record<string, Sound> = { '%': 'vowel', '+': 'vowel', '°': 'vowel', '#': 'consonant', '&': 'vowel' };

/** Endings of English words as Korean transliterates them (spelling of loanwords, Ministry of Culture 2017-14); the
 * first that fits decides. A guess by nature, right for the words of the field. */
const ENGLISH_ENDINGS: readonly (readonly [RegExp, Sound])[] = [
	[/(?:l|ll|le|als?e|ule|ile)$/u, 'rieul'],
	[/(?:m|n|ng|me|ne|mb)$/u, 'consonant'],
	[/(?:[aeiou]ck|[aeiou]c|[^aeiou][aeiou]pe?|oo[kp]|ee[pk]|ea[kp])$/u, 'consonant'],
	[/(?:[^aeiou][aeiou]t|[^aeiou]ou?t)$/u, 'consonant'],
	[/[^aeiou][aio]k$/u, 'consonant']
];

/** Sounds of syllables by their final consonant: none, ㄹ, any other. */
function hangulSound(char: string): Sound {
	const final = (char.charCodeAt(0) - 0xac00) % 28;
	return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
}

/** 십, 백, 천, 만 and 억 end in a consonant, 조 and 해 in a vowel. */
function roundNumberSound(zeros: number): Sound {
	return zeros === 12 || zeros === 20 ? 'vowel' : 'consonant';
}

function numberSound(digits: string): Sound {
	const zeros = /0+$/u.exec(digits)?.[0].length ?? 0;
	const whole = !digits.includes('.') && zeros < digits.length;
	return zeros > 0 && whole ? roundNumberSound(zeros) : DIGITS[Number(digits[digits.length - 1])];
}

/** Is the word spelt letter by letter? Capitals at its end say so (LLM, phi-MoE less so), or the lack of any vowel. */
const isSpelt = (word: string): boolean => /[A-Z]s?$/u.test(word) || !/[aeiouy]/iu.test(word);

function latinSound(word: string): Sound {
	const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
	const last = plain[plain.length - 1].toLowerCase();
	if (isSpelt(plain)) return LETTER_NAMES[last] ?? 'vowel';
	return ENGLISH_ENDINGS.find(([ending]) => ending.test(plain.toLowerCase()))?.[1] ?? 'vowel';
}

const CLOSING: Record<string, string> = { ')': '(', '）': '（', ']': '[', '］': '［' };
const SILENT = /[\s"'’”」』》〉>*_`~.,:;!?…-]/u;

/** Drops what is not read aloud at the end: quotes and markup, and a bracket with what it holds, since the particle
 * agrees with the word before the bracket. A text that is all bracket is read inside. */
function spoken(text: string): string {
	let end = text.length;
	while (end > 0 && (SILENT.test(text[end - 1]) || CLOSING[text[end - 1]])) {
		const open = CLOSING[text[end - 1]] ? text.lastIndexOf(CLOSING[text[end - 1]], end - 1) : -1;
		end = open > 0 && text.slice(0, open).trim() ? open : end - 1;
	}
	return text.slice(0, end);
}

/** How a text ends when read in Korean.
 * @returns null where nothing is read aloud, or in a script whose reading is unknown */
export function finalSound(text: string): Sound | null {
	const end = text[text.length - 1] ?? '';
	if (HANGUL.test(end)) return hangulSound(end);
	const read = spoken(text.slice(-80).normalize('NFKC'));
	const last = read[read.length - 1] ?? '';
	if (HANGUL.test(last)) return hangulSound(last);
	if (/\d/u.test(last)) return numberSound(/\d[\d,.]*$/u.exec(read)?.[0].replaceAll(',', '') ?? last);
	if (/\p{Script=Latin}/u.test(last)) return latinSound(/\p{Script=Latin}+$/u.exec(read)?.[0] ?? last);
	return SYMBOLS[last] ?? null;
}
