import type { CheckInput } from '../check/check';
import type { TargetLang } from '../segment/segment';
import type { Markup } from './markup';
import { withoutPartner } from './compare';
import { SYMBOLS } from './macros';
import { plainFormula } from './plain';
import { oncePerRow } from '../check/once';

/** What changes no formula: space, braces, words in `\text{}`, a stop at its end, and other names of the same sign. */
export const squeeze = (text: string): string =>
	(text.includes('\\') ? text.replace(WORDS, mathIn).replace(SPACING, '').replace(SAME, sameSign) : text)
		.replace(/[\s{}~]/g, '')
		.replace(/[.,;。、，．]$/, '');
const WORDS = /\\(?:text|textrm|textbf|textit|textnormal|mbox|label)\s?\{[^{}]*\}/g;
/** A formula within the words stands there without its dollars: word order differs between languages. */
const mathIn = (words: string): string => [...words.matchAll(/\$([^$]*)\$/g)].map(([, math]) => math).join('');
const SPACING = /\\[,;:!> ]|\\(?:quad|qquad|thinspace|displaystyle|nonumber|notag|limits)(?![A-Za-z])/g;
const SAME = /\\([A-Za-z]+|[%&#])/g;
const sameSign = (whole: string, name: string): string => {
	if (/dots$/.test(name)) return '…';
	if (/^[lr]?vert$|^mid$/.test(name)) return '|';
	if (/^[lr]?Vert$/.test(name)) return '\\|';
	if (name === 'ast') return '*';
	return Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name]! : whole;
};
const formulas = (markup: readonly Markup[]): Markup[] =>
	markup.filter((m) => m.kind === 'math').map((m) => ({ ...m, name: squeeze(m.name) }));

/** A formula without its delimiters. */
export const inside = (formula: string): string => formula.replace(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, '');

/** How the formulas of a row fare in translation. */
export interface FormulaMatch {
	/** Formulas of the target that stand in the source too, or have no source to stand in. */
	kept: Markup[];
	/** Formulas of the source that the target says in no form; numbers are left to the checks of numbers. */
	lost: Markup[];
	/** Formulas of the target that the source has in no form. */
	foreign: Markup[];
}

/** Pairs the formulas of a row by their inside, white space and braces aside. */
export const matchFormulas: (input: CheckInput) => FormulaMatch = oncePerRow(compare);

function compare({ source, sourceReading, target, targetReading, lang }: CheckInput): FormulaMatch {
	const theirs = formulas(targetReading.markup);
	if (source === null || !sourceReading) return { kept: theirs, lost: [], foreign: [] };
	const ours = formulas(sourceReading.markup);
	if (ours.length + theirs.length === 0) return { kept: [], lost: [], foreign: [] };
	const prose = { squeezed: squeeze(without(source, ours)), written: source };
	const parts = new Set(ours.flatMap(({ name }) => name.split(/[=,]/)));
	const unmet = withoutPartner(ours, theirs);
	const foreign = withoutPartner(theirs, ours).filter(
		(formula) => !(parts.has(formula.name) || isInSource(formula, prose, target, lang))
	);
	const strange = new Set(foreign);
	const words = { squeezed: squeeze(target), written: target };
	const said = new Set(unmet.slice(0, MOST).filter((formula) => isSaid(formula, source, words, lang)));
	return { kept: theirs.filter((f) => !strange.has(f)), lost: pairedFirst(unmet, foreign, said), foreign };
}

/** Formulas of one row that are looked up in its text. */
const MOST = 200;

/** Lost formulas in the order of the foreign ones that they resemble, those that nothing says behind them. */
function pairedFirst(unmet: readonly Markup[], foreign: readonly Markup[], said: ReadonlySet<Markup>): Markup[] {
	const left = unmet.slice(0, MOST);
	const paired = foreign.slice(0, left.length).flatMap((is) => {
		const best = left.reduce((a, b) => (rank(b, is, said) > rank(a, is, said) ? b : a), left[0]!);
		left.splice(left.indexOf(best), 1);
		return best;
	});
	return [...paired, ...left.filter((formula) => !said.has(formula)), ...unmet.slice(MOST)];
}

const rank = (was: Markup, is: Markup, said: ReadonlySet<Markup>): number =>
	likeness(was.name, is.name) - (said.has(was) ? 0.5 : 0);

/** Share of the longer text that two texts have in common at their beginning and end. */
function likeness(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length, 80);
	let [head, tail] = [0, 0];
	while (head < shorter && a[head] === b[head]) head++;
	while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	return (head + tail) / Math.max(a.length, b.length, 1);
}

/** A text with a gap in the place of its formulas. */
const without = (text: string, formulas: readonly Markup[]): string =>
	[
		...formulas.map(({ start }, i) => text.slice(formulas[i - 1]?.end ?? 0, start)),
		text.slice(formulas.at(-1)?.end ?? 0)
	].join(' | ');

/** Does the prose of the source say the formula without its dollars? */
function isInSource({ start, end, name }: Markup, source: Words, target: string, lang: TargetLang): boolean {
	if (stands(name, source)) return true;
	const plain = plainFormula(inside(target.slice(start, end)), lang);
	return plain !== null && stands(squeeze(plain), source);
}

/** Does running text of the target say the formula? One with a number is the business of the checks of numbers. */
function isSaid({ start, end, name }: Markup, source: string, target: Words, lang: TargetLang): boolean {
	const plain = plainFormula(inside(source.slice(start, end)), lang);
	if (plain !== null && /[0-9]/.test(plain) && !/[A-Za-zα-ω]/.test(plain)) return true;
	return (
		[name, plain === null ? name : squeeze(plain), name.replace('_', '')].some((text) => stands(text, target)) ||
		POWER.test(name) ||
		isSplit(name, target.squeezed) ||
		SPOKEN[name]?.test(target.written) === true
	);
}

/** `$a=1, b=2$` may become two formulas. */
const isSplit = (name: string, text: string): boolean =>
	name.includes('=') && name.split(',').every((part) => part.length > 2 && text.includes(part));

/** A power of a number may be written out as a number. */
const POWER = /^[0-9.]*(?:×?[0-9]+\^-?[0-9]+)$/;
/** Signs that stand alone between dollars, as words. */
const SPOKEN: Record<string, RegExp> = {
	'×': /倍|배|[0-9]\s?[xX]/,
	'∼': /約|およそ|程度|ほど|약|대략|정도|[~〜～≈]/,
	'≈': /約|およそ|程度|ほど|약|대략|정도|[~〜～∼]/,
	'%': /％|パーセント|퍼센트|ポイント|포인트/,
	'→': /->|から|에서/,
	'±': /\+\/-|プラスマイナス|플러스마이너스/
};

/** A text without the white space that formulas ignore, and as it was written. */
interface Words {
	squeezed: string;
	written: string;
}

/** Letters count where no other letters touch them: the n of `n個` is the formula, that of `token` is not. */
function stands(name: string, { squeezed, written }: Words): boolean {
	if (!/^[A-Za-z]{1,3}$/.test(name)) return squeezed.includes(name);
	return new RegExp(`(?<![A-Za-z\\\\])${name}(?![A-Za-z])`).test(written);
}
