import type { DigitRun } from './digits';
import { myriad, spelledValue, type MyriadFacts } from './myriad';
import { clockAt, digitalClock, fractionAt, readDigits, slashed, tryAt, type DigitFacts } from './scan';
import { unitReader, type UnitWords } from './unit';
import { numberAt, type NumberValue } from './value';

const NUMERALS: MyriadFacts = {
	small: { 十: 10, 百: 100, 千: 1000 },
	big: { 万: 1e4, 億: 1e8, 兆: 1e12, 京: 1e16 },
	digits: { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
	spaced: false,
	word: () => false
};

const UNITS: UnitWords = {
	percent: ['%', '\\%', 'パーセント', 'percent'],
	point: ['ポイント', 'パーセントポイント', '%ポイント', '%pt', 'pt', 'pp'],
	times: ['倍', 'x', '×', '\\times', '\\倍'],
	USD: ['ドル', '米ドル', 'USD'],
	EUR: ['ユーロ', 'EUR'],
	GBP: ['英ポンド', 'GBP'],
	JPY: ['円', '日本円', 'JPY'],
	KRW: ['ウォン', 'KRW'],
	CNY: ['元', '人民元', 'CNY'],
	cent: ['セント', 'ペンス'],
	KB: ['KB', 'kB', 'キロバイト'],
	MB: ['MB', 'メガバイト'],
	GB: ['GB', 'GiB', 'ギガバイト'],
	TB: ['TB', 'TiB', 'テラバイト'],
	PB: ['PB', 'ペタバイト'],
	bit: ['ビット', 'bit'],
	byte: ['バイト'],
	ns: ['ns', 'ナノ秒'],
	us: ['µs', 'μs', 'マイクロ秒'],
	ms: ['ms', 'ミリ秒'],
	second: ['秒', '秒間', 's'],
	minute: ['分', '分間'],
	hour: ['時間'],
	day: ['日', '日間'],
	week: ['週', '週間'],
	month: ['月', 'か月', 'ヶ月', 'カ月', 'ヵ月', 'ケ月', '箇月', 'か月間', 'ヶ月間', 'カ月間'],
	year: ['年', '年間'],
	nm: ['nm', 'ナノメートル'],
	mm: ['mm', 'ミリ', 'ミリメートル'],
	cm: ['cm', 'センチ', 'センチメートル'],
	m: ['m', 'メートル'],
	km: ['km', 'キロ', 'キロメートル'],
	inch: ['インチ'],
	foot: ['フィート'],
	yard: ['ヤード'],
	mile: ['マイル'],
	mg: ['mg', 'ミリグラム'],
	g: ['g', 'グラム'],
	kg: ['kg', 'キログラム'],
	pound: ['ポンド'],
	ounce: ['オンス'],
	ton: ['トン'],
	Hz: ['Hz', 'ヘルツ'],
	kHz: ['kHz', 'キロヘルツ'],
	MHz: ['MHz', 'メガヘルツ'],
	GHz: ['GHz', 'ギガヘルツ'],
	W: ['W', 'ワット'],
	kW: ['kW', 'キロワット'],
	MW: ['MW', 'メガワット'],
	celsius: ['℃', '°C'],
	fahrenheit: ['°F', '℉']
};

/** Words that may stand for a number, with the values they may mean. */
const IMPLIED: Record<string, readonly number[]> = {
	半分: [0.5, 50, 2],
	半数: [0.5, 50, 2],
	半ば: [0.5, 50],
	半: [0.5, 30],
	倍増: [2],
	両: [2],
	双: [2],
	デュオ: [2],
	ワン: [1],
	ツー: [2],
	スリー: [3],
	トップ: [1],
	ダブル: [2],
	トリプル: [3],
	ペア: [2],
	正午: [12, 720],
	初: [1],
	最初: [1],
	唯一: [1],
	第一: [1],
	ゼロ: [0],
	完全: [100],
	全員: [100],
	絶対: [100]
};

const CLOCK = /(\d{1,2})時(?!間)(?:(\d{1,2})分(?![間の])|(半))?/y;
const PARTS = /(\d+)分の(\d+)/y;
const DECADE = /年代|代/y;
const RANK = /番目|番|位|つ目|回目|人目|度目|年目|本目|期目|号/y;
const LATIN_BEFORE = /[A-Za-z][A-Za-z0-9+.]*[ \u00a0]$/;
/** Kanji numerals that open a word in which nothing is counted. */
const NO_NUMERAL = '一(?=[方部般緒致定切層旦環体連貫概瞬応種様])|十分(?!の)|千葉|三菱|四国|九州|五輪|万一|百科|八百長';
const WORDS = new RegExp(
	`${NO_NUMERAL}|([〇零一二三四五六七八九十百千万億兆]+|${Object.keys(IMPLIED).join('|')})`,
	'gu'
);

function clock(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(CLOCK, text, run.start);
	if (!m || Number(m[1]) > 30) return digitalClock(text, run);
	const before = text.slice(Math.max(0, run.start - 3), run.start).trimEnd();
	const hour = Number(m[1]) + (before.endsWith('午後') && Number(m[1]) < 12 ? 12 : 0);
	const minute = m[3] ? 30 : Number(m[2] ?? 0);
	const read = clockAt(run.start, run.start + m[0].length, hour, minute);
	return { ...read, alternatives: [...read.alternatives, minute ? [Number(m[1]), minute] : [Number(m[1])]] };
}

function fraction(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(PARTS, text, run.start);
	if (!m || Number(m[1]) === 0) return slashed(text, run);
	return fractionAt(run.start, run.start + m[0].length, Number(m[2]), Number(m[1]), true);
}

function mark(text: string, run: DigitRun, end: number): ReturnType<DigitFacts['mark']> {
	if (run.value % 10 === 0 && run.value >= 10 && tryAt(DECADE, text, end)) return { kind: 'decade', end };
	return text[run.start - 1] === '第' || tryAt(RANK, text, end) ? { kind: 'ordinal', end } : null;
}

const FACTS: DigitFacts = {
	scale: (text, run) => myriad(text, run, NUMERALS),
	clock,
	fraction,
	mark,
	named: (text, run) => LATIN_BEFORE.test(text.slice(Math.max(0, run.start - 24), run.start)),
	unit: unitReader(UNITS),
	joint: /\s?(?:[-–—−~〜～・、,/と]|から|および|及び|または|対)\s?[$£€¥₩]?/y
};

function spelled(match: RegExpMatchArray): NumberValue {
	const start = match.index ?? 0;
	const [value, ...others] = IMPLIED[match[0]] ?? [spelledValue(match[0], NUMERALS)];
	const alternatives = others.map((other) => [other]);
	const implied = match[0] in IMPLIED;
	return numberAt(start, start + match[0].length, value ?? 0, { alternatives, certain: false, spelled: true, implied });
}

/** Reads the numbers of a Japanese text; kanji numerals are uncertain, since 一部 and 十分 are words. */
export const readJapanese = (text: string): NumberValue[] => [
	...readDigits(text, FACTS),
	...[...text.matchAll(WORDS)].filter((match) => match[1] !== undefined).map(spelled)
];
