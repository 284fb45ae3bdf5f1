import type { Language } from '../language/language';
import { UnitSet } from './unit-set';

/** A run of stops or line breaks in a sentence. */
export interface Run {
	/** Where the sentence began. */
	start: number;
	/** Where the run begins and ends. */
	at: number;
	end: number;
	/** Where the closing quotes and brackets behind it end. */
	close: number;
	/** Did the bracket that closes there open the sentence, so that the sentence ends with it? */
	bracketed: boolean;
}

export const SPACE = new UnitSet(/\s/);
const WIDE = new UnitSet(/[。！？．｡]/);
const MARK = new UnitSet(/[!?]/);
const SMALL = new UnitSet(/[a-z]/);
const CAPITAL = new UnitSet(/[A-Z]/);
const CJK = new UnitSet(/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u);
/** What follows a quote that ends with a stop where the sentence goes on: 「光る。」と述べた. */
const GOES_ON = new UnitSet(/[、,，\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
/** What follows a line break or a stop where the sentence goes on. */
const CLAUSE = new UnitSet(/[a-z,、]/);
const LIST = new UnitSet(/[a-z,;:]/);
/** What a full stop with no space behind it may end a sentence before: references, a tie, a raised number. */
const RAISED = new UnitSet(/[[\\~^¹²³]/);
const UNENDED = new UnitSet(/[a-z0-9,.)\]]/);
const NUMBER = new UnitSet(/[0-9\\$~]/);
const WORD = new UnitSet(/[A-Za-z.]/);
const LINE_END = new UnitSet(/[\p{L}\p{N},、$)\]}]/u);
const LINE_HEAD = new UnitSet(/[\p{L}$\\(]/u);
const [NEWLINE, FULL_STOP, ELLIPSIS] = [0x0a, 0x2e, 0x2026];
/** A line so long was broken by a margin, not by its writer. */
const MARGIN = 60;
/** No abbreviation is longer. */
const LONGEST = 12;

/** Does the run end its sentence? */
export function isStop(text: string, run: Run, language: Language): boolean {
	const { at, end, close } = run;
	const first = text.charCodeAt(at);
	if (text.charCodeAt(end - 1) === NEWLINE) return first !== NEWLINE || isLineEnd(text, run);
	if (close > end && !run.bracketed && GOES_ON.at(text, close)) return false;
	if (WIDE.next(text, at, end) < end) return true;
	if (first === ELLIPSIS || end - at > 1) return isEllipsisEnd(text, run);
	return first === FULL_STOP ? isFullStop(text, run, language) : isMarkEnd(text, run);
}

/** A single line break goes on where the margin broke a long line: no stop before it, no list item behind it. */
function isLineEnd(text: string, { start, at, end }: Run): boolean {
	if (end - at > 1 || at - start < MARGIN) return true;
	return !LINE_END.at(text, at - 1) || !LINE_HEAD.at(text, end);
}

/** Where the next mark or word stands. */
function nextMark(text: string, at: number): number {
	let next = at;
	while (SPACE.at(text, next)) next++;
	return next;
}
const isSpaced = (text: string, at: number): boolean => at >= text.length || SPACE.at(text, at);

function isEllipsisEnd(text: string, { at, end, close }: Run): boolean {
	if (MARK.next(text, at, end) < end) return isSpaced(text, close) || CJK.at(text, close);
	return isSpaced(text, close) && !CLAUSE.at(text, nextMark(text, close));
}

/** `!` and `?`: not within a name such as Yahoo!'s, not before a small letter. */
function isMarkEnd(text: string, { at, close }: Run): boolean {
	if (CJK.at(text, at - 1) && !isSpaced(text, close)) return CJK.at(text, close);
	return isSpaced(text, close) && !SMALL.at(text, nextMark(text, close));
}

function isFullStop(text: string, run: Run, language: Language): boolean {
	const { start, at, end, close } = run;
	if (CJK.at(text, at - 1)) return isSpaced(text, close) || !UNENDED.at(text, close);
	if (close === end && !isSpaced(text, close) && !RAISED.at(text, close))
		return CJK.at(text, close) && !isAlone(text, start, at);
	if (LIST.at(text, nextMark(text, close)) || isAlone(text, start, at)) return false;
	return !isShort(text, at, close, language);
}

/** Is it the number of a list item or heading, as in "2. Method"? */
const isAlone = (text: string, start: number, at: number): boolean =>
	at - start <= 4 && /^(?:[0-9]{1,3}|[IVX]{1,4}|[A-Z])$/.test(text.slice(start, at));

/** The Latin word that ends at a place, with the stops inside it. */
function wordBefore(text: string, at: number): string {
	let start = at;
	while (start > at - LONGEST && WORD.at(text, start - 1)) start--;
	while (start < at && text.charCodeAt(start) === FULL_STOP) start++;
	return text.slice(start, at);
}

function isShort(text: string, at: number, close: number, { prose }: Language): boolean {
	const word = wordBefore(text, at);
	if (word === '') return false;
	const key = word.toLowerCase();
	if (prose.abbreviations.has(key))
		return close < text.length && (key !== 'no' || NUMBER.at(text, nextMark(text, close)));
	const isInitial = CAPITAL.at(text, at - 1) && /^(?:[A-Z]\.)*[A-Z]$/.test(word);
	if (!prose.shortForms.has(key) && !isInitial) return false;
	return close < text.length && !opens(text, close, prose.opener);
}

function opens(text: string, close: number, opener: RegExp): boolean {
	const next = nextMark(text, close);
	return opener.test(text.slice(next, next + 16));
}
