import type { CheckInput, Fix, Hit, SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { isAuthorMacro, isNamed, macrosIn, wholeMacro, type Macro } from '../../../latex/compare';
import { damageOf } from '../../../latex/damage';
import { inside, matchFormulas } from '../../../latex/formulas';
import { isAddressMacro, isDressMacro } from '../../../latex/macros';
import { paperName, setApart, SWALLOWED } from '../../../latex/insert';
import { plainFormula, symbolText } from '../../../latex/plain';
import { overlaps } from '../../../segment/span';

/** Flags LaTeX that readers of the target would see raw, whether or not the source has it too. A formula
 * that running text cannot say blocks nothing: pages render it. */
export const latexLeftover: SegmentCheck = {
	id: 'markup.latex-leftover',
	category: 'markup/latex',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	*run(input) {
		if (!/[\\$]/.test(input.target)) return;
		yield* formulaHits(input);
		yield* macroHits(input);
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
		{ lang: 'ko', source: '$\\frac{a}{b}$ grows', target: '$\\frac{a}{b}$가 커집니다.', flags: ['$\\frac{a}{b}$'] },
		{ lang: 'ko', source: 'It costs $2 million.', target: '비용은 $2 million입니다.', flags: [] }
	]
};

function* formulaHits(input: CheckInput): Generator<Hit> {
	const broken = damageOf(input).mangled;
	for (const { start, end } of matchFormulas(input).kept) {
		if (broken.some((m) => overlaps(m, { start, end }))) continue;
		const found = input.target.slice(start, end);
		const plain = plainFormula(inside(found), input.lang);
		const mild = plain === null;
		yield {
			target: { start, end },
			evidence: { found },
			fixes: plain === null ? [] : [{ start, end, replacement: plain, certain: true }],
			...(mild && { severity: 'minor', blocks: false })
		};
	}
}

function* macroHits(input: CheckInput): Generator<Hit> {
	const { mangled, missing, extra } = damageOf(input);
	const changed = missing.length > 0 ? extra : [];
	for (const macro of macrosIn(input.target, input.targetReading.markup)) {
		const span = flagged(macro, input.target);
		if (macro.formula || !isResidue(macro, input.target)) continue;
		if ([...mangled, ...changed].some((other) => overlaps(other, macro))) continue;
		yield { target: span, evidence: { found: input.target.slice(span.start, span.end) }, fixes: fixesOf(macro, input) };
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
