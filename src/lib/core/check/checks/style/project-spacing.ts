import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags a space beside Latin letters where the project writes none, or the lack of one where it writes one. */
export const projectSpacing: SegmentCheck = {
	id: 'style.project-spacing',
	category: 'style/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'latinSpacing'),
	examples: [
		{
			lang: 'ja',
			style: { latinSpacing: 'spaced' },
			target: '灯火はGPU で光る',
			flags: ['はG'],
			fixed: '灯火は GPU で光る'
		},
		{
			lang: 'ja',
			style: { latinSpacing: 'tight' },
			target: '灯火は GPUで光る',
			flags: ['は G'],
			fixed: '灯火はGPUで光る'
		},
		{ lang: 'ja', style: { latinSpacing: 'tight' }, target: '灯火はGPUで光る（a b）', flags: [] },
		{ lang: 'ja', target: '灯火はGPU で光る', flags: [] }
	]
};
