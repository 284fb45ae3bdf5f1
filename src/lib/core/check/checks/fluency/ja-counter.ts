import { NONE, type SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** Flags a counter that only small numbers have: 16つ. */
export const jaCounter: SegmentCheck = {
	id: 'fluency.ja-counter',
	category: 'fluency/grammar',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ target, language, targetReading }) {
		const { counter } = language.slips;
		if (!counter || !target.includes(counter.sign)) return NONE;
		return matchesOutside(target, counter.pattern, targetReading.markup).map(({ start, end, text, group }) => ({
			target: { start, end },
			evidence: { text, counter: group }
		}));
	},
	examples: [
		{ lang: 'ja', target: '16つの灯火と１２つの窓', flags: ['16つ', '１２つ'] },
		{ lang: 'ja', target: '１２つの窓', flags: ['１２つ'] },
		{ lang: 'ja', target: '3つの灯火、2024ついに完成、16個、1.10つ', flags: [] },
		{ lang: 'ko', target: '등불 16개', flags: [] }
	]
};
