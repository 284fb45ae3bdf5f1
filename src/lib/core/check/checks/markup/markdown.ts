import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { brokenLinks, lineMarks } from '../../../markdown/line';
import { halfClosed, intendedEmphases, type Intended } from '../../../markdown/render';
import { outside } from '../../../latex/changed';

/** Flags Markdown that will not render: marks that nothing closes, marks that CommonMark takes for text because of the
 * letters and stops around them, links torn apart. Formatting that is gone altogether blocks nothing. */
export const markdown: SegmentCheck = {
	id: 'markup.markdown',
	category: 'markup/markdown',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { source: '*[-0', target: '*_' },
	*run(input) {
		const { source, target } = input;
		if (/[*_＊]{2}|\*/.test(target) || source?.includes('**')) yield* emphasisHits(input);
		if (source?.includes('](')) yield* linkHits(input, source);
		if (source !== null) yield* lineHits(source, target);
	},
	examples: [
		{
			lang: 'ko',
			source: 'We train a **lamp network (LN)** first.',
			target: '먼저 **램프 네트워크(LN)**를 학습합니다.',
			flags: ['**램프 네트워크(LN)**'],
			fixed: '먼저 **램프 네트워크**(LN)를 학습합니다.'
		},
		{
			lang: 'ja',
			source: 'This is **very** bright.',
			target: 'これは** とても **明るい。',
			flags: ['** とても **'],
			fixed: 'これは**とても**明るい。'
		},
		{
			lang: 'ja',
			source: 'The **“lamp”** shines.',
			target: 'この**「ランプ」**が光る。',
			flags: ['**「ランプ」**'],
			fixed: 'この「**ランプ**」が光る。'
		},
		{ lang: 'ko', source: 'A **bright** lamp', target: '**밝은 램프', flags: ['**'] },
		{
			lang: 'ko',
			source: 'See [the lamp](https://example.org/a).',
			target: '[램프] (https://example.org/a)를 참고하세요.',
			flags: ['[램프] (https://example.org/a)'],
			fixed: '[램프](https://example.org/a)를 참고하세요.'
		},
		{
			lang: 'ja',
			source: 'A **bright** lamp',
			target: '**明るい*ランプ',
			flags: ['**明るい*'],
			fixed: '**明るい**ランプ'
		},
		{ lang: 'ja', source: 'A **bright** lamp', target: '**明るい**ランプ', flags: [] },
		{ lang: 'ko', source: '2 * 3 * 4', target: '2 * 3 * 4', flags: [] },
		{ lang: 'ja', source: '- a lamp', target: '- ランプ', flags: [] }
	]
};

const BENT = /＊{2}[^＊\n]{1,300}＊{2}/g;

function* emphasisHits(input: CheckInput): Generator<Hit> {
	const { source, sourceReading, target, targetReading } = input;
	const ours = sourceReading?.emphases ?? null;
	const strong = ours?.pairs.filter((pair) => pair.strong).length ?? 0;
	if (strong > 0) yield* wideHits(input);
	const theirs = targetReading.emphases;
	const loud = { ...theirs, literal: theirs.literal.filter(({ left }) => left > 1) };
	const allowed = ours?.literal.filter(({ left }) => left > 1).length ?? 0;
	const italics = (ours?.pairs.length ?? 0) - strong > theirs.pairs.filter((pair) => !pair.strong).length;
	const lost = strong > theirs.pairs.filter((pair) => pair.strong).length;
	const broken = loud.literal.length > allowed ? intendedEmphases(target, loud) : [];
	for (const found of broken) if (source === null || lost || isMeant(found, target)) yield emphasisHit(found, target);
	if (lost) for (const found of halfClosed(target, theirs)) yield emphasisHit(found, target);
	if (!italics) return;
	const faint = { ...theirs, literal: theirs.literal.filter(({ left, mark }) => left === 1 && mark === '*') };
	for (const found of intendedEmphases(target, faint))
		if (found.end - found.start > 2) yield emphasisHit(found, target);
}

/** `2**3` and `**kwargs` are code: text of the target stands beside marks that were meant. */
const isMeant = ({ start, end }: Intended, target: string): boolean =>
	/[^\x00-\x7f]/.test(target.slice(start + 2, start + 5)) ||
	/[^\x00-\x7f]/.test(target.slice(Math.max(0, end - 5), end - 2));

function emphasisHit({ start, end, repaired, spaced }: Intended, target: string): Hit {
	return {
		target: { start, end },
		evidence: { found: target.slice(start, end) },
		fixes: repaired === null ? [] : [{ start, end, replacement: repaired, certain: spaced }]
	};
}

function* wideHits({ target, targetReading }: CheckInput): Generator<Hit> {
	if (!target.includes('＊＊')) return;
	for (const { 0: found, index } of target.matchAll(BENT)) {
		const span = { start: index, end: index + found.length };
		if (outside([span], targetReading.markup).length === 0) continue;
		yield {
			target: span,
			evidence: { found },
			fixes: [{ ...span, replacement: found.replaceAll('＊＊', '**').trim(), certain: false }]
		};
	}
}

function* linkHits({ target }: CheckInput, source: string): Generator<Hit> {
	for (const { start, end, repaired } of brokenLinks(source, target))
		yield {
			target: { start, end },
			evidence: { found: target.slice(start, end) },
			fixes: [{ start, end, replacement: repaired, certain: true }]
		};
}

/** Marks of headings, items and cells at the beginning of lines, where both texts have the same number of lines. */
function* lineHits(source: string, target: string): Generator<Hit> {
	for (const { start, end, replacement, broken } of lineMarks(source, target))
		yield {
			target: { start, end },
			evidence: { found: target.slice(start, end) },
			fixes: replacement === null ? [] : [{ start, end, replacement, certain: broken }],
			...(!broken && { severity: 'minor', blocks: false })
		};
}
