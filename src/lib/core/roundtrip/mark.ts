/** Engines drop brackets, widen digits and add spaces; a number that was changed must not pass for another one. So a mark holds
 * its number and two digits that prove it: a wrong digit, two that changed places and 96 of 97 other numbers do not check. */
const PRIME = 97;
const FACTOR = 31;

/** Which marks are of one copy, 0 to 96: marks of another copy do not check. */
export type Salt = number;

const checkOf = (number: number, salt: Salt): number => (number * FACTOR + salt) % PRIME;

/** The mark that stands on a line of its own before a row.
 * @param number from 1 */
export const markOf = (number: number, salt: Salt): string =>
	`[[${number}-${String(checkOf(number, salt)).padStart(2, '0')}]]`;

/** How well a mark came back. `unchecked`: its number may be wrong. `broken`: that there was a mark is all that can be said. */
export type Form = 'intact' | 'damaged' | 'unchecked' | 'broken';

export interface Mark {
	/** Null for a broken one. */
	number: number | null;
	form: Form;
}

const OPEN = String.raw`[\[({<【〔〖〚⟦「『《〈｟]`;
const CLOSE = String.raw`[\])}>】〕〗〛⟧」』》〉｠]`;
const DASH = String.raw`[-‐‑‒–—―−~〜ー_:.·・|/]`;
/** Digits, also those of East Asian numerals one by one, with spaces between them. */
const DIGITS = String.raw`[0-9〇零一二三四五六七八九十](?:[\s,]?[0-9〇零一二三四五六七八九十]){0,5}`;
const BODY = String.raw`(${DIGITS})(?:\s{0,2}${DASH}{1,3}\s{0,2}(${DIGITS}))?`;
/** What Markdown or an engine puts around a mark. */
const AROUND = String.raw`[\s*_#>\u0060~-]{0,12}`;
/** Longest line that is a mark, in UTF-16 units. */
const LONGEST = 60;

const ALONE = new RegExp(
	`^${AROUND}((?:${OPEN}\\s{0,2}){0,4})${BODY}((?:\\s{0,2}${CLOSE}){0,4})[:：.。]?${AROUND}$`,
	'u'
);
const WITHIN = new RegExp(`${AROUND}(?:${OPEN}\\s{0,2}){1,2}${BODY}(?:\\s{0,2}${CLOSE}){1,2}${AROUND}`, 'gu');

const EAST = '〇一二三四五六七八九';

/** The number that digits stand for; `十二` is 12. */
function numberOf(digits: string): number {
	const plain = digits.replace(/[\s,]/gu, '').replaceAll('零', '〇');
	const ten = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(plain);
	if (ten) return (ten[1] ? EAST.indexOf(ten[1]) : 1) * 10 + (ten[2] ? EAST.indexOf(ten[2]) : 0);
	const arabic = [...plain].map((digit) => (EAST.includes(digit) ? String(EAST.indexOf(digit)) : digit)).join('');
	return /^\d+$/u.test(arabic) ? Number(arabic) : NaN;
}

/** Widths of digits and brackets, unit by unit, so that offsets stay. */
const narrow = (line: string): string =>
	line.replace(/[\uff01-\uff5e\u3000]/gu, (wide) =>
		wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
	);

function judged(number: number, check: number | null, salt: Salt, isBare: boolean): Mark | null {
	if (check !== null && check === checkOf(number, salt)) return { number, form: 'damaged' };
	// A line that holds but a number, or a page range, is a line of the text.
	if (isBare) return null;
	return check === null && number > 0 ? { number, form: 'unchecked' } : { number: null, form: 'broken' };
}

/** The mark that a line is, whatever was done to it; null for a line of text. */
export function readMark(line: string, salt: Salt): Mark | null {
	const found = line.length > LONGEST ? null : ALONE.exec(narrow(line));
	if (!found) return null;
	const number = numberOf(found[2]);
	const check = found[3] === undefined ? null : numberOf(found[3]);
	if (line.trim() === markOf(number, salt)) return { number, form: 'intact' };
	const brackets = (found[1] + found[4]).replace(/\s/gu, '').length;
	return judged(number, check, salt, brackets < 2);
}

/** What a line that reads like a mark says, whatever its width and spaces; null for any other line. */
export const likeMark = (line: string): string | null =>
	line.length <= LONGEST && ALONE.test(narrow(line)) ? narrow(line).replace(/\s/gu, '') : null;

const NO_LINES: ReadonlySet<string> = new Set();

/** A stretch of a line: a mark, or text. */
export type Piece = { mark: Mark } | { text: string };

/** Takes a line apart at the marks that an engine pulled into it. Only those that check are taken for marks there.
 * @param own lines of the sources that read like marks, by `likeMark` */
export function splitLine(line: string, salt: Salt, own: ReadonlySet<string> = NO_LINES): Piece[] {
	const whole = readMark(line, salt);
	const isOwn = whole !== null && whole.form !== 'intact' && own.has(likeMark(line) ?? '');
	if (whole) return [isOwn ? { text: line } : { mark: whole }];
	const pieces: Piece[] = [];
	let from = 0;
	for (const found of narrow(line).matchAll(WITHIN)) {
		const number = numberOf(found[1]);
		if (found[2] === undefined || numberOf(found[2]) !== checkOf(number, salt)) continue;
		pieces.push({ text: line.slice(from, found.index) }, { mark: { number, form: 'damaged' } });
		from = found.index + found[0].length;
	}
	return [...pieces, { text: line.slice(from) }].filter((piece) => 'mark' in piece || piece.text.trim() !== '');
}

/** A salt by which no line of these texts reads as a mark of the copy.
 * @param start where to begin looking, so that copies differ
 * @param count rows of the copy */
export function saltFor(texts: readonly string[], start: number, count: number): Salt {
	const suspects = texts.flatMap((text) => text.split('\n').filter((line) => /\d/u.test(line)));
	for (let at = 0; at < PRIME; at++) {
		const salt = (start + at) % PRIME;
		const isMark = ({ number, form }: Mark): boolean =>
			(form === 'intact' || form === 'damaged') && number !== null && number <= count;
		const reads = suspects.some((line) => splitLine(line, salt).some((piece) => 'mark' in piece && isMark(piece.mark)));
		if (!reads) return salt;
	}
	return start % PRIME;
}

/** Where to begin looking for a salt: another place for each copy. */
export const startOf = (id: string): number =>
	[...id].reduce((sum, letter) => (sum * FACTOR + letter.charCodeAt(0)) % 1_000_003, 7);
