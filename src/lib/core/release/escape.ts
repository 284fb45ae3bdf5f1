/** Where a plain text is written. */
export interface Place {
	/** Characters that stand before and behind it in the paragraph, '' at its edges. */
	before: string;
	after: string;
	/** Does it begin a line? */
	lineStart: boolean;
	/** Does the paragraph have several lines? */
	lines: boolean;
	/** Characters that mean something only in pairs and stand in the paragraph more than once. */
	paired: ReadonlySet<string>;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /^\s?$/u;
/** What makes a block of a line that begins with it. */
const LINE_START = /^(?:#{1,6}(?=[ \t\n]|$)|>|[-+*](?=[ \t\n]|$)|[-=_~|:](?=[-=_~|: \t]*(?:\n|$))|~{3}|\||\[)/u;
const NUMBER = /^(\d{1,9})[.)](?=[ \t\n]|$)/u;
const ENTITY = /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,40});/iu;
const BRACKET = /^\[(?:[A-Za-z/^!]|[^[\]\n]{0,999}\](?:[([:]))/u;

/** Escapes a text for Markdown, exactly where a character would mean something.
 * @see CommonMark 0.31, section 2.4 */
export function escapeText(text: string, place: Place): string {
	let out = '';
	let lineStart = place.lineStart;
	for (let at = 0; at < text.length; at++) {
		const rest = text.slice(at, at + 1100);
		const number = lineStart ? NUMBER.exec(rest)?.[1] : undefined;
		if (number) {
			out += `${number}\\`;
			at += number.length;
		} else if (isMark(text, at, rest, lineStart, place)) out += '\\';
		const character = text[at]!;
		out += character;
		lineStart = character === '\n' || (lineStart && (character === ' ' || character === '\t'));
	}
	return out;
}

function isMark(text: string, at: number, rest: string, lineStart: boolean, place: Place): boolean {
	const before = text[at - 1] ?? place.before;
	const after = text[at + 1] ?? place.after;
	if (lineStart && LINE_START.test(rest + (rest.length < 1100 ? place.after : ''))) return true;
	switch (text[at]) {
		case '\\':
			return after === '' || after === '\n' || PUNCTUATION.test(after);
		case '`':
			return true;
		case '*':
			return !(SPACE.test(before) && SPACE.test(after));
		case '_':
			return !(LETTER.test(before) && LETTER.test(after)) && !(SPACE.test(before) && SPACE.test(after));
		case '[':
			return BRACKET.test(rest) || (place.after !== '' && !rest.includes(']'));
		case ']':
			return after === '(' || place.before === '[';
		case '<':
			return /[A-Za-z/!?]/u.test(after);
		case '&':
			return ENTITY.test(rest);
		case '~':
			return before === '~' || after === '~' || (place.paired.has('~') && !(SPACE.test(before) && SPACE.test(after)));
		case '$':
			return place.paired.has('$');
		case '|':
			return place.lines;
		default:
			return false;
	}
}
