import type { Span } from '../segment/segment';
import { argumentEnd, readMacro } from './macro';
import { isAddressMacro, isKnownMacro } from './macros';
import { CodeFences } from './code';
import { FormulaEnds } from './formula';
import type { Markup } from './markup';

/** A macro as written, inside or outside a formula. */
export interface Macro extends Markup {
	/** The formula it stands in. */
	formula: Markup | null;
}

/** Most checks of markup ask for the macros of the same reading. */
const known = new WeakMap<readonly Markup[], Macro[]>();

/** All macros of a text, those inside formulas too, in reading order.
 * @param markup what was read in this text */
export function macrosIn(text: string, markup: readonly Markup[]): readonly Macro[] {
	if (markup.length === 0) return [];
	let macros = known.get(markup);
	if (!macros) known.set(markup, (macros = read(text, markup)));
	return macros;
}

const read = (text: string, markup: readonly Markup[]): Macro[] =>
	markup.flatMap((m) => {
		if (m.kind === 'macro') return [{ ...m, formula: null }];
		return m.kind === 'math' ? macrosBetween(text, m) : [];
	});

function macrosBetween(text: string, formula: Markup): Macro[] {
	const inside = text.slice(0, formula.end);
	const found: Macro[] = [];
	const scan = { text: inside, from: 0, fences: new CodeFences(''), ends: new FormulaEnds('') };
	for (let at = inside.indexOf('\\', formula.start); at >= 0;) {
		const macro = readMacro(scan, at);
		const delimiter = at < formula.start + 2 || at >= formula.end - 2;
		if (macro && !(delimiter && /^[()[\]]$/.test(inside[at + 1] ?? ''))) found.push({ ...macro, formula });
		at = inside.indexOf('\\', Math.max(macro?.end ?? 0, at + 1));
	}
	return found;
}

/** A macro with the braces around its argument, if it has one. */
export const wholeMacro = (text: string, macro: Markup): Span => ({
	start: macro.start,
	end: macro.argument ? Math.max(macro.end, argumentEnd(text, macro.argument)) : macro.end
});

/** Is the name one that an author could have defined: ASCII letters? */
export const isNamed = (macro: Markup): boolean => /^[A-Za-z]/.test(macro.name);

/** Is it a named macro that no LaTeX knows, so that only the paper's own preamble could say what it means? */
export const isAuthorMacro = (macro: Markup): boolean => /^[A-Za-z]{2}/.test(macro.name) && !isKnownMacro(macro.name);

/** Those of `list` that have no partner of the same name in `others`, each partner used once. */
export function withoutPartner<T extends { name: string }>(
	list: readonly T[],
	others: readonly { name: string }[]
): T[] {
	const left = new Map<string, number>();
	for (const { name } of others) left.set(name, (left.get(name) ?? 0) + 1);
	return list.filter(({ name }) => {
		const count = left.get(name) ?? 0;
		if (count > 0) left.set(name, count - 1);
		return count === 0;
	});
}

/** An address in a text, whether it stands there alone or in `\url{...}`. */
export interface Address extends Span {
	/** As written, without an ellipsis. */
	address: string;
	/** Was it cut off with an ellipsis? */
	truncated: boolean;
	/** Is it the argument of a macro? */
	wrapped: boolean;
}

const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text);

/** All addresses of a text in reading order. */
export function addressesIn(text: string, markup: readonly Markup[]): Address[] {
	return markup.flatMap((m): Address[] => {
		const inner = m.kind === 'macro' && isAddressMacro(m.name) ? m.argument : m.kind === 'url' ? m : undefined;
		if (!inner) return [];
		const written = text.slice(inner.start, inner.end);
		const address = written.trim().replace(/(?:…|\.{3,})$/, '');
		const wrapped = m.kind === 'macro';
		if (wrapped && !isAddress(address)) return [];
		return [{ start: inner.start, end: inner.end, address, truncated: address !== written.trim(), wrapped }];
	});
}
