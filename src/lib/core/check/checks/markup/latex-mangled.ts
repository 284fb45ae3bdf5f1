import type { CheckInput, Fix, SegmentCheck } from '../../check';
import { damageOf, type Mangled } from '../../../latex/damage';
import { isKnownMacro } from '../../../latex/macros';
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
	*run(input) {
		for (const mangled of damageOf(input).mangled)
			yield {
				target: { start: mangled.start, end: mangled.end },
				...(mangled.meant && { source: { start: mangled.meant.start, end: mangled.meant.end } }),
				evidence: { found: mangled.text, expected: mangled.meant ? `\\${mangled.meant.name}` : '—' },
				fixes: fixesOf(mangled, input)
			};
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

/** A macro of LaTeX becomes what running text writes for it. */
function knownFix({ start, end, meant }: Mangled, { target, lang }: CheckInput): Fix[] {
	const text = meant && symbolText(meant.name, lang, target.slice(0, start), target.slice(end));
	return text ? [{ start, end, replacement: text, certain: true }] : [];
}

/** In a formula the formula of the source is put back, as plain text where that can say it. */
function formulaFix({ formula, meant }: Mangled, { lang, source }: CheckInput): Fix[] {
	if (!formula || !meant?.formula || source === null) return [];
	const plain = plainFormula(meant.formula.name, lang);
	const restored = source.slice(meant.formula.start, meant.formula.end);
	return [{ start: formula.start, end: formula.end, replacement: plain ?? restored, certain: plain !== null }];
}
