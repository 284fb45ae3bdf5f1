import { eastReader, type Spelled } from './east';
import { IMPLIED, ONES, TENS, UNITS } from './ko.data';
import { spelledValue, type MyriadFacts } from './myriad';
import { tryAt } from './scan';
import { WordList } from './word-list';

/** Words that begin like a scale: 3조각 is three pieces, 5백신 five vaccines. */
const SCALE_WORDS =
	/조(?:각|항|건|약)|천(?:체|의)|백(?:신|업|분율|의)|만(?:에|큼|을|이(?![천백십]))|경(?:기|주|우|로|험)/y;

const NUMERALS: MyriadFacts = {
	small: { 십: 10, 백: 100, 천: 1000 },
	big: { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 },
	scales: new WordList('십백천만억조경'),
	digits: { 영: 0, 공: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 },
	spaced: true,
	word: (text, at) => tryAt(SCALE_WORDS, text, at) !== null
};

/** Ones of one syllable count only before a counter or a space: 세계 is the world. */
const SHORT = '한두세네석넉';
const COUNTERS = ' 개명가번마리사차달살시해쌍권잔주곳건편채팀나단배째종형경골';
const NATIVE = new WordList(Object.keys(ONES));
const WORDS = new WordList([...Object.keys(IMPLIED), ...Object.keys(TENS), ...Object.keys(ONES)]);
const SINO_UNITS =
	'년|주|개월|월|일|시간|시|분|초|피트|인치|미터|킬로|점|위|차|배|회|개|명|번|층|세|단계|대|퍼센트|포인트|달러';
const SINO_DIGITS = '일이삼사오육칠팔구십백천만억조';
const SINO_BEGINS = SINO_DIGITS + '수몇제약';
/** Sino-Korean numerals: of two syllables and more, of one before a unit, or after 수 (several) and 제 (the nth). */
const SINO = new RegExp(
	`(?:수|몇 ?|제|약 ?)([${SINO_DIGITS}]{1,12})|([${SINO_DIGITS}]{2,12}|[일이삼사오육칠팔구십](?= ?(?:${SINO_UNITS})))`,
	'y'
);

/** Is it a Hangul syllable? */
export const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** The numeral that begins with a word: a telling word, tens with their ones, ones. */
function native(text: string, at: number, word: string): Spelled | null {
	const end = at + word.length;
	const implied = IMPLIED[word];
	if (implied) return { end, values: implied, implied: true };
	const ten = TENS[word];
	if (ten === undefined)
		return SHORT.includes(word) && !COUNTERS.includes(text[end] ?? '\n')
			? null
			: { end, values: [ONES[word] ?? 0], implied: false };
	const space = text[end] === ' ' ? 1 : 0;
	const one = NATIVE.at(text, end + space);
	return one === null
		? { end, values: [ten], implied: false }
		: { end: end + space + one.length, values: [ten + (ONES[one] ?? 0)], implied: false };
}

/** The numeral or telling word that begins at an offset, where a word begins. */
function spelled(text: string, at: number): Spelled | null {
	if (at > 0 && isHangul(text.charCodeAt(at - 1))) return null;
	const word = WORDS.at(text, at);
	if (word !== null) return native(text, at, word);
	const sino = SINO_BEGINS.includes(text[at]!) ? tryAt(SINO, text, at) : null;
	return (
		sino && { end: at + sino[0].length, values: [spelledValue(sino[1] ?? sino[2] ?? '', NUMERALS)], implied: false }
	);
}

/** Reads the numbers of a Korean text; numerals in Hangul are uncertain, since 한 and 이 are mostly words. */
export const readKorean = eastReader({
	numerals: NUMERALS,
	units: UNITS,
	hour: '시',
	clock: /(\d{1,2})\s?시(?![간즌리도점장])(?:\s?(\d{1,2})\s?분(?![간의])|\s?(반)(?![가-힣]))?/y,
	afternoon: /(?:오후|저녁|밤)$/,
	whole: '분',
	parts: /(\d+)\s?분의\s?(\d+)/y,
	base: '의',
	power: /의\s?([-−–]?\d{1,2})\s?(?:제곱|승)/y,
	decades: new WordList(['년대', '대']),
	ranks: new WordList(['번째', '번 째', '위', '째', '호']),
	era: () => null,
	nth: '제',
	joint: /\s?(?:[-–—−~〜～·,/와과]|에서|부터|내지|및|또는|대)\s?[$£€¥₩]?/y,
	spelled,
	begins: SINO_BEGINS + [TENS, ONES, IMPLIED].flatMap((words) => Object.keys(words).map((word) => word[0])).join('')
});
