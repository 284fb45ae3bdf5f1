import type { CheckInput, Fix, Hit, SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { outside, spansOf } from '../../../latex/changed';
import { isAuthorMacro, isNamed, macrosIn, wholeMacro, type Macro } from '../../../latex/compare';
import { damageOf } from '../../../latex/damage';
import { faultsOf } from '../../../latex/faults';
import type { Markup } from '../../../latex/markup';
import { inside, matchFormulas } from '../../../latex/formulas';
import { isAddressMacro, isCitationMacro, isDressMacro } from '../../../latex/macros';
import { paperName, setApart, SWALLOWED } from '../../../latex/insert';
import { isWordy, plainFormula, symbolText } from '../../../latex/plain';
import { isLatexSource } from '../../../latex/source';

/** Flags LaTeX that readers of the target would see raw, whether or not the source has it too. What a LaTeX source has itself
 * is right, and so are formulas, which pages render; a number with its times sign is a word in dollars. */
export const latexLeftover: SegmentCheck = {
	id: 'markup.latex-leftover',
	category: 'markup/latex',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { target: '\\$' },
	*run(input) {
		yield* formulaHits(input);
		yield* macroHits(input);
		yield* accentHits(input);
	},
	examples: [
		{
			lang: 'ja',
			source: 'Code: \\url{https://example.org/code}.',
			target: 'コードは \\url{https://example.org/code} にあります。',
			flags: ['\\url{https://example.org/code}'],
			fixed: 'コードは https://example.org/code にあります。'
		},
		{
			lang: 'ja',
			source: 'It needs $3\\times$ fewer images.',
			target: '画像は$3\\times$少なくて済みます。',
			flags: ['$3\\times$'],
			fixed: '画像は3倍少なくて済みます。'
		},
		{
			lang: 'ko',
			source: null,
			target: '\\textbf{결과}를 보고합니다.',
			flags: ['\\textbf{결과}'],
			fixed: '결과를 보고합니다.'
		},
		{ lang: 'ko', source: 'The \\ours model', target: '\\ours 모델', flags: ['\\ours'] },
		{
			lang: 'ja',
			source: 'α-lamps dim faster.',
			target: '$\\alpha$ランプは速く暗くなります。',
			flags: ['$\\alpha$'],
			fixed: 'αランプは速く暗くなります。'
		},
		{ lang: 'ko', source: '$\\frac{a}{b}$ grows', target: '$\\frac{a}{b}$가 커집니다.', flags: [] },
		{
			lang: 'ja',
			source: 'It saves 4\\% (code: \\url{https://example.org/code}).',
			target: '4\\%節約します(コード: \\url{https://example.org/code})。',
			flags: []
		},
		{
			lang: 'ko',
			source: 'It costs n squared.',
			target: '비용은 n\\^{}2입니다.',
			flags: ['\\^{}'],
			fixed: '비용은 n^2입니다.'
		},
		{ lang: 'ko', source: 'It costs $2 million.', target: '비용은 $2 million입니다.', flags: [] }
	]
};

/** A formula that stands between dollars in the source belongs there, unless it only says a number of times in a text that
 * is no LaTeX. */
function* formulaHits(input: CheckInput): Generator<Hit> {
	if (!input.targetReading.markup.some(({ kind }) => kind === 'math')) return;
	const { source, sourceReading, target, lang } = input;
	const latex = isLatex(input);
	const written = sourceReading?.markup.some(({ kind }) => kind === 'math') ?? false;
	const broken = damageOf(input).mangled;
	for (const { start, end } of outside(matchFormulas(input).kept, broken)) {
		const found = target.slice(start, end);
		const wordy = isWordy(inside(found));
		if (latex || (written && !wordy)) continue;
		const plain = plainFormula(inside(found), lang);
		const mild = source === null && (plain === null || !wordy);
		yield {
			target: { start, end },
			evidence: { found },
			fixes: plain === null ? [] : [{ start, end, replacement: plain, certain: !mild }],
			...(mild && { severity: 'info', blocks: false })
		};
	}
}

const isLatex = ({ source, sourceReading }: CheckInput): boolean =>
	source !== null && sourceReading !== null && isLatexSource(source, sourceReading.markup);

function* macroHits(input: CheckInput): Generator<Hit> {
	const macros = macrosIn(input.target, input.targetReading.markup);
	if (macros.length === 0) return;
	const { mangled, missing, extra } = damageOf(input);
	const bent = faultsOf(input).flatMap(({ target }) => target ?? []);
	const known = [...mangled, ...bent, ...(missing.length > 0 ? extra : [])].sort((a, b) => a.start - b.start);
	const latex = isLatex(input);
	const ours = new Set(proseMacros(input.source ?? '', input.sourceReading?.markup ?? []).map(familyOf));
	for (const macro of outside(macros, known)) {
		if (macro.formula || !isResidue(macro, input.target)) continue;
		const kept = ours.has(familyOf(macro));
		if (latex && (kept || macro.name === '%')) continue;
		const span = flagged(macro, input.target);
		const mild = kept && isDressMacro(macro.name);
		const fixes = fixesOf(macro, input).map((fix) => ({ ...fix, certain: fix.certain && !mild }));
		yield {
			...{ target: span, evidence: { found: input.target.slice(span.start, span.end) }, fixes },
			...(mild && { severity: 'info', blocks: false })
		};
	}
}

/** What only formulas have in the source lost its dollars where the target has it among its words. */
const proseMacros = (text: string, markup: readonly Markup[]): Macro[] =>
	macrosIn(text, markup).filter(({ formula }) => !formula);

/** What a translator may use for one another: `\cref` for `\ref`, `\textbf` for `\emph`, `\citet` for `\cite`. */
function familyOf({ name }: Macro): string {
	if (isDressMacro(name) && !/^math|^b(?:olds|m)|^op/.test(name)) return 'emph';
	if (isCitationMacro(name)) return 'cite';
	return /ref\*?$/i.test(name) && !isAddressMacro(name) ? 'ref' : name;
}

const ACCENT = /\\[\^~"'`=.]\{[A-Za-z]?\}/g;

/** `\^{}` and `\~{}`, by which LaTeX writes a caret and a tilde, and accents. */
function* accentHits({ source, target, targetReading }: CheckInput): Generator<Hit> {
	const signs = spansOf(target, ACCENT);
	if (signs.length === 0 || (source !== null && source.search(ACCENT) >= 0)) return;
	for (const { start, end, name: found } of outside(signs, targetReading.markup)) {
		const plain = /^\\([\^~])\{\}$/.exec(found)?.[1];
		const fixes = plain ? [{ start, end, replacement: plain, certain: true }] : [];
		yield { target: { start, end }, evidence: { found }, fixes };
	}
}

/** Escapes such as `\_` are Markdown's as well and vanish when rendered; only `\%` behind a number is left of LaTeX. */
const isResidue = (macro: Macro, target: string): boolean =>
	isNamed(macro) ? macro.name.length > 1 : macro.name === '%' && /[0-9]/.test(target[macro.start - 1] ?? '');

/** The macro with its braces; where a page title stands in the place of an address, only what opens it. */
function flagged(macro: Macro, target: string): Span {
	if (!isAddressMacro(macro.name) || !macro.argument) return wholeMacro(target, macro);
	return isOneWord(target, macro.argument)
		? wholeMacro(target, macro)
		: { start: macro.start, end: macro.argument.start };
}

const isOneWord = (text: string, { start, end }: Span): boolean => !/\s/.test(text.slice(start, end).trim());

function fixesOf(macro: Macro, input: CheckInput): Fix[] {
	const { target, lang } = input;
	const whole = wholeMacro(target, macro);
	if (macro.name === 'href' && target[whole.end] === '{') return [];
	if (macro.argument && (isAddressMacro(macro.name) || isDressMacro(macro.name)))
		return [unwrapped(macro, whole, target)];
	if (isAuthorMacro(macro)) return authorFix(macro, input);
	const text = symbolText(macro.name, lang, target.slice(0, macro.start), target.slice(macro.end));
	return text === null ? [] : [{ start: macro.start, end: macro.end, replacement: text, certain: true }];
}

/** What stands in the braces. An address gets a space on a side where it would stick to a letter. */
function unwrapped(macro: Macro, whole: Span, target: string): Fix {
	const inside = target.slice(macro.argument?.start, macro.argument?.end).trim();
	const address = isAddressMacro(macro.name) && !/\s/.test(inside);
	const replacement = address ? setApart(target, whole, inside, SWALLOWED) : inside;
	return { ...whole, replacement, certain: !isAddressMacro(macro.name) || address };
}

/** Only the paper could say what its own macro means: its name, where the title gives one. */
function authorFix(macro: Macro, input: CheckInput): Fix[] {
	const name = paperName(input.paper);
	const { start, end } = macro;
	return name ? [{ start, end, replacement: setApart(input.target, macro, name), certain: false }] : [];
}
