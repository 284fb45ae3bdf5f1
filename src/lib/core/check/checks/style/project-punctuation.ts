import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags a stop or comma of another width than the project says. */
export const projectPunctuation: SegmentCheck = {
	id: 'style.project-punctuation',
	category: 'style/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'punctuation'),
	examples: [
		{
			lang: 'ja',
			style: { punctuation: 'full' },
			target: '灯火を点けます. 窓を開けます。',
			flags: ['. '],
			fixed: '灯火を点けます。窓を開けます。'
		},
		{
			lang: 'ja',
			style: { punctuation: 'half' },
			target: '灯火を点けます。窓を開けます.',
			flags: ['。'],
			fixed: '灯火を点けます. 窓を開けます.'
		},
		{ lang: 'ko', style: { punctuation: 'half' }, target: '등불을 켭니다。', flags: ['。'], fixed: '등불을 켭니다.' },
		{ lang: 'ja', style: { punctuation: 'wide' }, target: '灯火を点けます．窓は3.5と2,000です．', flags: [] },
		{ lang: 'ja', target: '灯火を点けます，', flags: [] }
	]
};
