import { eraYear } from '../date/era';
import { eastReader, type Spelled } from './east';
import { IMPLIED, UNITS } from './ja.data';
import { spelledValue, type MyriadFacts } from './myriad';
import { tryAt } from './scan';
import { WordList } from './word-list';

const NUMERALS: MyriadFacts = {
	small: { 十: 10, 百: 100, 千: 1000 },
	big: { 万: 1e4, 億: 1e8, 兆: 1e12, 京: 1e16 },
	scales: new WordList('十百千万億兆京'),
	digits: { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
	spaced: false,
	word: () => false
};

const KANJI = '〇零一二三四五六七八九十百千万億兆';
const RUN = new RegExp(`[${KANJI}]+`, 'y');
/** Kanji numerals that open a word in which nothing is counted. */
const NO_NUMERAL = /一(?=[方部般緒致定切層旦環体連貫概瞬応種様])|十分(?!の)|千葉|三菱|四国|九州|五輪|万一|百科|八百長/y;
const WORDS = new WordList(Object.keys(IMPLIED));

/** The numeral or telling word at an offset; a word in which nothing is counted has no values. */
function spelled(text: string, at: number): Spelled | null {
	const word = WORDS.at(text, at);
	if (word !== null) return { end: at + word.length, values: IMPLIED[word] ?? [], implied: true };
	if (!KANJI.includes(text[at]!)) return null;
	const idle = tryAt(NO_NUMERAL, text, at);
	if (idle) return { end: at + idle[0].length, values: [], implied: false };
	const run = tryAt(RUN, text, at)?.[0];
	return run === undefined ? null : { end: at + run.length, values: [spelledValue(run, NUMERALS)], implied: false };
}

/** Reads the numbers of a Japanese text; kanji numerals are uncertain, since 一部 and 十分 are words. */
export const readJapanese = eastReader({
	numerals: NUMERALS,
	units: UNITS,
	hour: '時',
	clock: /(\d{1,2})時(?!間)(?:(\d{1,2})分(?![間の])|(半))?/y,
	afternoon: /午後$/,
	whole: '分',
	parts: /(\d+)分の(\d+)/y,
	base: 'の',
	power: /の([-−–]?\d{1,2})乗/y,
	decades: new WordList(['年代', '代']),
	ranks: new WordList(['番', '位', 'つ目', '回目', '人目', '度目', '年目', '本目', '期目', '号']),
	era: (text, run) => eraYear(text.slice(Math.max(0, run.start - 2), run.start), run.value),
	nth: '第',
	joint: /\s?(?:[-–—−~〜～・、,/と]|から|および|及び|または|対)\s?[$£€¥₩]?/y,
	spelled,
	begins:
		KANJI +
		Object.keys(IMPLIED)
			.map((word) => word[0])
			.join('')
});
