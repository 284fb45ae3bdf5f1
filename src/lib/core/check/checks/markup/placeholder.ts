import type { CheckInput, Hit, SegmentCheck } from '../../check';
import { foldMarkup, outside, pairChanges, spansOf, type Change } from '../../../latex/changed';
import { withoutPartner } from '../../../latex/compare';
import { tokenLike, tokensIn } from '../../../latex/token';
import type { Span } from '../../../segment/segment';

/** Flags a placeholder that programs fill in ({name}, %s, {{x}}, <<x>>) where the target changed, translated or lost it. */
export const placeholder: SegmentCheck = {
	id: 'markup.placeholder',
	category: 'markup/placeholder',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	wake: { source: '[{%<' },
	*run(input) {
		const { source, sourceReading, targetReading } = input;
		if (source === null || !sourceReading) return;
		if (source.includes('[')) yield* tokenHits(input, source);
		if (!/[{%<]/.test(source)) return;
		const ours = sourceReading.markup.filter(({ kind }) => kind === 'placeholder');
		if (ours.length === 0) return;
		const theirs = targetReading.markup.filter(({ kind }) => kind === 'placeholder');
		const lost = withoutPartner(ours, theirs);
		const strange = [...withoutPartner(theirs, ours), ...(lost.length > 0 ? damaged(input) : [])];
		for (const family of FAMILIES)
			for (const change of pairChanges(of(family, lost), of(family, strange), ({ name }) => foldMarkup(name)))
				if (change.was) yield hit(change, input);
	},
	examples: [
		{
			lang: 'ko',
			source: 'Answer the question: {question}',
			target: '다음 질문에 답하십시오: {질문}',
			flags: ['{질문}'],
			fixed: '다음 질문에 답하십시오: {question}'
		},
		{
			lang: 'ja',
			source: 'Loaded %d of %d files',
			target: '％d個中％d個のファイルを読み込みました',
			flags: ['％d', '％d'],
			fixed: '%d個中％d個のファイルを読み込みました'
		},
		{
			lang: 'ko',
			source: 'Put [MASK] before [SEP].',
			target: '[마스크]를 [SEP] 앞에 둡니다.',
			flags: ['[마스크]'],
			fixed: '[MASK]를 [SEP] 앞에 둡니다.'
		},
		{ lang: 'ja', source: '[NEWS] A new lamp', target: '[ニュース] 新しいランプ', flags: [] },
		{ lang: 'ja', source: 'Hello, {{ name }}!', target: 'こんにちは!', flags: ['{{ name }}'] },
		{ lang: 'ko', source: 'Hello, {name}!', target: '{name} 님, 안녕하세요!', flags: [] },
		{
			lang: 'ja',
			source: 'with \\textbf{lamps} and the set {a, b}',
			target: '\\textbf{ランプ}と集合{a, b}',
			flags: []
		},
		{ lang: 'ko', source: 'about 5 % do', target: '약 5 %', flags: [] }
	]
};

type Piece = Span & { name: string };

const FAMILIES = [/^[{｛]/, /^[%％]/, /^[<＜《]/];
const of = <T extends Piece>(family: RegExp, list: readonly T[]): T[] =>
	list.filter(({ name }) => family.test(name)).sort((a, b) => a.start - b.start);

/** A token without its slash, whatever its width and case. */
const bare = ({ name }: Piece): string => foldMarkup(name).replace('/', '');

/** Special tokens of models. One that the target has, though less often, may have become a pronoun. */
function* tokenHits(input: CheckInput, source: string): Generator<Hit> {
	const ours = tokensIn(source);
	if (ours.length === 0) return;
	const theirs = tokenLike(input.target);
	const lost = withoutPartner(ours, theirs);
	if (lost.length === 0) return;
	const known = new Set([...ours, ...tokenLike(source)].map(({ name }) => name));
	const torn = new Set(lost.map(bare));
	const strange = withoutPartner(theirs, ours).filter((token) => !known.has(token.name) || torn.has(bare(token)));
	const kept = new Set(theirs.map(({ name }) => name));
	for (const change of pairChanges(lost, strange, bare)) {
		if (!change.was) continue;
		const mild = !change.is && kept.has(change.was.name);
		yield { ...hit(change, input), ...(mild && { severity: 'info', blocks: false }) };
	}
}

const DAMAGED =
	/[{｛]{1,2}[^{}｛｝\n\\$,]{1,60}[}｝]{1,2}|[%％]\s?(?:[0-9０-９][$＄]|[(（][^()（）\n]{1,60}[)）])?\s?[sdif](?![A-Za-z])|[<＜《]{1,2}\|?[^<>＜＞《》\n]{1,60}[>＞》]{1,2}/g;

/** What may have been a placeholder: braces, per cent signs and double angles with something else inside. */
function damaged({ target, targetReading }: CheckInput): Piece[] {
	const taken = targetReading.markup.filter(({ kind }) => kind !== 'html-tag');
	return outside(spansOf(target, DAMAGED), taken).filter(({ start }) => !/[\w}\]^*\\]/.test(target[start - 1] ?? ''));
}

function hit({ was, is }: Change<Piece, Piece>, { source, target }: CheckInput): Hit {
	const expected = was ? (source ?? '').slice(was.start, was.end) : '';
	const certain = was !== undefined && is !== undefined && foldMarkup(was.name) === foldMarkup(is.name);
	return {
		...(was && { source: { start: was.start, end: was.end } }),
		...(is && { target: { start: is.start, end: is.end } }),
		evidence: { expected, found: is ? target.slice(is.start, is.end) : '—' },
		fixes: is ? [{ start: is.start, end: is.end, replacement: expected, certain }] : []
	};
}
