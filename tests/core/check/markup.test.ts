import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lib/core/check/check';
import { checkInput } from '../../../src/lib/core/check/input';
import { checkSegment } from '../../../src/lib/core/check/run';
import { CHECKS } from '../../../src/lib/core/check/registry';
import { indexTerms } from '../../../src/lib/core/glossary/match';
import type { TargetLang } from '../../../src/lib/core/segment/segment';

const OURS = /^markup\.|^accuracy\.(?:entity|source)-/;
const checks = CHECKS.filter(({ id }) => OURS.test(id));
const terms = indexTerms([]);

interface Row {
	lang: TargetLang;
	source: string | null;
	target: string;
	paper?: string | null;
}

const find = ({ lang, source, target, paper = null }: Row): Finding[] =>
	checkSegment(
		checkInput({ id: 's', kind: 'paragraph', paper, lang, sourceLang: 'en', source, target }, { terms }),
		checks
	);
const blocking = (row: Row): string[] =>
	find(row)
		.filter(({ blocks }) => blocks)
		.map((f) => `${f.check} ${(f.target ?? f.source)?.text}`);
const apply = (target: string, { start, end, replacement }: Finding['fixes'][number]): string =>
	target.slice(0, start) + replacement + target.slice(end);

const BLOCKING: [title: string, lang: TargetLang, source: string | null, target: string, found: string[]][] = [
	[
		'one cause, one finding: a translated macro',
		'ko',
		'a \\model model',
		'\\모델 모델',
		['markup.latex-mangled \\모델']
	],
	['one cause, one finding: a bent macro', 'ja', 'the \\method', '\\metod を使う', ['markup.latex-mangled \\metod']],
	['one cause, one finding: a changed symbol', 'ja', '3\\alpha', '3\\beta です', ['markup.math-mismatch \\beta']],
	['a symbol may be written out', 'ko', 'about 3\\times faster', '약 3배 빠릅니다', []],
	['a symbol may be a character', 'ja', 'the $\\alpha$ value', 'α の値', []],
	['a macro that only dresses may go', 'ja', '\\emph{fast} lamps', '速いランプ', []],
	['an escape of Markdown stays', 'ko', 'snake\\_case', 'snake\\_case 형식', []],
	['an escaped per cent sign is left of LaTeX', 'ko', null, '10\\% 증가', ['markup.latex-leftover \\%']],
	['an escaped per cent sign of the source stays', 'ko', '10\\%', '10\\% 증가', []],
	[
		'both sides damaged alike',
		'ja',
		'\\url{https://a.io/b}',
		'\\url{https://a.io/b}',
		['markup.latex-leftover \\url{https://a.io/b}']
	],
	['a formula that only LaTeX can say', 'ko', '$\\sqrt{n}$ steps', '$\\sqrt{n}$ 단계', []],
	['a formula of the source', 'ja', 'at $512 \\times 512$ and $k=4$', '$512 \\times 512$、$k=4$ の場合', []],
	['an address in a LaTeX source', 'ko', '3\\% at \\url{https://a.io/b}', '\\url{https://a.io/b}에서 3\\%', []],
	['a macro of the authors in a LaTeX source', 'ja', 'The \\ours lamp~\\cite{a}', '\\ours ランプ~\\cite{a}', []],
	[
		'a formula without its dollars',
		'ko',
		'where $\\mathbf{h}_i$ is \\emph{bright}',
		'\\mathbf{h}_i는 \\emph{밝다}',
		['markup.latex-leftover \\mathbf{h}']
	],
	['an option of a citation in words', 'ja', 'see \\cite[p.~3]{a}', '\\cite[3頁]{a}を参照', []],
	['a token that became a pronoun', 'ko', '[MASK] or [MASK]', '[MASK] 또는 그것', []],
	['capitals that are a label', 'ko', '[UPDATE] The lamp is out', '[업데이트] 램프 공개', []],
	['an address in brackets', 'ko', '(https://a.io/b)', '(https://a.io/b)', []],
	['an address of a link', 'ja', 'https://a.io/b', '[リンク](https://a.io/b)', []],
	['an address without its scheme', 'ja', 'https://a.io/b', 'a.io/b を参照', ['markup.url-changed a.io/b']],
	['a repaired source', 'ko', '\\url{GitHub - a/b: c d}', 'https://github.com/a/b 참고', []],
	[
		'the title in the place of the address',
		'ko',
		'https://github.com/a/b',
		'GitHub - a/b: c',
		['markup.url-is-title GitHub - a/b: c']
	],
	['a name in kana', 'ja', 'the LampNet model', 'ランプネット', []],
	['a name that is gone', 'ja', 'the LampNet model', 'このモデル', ['accuracy.entity-missing LampNet']],
	['a lost acronym', 'ko', 'with RLHF', '강화 학습으로', []],
	[
		'a name from the title of the paper',
		'ko',
		'It is fast.',
		'LampNet은 빠릅니다.',
		['accuracy.entity-invented LampNet']
	],
	['an invented name without source', 'ko', null, 'LampNet은 빠릅니다.', []]
];

describe('checks of markup and names', () => {
	it.each(BLOCKING)('%s', (_title, lang, source, target, found) =>
		expect(blocking({ lang, source, target })).toEqual(found)
	);

	it('the title of the paper counts as source', () => {
		const row: Row = { lang: 'ko', source: 'It is fast.', target: 'LampNet은 빠릅니다.', paper: 'LampNet: A Light' };
		expect(blocking(row)).toEqual([]);
	});

	it('an authors’ macro becomes the name in the title of the paper', () => {
		const row: Row = { lang: 'ko', source: '\\model models', target: '\\모델 모델은', paper: 'LampNet: A Light' };
		const fixes = find(row).find(({ blocks }) => blocks)?.fixes ?? [];
		expect(fixes.map((fix) => apply(row.target, fix))).toEqual(['LampNet 모델은', '모델은']);
		expect(fixes.every(({ certain }) => !certain)).toBe(true);
	});

	it('a macro of the authors that vanished is told beside the sentence that lost it, and blocks nothing', () => {
		const source = 'Lamps are slow. The \\model models are at https://a.io/b now.';
		const found = find({ lang: 'ja', source, target: 'ランプは遅い。モデルは https://a.io/b にある。' });
		const lost = found.find(({ check }) => check === 'markup.math-mismatch');
		expect([lost?.target?.text, lost?.blocks]).toEqual(['モデルは https://a.io/b にある。', false]);
	});
});

const sources = [
	'\\model models',
	'3\\times faster',
	'$3\\times$ fewer',
	'$O(n^2)$',
	'$k$',
	'\\textbf{so}',
	'10\\%',
	'we'
].concat('https://a.io/b', '\\url{https://a.io/b}', '\\url{GitHub - a/b: c d}', 'https://github.com/a/b', 'LampNet-7B');
const targets = [
	'\\모델 모델은',
	'3\\배 ',
	'3¥times',
	'3times',
	'$3\\times$',
	'$3\\倍$',
	'\\ (x\\ )',
	'$O(n^3)$',
	'\\textbf{그래서}',
	'10\\%'
]
	.concat(
		'\\url{https://a.io/b}에서',
		'\\url{https://a.io/c}で',
		'https://a.io/bで',
		'https://a.io/…',
		'https://a.io/b.',
		'で'
	)
	.concat(
		'\\url{GitHub - a/b: c d}에서',
		'GitHub - a/b: c d',
		'a/b · Hugging Face',
		'\\model',
		'\\cite{x}',
		'Unity는',
		'a',
		'/',
		' '
	);
const text = (from: string[]) => fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 4 });
const perCheck = (row: Row): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const { check, blocks } of find(row)) if (blocks) counts.set(check, (counts.get(check) ?? 0) + 1);
	return counts;
};

describe('a repair adds no blocking finding', () => {
	it('on rows put together from damaged pieces', { timeout: 30_000 }, () => {
		const rows = fc.record({
			lang: fc.constantFrom<TargetLang>('ja', 'ko'),
			source: fc.option(
				text(sources).map((list) => list.join(' and ')),
				{ freq: 6 }
			),
			target: fc.tuple(text(targets), fc.constantFrom(' ', '、', '와 ')).map(([list, between]) => list.join(between)),
			paper: fc.constantFrom(null, 'LampNet: A Light')
		});
		fc.assert(
			fc.property(rows, (row) => {
				const before = perCheck(row);
				const total = [...before.values()].reduce((sum, n) => sum + n, 0);
				for (const { fixes } of find(row))
					for (const fix of fixes) {
						const after = perCheck({ ...row, target: apply(row.target, fix) });
						expect(
							[...after.values()].reduce((sum, n) => sum + n, 0),
							apply(row.target, fix)
						).toBeLessThanOrEqual(total);
					}
			}),
			{ numRuns: 600 }
		);
	});
});
