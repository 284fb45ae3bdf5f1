import { textOf } from '../../../segment/span';
import type { ChangedNumber } from '../../../number/change';
import { plainValue, writeNumber } from '../../../number/write';
import { NONE, type CheckInput, type Fix, type Hit, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** The right number in the target's own way of writing, where no other place could be meant. */
function fixes({ source, target, sure }: ChangedNumber, input: CheckInput): Fix[] {
	const writable = source.kind !== 'clock' && source.kind !== 'fraction' && source.kind === target.kind;
	if (!sure || !writable || target.spelled || (source.unit && target.unit && source.unit !== target.unit)) return [];
	const replacement = writeNumber(source.value, input.language, textOf(input.target, target));
	return replacement === null ? [] : [{ start: target.start, end: target.end, replacement, certain: true }];
}

function hit(change: ChangedNumber, input: CheckInput): Hit {
	const { source, target, thin } = change;
	return {
		source: { start: source.start, end: source.end },
		target: { start: target.start, end: target.end },
		evidence: {
			source: textOf(input.source ?? '', source),
			sourceValue: plainValue(source.value),
			target: textOf(input.target, target),
			targetValue: plainValue(target.value)
		},
		fixes: thin ? [] : fixes(change, input),
		...(thin ? { severity: 'info', blocks: false } : {})
	};
}

/** Flags a number that the translation changed: another number stands in its place. */
export const numberValue: SegmentCheck = {
	id: 'accuracy.number-value',
	category: 'accuracy/number',
	severity: 'critical',
	blocks: true,
	scope: 'segment',
	run(input) {
		const { changed } = compared(input).numbers;
		return changed.length === 0 ? NONE : changed.map((change) => hit(change, input));
	},
	examples: [
		{
			lang: 'ko',
			source: 'The corpus holds 2.6 trillion tokens.',
			target: '말뭉치에는 2조 개의 토큰이 들어 있습니다.',
			flags: ['2조'],
			fixed: '말뭉치에는 2조 6천억 개의 토큰이 들어 있습니다.'
		},
		{
			lang: 'ja',
			source: 'A model of 4.2 billion parameters.',
			target: '4.2億パラメータのモデル。',
			flags: ['4.2億'],
			fixed: '42億パラメータのモデル。'
		},
		{
			lang: 'ja',
			source: 'Accuracy rises by 12.5% on the new split.',
			target: '新しい分割では正解率が15.2%向上する。',
			flags: ['15.2'],
			fixed: '新しい分割では正解率が12.5%向上する。'
		},
		{ lang: 'ja', source: 'It costs $2 million, 9x less.', target: '費用は200万ドルで、9分の1です。', flags: [] },
		{
			lang: 'ko',
			source: 'Two runs of 1.5B tokens took 90 minutes.',
			target: '15억 토큰을 두 번 돌리는 데 90분이 걸렸다.',
			flags: []
		}
	]
};
