import { against } from '../../../style/against';
import type { SegmentCheck } from '../../check';

/** Flags a long vowel at the end of a word in -er or -or where the project writes none, or the lack of one. How a
 * rendering of the termbase is written goes before. */
export const projectVowel: SegmentCheck = {
	id: 'style.project-vowel',
	category: 'style/inconsistent',
	severity: 'minor',
	blocks: false,
	scope: 'segment',
	run: (input) => against(input, 'longVowel'),
	examples: [
		{
			lang: 'ja',
			style: { longVowel: 'long' },
			target: 'サーバの灯火とメモリ',
			flags: ['サーバ'],
			fixed: 'サーバーの灯火とメモリ'
		},
		{
			lang: 'ja',
			style: { longVowel: 'short' },
			target: 'サーバーの灯火とコピー',
			flags: ['サーバー'],
			fixed: 'サーバの灯火とコピー'
		},
		{ lang: 'ja', style: { longVowel: 'short' }, target: 'サーバールームとフロー', flags: [] },
		{ lang: 'ja', target: 'サーバの灯火', flags: [] }
	]
};
