import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags a sentence in another register than the one that the project says. */
export const projectRegister: SegmentCheck = {
	id: 'style.project-register',
	category: 'style/register',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'register'),
	examples: [
		{
			lang: 'ja',
			style: { register: 'polite' },
			target: '灯火を点ける。窓を開けます。',
			flags: ['火を点ける'],
			fixed: '灯火を点けます。窓を開けます。'
		},
		{
			lang: 'ja',
			style: { register: 'plain' },
			target: '灯火は青です。',
			flags: ['火は青です'],
			fixed: '灯火は青である。'
		},
		{ lang: 'ko', style: { register: 'formal' }, target: '등불을 켰다.', flags: ['켰다'], fixed: '등불을 켰습니다.' },
		{ lang: 'ko', style: { register: 'plain' }, target: '등불이 켜졌다. “불을 켭니다.” 푸른 등불.', flags: [] },
		{ lang: 'ko', target: '등불을 켰다.', flags: [] }
	]
};
