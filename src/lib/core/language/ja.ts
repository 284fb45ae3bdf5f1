import { jaProse } from './ja-prose';
import { jaSlips } from './ja-slips';
import { jaStyle } from './ja-style';
import type { Language } from './language';

export const ja: Language = {
	code: 'ja',
	letter: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u,
	sentenceEnds: '。！？',
	quotes: [
		['「', '」'],
		['『', '』']
	],
	particles: [],
	predicates: [],
	spaced: false,
	prose: jaProse,
	slips: jaSlips,
	style: jaStyle
};
