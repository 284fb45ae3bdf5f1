import { NONE, type Fix, type Hit, type SegmentCheck } from '../../check';
import type { Span } from '../../../segment/segment';
import { matchesOutside } from '../../outside';

/** Flags a sentence that begins right behind the stop of the one before it, and white space between sentences of a language
 * that writes none. */
export const spaceAfterPeriod: SegmentCheck = {
	id: 'fluency.space-after-period',
	category: 'fluency/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run({ target, language, targetReading }) {
		const { run, gap } = language.slips;
		const runs = run ? matchesOutside(target, run, targetReading.markup) : NONE;
		const gaps = gap ? matchesOutside(target, gap, targetReading.markup) : NONE;
		if (runs === NONE && gaps === NONE) return NONE;
		const hit = (span: Span, fix: Omit<Fix, 'certain'>): Hit => ({
			target: { start: span.start, end: span.end },
			evidence: {},
			fixes: [{ ...fix, certain: true }]
		});
		return [
			...runs.map((span) => hit(span, { start: span.end, end: span.end, replacement: ' ' })),
			...gaps.map((span) => hit(span, { start: span.start + 1, end: span.end, replacement: '' }))
		];
	},
	examples: [
		{ lang: 'ko', target: '불을 켰다.그리고 잤다.', flags: ['켰다.'], fixed: '불을 켰다. 그리고 잤다.' },
		{ lang: 'ko', target: '가.나.다 순서와 3.5 그리고 끝났다. 그리고', flags: [] },
		{ lang: 'ja', target: '点けた。 そして寝た。', flags: ['。 '], fixed: '点けた。そして寝た。' },
		{ lang: 'ja', target: '点けた。そして寝た。\n次の日。 A lamp', flags: [] }
	]
};
