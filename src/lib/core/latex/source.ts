import type { Markup } from './markup';
import { isAuthorMacro, isNamed, macrosIn, type Macro } from './compare';
import { isAddressMacro, isDressMacro, isLatexText, SYMBOLS } from './macros';
import { isWordy } from './plain';

/** A per cent sign that nothing escapes: a LaTeX source would take the rest of its line for a comment. */
const COMMENT = /[0-9]\s?%/;
const TIE = /~\\[A-Za-z]/;

/** Several checks ask about the same row. */
const known = new WeakMap<readonly Markup[], boolean>();

/** Is this text LaTeX source, where macros belong? Addresses, symbols and macros of the authors without braces do not
 * tell: pages that show an abstract as plain text have them too.
 * @param markup what was read in the text */
export function isLatexSource(text: string, markup: readonly Markup[]): boolean {
	if (!text.includes('\\')) return false;
	let latex = known.get(markup);
	if (latex === undefined)
		known.set(markup, (latex = isLatexText(text) || TIE.test(text) || hasEvidence(text, markup)));
	return latex;
}

function hasEvidence(text: string, markup: readonly Markup[]): boolean {
	const plain = COMMENT.test(text);
	return macrosIn(text, markup).some((macro) =>
		macro.formula ? !plain && !isWordy(macro.formula.name) : isEvidence(macro, plain)
	);
}

/** Does a macro outside formulas tell of LaTeX source? One that dresses words does where nothing speaks against it. */
function isEvidence(macro: Macro, plain: boolean): boolean {
	if (!isNamed(macro)) return /^[%&_{} -]$/.test(macro.name);
	if (isAddressMacro(macro.name) || Object.hasOwn(SYMBOLS, macro.name)) return false;
	if (isDressMacro(macro.name)) return !plain;
	return !isAuthorMacro(macro) || macro.argument !== undefined;
}
