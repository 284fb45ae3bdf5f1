import type { CheckInput } from '../check/check';
import type { Span } from '../segment/segment';
import { pairChanges } from './changed';
import { keysIn } from './citation';
import { macrosIn, withoutPartner, type Macro } from './compare';
import { damageOf, type Mangled } from './damage';
import { argumentEnd } from './macro';
import { isLatexText } from './macros';
import { optionFaults } from './options';

/** What translation did to the skeleton of a LaTeX text. */
export interface Bent {
	/** `mangled` breaks the document, `changed` points elsewhere or leaves something out. */
	kind: 'mangled' | 'changed';
	source?: Span;
	target?: Span;
	expected: string;
	replacement: string | null;
	certain: boolean;
	mild?: boolean;
}

const KEYED =
	/^(?:(?:eq|auto|page|name|sub|[cC])?ref|label|begin|end|includegraphics|input|include|bibliographystyle)\*?$/;
/** Macros that a text keeps as often as its source has them. */
const COUNTED =
	/^(?:item|footnote|caption|(?:sub){0,2}section|(?:sub)?paragraph|hline|toprule|midrule|bottomrule|multicolumn|multirow)\*?$/;

/** Faults in the keys, items, cells and braces of a row; none where source or target is no LaTeX text. */
export function structureFaults(input: CheckInput): Bent[] {
	const { source, sourceReading, target, targetReading } = input;
	if (source === null || !sourceReading || !source.includes('\\')) return [];
	const [ours, theirs] = [macrosIn(source, sourceReading.markup), macrosIn(target, targetReading.markup)];
	const characters = [...wideBraces(target), ...openBraces(source, target)];
	characters.push(...optionFaults(sourceReading, targetReading));
	if (!isLatexText(source)) return characters;
	const kept = /\\[A-Za-z%&_]/.test(target);
	return [
		...characters,
		...ties(source, target),
		...keys(source, target, ours, theirs, kept),
		...(kept ? counts(ours, theirs, damageOf(input).mangled) : []),
		...(isLatexText(target) ? cells(source, target) : [])
	];
}

interface Keyed extends Span {
	name: string;
	macro: Macro;
	key: Span;
}

const keyed = (text: string, macros: readonly Macro[]): Keyed[] =>
	macros.flatMap((macro) => {
		if (!macro.argument || !KEYED.test(macro.name)) return [];
		const span = { start: macro.start, end: argumentEnd(text, macro.argument) };
		return keysIn(text, macro.argument).map((key) => ({
			...{ ...span, macro, key },
			name: `${family(macro.name)}{${key.name.replace(/\s+/g, '')}`
		}));
	});

/** `\cref` for `\ref` is the translator's business; a key is not. */
const family = (name: string): string => (/ref\*?$/.test(name) ? 'ref' : name.replace(/\*$/, ''));
const familyOf = ({ name }: Keyed): string => name.slice(0, name.indexOf('{'));

/** Keys of one row that are looked up. */
const MOST = 100;

/** A reference that somebody wrote out. */
const RESOLVED = /(?:図|表|式|節|付録|그림|표|식|절|부록)\s?\(?[0-9A-Z]/;

/** Keys and names of environments that were translated or changed; one that is gone counts where the rest is still LaTeX. */
function keys(source: string, target: string, ours: readonly Macro[], theirs: readonly Macro[], kept: boolean): Bent[] {
	const [was, is] = [keyed(source, ours), keyed(target, theirs)];
	const [lost, strange] = [withoutPartner(was, is), withoutPartner(is, was)];
	const resolved = RESOLVED.test(target);
	const families = new Set([...lost, ...strange].map(familyOf));
	return [...families].flatMap((name) => {
		const of = (list: Keyed[]): Keyed[] => list.filter((one) => familyOf(one) === name);
		return pairChanges(of(lost), of(strange), (one) => one.name.toLowerCase())
			.slice(0, MOST)
			.flatMap((change): Bent[] => {
				if (change.was && change.is) return [changedKey(change.was, change.is, source, target)];
				const one = change.was ?? change.is;
				if (!one || (!kept && name !== 'ref') || target.includes(`{${textOf(source, change.was?.key)}}`)) return [];
				const span = { start: one.start, end: one.end };
				const side = change.was ? { source: span } : { target: span };
				const text = change.was ? source.slice(span.start, span.end) : '—';
				return [
					{
						kind: 'changed',
						...side,
						expected: text,
						replacement: null,
						certain: false,
						mild: !kept || name === 'label' || !change.was || resolved
					}
				];
			});
	});
}

const textOf = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '\0');

function changedKey(was: Keyed, is: Keyed, source: string, target: string): Bent {
	const [expected, found] = [textOf(source, was.key), textOf(target, is.key)];
	const translated = /[^\x00-\x7f]/.test(found) && !/[^\x00-\x7f]/.test(expected);
	return {
		kind: translated ? 'mangled' : 'changed',
		source: was.key,
		target: is.key,
		expected,
		replacement: expected,
		certain: translated
	};
}

/** Items, notes, headings and rules by number. */
function counts(ours: readonly Macro[], theirs: readonly Macro[], mangled: readonly Mangled[]): Bent[] {
	const bent = new Set(mangled.map(({ meant }) => meant?.start));
	const counted = (list: readonly Macro[]): Macro[] => list.filter(({ name }) => COUNTED.test(name));
	const lost = withoutPartner(counted(ours), counted(theirs)).filter(({ start }) => !bent.has(start));
	return lost.map(({ start, end, name }) => ({
		...{ kind: 'changed', source: { start, end }, expected: `\\${name}`, replacement: null, certain: false }
	}));
}

const CELL = /(?<!\\)[&＆]/g;
const ROW_END = /\\\\/g;

/** Rows of a table need their `&` and `\\`. */
function cells(source: string, target: string): Bent[] {
	const expected = source.match(CELL)?.length ?? 0;
	if (expected === 0 || !/\\\\|\\begin\{(?:tabular|array|align|matrix)/.test(source)) return [];
	const wide = [...target.matchAll(/＆/g)].map(({ index }) => mark(index, index + 1, '&', '&'));
	const found = target.match(CELL)?.length ?? 0;
	const ends = (text: string): number => text.match(ROW_END)?.length ?? 0;
	if (found < expected) return [...wide, lostCell(source, '&', target)];
	return ends(target) < ends(source) ? [...wide, lostCell(source, '\\\\', target)] : wide;
}

const lostCell = (source: string, sign: string, target: string): Bent => {
	const at = source.lastIndexOf(sign);
	const whole = { start: 0, end: target.length };
	return {
		kind: 'changed',
		source: { start: at, end: at + sign.length },
		target: whole,
		expected: sign,
		replacement: null,
		certain: false
	};
};

const mark = (start: number, end: number, expected: string, replacement: string): Bent => ({
	kind: 'mangled',
	target: { start, end },
	expected,
	replacement,
	certain: true
});

const WIDE_BRACES = /｛[^｛｝{}\n]{0,200}[｝}]|[｛｝]/g;
const BEFORE_BRACE = /\\[^\s\\{}｛｝]{1,30}(?:\{[^{}]{0,60}\})?$|[_^]$/;

/** `\textbf｛...｝`. */
function wideBraces(target: string): Bent[] {
	if (!/[｛｝]/.test(target)) return [];
	return [...target.matchAll(WIDE_BRACES)].flatMap(({ 0: found, index }) => {
		const argument = BEFORE_BRACE.test(target.slice(Math.max(0, index - 92), index)) || found === '｝';
		const ascii = found.replace('｛', '{').replace('｝', '}');
		return argument ? [mark(index, index + found.length, ascii, ascii)] : [];
	});
}

/** A tie turned into a wave dash. */
function ties(source: string, target: string): Bent[] {
	if (!source.includes('~\\')) return [];
	return [...target.matchAll(/[〜～∼](?=\s?\\[A-Za-z])/g)].map(({ index }) => mark(index, index + 1, '~', '~'));
}

/** A brace without its partner, where the source has all of them. */
function openBraces(source: string, target: string): Bent[] {
	if (!/[{}]/.test(source) || /[｛｝]/.test(target) || aloneIn(source).length > 0) return [];
	return aloneIn(target)
		.slice(0, 10)
		.map((at) => {
			const name = /\\[^\s\\{}]{1,40}$/.exec(target.slice(Math.max(0, at - 42), at))?.[0] ?? '';
			const open = target[at] === '{';
			const end = open && target.includes('{', at + 1) ? target.length : at + 1;
			const span = { start: at - name.length, end };
			return { kind: 'mangled', target: span, expected: open ? '{…}' : '—', replacement: null, certain: false };
		});
}

const BRACE = /\\[\\{}]|[{}]/g;

/** Offsets of unescaped braces without partner. */
function aloneIn(text: string): number[] {
	const [open, alone]: [number[], number[]] = [[], []];
	for (const { 0: brace, index } of text.matchAll(BRACE)) {
		if (brace === '{') open.push(index);
		else if (brace === '}' && open.pop() === undefined) alone.push(index);
	}
	return [...open, ...alone].sort((a, b) => a - b);
}
