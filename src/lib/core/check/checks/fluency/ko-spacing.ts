import { NONE, type Hit, type SegmentCheck } from '../../check';
import { matchesOutside } from '../../outside';

/** Flags a dependent word that is written onto the one before it: 할수 있다. */
export const koSpacing: SegmentCheck = {
	id: 'fluency.ko-spacing',
	category: 'fluency/spelling',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	wake: { target: '것수때중' },
	run({ target, language, targetReading }) {
		const found: Hit[] = [];
		for (const pattern of language.slips.glued)
			for (const { start, end, group } of matchesOutside(target, pattern, targetReading.markup)) {
				const gap = start + group.length;
				const text = target.slice(start, end).trim();
				const fixes = [{ start: gap, end: gap, replacement: ' ', certain: true }];
				const evidence = { text, better: `${group} ${text.slice(group.length)}` };
				found.push({ target: { start, end: start + text.length }, evidence, fixes });
			}
		return found.length > 0 ? found : NONE;
	},
	examples: [
		{ lang: 'ko', target: '더 멀리 볼수 있습니다.', flags: ['볼수'], fixed: '더 멀리 볼 수 있습니다.' },
		{ lang: 'ko', target: '등불이 있는것은 좋다.', flags: ['있는것'], fixed: '등불이 있는 것은 좋다.' },
		{ lang: 'ko', target: '불을 켰을때와 할때마다', flags: ['할때'] },
		{ lang: 'ko', target: '실수 있는 사람도 볼 수 있고, 필수 있음', flags: [] },
		{ lang: 'ko', target: '필요한 것은 하는 데 있다. `할수 있다`', flags: [] },
		{ lang: 'ja', target: '見ることができます。', flags: [] }
	]
};
