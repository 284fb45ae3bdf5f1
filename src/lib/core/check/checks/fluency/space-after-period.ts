import { NONE, type SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** Flags a sentence that begins right behind the stop of the one before it, and white space between sentences of a language
 * that writes none. */
export const spaceAfterPeriod: SegmentCheck = {
	id: 'fluency.space-after-period',
	category: 'fluency/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	*run({ target, language, targetReading }) {
		const { run, gap } = language.slips;
		for (const { start, end } of run ? matchesOutside(target, run, targetReading.markup) : NONE) {
			const fixes = [{ start: end, end, replacement: ' ', certain: true }];
			yield { target: { start, end }, evidence: {}, fixes };
		}
		for (const { start, end } of gap ? matchesOutside(target, gap, targetReading.markup) : NONE) {
			const fixes = [{ start: start + 1, end, replacement: '', certain: true }];
			yield { target: { start, end }, evidence: {}, fixes };
		}
	},
	examples: [
		{ lang: 'ko', target: '불을 켰다.그리고 잤다.', flags: ['켰다.'], fixed: '불을 켰다. 그리고 잤다.' },
		{ lang: 'ko', target: '가.나.다 순서와 3.5 그리고 끝났다. 그리고', flags: [] },
		{ lang: 'ja', target: '点けた。 そして寝た。', flags: ['。 '], fixed: '点けた。そして寝た。' },
		{ lang: 'ja', target: '点けた。そして寝た。\n次の日。 A lamp', flags: [] }
	]
};
