import type { Language } from '../language/language';
import type { Register } from '../language/prose';

const MARKS = new Set('.。．｡!！?？…‥、,，;；:："\'”’」』〉》】〕])）}*_~ 　\t\n');
/** No ending is longer. */
const TAIL = 16;
/** A bracket that explains the whole sentence stands between its ending and its stop: 〜します(図1)。 */
const BRACKET = 80;

const CITATION = 120;
const CITED = /(?:\\cite[a-z]{0,8}\{[^{}\n]*\}|\[[0-9, –-]{1,20}\])[。.．]?$/;

/** In which register a sentence ends; `fragment` where it has no predicate at its end, null for languages without registers.
 * @param from where the sentence begins, @param to where it ends, closing marks included */
export function registerOf(text: string, from: number, to: number, language: Language): Register | 'fragment' | null {
	const { registers } = language.prose;
	if (registers.length === 0) return null;
	const end = bodyEnd(text, from, to);
	const tail = text.slice(Math.max(from, end - TAIL), end);
	return registers.find(([, ending]) => ending.test(tail))?.[0] ?? 'fragment';
}

/** Where what a sentence says ends: before its stop, and before a bracket or reference that explains all of it. */
export function bodyEnd(text: string, from: number, to: number): number {
	const cited = CITED.exec(text.slice(Math.max(from, to - CITATION), to));
	let end = cited ? to - cited[0].length : to;
	while (end > from && MARKS.has(text[end - 1] ?? '')) {
		const open = /[)）]/.test(text[end - 1] ?? '') ? bracketStart(text, from, end - 1) : -1;
		end = open > from ? open : end - 1;
	}
	return end;
}

function bracketStart(text: string, from: number, close: number): number {
	let depth = 1;
	for (let at = close - 1; at >= Math.max(from, close - BRACKET); at--) {
		if (/[)）]/.test(text[at] ?? '')) depth++;
		else if (/[(（]/.test(text[at] ?? '') && --depth === 0) return at;
	}
	return -1;
}
