import type { SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** Flags "two times fewer" as English says it: how much is left is not said by it. */
export const calque: SegmentCheck = {
	id: 'style.calque',
	category: 'style/unidiomatic',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '倍배곱' },
	*run({ target, language, targetReading }) {
		const { timesLess } = language.slips;
		if (!timesLess) return;
		for (const { end, text, group } of matchesOutside(target, timesLess, targetReading.markup))
			yield { target: { start: end - group.length, end }, evidence: { text } };
	},
	examples: [
		{ lang: 'ja', source: '2x fewer lamps', target: '2倍少ない灯火', flags: ['少ない'] },
		{ lang: 'ko', source: '2x fewer lamps', target: '2배 더 적은 등불', flags: ['더 적은'] },
		{ lang: 'ja', source: 'half the lamps', target: '灯火は半分、2倍多い', flags: [] },
		{ lang: 'ko', source: 'half the lamps', target: '등불은 절반이고 2배 많다', flags: [] }
	]
};
