import type { Language } from '../language/language';

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

const WIDE = /[。！？．｡]/;
const CJK = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;
/** What follows a quote that ends with a stop where the sentence goes on: 「光る。」と述べた. */
const GOES_ON = /[、,，\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const WORD_BEFORE = /[A-Za-z][A-Za-z.]*$/;
/** A line so long was broken by a margin, not by its writer. */
const MARGIN = 60;

/** Does the run end its sentence? */
export function isStop(text: string, run: Run, language: Language): boolean {
	const first = text[run.at] ?? '';
	if (text[run.end - 1] === '\n') return first !== '\n' ? true : isLineEnd(text, run);
	if (run.close > run.end && !run.bracketed && GOES_ON.test(text[run.close] ?? '')) return false;
	if (WIDE.test(text.slice(run.at, run.end))) return true;
	if (first === '…' || run.end - run.at > 1) return isEllipsisEnd(text, run);
	return first === '.' ? isFullStop(text, run, language) : isMarkEnd(text, run);
}

/** A single line break goes on where the margin broke a long line: no stop before it, no list item behind it. */
function isLineEnd(text: string, { start, at, end }: Run): boolean {
	if (end - at > 1 || at - start < MARGIN) return true;
	return !/[\p{L}\p{N},、$)\]}]/u.test(text[at - 1] ?? '') || !/[\p{L}$\\(]/u.test(text[end] ?? '');
}

const nextMark = (text: string, at: number): string => {
	let next = at;
	while (/\s/.test(text[next] ?? '')) next++;
	return text[next] ?? '';
};
const isSpaced = (text: string, at: number): boolean => at >= text.length || /\s/.test(text[at] ?? '');

function isEllipsisEnd(text: string, { at, end, close }: Run): boolean {
	if (/[!?]/.test(text.slice(at, end))) return isSpaced(text, close) || CJK.test(text[close] ?? '');
	return isSpaced(text, close) && !/[a-z,、]/.test(nextMark(text, close));
}

/** `!` and `?`: not within a name such as Yahoo!'s, not before a small letter. */
function isMarkEnd(text: string, { at, close }: Run): boolean {
	if (CJK.test(text[at - 1] ?? '') && !isSpaced(text, close)) return CJK.test(text[close] ?? '');
	return isSpaced(text, close) && !/[a-z]/.test(nextMark(text, close));
}

function isFullStop(text: string, run: Run, language: Language): boolean {
	const { start, at, end, close } = run;
	const after = text[close] ?? '';
	if (CJK.test(text[at - 1] ?? '')) return isSpaced(text, close) || /[^a-z0-9,.)\]]/.test(after);
	if (close === end && !isSpaced(text, close) && !/[[\\~^¹²³]/.test(after))
		return CJK.test(after) && !isAlone(text, start, at);
	if (/[a-z,;:]/.test(nextMark(text, close)) || isAlone(text, start, at)) return false;
	return !isShort(text, at, close, language);
}

/** Is it the number of a list item or heading, as in "2. Method"? */
const isAlone = (text: string, start: number, at: number): boolean =>
	at - start <= 4 && /^(?:[0-9]{1,3}|[IVX]{1,4}|[A-Z])$/.test(text.slice(start, at));

function isShort(text: string, at: number, close: number, { prose }: Language): boolean {
	const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
	if (word === '') return false;
	const key = word.toLowerCase();
	if (prose.abbreviations.has(key))
		return close < text.length && (key !== 'no' || /[0-9\\$~]/.test(nextMark(text, close)));
	if (!prose.shortForms.has(key) && !/^(?:[A-Z]\.)*[A-Z]$/.test(word)) return false;
	if (close >= text.length) return false;
	return !opens(text, close, prose.opener);
}

function opens(text: string, close: number, opener: RegExp): boolean {
	let next = close;
	while (/\s/.test(text[next] ?? '')) next++;
	return opener.test(text.slice(next, next + 16));
}
