import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags a number of one digit before a counter that is not written as the project says. For information. */
export const projectNumerals: SegmentCheck = {
	id: 'style.project-numerals',
	category: 'style/inconsistent',
	severity: 'info',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'numerals'),
	examples: [
		{ lang: 'ja', style: { numerals: 'digits' }, target: '二つの灯火', flags: ['二'], fixed: '2つの灯火' },
		{
			lang: 'ja',
			style: { numerals: 'words' },
			target: '3つの灯火と12個の窓',
			flags: ['3'],
			fixed: '三つの灯火と12個の窓'
		},
		{
			lang: 'ko',
			style: { numerals: 'words' },
			target: '등불 3개와 두 가지 색',
			flags: ['3'],
			fixed: '등불 세 개와 두 가지 색'
		},
		{ lang: 'ja', style: { numerals: 'digits' }, target: '十二個の灯火、その一つの窓', flags: [] },
		{ lang: 'ko', target: '등불 3개', flags: [] }
	]
};
