import { boundOf, mayBound } from '../../../number/bound';
import type { NumberPair } from '../../../number/change';
import { textOf } from '../../../segment/span';
import type { Span } from '../../../segment/segment';
import { NONE, type CheckInput, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Values that a side says more than once: which of them is the limit is not known. */
function repeated(pairs: readonly NumberPair[]): Set<number> {
	const seen = new Set<number>();
	const twice = new Set<number>();
	for (const { source } of pairs) (seen.has(source.value) ? twice : seen).add(source.value);
	return twice;
}

const DENIED =
	/\b(?:not?|never|neither|nor|none|nobody|nothing|without|cannot|hardly|rarely|few|fail\w*|avoid\w*|prevent\w*)\b|n['’]t\b/i;
const DENIED_AFTER =
	/な[いくかし]|ません|ずに|ず、|抑え|避け|防[ぎぐい]|않|못|없|아니|아닌|억제|막[았는고아]|방지|안\s/;
const SENTENCE_END = /[.!?;]\s(?!.*[.!?;]\s)/s;
/** How far a denial reaches. */
const REACH = 160;

/** Is the limit denied before it in the source ("neither changed it by more than 2%") or after it in the target? Then it
 * may well be said the other way round. */
function denied(source: string, here: Span, target: string, there: Span): boolean {
	const before = source.slice(Math.max(0, here.start - REACH), here.start);
	const from = SENTENCE_END.exec(before)?.index ?? 0;
	if (DENIED.test(before.slice(from))) return true;
	const after = target.slice(there.end, there.end + 40).split(/[。！？]|[.!?]\s/, 1)[0] ?? '';
	return DENIED_AFTER.test(after);
}

const EQUAL = /\bor equal to\b/i;
const STRICT = /より(?:も)?(?:大き|小さ|高|低|多|少な)|超|未満|초과|미만|보다\s?(?:더\s)?(?:크|큰|작|높|낮)/;

/** "Greater than or equal to 3" as 3より大きい. */
const lostEquality = (source: string, target: string, there: Span): boolean =>
	EQUAL.test(source) && STRICT.test(textOf(target, there)) && !/等し|同じ|같거나|이상|以[上下]/.test(target);

function hit({ source, target }: NumberPair, input: CheckInput): Hit | null {
	const text = input.source ?? '';
	const there = boundOf(input.target, target, input.language);
	const here = there && boundOf(text, source, input.sourceLanguage);
	if (!here) return null;
	const inclusive = here.direction === there.direction && lostEquality(textOf(text, here), input.target, there);
	if (here.direction === there.direction ? !inclusive : denied(text, here, input.target, there)) return null;
	return {
		source: { start: here.start, end: here.end },
		target: { start: there.start, end: there.end },
		evidence: { source: textOf(text, here), target: textOf(input.target, there) },
		...(inclusive ? { severity: 'minor' } : {})
	};
}

/** Flags a limit that was turned round: "at least 5" as 5以下, "under 3" as 3 초과. Whether the limit itself belongs to it
 * ("more than 5" as 5以上) is a matter of style. */
export const comparison: SegmentCheck = {
	id: 'accuracy.comparison',
	category: 'accuracy/number',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		const pairs = compared(input).numbers.same;
		if (pairs.length === 0 || !mayBound(input.target, input.language)) return NONE;
		if (!mayBound(input.source ?? '', input.sourceLanguage)) return NONE;
		const twice = repeated(pairs);
		return pairs
			.map((pair) => (twice.has(pair.source.value) ? null : hit(pair, input)))
			.filter((found) => found !== null);
	},
	examples: [
		{
			lang: 'ja',
			source: 'Each class needs at least 40 images.',
			target: '各クラスには40枚以下の画像が必要である。',
			flags: ['40枚以下']
		},
		{ lang: 'ja', source: 'It takes under 3 ms.', target: '3ミリ秒を超える時間がかかる。', flags: ['3ミリ秒を超え'] },
		{ lang: 'ko', source: 'fewer than 12 labels', target: '12개 이상의 레이블', flags: ['12개 이상'] },
		{ lang: 'ko', source: 'with more than 80% recall', target: '재현율 80% 미만으로', flags: ['80% 미만'] },
		{ lang: 'ja', source: 'no more than 5 steps', target: '5ステップ以下', flags: [] },
		{ lang: 'ja', source: 'It does not exceed 30%.', target: '30%を超えない。', flags: [] },
		{
			lang: 'ja',
			source: 'Keep scores greater than or equal to 0.3.',
			target: '0.3より大きいスコアを残す。',
			flags: ['0.3より大き']
		},
		{ lang: 'ko', source: 'greater than or equal to 0.3', target: '0.3 미만인 값', flags: ['0.3 미만'] },
		{
			lang: 'ja',
			source: 'Neither change moved recall by more than 1.5 points.',
			target: 'どちらの変更でも再現率の差は1.5ポイント以内だった。',
			flags: []
		},
		{ lang: 'ko', source: 'We tried no batch larger than 64.', target: '64보다 큰 배치는 시도하지 않았다.', flags: [] },
		{ lang: 'ko', source: 'over 7 hours', target: '7시간 이상', flags: [] },
		{ lang: 'ko', source: 'averaged over 5 seeds', target: '시드 5개의 평균', flags: [] }
	]
};
