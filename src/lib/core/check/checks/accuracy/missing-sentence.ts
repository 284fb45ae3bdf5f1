import { NONE, type SegmentCheck } from '../../check';
import { isComparable, missingSentences } from '../../counterpart';

const SILENT = new Set(['title', 'heading', 'link', 'meta', 'boilerplate']);
/** Natural logarithms of the odds from which it is told, and from which it is more than information. */
const [TOLD, SURE] = [2, 3];

/** Flags a sentence of the source without a counterpart: the others align better without it, in length and in the numbers,
 * names, terms and words of each. Merged and split sentences align as they are, so they stay quiet. */
export const missingSentence: SegmentCheck = {
	id: 'accuracy.missing-sentence',
	category: 'accuracy/omission',
	severity: 'major',
	blocks: false,
	scope: 'segment',
	run(input) {
		if (!input.sourceReading?.maySplit || SILENT.has(input.kind) || !isComparable(input)) return NONE;
		return missingSentences(input, input.sourceReading, TOLD).map(({ start, end, odds, signs }) => ({
			source: { start, end },
			evidence: { signs: signs.join(', ') || '–' },
			...(odds < SURE && { severity: 'info' })
		}));
	},
	examples: [
		{
			lang: 'ja',
			source:
				'The lamp lights the whole town at night. We evaluate it on 128 images of the benchmark. The code is available.',
			target: 'このランプは夜に町全体を照らします。コードは公開されています。',
			flags: ['We evaluate it on 128 images of the benchmark.']
		},
		{
			lang: 'ko',
			source: 'The lamp lights the whole town. We evaluate it on 128 images. The code is available.',
			target: '이 램프는 온 마을을 밝히며 128개의 이미지로 평가합니다. 코드는 공개되어 있습니다.',
			flags: []
		}
	]
};
