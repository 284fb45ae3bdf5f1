import type { DigitRun } from './digits';
import { myriad, spelledValue, type MyriadFacts } from './myriad';
import { clockAt, digitalClock, fractionAt, readDigits, slashed, tryAt, type DigitFacts } from './scan';
import { unitReader, type UnitWords } from './unit';
import { numberAt, type NumberValue } from './value';

/** Words that begin like a scale: 3조각 is three pieces, 5백신 five vaccines. */
const SCALE_WORDS =
	/조(?:각|항|건|약)|천(?:체|의)|백(?:신|업|분율|의)|만(?:에|큼|을|이(?![천백십]))|경(?:기|주|우|로|험)/y;

const NUMERALS: MyriadFacts = {
	small: { 십: 10, 백: 100, 천: 1000 },
	big: { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 },
	digits: { 영: 0, 공: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 },
	spaced: true,
	word: (text, at) => tryAt(SCALE_WORDS, text, at) !== null
};

const UNITS: UnitWords = {
	percent: ['%', '\\%', '퍼센트', '프로', 'percent'],
	point: ['%p', '%P', '%포인트', '% 포인트', '퍼센트포인트', '퍼센트 포인트', '포인트', 'pp'],
	times: ['배', 'x', '×', '\\times', '\\배'],
	USD: ['달러', '미국 달러', '미화', 'USD'],
	EUR: ['유로', 'EUR'],
	GBP: ['영국 파운드', 'GBP'],
	JPY: ['엔', 'JPY'],
	KRW: ['원', 'KRW'],
	CNY: ['위안', 'CNY'],
	cent: ['센트', '펜스'],
	KB: ['KB', 'kB', '킬로바이트'],
	MB: ['MB', '메가바이트'],
	GB: ['GB', 'GiB', '기가바이트'],
	TB: ['TB', 'TiB', '테라바이트'],
	PB: ['PB', '페타바이트'],
	bit: ['비트', 'bit'],
	byte: ['바이트'],
	ns: ['ns', '나노초'],
	us: ['µs', 'μs', '마이크로초'],
	ms: ['ms', '밀리초'],
	second: ['초', '초간', 's'],
	minute: ['분', '분간'],
	hour: ['시간'],
	day: ['일', '일간'],
	week: ['주', '주간'],
	month: ['월', '개월', '달', '개월간'],
	year: ['년', '년간'],
	nm: ['nm', '나노미터'],
	mm: ['mm', '밀리미터'],
	cm: ['cm', '센티미터', '센티'],
	m: ['m', '미터'],
	km: ['km', '킬로미터'],
	inch: ['인치'],
	foot: ['피트'],
	yard: ['야드'],
	mile: ['마일'],
	mg: ['mg', '밀리그램'],
	g: ['g', '그램'],
	kg: ['kg', '킬로그램'],
	pound: ['파운드'],
	ounce: ['온스'],
	ton: ['톤'],
	Hz: ['Hz', '헤르츠'],
	kHz: ['kHz', '킬로헤르츠'],
	MHz: ['MHz', '메가헤르츠'],
	GHz: ['GHz', '기가헤르츠'],
	W: ['W', '와트'],
	kW: ['kW', '킬로와트'],
	MW: ['MW', '메가와트'],
	celsius: ['℃', '°C'],
	fahrenheit: ['°F', '℉']
};

/** Native numerals: tens, then ones with their attributive forms. */
const TENS: Record<string, number> = {
	열: 10,
	스물: 20,
	스무: 20,
	서른: 30,
	마흔: 40,
	쉰: 50,
	예순: 60,
	일흔: 70,
	여든: 80,
	아흔: 90
};
const ONES: Record<string, number> = {
	하나: 1,
	둘: 2,
	셋: 3,
	넷: 4,
	다섯: 5,
	여섯: 6,
	일곱: 7,
	여덟: 8,
	아홉: 9,
	한: 1,
	두: 2,
	세: 3,
	네: 4,
	석: 3,
	넉: 4,
	첫: 1
};
/** Ones of one syllable count only before a counter or a space: 세계 is the world. */
const SHORT = '한두세네석넉';
const COUNTERS = '개명가번마리사차달살시해쌍권잔주곳건편채팀나단배째종형경골';

/** Words that may stand for a number, with the values they may mean. */
const IMPLIED: Record<string, readonly number[]> = {
	절반: [0.5, 50, 2],
	반: [0.5, 30],
	양: [2],
	쌍: [2],
	한두: [1, 2],
	두세: [2, 3],
	서너: [3, 4],
	더블: [2],
	트리플: [3],
	원: [1],
	투: [2],
	쓰리: [3],
	하루: [1, 24],
	이틀: [2],
	사흘: [3],
	나흘: [4],
	열흘: [10],
	일주일: [1, 7],
	보름: [15],
	정오: [12, 720],
	자정: [12, 0, 24],
	모든: [100],
	완전: [100],
	모두: [100]
};

const CLOCK = /(\d{1,2})\s?시(?![간즌리도점장])(?:\s?(\d{1,2})\s?분(?![간의])|\s?(반)(?![가-힣]))?/y;
const PARTS = /(\d+)\s?분의\s?(\d+)/y;
const DECADE = /년대|대/y;
const RANK = /번째|번 째|위|째|호/y;
const LATIN_BEFORE = /[A-Za-z][A-Za-z0-9+.]*[ \u00a0]$/;
const long = Object.keys(ONES).filter((word) => !SHORT.includes(word));
const NATIVE = `(?:(${Object.keys(TENS).join('|')})(?: ?(${Object.keys(ONES).join('|')}))?|(${long.join('|')}|[${SHORT}](?=[ ${COUNTERS}])))`;
const SINO_UNITS =
	'년|주|개월|월|일|시간|시|분|초|피트|인치|미터|킬로|점|위|차|배|회|개|명|번|층|세|단계|대|퍼센트|포인트|달러';
/** Sino-Korean numerals: of two syllables and more, of one before a unit, or after 수 (several) and 제 (the nth). */
const SINO = `(?:수|몇 ?|제|약 ?)([일이삼사오육칠팔구십백천만억조]{1,12})|([일이삼사오육칠팔구십백천만억조]{2,12}|[일이삼사오육칠팔구십](?= ?(?:${SINO_UNITS})))`;
const WORDS = new RegExp(`(?<![가-힣])(?:(${Object.keys(IMPLIED).join('|')})|${NATIVE}|${SINO})`, 'gu');

function clock(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(CLOCK, text, run.start);
	if (!m || Number(m[1]) > 30) return digitalClock(text, run);
	const before = text.slice(Math.max(0, run.start - 4), run.start).trimEnd();
	const hour = Number(m[1]) + (/(?:오후|저녁|밤)$/.test(before) && Number(m[1]) < 12 ? 12 : 0);
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
	return text[run.start - 1] === '제' || tryAt(RANK, text, end) ? { kind: 'ordinal', end } : null;
}

const FACTS: DigitFacts = {
	scale: (text, run) => myriad(text, run, text[run.start - 1] === '제' ? { ...NUMERALS, word: () => true } : NUMERALS),
	clock,
	fraction,
	mark,
	named: (text, run) => LATIN_BEFORE.test(text.slice(Math.max(0, run.start - 24), run.start)),
	unit: unitReader(UNITS),
	joint: /\s?(?:[-–—−~〜～·,/와과]|에서|부터|내지|및|또는|대)\s?[$£€¥₩]?/y
};

function valuesOf(match: RegExpMatchArray): readonly number[] {
	const [, implied, tens, ones, alone, after, sino] = match;
	if (implied) return IMPLIED[implied] ?? [];
	if (tens) return [(TENS[tens] ?? 0) + (ONES[ones ?? ''] ?? 0)];
	return [alone ? (ONES[alone] ?? 0) : spelledValue(after ?? sino ?? '', NUMERALS)];
}

function spelled(match: RegExpMatchArray): NumberValue {
	const start = match.index ?? 0;
	const [value = 0, ...others] = valuesOf(match);
	const alternatives = others.map((other) => [other]);
	const implied = match[1] !== undefined;
	return numberAt(start, start + match[0].length, value, { alternatives, certain: false, spelled: true, implied });
}

/** Reads the numbers of a Korean text; numerals in Hangul are uncertain, since 한 and 이 are mostly words. */
export const readKorean = (text: string): NumberValue[] => [
	...readDigits(text, FACTS),
	...[...text.matchAll(WORDS)].map(spelled)
];
