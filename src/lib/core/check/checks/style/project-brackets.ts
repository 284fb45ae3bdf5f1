import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags round brackets behind a letter of the language whose width is not the one that the project says. */
export const projectBrackets: SegmentCheck = {
	id: 'style.project-brackets',
	category: 'style/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'brackets'),
	examples: [
		{
			lang: 'ja',
			style: { brackets: 'full' },
			target: '灯火(lamp)を点けます。',
			flags: ['(lamp)'],
			fixed: '灯火（lamp）を点けます。'
		},
		{
			lang: 'ja',
			style: { brackets: 'half' },
			target: '灯火（lamp）を点けます。',
			flags: ['（lamp）'],
			fixed: '灯火(lamp)を点けます。'
		},
		{ lang: 'ja', style: { brackets: 'full' }, target: '(1) f(x) と GPU (青) の灯火', flags: [] },
		{ lang: 'ko', style: { brackets: 'half' }, target: '등불(lamp)을 켭니다.', flags: [] }
	]
};
