import type { DigitRun } from './digits';
import { UNITS } from './en.data';
import { readSpelled } from './en-spelled';
import { clockAt, digitalClock, latinScale, readDigits, slashed, tryAt, type DigitFacts } from './scan';
import { ROMAN } from './signs';
import { unitReader } from './unit';
import { numberAt, type NumberValue } from './value';

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

/** Before these a number is no part of a name: translations write it too. */
const REFERENCES = new Set(
	'Table Tables Figure Figures Fig Figs Section Sections Sec Equation Equations Eq Eqs Chapter Chapters Appendix Algorithm Theorem Lemma Step Page'.split(
		' '
	)
);

const MARK = /(?:st|nd|rd|th)(?![A-Za-z])/y;
const DECADE = /['’]?s(?![A-Za-z])/y;
const HALF_DAY = /(\d{1,2})(?:[:.]([0-5]\d))?\s?([ap])\.?\s?m(?![A-Za-z])\.?/iy;
/** What follows the digits of a time of day. */
const OF_CLOCK = /\s?(?:[ap]\.?\s?m(?![A-Za-z])|o['’]clock|:)/iy;
const OCLOCK = /(\d{1,2})\s?o['’]clock/iy;

function clock(text: string, run: DigitRun): NumberValue | null {
	const next = text[run.end] === ' ' ? text[run.end + 1] : text[run.end];
	if (next === undefined || !':apoAPO'.includes(next) || !tryAt(OF_CLOCK, text, run.end)) return null;
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
	const next = text[end];
	if (next === undefined || !"snrt'’".includes(next)) return null;
	const ordinal = tryAt(MARK, text, end);
	if (ordinal) return { kind: 'ordinal', end: end + ordinal[0].length };
	const decade = run.value % 10 === 0 && run.value >= 20 ? tryAt(DECADE, text, end) : null;
	return decade && run.text.length !== 3 ? { kind: 'decade', end: end + decade[0].length } : null;
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '~';
const WORD_BEFORE = /([A-Z][A-Za-z0-9+]*)[ ~]$/;
const GROUPED = /,|^(?:19|20)\d\d$/;

/** A capitalised word stands before the digits: Llama 3, Apache 2.0, Chapter 5. */
function named(text: string, run: DigitRun): boolean {
	if (!isSpace(text[run.start - 1])) return false;
	const word = WORD_BEFORE.exec(text.slice(Math.max(0, run.start - 30), run.start))?.[1];
	return word !== undefined && !OPENERS.has(word) && !REFERENCES.has(word) && !GROUPED.test(run.text);
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

const STAGE = /\b(?:Stage|Phase|Part|Type|Level|Table|Appendix|Section|Chapter)[ ~](I{1,3}|I?V|VI{1,3})\b/g;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** What ends as the words do that have such a numeral behind them. */
const MAY_BE_ROMAN = /[elnrtx][ ~][IV]+\b/;

/** Stage II, Table IV. */
const readRoman = (text: string): NumberValue[] =>
	[...text.matchAll(STAGE)].map((m) => {
		const end = m.index + m[0].length;
		const value = ROMANS.indexOf(m[1] ?? '') + 1;
		return numberAt(end - (m[1]?.length ?? 0), end, value, { certain: false, spelled: true, implied: true });
	});

/** Reads the numbers of an English text, those in words as uncertain ones.
 * @param signs what `kindsIn` says of it */
export function readEnglish(text: string, signs: number): NumberValue[] {
	const digits = readDigits(text, signs, FACTS);
	const spelled = readSpelled(text);
	const roman = signs & ROMAN && MAY_BE_ROMAN.test(text) ? readRoman(text) : [];
	return [...digits, ...spelled, ...roman];
}
