import type { CheckInput } from '../check/check';
import type { Reading } from '../check/reading';
import { oncePerRow } from '../check/once';
import type { Span } from '../segment/segment';
import { isAuthorMacro, isNamed, macrosIn, withoutPartner, type Macro } from './compare';
import { isDressMacro, isOpaqueMacro } from './macros';
import { wordsFor } from './plain';

/** A macro that translation broke. */
export interface Mangled extends Span {
	/** What stands in the target, backslash included. */
	text: string;
	/** The macro of the source that it must have been, null where nothing tells. */
	meant: Macro | null;
	formula: Macro['formula'];
}

/** What became of the macros of a row. */
export interface Damage {
	mangled: Mangled[];
	/** Macros of the source, outside formulas, that the target neither has nor mangled. */
	missing: Macro[];
	/** Well-formed macros of the target, outside formulas, that the source does not have. */
	extra: Macro[];
}

const NONE: Damage = { mangled: [], missing: [], extra: [] };
const BACKSLASH = /[\\¥₩￦￥＼]/;

const hasMacro = ({ text, markup }: Reading): boolean => markup.length > 0 && BACKSLASH.test(text);

const damage = oncePerRow(compare);

/** Compares the macros of a row by name, as multisets. Empty where neither side has any. */
export function damageOf(input: CheckInput): Damage {
	if (!hasMacro(input.targetReading) && !(input.sourceReading && hasMacro(input.sourceReading))) return NONE;
	return damage(input);
}

function compare({ source, sourceReading, target, targetReading, lang }: CheckInput): Damage {
	const ours = sourceReading ? macrosIn(sourceReading.text, sourceReading.markup) : [];
	const theirs = macrosIn(target, targetReading.markup);
	const hasLatex = sourceReading?.markup.some(({ kind }) => kind === 'macro' || kind === 'math') ?? null;
	const names = new Set(ours.map(({ name }) => name));
	const drifted = sourceReading === null && hasDriftedPair(target);
	const broken = theirs.filter((macro) => isMangled(macro, names, hasLatex, target, drifted));
	const wrong = new Set(broken);
	const sound = theirs.filter((macro) => !wrong.has(macro));
	const unmet = withoutPartner(ours, sound);
	const lost = lostBackslashes(target, targetReading.markup, unmet);
	const argumentOf = (text: string, { argument }: Macro): string =>
		argument ? text.slice(argument.start, argument.end) : '';
	const alike = (is: Macro, was: Macro): boolean =>
		was.argument !== undefined && argumentOf(target, is) === argumentOf(source ?? '', was);
	const meant = meanings(broken, unmet, lang, alike);
	const mangled = [
		...joined(
			broken.map((macro, i) => toMangled(macro, target, meant.pairs[i] ?? null, lang)),
			target
		),
		...lost.map(({ start, end, macro }) => ({ start, end, text: macro.name, meant: macro, formula: null }))
	].sort((a, b) => a.start - b.start);
	const gone = new Set(lost.map(({ macro }) => macro));
	return {
		mangled,
		missing: meant.left.filter((macro) => !gone.has(macro) && hasContent(macro)),
		extra: withoutPartner(sound, ours).filter(hasContent)
	};
}

/** Does running text lose something without the macro? Dress, links and references are none of that. */
const hasContent = (macro: Macro): boolean =>
	!macro.formula && isNamed(macro) && !isDressMacro(macro.name) && !isOpaqueMacro(macro.name);

/** Is the name none that an author would define, or one that neither the source nor LaTeX knows?
 * @param latex does the source hold any LaTeX? null without a source */
function isMangled(
	macro: Macro,
	source: ReadonlySet<string>,
	latex: boolean | null,
	target: string,
	drifted: boolean
): boolean {
	if (target[macro.start] !== '\\') return true;
	if (source.has(macro.name)) return false;
	if (/^\s+\S/.test(macro.name)) return latex ?? (/[a-z]$/i.test(macro.name) || drifted);
	return /^[^\x00-\x7f]/.test(macro.name) || (latex === true && isAuthorMacro(macro));
}

const hasDriftedPair = (target: string): boolean => /\\ {1,3}[([]/.test(target) && /\\ {1,3}[)\]]/.test(target);

/** Which macro of the source each broken one must have been: by the words for its name, by what stands in its braces, else
 * in order among those with or without braces. */
function meanings(
	broken: readonly Macro[],
	unmet: readonly Macro[],
	lang: CheckInput['lang'],
	alike: (is: Macro, was: Macro) => boolean
) {
	const left = unmet.slice(0, MOST);
	const take = (index: number): Macro | null => (index < 0 ? null : (left.splice(index, 1)[0] ?? null));
	const pairs: (Macro | null)[] = broken.map(() => null);
	const rounds: ((is: Macro, was: Macro) => boolean)[] = [
		(is, was) => says(is, was.name, lang),
		alike,
		(is, was) => isNameLike(is) && isNamed(was) && Boolean(is.argument) === Boolean(was.argument),
		(is, was) => isNameLike(is) && isNamed(was) && !was.argument
	];
	for (const fits of rounds)
		broken.slice(0, MOST).forEach((is, i) => (pairs[i] ??= take(left.findIndex((was) => fits(is, was)))));
	return { pairs, left: [...left, ...unmet.slice(MOST)] };
}

/** Broken macros of one row that are held against each other. */
const MOST = 60;

const isNameLike = (macro: Macro): boolean => !/^\s+[()[\]]/.test(macro.name);

const says = (macro: Macro, name: string, lang: CheckInput['lang']): boolean => {
	const written = macro.name.trim();
	return written.toLowerCase() === name.toLowerCase() || wordsFor(name, lang).some((word) => written.startsWith(word));
};

/** The finding's span ends with the word that renders the name: what follows is the sentence (particles, other words). */
function toMangled(macro: Macro, target: string, meant: Macro | null, lang: CheckInput['lang']): Mangled {
	const word = meant && wordsFor(meant.name, lang).find((w) => macro.name.startsWith(w));
	const end = word ? macro.start + 1 + word.length : macro.start + 1 + macro.name.length;
	return { start: macro.start, end, text: target.slice(macro.start, end), meant, formula: macro.formula };
}

/** A formula whose two delimiters drifted, `\ (x\ )`, is one fault. */
function joined(list: readonly Mangled[], target: string): Mangled[] {
	const out: Mangled[] = [];
	for (const mangled of list) {
		const open = out.at(-1);
		if (!open || !/\s[([]$/.test(open.text) || !/\s[)\]]$/.test(mangled.text)) out.push(mangled);
		else Object.assign(open, { end: mangled.end, text: target.slice(open.start, mangled.end) });
	}
	return out;
}

/** Macros of the source whose name stands in the target without its backslash: glued to a digit, or before a brace. */
function lostBackslashes(target: string, markup: readonly Span[], unmet: readonly Macro[]) {
	const found: (Span & { macro: Macro })[] = [];
	for (const macro of unmet.slice(0, MOST)) {
		if (!isNamed(macro) || macro.name.length < 3) continue;
		const at = target.indexOf(macro.name, found.findLast((f) => f.macro.name === macro.name)?.end ?? 0);
		if (at < 0 || !isBare(target, at, macro)) continue;
		if (markup.some((m) => m.start < at + macro.name.length && at < m.end)) continue;
		found.push({ start: at, end: at + macro.name.length, macro });
	}
	return found;
}

function isBare(target: string, at: number, macro: Macro): boolean {
	const after = target[at + macro.name.length] ?? '';
	if (/[A-Za-z\\]/.test(target[at - 1] ?? '') || /[A-Za-z]/.test(after)) return false;
	return macro.argument ? after === '{' : /[0-9]/.test(target[at - 1] ?? '');
}
