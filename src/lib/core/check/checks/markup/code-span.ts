import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { foldMarkup, outside, pairChanges, spansOf, type Change } from '../../../latex/changed';
import { withoutPartner } from '../../../latex/compare';
import type { Markup } from '../../../latex/markup';
import type { Span } from '../../../segment/segment';

/** Flags code in backticks that the target changed, translated or lost, and backticks that were bent or left alone. Code that
 * stands there without its backticks blocks nothing. */
export const codeSpan: SegmentCheck = {
	id: 'markup.code-span',
	category: 'markup/code',
	severity: 'major',
	blocks: true,
	scope: 'segment',
	wake: { source: '`' },
	*run(input) {
		const { source, target } = input;
		if (!source?.includes('`')) return;
		const ours = codeOf(input.sourceReading?.markup ?? []);
		if (ours.length === 0) return;
		const theirs = codeOf(input.targetReading.markup);
		const lost = withoutPartner(ours, theirs);
		const strange = [...withoutPartner(theirs, ours), ...(lost.length > 0 ? damaged(input) : [])];
		strange.sort((a, b) => a.start - b.start);
		for (const change of pairChanges(lost, strange, ({ name }) => foldMarkup(name)).slice(0, MOST))
			if (change.was) yield hit(change, input, target);
	},
	examples: [
		{
			lang: 'ko',
			source: 'Set `max_tokens` to 5.',
			target: '`최대_토큰`을 5로 설정합니다.',
			flags: ['`최대_토큰`'],
			fixed: '`max_tokens`을 5로 설정합니다.'
		},
		{
			lang: 'ja',
			source: 'Set `max_tokens` to 5.',
			target: '｀max_tokens｀を5に設定します。',
			flags: ['｀max_tokens｀'],
			fixed: '`max_tokens`を5に設定します。'
		},
		{
			lang: 'ja',
			source: 'Set `max_tokens` to 5.',
			target: '`max_tokensを5に設定します。',
			flags: ['`max_tokens'],
			fixed: '`max_tokens`を5に設定します。'
		},
		{ lang: 'ja', source: 'Set `max_tokens` to 5.', target: '5に設定します。', flags: ['`max_tokens`'] },
		{ lang: 'ko', source: 'Set `max_tokens` to 5.', target: '`max_tokens`를 5로 설정합니다.', flags: [] },
		{ lang: 'ja', source: "so-called ``smart'' lamps", target: 'いわゆる「賢い」ランプ', flags: [] }
	]
};

/** Findings of one row that are looked for in the running text. */
const MOST = 100;

type Piece = Span & { name: string };

const codeOf = (markup: readonly Markup[]): Piece[] =>
	markup.filter(({ kind }) => kind === 'code').map((m) => ({ ...m, name: m.name.trim() }));

const BENT = /[｀‘´][^｀‘’´`\n]{1,120}[｀’´`]|`[^｀‘’´`\n]{1,120}[｀’´]/g;

/** Code between other marks than backticks. */
const damaged = ({ target, targetReading }: CheckInput): Piece[] =>
	outside(spansOf(target, BENT), targetReading.markup).map((m) => ({ ...m, name: m.name.slice(1, -1).trim() }));

function hit({ was, is }: Change<Piece, Piece>, { source }: CheckInput, target: string): Hit {
	const bare = is ? null : bareCode(was!.name, target);
	const place = is ?? bare?.span;
	const expected = (source ?? '').slice(was!.start, was!.end);
	const certain = bare?.half ?? foldMarkup(is?.name ?? '') === foldMarkup(was!.name);
	return {
		source: { start: was!.start, end: was!.end },
		...(place && { target: { start: place.start, end: place.end } }),
		evidence: { expected, found: place ? target.slice(place.start, place.end) : '—' },
		fixes: place ? [{ start: place.start, end: place.end, replacement: expected, certain }] : [],
		...(bare && !bare.half && { severity: 'minor', blocks: false })
	};
}

const WORD = /[A-Za-z0-9_]/;

/** Where the code stands without its backticks, or with one of the two (half). */
function bareCode(code: string, target: string): { span: Span; half: boolean } | null {
	const at = target.indexOf(code);
	const end = at + code.length;
	if (at < 0 || WORD.test(target[at - 1] ?? '') || WORD.test(target[end] ?? '')) return null;
	const open = /[`｀]/.test(target[at - 1] ?? '');
	const close = /[`｀]/.test(target[end] ?? '');
	return { span: { start: at - Number(open), end: end + Number(close) }, half: open || close };
}
