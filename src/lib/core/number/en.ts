import type { DigitRun } from './digits';
import { readSpelled } from './en-spelled';
import { clockAt, digitalClock, latinScale, readDigits, slashed, tryAt, type DigitFacts } from './scan';
import { unitReader, type UnitWords } from './unit';
import type { NumberValue } from './value';

const UNITS: UnitWords = {
	percent: ['%', '\\%', 'percent', 'per cent', 'pct', 'Percent'],
	point: ['percentage points', 'percentage point', 'points', 'point', 'pp', 'ppt'],
	times: ['x', '×', '\\times', 'times', 'fold'],
	USD: ['dollars', 'dollar', 'USD', 'bucks'],
	EUR: ['euros', 'euro', 'EUR'],
	GBP: ['pounds sterling', 'GBP', 'quid'],
	JPY: ['yen', 'JPY'],
	KRW: ['won', 'KRW'],
	CNY: ['yuan', 'RMB', 'CNY'],
	cent: ['cents', 'cent', 'pence'],
	KB: ['KB', 'kB', 'kilobytes'],
	MB: ['MB', 'megabytes'],
	GB: ['GB', 'GiB', 'gigabytes', 'gigabyte'],
	TB: ['TB', 'TiB', 'terabytes', 'terabyte'],
	PB: ['PB', 'petabytes'],
	bit: ['bits', 'bit'],
	byte: ['bytes', 'byte'],
	ns: ['ns', 'nanoseconds'],
	us: ['µs', 'μs', 'us', 'microseconds'],
	ms: ['ms', 'milliseconds', 'millisecond'],
	second: ['s', 'sec', 'secs', 'seconds', 'second'],
	minute: ['min', 'mins', 'minutes', 'minute'],
	hour: ['h', 'hr', 'hrs', 'hours', 'hour'],
	day: ['days', 'day'],
	week: ['weeks', 'week'],
	month: ['months', 'month'],
	year: ['years', 'year', 'yr', 'yrs'],
	nm: ['nm'],
	mm: ['mm', 'millimetres', 'millimeters'],
	cm: ['cm', 'centimetres', 'centimeters'],
	m: ['m', 'metres', 'meters', 'metre', 'meter'],
	km: ['km', 'kilometres', 'kilometers', 'kilometre', 'kilometer'],
	inch: ['inches', 'inch'],
	foot: ['feet', 'foot', 'ft'],
	yard: ['yards', 'yard'],
	mile: ['miles', 'mile'],
	mg: ['mg', 'milligrams'],
	g: ['g', 'grams', 'grammes'],
	kg: ['kg', 'kilograms', 'kilos'],
	pound: ['lb', 'lbs', 'pounds'],
	ounce: ['oz', 'ounces'],
	ton: ['tons', 'tonnes', 'ton', 'tonne'],
	Hz: ['Hz'],
	kHz: ['kHz'],
	MHz: ['MHz'],
	GHz: ['GHz'],
	W: ['W', 'watts'],
	kW: ['kW', 'kilowatts'],
	MW: ['MW', 'megawatts'],
	celsius: ['°C', 'C', 'degrees Celsius'],
	fahrenheit: ['°F', 'F', 'degrees Fahrenheit']
};

/** Capitalised at the head of a sentence, these say nothing of a name: "In 30 days", "About 40 people". */
const OPENERS = new Set(
	(
		'The A An In On At About Over Only Some Nearly Around By For From With Of To And But Or As If After Before Between ' +
		'Within Under Up More Less Than Almost Roughly Approximately All These Those This That There Another Our Their His ' +
		'Her Its We They It He She You I Since Until During Just Even Last Next Every Each Both At Least Most Given Using ' +
		'Above Below Beyond Behind Near Inside Outside Top First Not So Then Now Today No ' +
		'Is Are Was Were Has Have Had Also When While Where Through Into Against Among Per Plus Day Age Aged'
	).split(' ')
);

const MARK = /(?:st|nd|rd|th)(?![A-Za-z])/y;
const DECADE = /['’]?s(?![A-Za-z])/y;
const HALF_DAY = /(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])\.?\s?m(?![A-Za-z])\.?/iy;
const OCLOCK = /(\d{1,2})\s?o['’]clock/iy;

function clock(text: string, run: DigitRun): NumberValue | null {
	const m = tryAt(HALF_DAY, text, run.start);
	if (m && Number(m[1]) <= 12) {
		const hour = (Number(m[1]) % 12) + (m[3]?.toLowerCase() === 'p' ? 12 : 0);
		const read = clockAt(run.start, run.start + m[0].length, hour, Number(m[2] ?? 0));
		return {
			...read,
			alternatives: [...read.alternatives, ...clockAt(0, 0, Number(m[1]), Number(m[2] ?? 0)).alternatives]
		};
	}
	const full = tryAt(OCLOCK, text, run.start);
	return full ? clockAt(run.start, run.start + full[0].length, Number(full[1]), 0) : digitalClock(text, run);
}

function mark(text: string, run: DigitRun, end: number): ReturnType<DigitFacts['mark']> {
	const ordinal = tryAt(MARK, text, end);
	if (ordinal) return { kind: 'ordinal', end: end + ordinal[0].length };
	const decade = run.value % 10 === 0 && run.value >= 20 ? tryAt(DECADE, text, end) : null;
	return decade && run.text.length !== 3 ? { kind: 'decade', end: end + decade[0].length } : null;
}

const WORD_BEFORE = /([A-Z][A-Za-z0-9+]*)[ \u00a0]$/;
const GROUPED = /,|^(?:19|20)\d\d$/;

/** A capitalised word stands before the digits: Llama 3, Apache 2.0, Chapter 5. */
function named(text: string, run: DigitRun): boolean {
	const word = WORD_BEFORE.exec(text.slice(Math.max(0, run.start - 30), run.start))?.[1];
	return word !== undefined && !OPENERS.has(word) && !GROUPED.test(run.text);
}

const FACTS: DigitFacts = {
	scale: latinScale,
	clock,
	fraction: slashed,
	mark,
	named,
	unit: unitReader(UNITS),
	joint: /\s?(?:[-–—−~,&/]|to|and|or|vs\.?)\s?(?:and\s|or\s)?[$£€¥₩]?/y
};

/** Reads the numbers of an English text, those in words as uncertain ones. */
export const readEnglish = (text: string): NumberValue[] => [...readDigits(text, FACTS), ...readSpelled(text)];
