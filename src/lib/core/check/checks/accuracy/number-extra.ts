import { textOf } from '../../../segment/span';
import type { SegmentCheck } from '../../check';
import { compared } from '../../compared';

/** Points at a number of the translation that the source says nowhere. Often right (a dozen is 12), so it only informs. */
export const numberExtra: SegmentCheck = {
	id: 'accuracy.number-extra',
	category: 'accuracy/number',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	*run(input) {
		for (const number of compared(input).numbers.extra)
			yield {
				target: { start: number.start, end: number.end },
				evidence: { number: textOf(input.target, number) }
			};
	},
	examples: [
		{ lang: 'ja', source: 'The models are fast.', target: '6つのモデルは高速です。', flags: ['6'] },
		{ lang: 'ko', source: 'Six models are fast.', target: '6개 모델은 빠릅니다.', flags: [] },
		{ lang: 'ja', source: 'A dozen layers', target: '12層', flags: [] }
	]
};
