import type { Span } from '../segment/segment';
import type { Markup } from './markup';
import { outside, pairChanges } from './changed';
import { withoutPartner } from './compare';
import { isCitationMacro } from './macros';
import type { Bent } from './structure';

/** A text and what was read in it. */
interface Read {
	text: string;
	markup: readonly Markup[];
}

const formulas = (markup: readonly Markup[]): Markup[] => markup.filter(({ kind }) => kind === 'math');

/** What stands in the brackets of a macro. */
interface Options extends Span {
	/** Name of the macro and the options, white space left out; of a citation only their numbers. */
	name: string;
	macro: string;
}

const BRACKETS = /\\([A-Za-z]{2,30})\*?\[([^[\]\n]{0,120})\]/g;
/** Options that nobody translates: numbers, keys with their values, lengths. */
const FIXED = /^[\w\s.,=\\*+-]*[0-9=][\w\s.,=\\*+-]*$/;
/** Their brackets are delimiters or hold words of the text. */
const PROSE =
	/^(?:left|right|middle|[bB]igg?[lrm]?|item|caption|(?:sub){0,2}section|(?:sub)?paragraph|chapter|sqrt|title|in|to|log|exp|mathbb|mathcal)$/;

/** Options of macros that the target changed: an index of `\affil[1]`, a width, the page of a citation. */
export function optionFaults({ text: source, markup }: Read, { text: target, markup: theirs }: Read): Bent[] {
	if (!source.includes('[') || !target.includes('[')) return [];
	const [was, is] = [outside(optionsIn(source), formulas(markup)), outside(optionsIn(target), formulas(theirs))];
	const [lost, strange] = [withoutPartner(was, is), withoutPartner(is, was)];
	if (lost.length === 0 || strange.length === 0) return [];
	return [...new Set(lost.map(({ macro }) => macro))].slice(0, MOST).flatMap((macro) => {
		const of = (list: Options[]): Options[] => list.filter((one) => one.macro === macro);
		return pairChanges(of(lost), of(strange), ({ name }) => name).flatMap(({ was, is }) =>
			was && is ? [changed(was, is, source, target)] : []
		);
	});
}

/** Words of the target are no words to put the source's in. */
function changed(was: Options, is: Options, text: string, written: string): Bent {
	const expected = text.slice(was.start, was.end);
	const replacement = /[^\x00-\x7f]/.test(written.slice(is.start, is.end)) ? null : expected;
	const [source, target] = [was, is].map(({ start, end }) => ({ start, end }));
	return { kind: 'changed', source, target, expected, replacement, certain: false };
}

/** Macros of one row whose options are compared. */
const MOST = 20;

const optionsIn = (text: string): Options[] =>
	[...text.matchAll(BRACKETS)].flatMap(({ 0: whole, 1: macro = '', 2: options = '', index }) => {
		const cites = isCitationMacro(macro);
		if (PROSE.test(macro) || !(cites ? /[0-9]/ : FIXED).test(options)) return [];
		const end = index + whole.length - 1;
		const fixed = cites ? (options.match(/[0-9]+/g) ?? []).sort().join() : options.replace(/\s+/g, '');
		return [
			{ name: `${cites ? 'cite' : macro}[${fixed}`, macro: cites ? 'cite' : macro, start: end - options.length, end }
		];
	});
