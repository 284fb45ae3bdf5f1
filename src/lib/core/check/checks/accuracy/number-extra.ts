import type { NumberValue } from '../../../number/value';
import { textOf } from '../../../segment/span';
import { NONE, type SegmentCheck } from '../../check';
import { compared } from '../../compared';

const DIGIT = /\d/;

/** Small counts come with the language (2つ以上), years and days with the reader's calendar; others come from nowhere. */
const isStrange = ({ value, unit, kind, spelled }: NumberValue): boolean =>
	!spelled && kind === 'cardinal' && value > 3 && unit !== 'day' && unit !== 'month' && unit !== 'year';

/** Points at a number of the translation that the source says nowhere. Often right (a dozen is 12), so it only informs, unless the
 * source writes numbers in digits and none of them is near. */
export const numberExtra: SegmentCheck = {
	id: 'accuracy.number-extra',
	category: 'accuracy/number',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	run(input) {
		const { extra } = compared(input).numbers;
		if (extra.length === 0) return NONE;
		const counted = DIGIT.test(input.source ?? '');
		return extra.map((number) => ({
			target: { start: number.start, end: number.end },
			evidence: { number: textOf(input.target, number) },
			...(counted && isStrange(number) ? { severity: 'major' } : {})
		}));
	},
	examples: [
		{ lang: 'ja', source: 'The models are fast.', target: '6つのモデルは高速です。', flags: ['6'] },
		{ lang: 'ko', source: 'Six models are fast.', target: '6개 모델은 빠릅니다.', flags: [] },
		{ lang: 'ja', source: 'A dozen layers', target: '12層', flags: [] }
	]
};
