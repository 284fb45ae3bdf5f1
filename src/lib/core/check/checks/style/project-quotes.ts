import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags quotes around words of the language that are not those of the project. */
export const projectQuotes: SegmentCheck = {
	id: 'style.project-quotes',
	category: 'style/punctuation',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'quotes'),
	examples: [
		{ lang: 'ja', style: { quotes: 'corner' }, target: '"灯火"と言う', flags: ['"灯火"'], fixed: '「灯火」と言う' },
		{ lang: 'ko', style: { quotes: 'curly' }, target: '"등불"이라 한다', flags: ['"등불"'], fixed: '“등불”이라 한다' },
		{ lang: 'ja', style: { quotes: 'corner' }, target: '"lamp" と『灯火』', flags: [] },
		{ lang: 'ko', target: '"등불"이라 한다', flags: [] }
	]
};
