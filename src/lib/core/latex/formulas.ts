import type { CheckInput } from '../check/check';
import type { TargetLang } from '../segment/segment';
import type { Markup } from './markup';
import { withoutPartner } from './compare';
import { plainFormula } from './plain';

const squeeze = (text: string): string => text.replace(/[\s{}]/g, '');
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
export function matchFormulas({ source, sourceReading, target, targetReading, lang }: CheckInput): FormulaMatch {
	const theirs = formulas(targetReading.markup);
	if (source === null || !sourceReading) return { kept: theirs, lost: [], foreign: [] };
	const ours = formulas(sourceReading.markup);
	const foreign = withoutPartner(theirs, ours).filter(({ name }) => !squeeze(source).includes(name));
	const unmet = withoutPartner(ours, theirs);
	return {
		kept: theirs.filter((formula) => !foreign.includes(formula)),
		lost: unmet.filter((formula) => foreign.length > 0 || !isSaid(formula, source, target, lang)),
		foreign
	};
}

/** Does running text of the target say the formula? One with a number is the business of the checks of numbers. */
function isSaid({ start, end, name }: Markup, source: string, target: string, lang: TargetLang): boolean {
	const plain = plainFormula(inside(source.slice(start, end)), lang);
	if (plain !== null && /[0-9]/.test(plain) && !/[A-Za-zα-ω]/.test(plain)) return true;
	const squeezed = squeeze(target);
	return squeezed.includes(name) || (plain !== null && squeezed.includes(squeeze(plain)));
}
