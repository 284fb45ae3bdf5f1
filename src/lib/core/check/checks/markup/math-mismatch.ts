import type { CheckInput, Hit, SegmentCheck } from '../../check';
import type { Markup } from '../../../latex/markup';
import { outside } from '../../../latex/changed';
import { isAuthorMacro, isNamed, type Macro } from '../../../latex/compare';
import { damageOf } from '../../../latex/damage';
import { faultsOf } from '../../../latex/faults';
import { inside, matchFormulas } from '../../../latex/formulas';
import { isLatexText, SYMBOLS } from '../../../latex/macros';
import { paperName } from '../../../latex/insert';
import { isWordy, namedSign, plainFormula, symbolText, wordsFor } from '../../../latex/plain';
import { sentenceBeside } from '../../../segment/beside';

/** Flags formulas and macros that the target changed, added or dropped. Macros are a multiset of names; what running
 * text says as well (`$3\times$` as 3배) is no change. A macro of the authors that vanished blocks nothing. */
export const mathMismatch: SegmentCheck = {
	id: 'markup.math-mismatch',
	category: 'markup/math',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { source: '\\$', target: '\\$' },
	*run(input) {
		if (input.source === null) return;
		yield* formulaHits(input);
		yield* macroHits(input);
		yield* faultHits(input);
	},
	examples: [
		{
			lang: 'ko',
			source: 'The cost is $O(n^2)$ here.',
			target: '여기서 비용은 $O(n^3)$입니다.',
			flags: ['$O(n^3)$'],
			fixed: '여기서 비용은 $O(n^2)$입니다.'
		},
		{ lang: 'ja', source: 'The cost is $O(n^2)$ here.', target: 'ここでのコストは大きい。', flags: ['$O(n^2)$'] },
		{
			lang: 'ko',
			source: 'It is 3\\times faster.',
			target: '3\\pm 빠릅니다.',
			flags: ['\\pm'],
			fixed: '3배 빠릅니다.'
		},
		{
			lang: 'ja',
			source: '\\affil[2]{Lamp Institute}',
			target: '\\affil[1]{ランプ研究所}',
			flags: ['1'],
			fixed: '\\affil[2]{ランプ研究所}'
		},
		{ lang: 'ko', source: 'It is $3\\times$ faster.', target: '3배 빠릅니다.', flags: [] },
		{ lang: 'ja', source: 'The $k$ nearest', target: '最も近いk個', flags: [] }
	]
};

function* formulaHits(input: CheckInput): Generator<Hit> {
	const broken = damageOf(input).mangled;
	const { lost, foreign } = matchFormulas(input);
	const changed = outside(foreign, broken);
	const bent = new Set(faultsOf(input).map(({ source }) => source?.start));
	const rest = lost.slice(foreign.length - changed.length).filter(({ start }) => !bent.has(start));
	for (let i = 0; i < Math.max(changed.length, rest.length); i++) {
		const [was, is] = [rest[i], changed[i]];
		if (was || is) yield formulaHit(was, is, input);
	}
}

/** Keys, items and cells that are changed or gone. */
function* faultHits(input: CheckInput): Generator<Hit> {
	for (const { kind, source, target, expected, replacement, certain, mild } of faultsOf(input)) {
		if (kind !== 'changed') continue;
		yield {
			...(source && { source }),
			...(target && { target }),
			evidence: { expected, found: target && source ? input.target.slice(target.start, target.end).slice(0, 60) : '—' },
			fixes: replacement === null || !target ? [] : [{ ...target, replacement, certain }],
			...(mild && { severity: 'minor', blocks: false })
		};
	}
}

function formulaHit(was: Markup | undefined, is: Markup | undefined, { source, target, lang }: CheckInput): Hit {
	const expected = was ? (source ?? '').slice(was.start, was.end) : '';
	const plain = isLatexText(source ?? '') || !isWordy(inside(expected)) ? null : plainFormula(inside(expected), lang);
	const named = is ? null : namedSign(inside(expected), target, lang);
	if (was && named)
		return {
			...{ source: { start: was.start, end: was.end }, target: named, severity: 'minor', blocks: false },
			evidence: { expected, found: target.slice(named.start, named.end) },
			fixes: [{ ...named, replacement: expected, certain: false }]
		};
	return {
		...(was && { source: { start: was.start, end: was.end } }),
		...(is && { target: { start: is.start, end: is.end } }),
		evidence: { expected: expected || '—', found: is ? target.slice(is.start, is.end) : '—' },
		fixes: was && is ? [{ start: is.start, end: is.end, replacement: plain ?? expected, certain: false }] : []
	};
}

function* macroHits(input: CheckInput): Generator<Hit> {
	const { missing, extra } = damageOf(input);
	let resolved: boolean | null = null;
	for (const [i, macro] of missing.filter((m) => !isSaid(m, input)).entries()) {
		const named = isAuthorMacro(macro) && !extra[i];
		if (named && (resolved ??= isResolved(input))) continue;
		const hit = macroHit(macro, extra[i], input, i < MOST);
		yield named ? { ...hit, severity: 'minor', blocks: false } : hit;
	}
}

/** Lost macros of one row whose sentence is looked for. */
const MOST = 30;

function macroHit(
	macro: Macro,
	changed: Macro | undefined,
	{ source, target, lang, language }: CheckInput,
	placed: boolean
): Hit {
	const place = changed ?? (placed ? sentenceBeside(source ?? '', macro.start, target, language) : null);
	const text = changed && symbolText(macro.name, lang, target.slice(0, changed.start), target.slice(changed.end));
	return {
		source: { start: macro.start, end: macro.end },
		...(place && { target: { start: place.start, end: place.end } }),
		evidence: { expected: `\\${macro.name}`, found: changed ? `\\${changed.name}` : '—' },
		fixes: changed && text ? [{ start: changed.start, end: changed.end, replacement: text, certain: false }] : []
	};
}

/** Macros that dress, cite or link change no content; a symbol may be written as a character or a word. */
function isSaid(macro: Macro, { target, lang }: CheckInput): boolean {
	if (isAuthorMacro(macro)) return false;
	const symbol = SYMBOLS[macro.name];
	if (!symbol || !isNamed(macro)) return true;
	if (ALSO[macro.name]?.test(target)) return true;
	return [symbol, ...wordsFor(macro.name, lang)].some((word) => target.includes(word));
}

const ABOUT = /[~∼〜～≈]|정도|가량|程度|前後|ほど/;
const TO = /->|에서|から/;

/** Other ways to write a symbol. */
const ALSO: Record<string, RegExp> = {
	times: /[0-9]\s?[xX*]|半/,
	sim: ABOUT,
	approx: ABOUT,
	to: TO,
	rightarrow: TO,
	leq: /<=|이하|以下/,
	le: /<=|이하|以下/,
	geq: />=|이상|以上/,
	ge: />=|이상|以上/,
	ldots: /\.\.\./,
	dots: /\.\.\./
};

/** Did the translator put a name in the place of the authors' macro: the paper's, or one that the source never says? */
function isResolved({ source, target, targetReading, paper }: CheckInput): boolean {
	const name = paperName(paper);
	if (name) return count(target, name) > count(source ?? '', name);
	return targetReading.names.some(({ text }) => !source?.includes(text));
}

const count = (text: string, part: string): number => text.split(part).length - 1;
