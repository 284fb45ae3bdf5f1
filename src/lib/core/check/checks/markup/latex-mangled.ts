import type { CheckInput, Fix, Hit, SegmentCheck } from '../../check';
import { outside } from '../../../latex/changed';
import { isNamed } from '../../../latex/compare';
import { damageOf, type Mangled } from '../../../latex/damage';
import { faultsOf } from '../../../latex/faults';
import { isDressMacro, isKnownMacro, isLatexText, isOpaqueMacro } from '../../../latex/macros';
import { paperName, setApart } from '../../../latex/insert';
import { plainFormula, symbolText } from '../../../latex/plain';

/** Flags LaTeX that translation broke: `\times` turned into `\배`, a backslash set apart, replaced by a yen sign or lost.
 * Names are compared, since counts stay equal where a name was translated. */
export const latexMangled: SegmentCheck = {
	id: 'markup.latex-mangled',
	category: 'markup/latex',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	wake: { source: '\\$', target: '\\' },
	*run(input) {
		const { mangled } = damageOf(input);
		for (const one of mangled)
			yield {
				target: { start: one.start, end: one.end },
				...(one.meant && { source: { start: one.meant.start, end: one.meant.end } }),
				evidence: { found: one.text, expected: one.meant ? `\\${one.meant.name}` : '—' },
				fixes: fixesOf(one, input)
			};
		yield* faultHits(mangled, input);
	},
	examples: [
		{
			lang: 'ko',
			source: 'It trains on 3\\times fewer images.',
			target: '이미지 3\\배 적은 양으로 학습합니다.',
			flags: ['\\배'],
			fixed: '이미지 3배 적은 양으로 학습합니다.'
		},
		{
			lang: 'ko',
			source: 'The \\model models are open.',
			target: '\\모델 모델은 공개되어 있습니다.',
			flags: ['\\모델'],
			fixed: '모델은 공개되어 있습니다.'
		},
		{
			lang: 'ja',
			source: 'It is 4\\times faster.',
			target: '4¥times高速です。',
			flags: ['¥times'],
			fixed: '4倍高速です。'
		},
		{
			lang: 'ja',
			source: 'It is 4\\times faster.',
			target: '4times高速です。',
			flags: ['times'],
			fixed: '4倍高速です。'
		},
		{
			lang: 'ja',
			source: 'where \\(x = y\\) holds',
			target: '\\ (x = y\\ ) のとき',
			flags: ['\\ (x = y\\ )'],
			fixed: 'x = y のとき'
		},
		{
			lang: 'ja',
			source: 'Lamps dim (Figure~\\ref{fig:lamp}).',
			target: 'ランプは暗くなる(図~\\ref{図:ランプ})。',
			flags: ['図:ランプ'],
			fixed: 'ランプは暗くなる(図~\\ref{fig:lamp})。'
		},
		{
			lang: 'ko',
			source: 'Set $n$ lamps.',
			target: '램프를 ＄n＄개 둡니다.',
			flags: ['＄n＄'],
			fixed: '램프를 $n$개 둡니다.'
		},
		{
			lang: 'ko',
			source: 'Cost grows by 4\\%.',
			target: '비용은 4\\ % 증가합니다.',
			flags: ['\\ %'],
			fixed: '비용은 4\\% 증가합니다.'
		},
		{ lang: 'ja', source: 'It is $4\\times$ faster.', target: '4倍高速です。', flags: [] },
		{ lang: 'ko', source: null, target: 'C:\\temp\\모음 폴더', flags: [] }
	]
};

function fixesOf(mangled: Mangled, input: CheckInput): Fix[] {
	if (mangled.formula) return formulaFix(mangled, input);
	if (mangled.meant && isKnownMacro(mangled.meant.name)) return knownFix(mangled, input);
	const { start, end, text } = mangled;
	const drifted = /^\\\s+[([](.*)\\\s+[)\]]$/su.exec(text)?.[1]?.trim();
	if (drifted !== undefined)
		return [{ start, end, replacement: plainFormula(drifted, input.lang) ?? `\\(${drifted}\\)`, certain: false }];
	const said = text.replace(/^[\\¥₩￦￥＼]\s*/, '');
	const name = mangled.meant && paperName(input.paper);
	const repeated = input.target.startsWith(` ${said}`, end);
	return [
		...(name && name !== said
			? [{ start, end, replacement: setApart(input.target, mangled, name), certain: false }]
			: []),
		{ start, end: repeated ? end + 1 : end, replacement: repeated ? '' : said, certain: false }
	];
}

/** Keys, cells, braces and dollars, where no broken macro explains them. */
function* faultHits(mangled: readonly Mangled[], input: CheckInput): Generator<Hit> {
	const bent = faultsOf(input);
	if (bent.length === 0) return;
	const faults = bent.flatMap((fault) =>
		fault.kind === 'mangled' && fault.target ? [{ ...fault, ...fault.target }] : []
	);
	for (const { start, end, source, expected, replacement, certain } of outside(faults, mangled)) {
		const target = { start, end };
		yield {
			target,
			...(source && { source }),
			evidence: { found: input.target.slice(target.start, target.end), expected },
			fixes: replacement === null ? [] : [{ ...target, replacement, certain }]
		};
	}
}

/** A macro of LaTeX becomes what running text writes for it, or itself where only LaTeX can say it. */
function knownFix({ start, end, meant }: Mangled, { source, target, lang }: CheckInput): Fix[] {
	if (!meant) return [];
	if (!isNamed(meant)) return [{ start, end, replacement: `\\${meant.name}`, certain: true }];
	const text = symbolText(meant.name, lang, target.slice(0, start), target.slice(end));
	const stays = isDressMacro(meant.name) || isOpaqueMacro(meant.name) || isLatexText(source ?? '');
	const replacement = text ?? (stays ? `\\${meant.name}` : null);
	return replacement === null ? [] : [{ start, end, replacement, certain: true }];
}

/** In a formula the formula of the source is put back, as plain text where that can say it. */
function formulaFix({ formula, meant }: Mangled, { lang, source }: CheckInput): Fix[] {
	if (!formula || !meant?.formula || source === null) return [];
	const plain = plainFormula(meant.formula.name, lang);
	const restored = source.slice(meant.formula.start, meant.formula.end);
	return [{ start: formula.start, end: formula.end, replacement: plain ?? restored, certain: plain !== null }];
}
